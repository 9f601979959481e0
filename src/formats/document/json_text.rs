//! Values written out as JSON text, as `jsonencode` and `JSON.stringify` do.

use serde_json::Value;

use super::{Entry, Kind, Node};

/// The text of `JSON.stringify(value, null, indent)`.
pub(super) fn stringified(arguments: &[Node]) -> Option<Kind> {
    let mut names = Vec::new();
    let value = json(arguments.first()?, &mut names, |_| {});
    let is_indented = match arguments {
        [_] => false,
        [_, Node { kind: Kind::Null, .. }, Node { kind: Kind::Number(number), .. }] if number == "2" => true,
        _ => return None,
    };
    let text = if is_indented { format!("{value:#}") } else { value.to_string() };
    Some(if names.is_empty() { Kind::Text(text) } else { Kind::Mixed(text, names) })
}

/// A value as JSON, its members in the order that `order` makes.
pub(super) fn json(node: &Node, names: &mut Vec<String>, order: fn(&mut Vec<&Entry>)) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(value) => (*value).into(),
        Kind::Number(digits) => serde_json::from_str(digits).unwrap_or_else(|_| digits.clone().into()),
        Kind::Text(text) => text.clone().into(),
        Kind::Mixed(text, within) => {
            names.extend(within.iter().cloned());
            text.clone().into()
        }
        Kind::Expression(name) => {
            names.push(name.clone());
            format!("${{{name}}}").into()
        }
        Kind::List(items) => items.iter().map(|item| json(item, names, order)).collect(),
        Kind::Map(entries) => {
            let mut ordered: Vec<&Entry> = entries.iter().collect();
            order(&mut ordered);
            ordered.into_iter().map(|entry| (entry.key.clone(), json(&entry.value, names, order))).collect()
        }
    }
}
