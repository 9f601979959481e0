//! Names within a program: what a `const` holds stands where it is used, and CDK's own words become API
//! Gateway's.

use crate::formats::document::{Entry, Kind, Node, SPREAD};
use crate::formats::limits::ALIASED_VALUES;

/// Classes of CDK whose members are called as API Gateway's values.
const ENUMS: [&str; 6] = [
    "PassthroughBehavior",
    "ContentHandling",
    "ConnectionType",
    "IntegrationType",
    "ResponseType",
    "HttpMethod",
];

/// The program with the values of its names put in.
pub(in crate::formats) fn with_values(root: Node) -> Node {
    let mut left = ALIASED_VALUES;
    let mut resolved = root.clone();
    put_in(&root, &mut resolved, &mut left, 0);
    resolved
}

fn put_in(root: &Node, node: &mut Node, left: &mut usize, depth: usize) {
    if let Kind::Expression(source) = &node.kind {
        if let Some(kind) = own_word(source) {
            node.kind = kind;
        } else if let Some(value) = declared(root, source).filter(|_| depth < 20 && *left > 0) {
            *left -= 1;
            node.kind = value.kind.clone();
            put_in(root, node, left, depth + 1);
        }
        return;
    }
    match &mut node.kind {
        Kind::List(items) => {
            items.iter_mut().for_each(|item| put_in(root, item, left, depth));
            let spread = std::mem::take(items);
            items.extend(spread.into_iter().flat_map(items_of));
        }
        Kind::Map(entries) => {
            entries.iter_mut().for_each(|entry| put_in(root, &mut entry.value, left, depth));
            let spread = std::mem::take(entries);
            entries.extend(spread.into_iter().flat_map(entries_of));
        }
        _ => {}
    }
}

/// The value of a name that is declared once.
pub(super) fn declared<'n>(root: &'n Node, name: &str) -> Option<&'n Node> {
    let key = format!("const {name}");
    let mut found = root.entries().iter().filter(|entry| entry.key == key);
    let value = &found.next()?.value;
    found.next().is_none().then_some(value)
}

/// `apigateway.ContentHandling.CONVERT_TO_TEXT` as the word itself.
fn own_word(source: &str) -> Option<Kind> {
    let mut parts = source.rsplit('.');
    let (word, class) = (parts.next()?, parts.next()?);
    if ENUMS.contains(&class) {
        return Some(Kind::Text(word.to_owned()));
    }
    match (class, word) {
        ("Model", "EMPTY_MODEL") => Some(Kind::Text("Empty".to_owned())),
        ("Model", "ERROR_MODEL") => Some(Kind::Text("Error".to_owned())),
        _ => None,
    }
}

/// `...list` in a list, once its value is known.
fn items_of(node: Node) -> Vec<Node> {
    match &node.kind {
        Kind::Map(entries) => match &entries[..] {
            [Entry { key, value: Node { kind: Kind::List(items), .. }, .. }] if key == SPREAD => {
                items.clone()
            }
            _ => vec![node],
        },
        _ => vec![node],
    }
}

fn entries_of(entry: Entry) -> Vec<Entry> {
    match entry.value.kind {
        Kind::Map(entries) if entry.key == SPREAD => entries,
        _ => vec![entry],
    }
}
