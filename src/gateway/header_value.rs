//! How a JSON value is written into a header.

use crate::languages::json::Value;
use crate::scenario::NullInHeader;
use crate::steps::Evidence;

const TEXT: Evidence = Evidence::documented(
    "text goes into a header without its quotes, a number as its digits, an object as compact JSON",
    "API Gateway Developer Guide, Handle Lambda errors (handle-errors-in-lambda-integration), by example",
);
const LIST: Evidence =
    Evidence::assumed("a list goes into a header as compact JSON", "as an object does; no source");
const BOOLEAN: Evidence = Evidence::assumed("a boolean goes into a header as true or false", "no source");
const NULL: Evidence = Evidence::assumed("null sends no header", "LocalStack leaves it out; no recording")
    .switched_by("nullInHeader");

/// The header text of a value, `None` when no header is sent, and how that is known.
pub(super) fn render(value: &Value, null: NullInHeader) -> (Option<String>, Evidence) {
    match value {
        Value::Null if null == NullInHeader::Text => (Some("null".to_owned()), NULL),
        Value::Null => (None, NULL),
        Value::Boolean(value) => (Some(value.to_string()), BOOLEAN),
        Value::String(text) => (Some(text.clone()), TEXT),
        Value::Array(_) => (Some(value.to_json()), LIST),
        _ => (Some(value.to_json()), TEXT),
    }
}

/// The first character that no header can carry.
pub(super) fn control_character(text: &str) -> Option<char> {
    text.chars().find(|&c| c.is_ascii_control() && c != '\t')
}
