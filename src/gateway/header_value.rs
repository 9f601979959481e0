//! How a JSON value is written into a header.

use crate::languages::json::Value;
use crate::scenario::{Assumptions, FalseInHeader, ListInHeader, NullInHeader};
use crate::steps::Evidence;

const TEXT: Evidence = Evidence::documented(
    "text goes into a header without its quotes, a number as its digits, an object as compact JSON",
    "API Gateway Developer Guide, Handle Lambda errors (handle-errors-in-lambda-integration), by example",
);
const LIST: Evidence =
    Evidence::assumed("a list goes into a header as compact JSON", "as an object does; no source")
        .switched_by("listInHeader");
const JOINED: Evidence = Evidence::assumed(
    "the items of a list go into a header joined by commas",
    "as several values do; no source",
)
.switched_by("listInHeader");
const BOOLEAN: Evidence = Evidence::assumed("a boolean goes into a header as true or false", "no source")
    .switched_by("falseInHeader");
const NO_FALSE: Evidence =
    Evidence::assumed("false sends no header", "LocalStack leaves it out; no recording")
        .switched_by("falseInHeader");
const NULL: Evidence = Evidence::assumed("null sends no header", "LocalStack leaves it out; no recording")
    .switched_by("nullInHeader");
const NULL_TEXT: Evidence =
    Evidence::assumed("null goes into a header as the text null", "no source").switched_by("nullInHeader");

/// The header text of a value, `None` when no header is sent, and how that is known.
pub(super) fn render(value: &Value, assumptions: &Assumptions) -> (Option<String>, Evidence) {
    match value {
        Value::Null if assumptions.null_in_header == NullInHeader::Text => {
            (Some("null".to_owned()), NULL_TEXT)
        }
        Value::Null => (None, NULL),
        Value::Boolean(false) if assumptions.false_in_header == FalseInHeader::NoHeader => (None, NO_FALSE),
        Value::Boolean(value) => (Some(value.to_string()), BOOLEAN),
        Value::Array(items) if assumptions.list_in_header == ListInHeader::Commas => {
            (Some(items.iter().map(text).collect::<Vec<_>>().join(",")), JOINED)
        }
        Value::Array(_) => (Some(value.to_json()), LIST),
        _ => (Some(text(value)), TEXT),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        _ => value.to_json(),
    }
}

/// The first character that no header can carry.
pub(super) fn control_character(text: &str) -> Option<char> {
    text.chars().find(|&c| c.is_ascii_control() && c != '\t')
}
