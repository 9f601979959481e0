//! `aws lambda invoke`: the metadata on the terminal and the payload in a file, pasted one after the
//! other; or an SDK's answer with both in one.

use base64::Engine;

use super::log::{Failure, failure};
use super::sdk_payload::payload_text;
use super::{FunctionError, Output, no_payload, trimmed};
use crate::formats::document::{Kind, Node, parse_json_within};
use crate::formats::losses::LossKind;
use crate::formats::read::Reading;
use crate::formats::rules::Written;
use crate::languages::text::Span;

/// The object that only the Invoke API answers with.
pub(super) fn metadata(text: &str) -> Option<Node> {
    let marks = ["ExecutedVersion", "FunctionError", "LogResult", "Payload"];
    let is_metadata = |node: &Node| {
        matches!(node.get("StatusCode").map(|node| &node.kind), Some(Kind::Number(_)))
            && (marks.iter().any(|mark| node.get(mark).is_some()) || node.entries().len() == 1)
    };
    parse_json_within(text).into_iter().find(is_metadata)
}

pub(super) fn read(reading: &mut Reading, text: &str) -> Option<Output> {
    let node = metadata(text)?;
    reading.open(&node);
    let error = match node.get("FunctionError").and_then(|node| reading.text(node)) {
        Some(kind) => FunctionError::Failed(kind.value),
        None => FunctionError::Returned,
    };
    let executed_version =
        node.get("ExecutedVersion").and_then(|node| reading.text(node)).map(|version| version.value);
    let log = node.get("LogResult").and_then(|node| decoded_log(reading, node));
    let status = node.get("StatusCode");
    status.into_iter().for_each(|node| reading.take(node));
    let payload = match node.get("Payload") {
        Some(payload) => payload_text(reading, payload),
        None => beside(reading, text, node.span),
    };
    reading.sweep(&node, &|path| format!("{}: it has no effect on the response", path.join(".")));
    reading.understood(
        node.span,
        match &error {
            FunctionError::Failed(kind) => format!("the function failed: {kind}"),
            _ => "the function returned".to_owned(),
        },
    );
    match payload.or_else(|| from_log(reading, log.as_deref(), node.span)) {
        Some(payload) => Some(Output { payload, error, executed_version }),
        None => no_payload(
            reading,
            node.span,
            "this is the metadata alone: the payload is in the file that the command names last, paste it above",
        ),
    }
}

/// The text before or after the metadata, without the command lines of a terminal.
fn beside(reading: &mut Reading, text: &str, metadata: Span) -> Option<Written> {
    let sides = [Span::new(metadata.end, text.len()), Span::new(0, metadata.start)];
    let mut found = None;
    for side in sides {
        let span = trimmed(text, without_commands(text, side));
        if span.start >= span.end {
            continue;
        }
        if found.is_none() {
            reading.understood(span, "the payload, as it stands");
            found = Some(Written::at(span.of(text), span));
        } else {
            reading.tell(LossKind::Ignored, span, "a payload was found already");
        }
    }
    found
}

/// `span` without lines that call a program at its start.
fn without_commands(text: &str, span: Span) -> Span {
    let mut start = span.start;
    for line in span.of(text).split_inclusive('\n') {
        let word = line.trim_start().trim_start_matches(['$', '%', '>', '#']).trim_start();
        let is_command = ["aws ", "cat ", "type "].iter().any(|name| word.starts_with(name));
        if !is_command && !line.trim().is_empty() {
            break;
        }
        start += line.len();
    }
    Span::new(start, span.end)
}

fn decoded_log(reading: &mut Reading, node: &Node) -> Option<String> {
    let text = reading.text(node)?;
    match base64::engine::general_purpose::STANDARD.decode(text.value.trim()) {
        Ok(bytes) => {
            let log = String::from_utf8_lossy(&bytes).into_owned();
            let last = log.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
            reading.understood(node.span, format!("the log, which ends: {}", last.replace('\t', " ").trim()));
            Some(log)
        }
        Err(error) => {
            reading.tell(LossKind::Ignored, node.span, format!("LogResult is no base64: {error}"));
            None
        }
    }
}

/// The log of a failed function tells the error.
fn from_log(reading: &mut Reading, log: Option<&str>, span: Span) -> Option<Written> {
    let Failure { payload, .. } = failure(log?)?;
    reading.repaired(span, "the payload is not here, it is put together from the log");
    Some(Written::at(payload, span))
}
