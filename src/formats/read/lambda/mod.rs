//! A Lambda function's output as people hold it: what `aws lambda invoke` prints, an SDK's answer,
//! CloudWatch lines, the console's result panel, or the payload alone.

mod console;
mod invoke;
mod log;
mod sdk_payload;

use super::reading::Reading;
use crate::formats::losses::LossKind;
use crate::formats::rules::Written;
use crate::languages::text::Span;

/// A function's output.
pub(in crate::formats) struct Output {
    pub(in crate::formats) payload: Written,
    pub(in crate::formats) error: FunctionError,
    /// The version that ran, when it is told.
    pub(in crate::formats) executed_version: Option<String>,
}

/// Whether the function failed.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::formats) enum FunctionError {
    Unstated,
    Returned,
    Failed(String),
}

/// How a text holds a function's output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::formats) enum Shape {
    Invoke,
    Console,
    Log,
    Payload,
}

/// How `text` holds a function's output, when it plainly does.
pub(in crate::formats) fn shape(text: &str) -> Option<Shape> {
    if invoke::metadata(text).is_some() {
        return Some(Shape::Invoke);
    }
    if console::is_panel(text) {
        return Some(Shape::Console);
    }
    if log::is_log(text) {
        return Some(Shape::Log);
    }
    let is_error = |node: &crate::formats::document::Node| {
        node.get("errorMessage").is_some() || (node.get("errorType").is_some() && node.get("trace").is_some())
    };
    crate::formats::document::parse_json(text).is_ok_and(|node| is_error(&node)).then_some(Shape::Payload)
}

/// The output that `text` holds.
pub(in crate::formats) fn output(reading: &mut Reading, text: &str) -> Option<Output> {
    match shape(text) {
        Some(Shape::Invoke) => invoke::read(reading, text),
        Some(Shape::Console) => console::read(reading, text),
        Some(Shape::Log) => log::read(reading, text),
        Some(Shape::Payload) | None => {
            let span = trimmed(text, Span::new(0, text.len()));
            reading.understood(span, "the payload, as it stands");
            let payload = Written::at(span.of(text), span);
            Some(Output { payload, error: FunctionError::Unstated, executed_version: None })
        }
    }
}

/// `span` without white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let part = span.of(text);
    let start = span.start + (part.len() - part.trim_start().len());
    Span::new(start, start + part.trim().len())
}

/// Tells that no payload was found, and where to look for it.
fn no_payload(reading: &mut Reading, span: Span, message: &str) -> Option<Output> {
    reading.tell(LossKind::Unreadable, span, message);
    None
}
