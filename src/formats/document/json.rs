//! JSON as a document, also with other text around it, as a terminal or a manual page shows it.

use super::{Entry, Kind, Node, Unreadable};
use crate::formats::limits::NESTING;
use crate::languages::json::{self, NodeKind};
use crate::languages::text::Span;

/// Reads a JSON document.
pub(in crate::formats) fn parse_json(text: &str) -> Result<Node, Unreadable> {
    match json::parse(text, NESTING) {
        Ok(node) => Ok(convert(&node, 0)),
        Err(error) => {
            let offset = error.span.start;
            // The reader points at the escape, backslash included.
            let unknown_escape = text[offset.min(text.len())..].starts_with('\\');
            Err(Unreadable { offset, message: error.to_string(), unknown_escape })
        }
    }
}

/// Reads the first JSON object of a terminal's text.
pub(in crate::formats) fn parse_first_json(text: &str) -> Result<Node, Unreadable> {
    let start = text.find('{').unwrap_or(0);
    let end = end_of_object(text, start).unwrap_or(text.len());
    // White space in front keeps every place as it is.
    parse_json(&(" ".repeat(start) + &text[start..end]))
}

/// Reads the JSON objects that stand in `text` with other text around them, first to last.
pub(in crate::formats) fn parse_json_within(text: &str) -> Vec<Node> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('{').map(|at| from + at) {
        let end = end_of_object(text, start);
        from = start + 1;
        if let Some(end) = end
            && let Ok(node) = json::parse(&text[start..end], NESTING)
        {
            found.push(convert(&node, start));
            from = end;
        } else if let Some(end) = end {
            from = end;
        }
    }
    found
}

/// After the brace that closes the one at `start`.
fn end_of_object(text: &str, start: usize) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => depth += 1,
            b'}' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn convert(node: &json::Node, shift: usize) -> Node {
    let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
    let kind = match &node.kind {
        NodeKind::Null => Kind::Null,
        NodeKind::Boolean(value) => Kind::Bool(*value),
        NodeKind::Number(digits) => Kind::Number((*digits).to_owned()),
        NodeKind::String(text) => Kind::Text(text.to_string()),
        NodeKind::Array(items) => Kind::List(items.iter().map(|item| convert(item, shift)).collect()),
        NodeKind::Object(members) => {
            let entry = |member: &json::Member| Entry {
                key: member.name.to_string(),
                key_span: moved(member.name_span),
                value: convert(&member.value, shift),
            };
            Kind::Map(members.iter().map(entry).collect())
        }
    };
    Node::new(kind, moved(node.span))
}
