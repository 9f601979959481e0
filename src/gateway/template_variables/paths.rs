//! JSON documents and paths into them.

use crate::languages::json::{self, Node, NodeKind, Object, Value};
use crate::languages::velocity::Exception;

use super::PAYLOAD_NESTING;

/// A body that has been read.
pub(super) type Document = Value;

pub(super) fn read(body: &str) -> Result<Document, Exception> {
    read_json(body, PAYLOAD_NESTING)
}

pub(super) fn read_json(text: &str, nesting: usize) -> Result<Value, Exception> {
    match json::parse(text, nesting) {
        Ok(node) => Ok(value(&node)),
        Err(_) if !text.trim_start().starts_with(['{', '[', '"']) => Ok(Value::String(text.to_owned())),
        Err(error) => Err(Exception::new("com.jayway.jsonpath.InvalidJsonException", error.to_string())),
    }
}

fn value(node: &Node<'_>) -> Value {
    match &node.kind {
        NodeKind::Null => Value::Null,
        NodeKind::Boolean(flag) => Value::Boolean(*flag),
        NodeKind::Number(text) => number(text),
        NodeKind::String(text) => Value::String(text.to_string()),
        NodeKind::Array(items) => Value::Array(items.iter().map(value).collect()),
        NodeKind::Object(members) => Value::Object(
            members.iter().map(|member| (member.name.to_string(), value(&member.value))).collect::<Object>(),
        ),
    }
}

fn number(text: &str) -> Value {
    if let Ok(number) = text.parse() {
        Value::Integer(number)
    } else if let Ok(number) = text.parse() {
        Value::Long(number)
    } else if text.contains(['.', 'e', 'E']) {
        Value::Double(text.parse().unwrap_or(0.0))
    } else {
        Value::BigInteger(text.into())
    }
}

/// What a path finds; null when nothing.
pub(super) fn find(document: &Document, path: &str) -> Result<Value, Exception> {
    let mut found = document;
    let mut rest = path.trim_start_matches('$');
    while !rest.is_empty() {
        let (name, after) = if let Some(bracket) = rest.strip_prefix('[') {
            let Some((name, after)) = bracket.split_once(']') else {
                return Err(Exception::new("com.jayway.jsonpath.InvalidPathException", path));
            };
            (name.trim_matches(['\'', '"']), after)
        } else {
            let plain = rest.trim_start_matches('.');
            let end = plain.find(['.', '[']).unwrap_or(plain.len());
            plain.split_at(end)
        };
        rest = after;
        let next = match found {
            Value::Object(object) => object.get(name),
            Value::Array(items) => name.parse::<usize>().ok().and_then(|place| items.get(place)),
            _ => None,
        };
        let Some(next) = next else { return Ok(Value::Null) };
        found = next;
    }
    Ok(found.clone())
}

/// As JSON; nothing found is an empty string.
pub(super) fn to_json(value: &Value) -> String {
    match value {
        Value::Null => "\"\"".to_owned(),
        value => plain(value).to_string(),
    }
}

fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Boolean(flag) => (*flag).into(),
        Value::Integer(number) => (*number).into(),
        Value::Long(number) => (*number).into(),
        Value::BigInteger(digits) | Value::BigDecimal(digits) => serde_json::Value::from(&**digits),
        Value::Double(number) => (*number).into(),
        Value::String(text) => text.as_str().into(),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(object) => object.iter().map(|(name, value)| (name.to_owned(), plain(value))).collect(),
    }
}
