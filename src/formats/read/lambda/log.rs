//! A function's log: lines of CloudWatch, or the end of a log that came with an answer. It does not hold
//! the payload, and of a failed function it holds what the payload is made of.

use serde_json::{Map, Value, json};

use super::sdk_payload::compact;
use super::{FunctionError, Output, no_payload};
use crate::formats::document::{Node, parse_json_within};
use crate::formats::read::Reading;
use crate::formats::rules::Written;
use crate::languages::text::Span;

/// The error that a log tells.
pub(super) struct Failure {
    pub(super) payload: String,
    pub(super) span: Span,
}

/// Whether a text is a log of the Lambda service.
pub(super) fn is_log(text: &str) -> bool {
    let marks = [
        "START RequestId: ",
        "END RequestId: ",
        "REPORT RequestId: ",
        "Task timed out after ",
        "\tInvoke Error",
    ];
    marks.iter().any(|mark| text.contains(mark))
        || (text.contains("[ERROR] ") && text.contains("Traceback (most recent call last)"))
        || (text.contains("\"level\":\"ERROR\"") && text.contains("\"errorType\""))
}

pub(super) fn read(reading: &mut Reading, text: &str) -> Option<Output> {
    let whole = Span::new(0, text.len());
    match failure(text) {
        Some(Failure { payload, span }) => {
            reading.repaired(span, "a log does not hold the payload, it is put together from the error");
            let payload = Written::at(payload, span);
            let error = FunctionError::Failed("Unhandled".to_owned());
            Some(Output { payload, error, executed_version: None })
        }
        None => no_payload(
            reading,
            whole,
            "the log tells of no error, and it does not hold what the function returned",
        ),
    }
}

/// The last error that a log tells.
pub(super) fn failure(text: &str) -> Option<Failure> {
    timeout(text).or_else(|| node_error(text)).or_else(|| python_error(text)).or_else(|| exit(text))
}

/// `… Task timed out after 3.00 seconds`
fn timeout(text: &str) -> Option<Failure> {
    let at = text.rfind("Task timed out after ")?;
    let span = line_at(text, at);
    let reason = text[at..span.end].trim_end();
    let id = request_id(text, span.of(text));
    let message = format!("RequestId: {id} Error: {reason}");
    let payload = json!({ "errorType": "Sandbox.Timedout", "errorMessage": message }).to_string();
    Some(Failure { payload, span })
}

/// Node.js logs the error as JSON, the trace as `stack`; in a payload it is called `trace`.
fn node_error(text: &str) -> Option<Failure> {
    let objects = parse_json_within(text).into_iter();
    let error = |node: Node| {
        let inner = node.get("message").filter(|node| node.is_map()).cloned().unwrap_or(node);
        inner.get("errorMessage").is_some().then_some(inner)
    };
    let node = objects.filter_map(error).next_back()?;
    let mut payload = Map::new();
    for name in ["errorType", "errorMessage"] {
        payload.insert(name.to_owned(), node.get(name).map_or(Value::Null, compact));
    }
    for (name, key) in [("stack", "trace"), ("stackTrace", "stackTrace"), ("requestId", "requestId")] {
        if let Some(value) = node.get(name) {
            payload.insert(key.to_owned(), compact(value));
        }
    }
    Some(Failure { payload: Value::Object(payload).to_string(), span: node.span })
}

/// `[ERROR] ValueError: no name`, then a traceback with no-break spaces.
fn python_error(text: &str) -> Option<Failure> {
    let at = text.rfind("[ERROR] ")?;
    let end = text[at..].find("Traceback (most recent call last)").map(|step| at + step);
    let line = line_at(text, at);
    let head = text[at + "[ERROR] ".len()..end.unwrap_or(line.end)].trim();
    // A date and a request id stand before what a logger wrote.
    let (kind, message) = head.split_once(": ").unwrap_or((head, ""));
    let trace: Vec<String> = match end {
        None => Vec::new(),
        Some(end) => {
            let lines = text[end..].lines().skip(1).map(|line| line.replace('\u{a0}', " "));
            lines.take_while(|line| line.starts_with("  ")).map(|line| line + "\n").collect()
        }
    };
    let payload = json!({
        "errorMessage": message, "errorType": kind, "requestId": request_id(text, ""), "stackTrace": trace,
    });
    Some(Failure { payload: payload.to_string(), span: line })
}

/// `RequestId: … Error: Runtime exited with error: signal: killed`
fn exit(text: &str) -> Option<Failure> {
    let at = text.rfind("Error: Runtime exited")?;
    let span = line_at(text, at);
    let message = span.of(text);
    let message = message[message.find("RequestId: ").unwrap_or(0)..].lines().next().unwrap_or_default();
    let payload = json!({ "errorType": "Runtime.ExitError", "errorMessage": message.trim() }).to_string();
    Some(Failure { payload, span })
}

fn line_at(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Span::new(start, text[at..].find('\n').map_or(text.len(), |step| at + step))
}

/// The id in the line, or else the one that the log begins with.
fn request_id(text: &str, line: &str) -> String {
    let is_id =
        |word: &&str| word.len() == 36 && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let in_line = line.split_whitespace().find(is_id);
    let in_text = || text.split("RequestId: ").nth(1)?.split_whitespace().next();
    in_line.or_else(in_text).unwrap_or_default().to_owned()
}
