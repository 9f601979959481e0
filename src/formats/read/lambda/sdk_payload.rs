//! The `Payload` of an SDK's answer: text, JSON, or bytes in one of the ways that JavaScript prints them.

use crate::formats::document::{Kind, Node};
use crate::formats::read::Reading;
use crate::formats::rules::Written;

pub(super) fn payload_text(reading: &mut Reading, node: &Node) -> Option<Written> {
    reading.take(node);
    let text = match &node.kind {
        Kind::Null => return None,
        Kind::Text(text) => {
            reading.understood(node.span, "the payload");
            text.clone()
        }
        _ => match bytes(node) {
            Some(bytes) => {
                reading.understood(node.span, format!("the payload, from its {} bytes", bytes.len()));
                String::from_utf8_lossy(&bytes).into_owned()
            }
            None => {
                reading.understood(node.span, "the payload, written compactly");
                compact(node).to_string()
            }
        },
    };
    Some(Written::at(text, node.span))
}

/// `[123, 125]`, `{"0": 123, "1": 125}` or `{"type": "Buffer", "data": [123, 125]}`.
fn bytes(node: &Node) -> Option<Vec<u8>> {
    let byte = |node: &Node| match &node.kind {
        Kind::Number(digits) => digits.parse::<u8>().ok(),
        _ => None,
    };
    match &node.kind {
        Kind::List(items) if !items.is_empty() => items.iter().map(byte).collect(),
        Kind::Map(_) if node.get("type").and_then(Node::as_text) == Some("Buffer") => {
            bytes(node.get("data")?)
        }
        Kind::Map(entries) if !entries.is_empty() => {
            let in_order = entries.iter().enumerate().all(|(index, entry)| entry.key == index.to_string());
            in_order.then(|| entries.iter().map(|entry| byte(&entry.value)).collect())?
        }
        _ => None,
    }
}

/// A document as compact JSON.
pub(super) fn compact(node: &Node) -> serde_json::Value {
    match &node.kind {
        Kind::Null => serde_json::Value::Null,
        Kind::Bool(value) => (*value).into(),
        Kind::Number(digits) => serde_json::from_str(digits).unwrap_or_else(|_| digits.clone().into()),
        Kind::Text(text) | Kind::Expression(text) | Kind::Mixed(text, _) => text.clone().into(),
        Kind::List(items) => items.iter().map(compact).collect(),
        Kind::Map(entries) => {
            entries.iter().map(|entry| (entry.key.clone(), compact(&entry.value))).collect()
        }
    }
}
