//! From the strict reader's tree to compact text and to values.

use super::number;
use super::tree::{Node, NodeKind};
use super::value::Value;

/// The value as JSON without white space; numbers and the order of members stay as written.
pub fn compact(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match &node.kind {
        NodeKind::Null => out.push_str("null"),
        NodeKind::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        NodeKind::Number(digits) => out.push_str(digits),
        NodeKind::String(text) => write_string(text, out),
        NodeKind::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write(item, out);
            }
            out.push(']');
        }
        NodeKind::Object(members) => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write_string(&member.name, out);
                out.push(':');
                write(&member.value, out);
            }
            out.push('}');
        }
    }
}

/// Writes `text` as a JSON string; only what must be escaped is.
fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < '\u{20}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The value as Java holds it.
pub fn to_value(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Null => Value::Null,
        NodeKind::Boolean(value) => Value::Boolean(*value),
        NodeKind::Number(digits) => number(digits),
        NodeKind::String(text) => Value::String(text.to_string()),
        NodeKind::Array(items) => Value::Array(items.iter().map(to_value).collect()),
        NodeKind::Object(members) => Value::Object(
            members.iter().map(|member| (member.name.to_string(), to_value(&member.value))).collect(),
        ),
    }
}

fn number(digits: &str) -> Value {
    match digits.contains(['.', 'e', 'E']) {
        // A fraction that json-smart cannot read is kept as it is written.
        true => number::fraction(digits).unwrap_or_else(|| Value::BigDecimal(digits.into())),
        false => number::integer(digits),
    }
}
