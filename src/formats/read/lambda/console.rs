//! The result panel of the Lambda console: a status, the response as indented JSON, the function's log.

use super::{FunctionError, Output, no_payload, trimmed};
use crate::formats::losses::LossKind;
use crate::formats::read::Reading;
use crate::formats::rules::Written;
use crate::languages::json;
use crate::languages::text::Span;

const AFTER_RESPONSE: [&str; 6] =
    ["function logs", "request id", "log output", "summary", "details", "the section below"];

/// Whether a text has the panel's headings.
pub(super) fn is_panel(text: &str) -> bool {
    let mut lines = text.lines().map(|line| line.trim().trim_end_matches(':').to_lowercase());
    let has_status = text.contains("Status: ") || text.to_lowercase().contains("execution result");
    has_status && lines.any(|line| line == "response")
        || (text.lines().any(|line| heading(line, "response"))
            && text.to_lowercase().contains("function logs"))
}

fn heading(line: &str, name: &str) -> bool {
    line.trim().trim_end_matches(':').eq_ignore_ascii_case(name)
}

pub(super) fn read(reading: &mut Reading, text: &str) -> Option<Output> {
    let (mut at, mut response) = (0, None);
    let mut error = FunctionError::Unstated;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len());
        at = span.end;
        let lower = line.trim().to_lowercase();
        match &mut response {
            None if heading(line, "response") => response = Some(Span::new(at, text.len())),
            None => error = status(reading, &lower, span, text, error),
            Some(open) if open.end == text.len() => {
                if AFTER_RESPONSE.iter().any(|start| lower.starts_with(start)) {
                    open.end = span.start;
                }
            }
            Some(_) => {}
        }
    }
    let span = trimmed(text, response?);
    if span.start == span.end {
        return no_payload(reading, span, "the panel shows no response");
    }
    let rest = trimmed(text, Span::new(span.end, text.len()));
    if rest.start < rest.end {
        reading.tell(LossKind::Ignored, rest, "the function's log has no effect on the response");
    }
    Some(Output { payload: payload(reading, text, span), error, executed_version: None })
}

fn status(reading: &mut Reading, lower: &str, span: Span, text: &str, known: FunctionError) -> FunctionError {
    let span = trimmed(text, span);
    let word = lower.split(':').nth(1).unwrap_or_default().trim();
    if (lower.starts_with("status:") || lower.contains("execution result"))
        && (word.starts_with("fail") || word.starts_with("succe"))
    {
        let failed = word.starts_with("fail");
        reading.understood(span, if failed { "the function failed" } else { "the function returned" });
        return if failed { FunctionError::Failed("Unhandled".to_owned()) } else { FunctionError::Returned };
    }
    if span.start < span.end {
        reading.tell(LossKind::Ignored, span, "it has no effect on the response");
    }
    known
}

/// The console indents JSON, and the function did not: it is written compactly.
fn payload(reading: &mut Reading, text: &str, span: Span) -> Written {
    match json::parse(span.of(text), crate::formats::limits::NESTING) {
        Ok(node) => {
            reading.understood(span, "the payload, without the console's indentation");
            Written::at(json::compact(&node), span)
        }
        Err(_) => {
            reading.understood(span, "the payload, as it stands");
            Written::at(span.of(text), span)
        }
    }
}
