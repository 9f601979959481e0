//! From the strict reader's tree to compact text and to values.

use super::number;
use super::plain_run::plain_until;
use super::tree::{Node, NodeKind};
use super::value::Value;

/// The value as JSON without white space; numbers and the order of members stay as written.
pub fn compact(node: &Node) -> String {
    let mut out = Vec::new();
    write(node, &mut out);
    // Only whole texts were written.
    String::from_utf8(out).unwrap_or_default()
}

fn write(node: &Node, out: &mut Vec<u8>) {
    match &node.kind {
        NodeKind::Null => out.extend(b"null"),
        NodeKind::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        NodeKind::Number(digits) => out.extend(digits.as_bytes()),
        NodeKind::String(text) => quote(text, out),
        NodeKind::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                write(item, out);
            }
            out.push(b']');
        }
        NodeKind::Object(members) => {
            out.push(b'{');
            for (index, member) in members.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                quote(&member.name, out);
                out.push(b':');
                write(&member.value, out);
            }
            out.push(b'}');
        }
    }
}

/// Writes `text` as a JSON string; only what must be escaped is.
pub fn quote(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let (plain, special) = rest.split_at(plain_until(rest, 0));
        out.extend(plain);
        let Some((&byte, behind)) = special.split_first() else { break };
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            b'\t' => out.extend(b"\\t"),
            control => out.extend(format!("\\u{control:04x}").as_bytes()),
        }
        rest = behind;
    }
    out.push(b'"');
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
