//! What stands for a value that only a deployment knows: CloudFormation's functions, Terraform's
//! expressions. Each becomes text with the placeholder `${NAME}`.

use std::collections::HashSet;

use crate::formats::document::{Kind, Node};

/// The text of a value.
pub(super) enum Resolved {
    Text {
        value: String,
        placeholders: Vec<String>,
        unknown: Vec<String>,
    },
    Null,
    /// A list or a map.
    Other,
}

/// The functions whose value is a placeholder called as the function.
const KNOWN: [&str; 10] = [
    "Fn::Base64",
    "Fn::Cidr",
    "Fn::GetAZs",
    "Fn::If",
    "Fn::Length",
    "Fn::Split",
    "Fn::ToJsonString",
    "Fn::Transform",
    "Fn::FindInMap",
    "Fn::Select",
];

pub(super) fn resolve(node: &Node) -> Resolved {
    let mut names = Names::default();
    match text_of(node, &mut names) {
        Some(value) => Resolved::Text { value, placeholders: names.placeholders, unknown: names.unknown },
        None if node.kind == Kind::Null => Resolved::Null,
        None => Resolved::Other,
    }
}

/// Whether `node` is a call of one of CloudFormation's functions.
pub(super) fn is_intrinsic(node: &Node) -> bool {
    matches!(node.entries(), [only] if only.key == "Ref" || only.key.starts_with("Fn::"))
}

/// What stands for values that only a deployment knows, anywhere under `node`.
pub(in crate::formats) fn placeholders(node: &Node, found: &mut HashSet<String>) {
    if matches!(node.kind, Kind::Expression(_) | Kind::Mixed(..)) || is_intrinsic(node) {
        let mut names = Names::default();
        text_of(node, &mut names);
        found.extend(names.placeholders);
    }
    node.items().iter().for_each(|item| placeholders(item, found));
    node.entries().iter().for_each(|entry| placeholders(&entry.value, found));
}

#[derive(Default)]
struct Names {
    placeholders: Vec<String>,
    unknown: Vec<String>,
}

impl Names {
    fn placeholder(&mut self, name: String) -> String {
        let text = format!("${{{name}}}");
        if !self.placeholders.contains(&name) {
            self.placeholders.push(name);
        }
        text
    }
}

fn text_of(node: &Node, names: &mut Names) -> Option<String> {
    match &node.kind {
        Kind::Text(text) | Kind::Number(text) => Some(text.clone()),
        Kind::Bool(value) => Some(value.to_string()),
        Kind::Expression(name) => Some(names.placeholder(name.clone())),
        Kind::Mixed(text, within) => {
            within.iter().for_each(|name| drop(names.placeholder(name.clone())));
            Some(text.clone())
        }
        Kind::Map(entries) if is_intrinsic(node) => {
            Some(intrinsic(&entries[0].key, &entries[0].value, names))
        }
        _ => None,
    }
}

fn intrinsic(name: &str, argument: &Node, names: &mut Names) -> String {
    match (name, &argument.kind) {
        ("Ref" | "Fn::GetAtt" | "Fn::ImportValue", Kind::Text(text)) => names.placeholder(text.clone()),
        ("Fn::GetAtt" | "Fn::FindInMap", Kind::List(_)) => names.placeholder(dotted(argument)),
        ("Fn::Sub", Kind::Text(text)) => substitute(text, None, names),
        ("Fn::Sub", Kind::List(items)) => match &items[..] {
            [text, values] => substitute(text.as_text().unwrap_or_default(), Some(values), names),
            _ => names.placeholder("Fn::Sub".to_owned()),
        },
        ("Fn::Join", Kind::List(items)) => join(items, names),
        _ => {
            if !KNOWN.contains(&name) && !["Ref", "Fn::GetAtt", "Fn::ImportValue", "Fn::Join"].contains(&name)
            {
                names.unknown.push(name.to_owned());
            }
            names.placeholder(name.to_owned())
        }
    }
}

/// The parts of a name, which may be references themselves.
fn dotted(node: &Node) -> String {
    let name = |part: &Node| match (part.as_text(), part.entries()) {
        (Some(text), _) => text.to_owned(),
        (None, [only]) => only.value.as_text().unwrap_or(&only.key).to_owned(),
        _ => String::new(),
    };
    node.items().iter().map(name).collect::<Vec<_>>().join(".")
}

fn join(items: &[Node], names: &mut Names) -> String {
    let [delimiter, parts] = items else { return names.placeholder("Fn::Join".to_owned()) };
    if parts.items().is_empty() {
        return names.placeholder("Fn::Join".to_owned());
    }
    let texts: Vec<String> = parts
        .items()
        .iter()
        .map(|part| text_of(part, names).unwrap_or_else(|| names.placeholder("Fn::Join".to_owned())))
        .collect();
    texts.join(delimiter.as_text().unwrap_or_default())
}

/// `${!Name}` stands for `${Name}` itself; any other `${Name}` for a value, which may be given beside it.
fn substitute(text: &str, values: Option<&Node>, names: &mut Names) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        out += before;
        let Some((name, after)) = after.split_once('}') else {
            out += "${";
            rest = after;
            continue;
        };
        match (name.strip_prefix('!'), values.and_then(|values| values.get(name))) {
            (Some(literal), _) => out += &format!("${{{literal}}}"),
            (None, Some(value)) => {
                out += &text_of(value, names).unwrap_or_else(|| names.placeholder(name.to_owned()));
            }
            (None, None) => out += &names.placeholder(name.to_owned()),
        }
        rest = after;
    }
    out + rest
}
