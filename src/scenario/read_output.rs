//! Reading what came in and out: `lambda`, `backend`, `request`, `expect`.

use super::fields::{Fields, Reading};
use super::read_settings::{GATEWAY_RESPONSE_TYPES, one_of};
use super::{
    Backend, Expect, ExpectedBody, Field, FunctionError, Headers, IntegrationFailure, LambdaOutput, Output,
    Request,
};
use crate::findings::{Edit, Place, codes};
use crate::languages::json::{Node, NodeKind, compact, to_value};

pub(super) fn output(reading: &mut Reading, parent: &mut Fields) -> Output {
    let lambda = parent.get("lambda");
    match (lambda, parent.get("backend")) {
        (Some((place, node)), None) => Output::Lambda(lambda_output(reading, &place, node)),
        (None, Some((place, node))) => Output::Backend(backend(reading, &place, node)),
        (None, None) => Output::Missing,
        (Some((place, node)), Some((other, other_node))) => {
            let message = "expected a lambda or a backend, found both; the backend has no effect".to_owned();
            reading.report(&codes::INVALID_VALUE, other, other_node.span, message);
            Output::Lambda(lambda_output(reading, &place, node))
        }
    }
}

fn lambda_output(reading: &mut Reading, place: &Place, node: &Node) -> LambdaOutput {
    let mut fields = Fields::of(reading, place, node);
    let text = fields.get("payload");
    let json = fields.get_or_null("payloadJson");
    if let (Some(_), Some((place, node))) = (&text, &json) {
        let message = "expected payload or payloadJson, found both; payload counts".to_owned();
        reading.report(&codes::INVALID_VALUE, place.clone(), node.span, message);
    }
    let payload = match (text, json) {
        (Some((text_place, node)), None) if node.as_str().is_none() => {
            not_text(reading, &text_place, node, &place.member("payloadJson"));
            Field { value: compact(node), place: text_place }
        }
        (Some((place, node)), _) => Field { value: reading.text(&place, node).unwrap_or_default(), place },
        (None, Some((place, node))) => Field { value: compact(node), place },
        (None, None) => Field { value: String::new(), place: place.member("payload") },
    };
    let function_error = match fields.get_or_null("functionError") {
        None => FunctionError::Unstated,
        Some((_, Node { kind: NodeKind::Null, .. })) => FunctionError::Returned,
        Some((place, node)) => {
            reading.text(&place, node).map_or(FunctionError::Unstated, FunctionError::Failed)
        }
    };
    let headers = headers(reading, &mut fields, "headers");
    let status = status(reading, &mut fields);
    let failure = failure(reading, &mut fields);
    fields.report_unknown(reading);
    LambdaOutput { payload, function_error, headers, status, failure }
}

/// The payload counts as it is written; `right` is where JSON belongs.
fn not_text(reading: &mut Reading, place: &Place, node: &Node, right: &Place) {
    let found = node.kind_in_words();
    let message = format!("expected a string, found {found}: as JSON the payload is called payloadJson");
    let payload: serde_json::Value = serde_json::from_str(&compact(node)).unwrap_or_default();
    reading.report_with(&codes::WRONG_TYPE, &mut place.clone(), node.span, message, |finding| {
        let edits = vec![Edit::remove(&place.pointer), Edit::add(&right.pointer, payload)];
        finding.safe_fix("call it payloadJson", edits)
    });
}

fn failure(reading: &mut Reading, fields: &mut Fields) -> Option<IntegrationFailure> {
    let (place, node) = fields.get("failure")?;
    match one_of(reading, place, node, &["timeout", "network"])?.as_str() {
        "timeout" => Some(IntegrationFailure::Timeout),
        _ => Some(IntegrationFailure::Network),
    }
}

fn backend(reading: &mut Reading, place: &Place, node: &Node) -> Backend {
    let mut fields = Fields::of(reading, place, node);
    let status = status(reading, &mut fields).unwrap_or(200);
    let headers = headers(reading, &mut fields, "headers");
    let text = fields.get("body");
    let body = match (text, fields.get("bodyBase64")) {
        (Some((place, node)), _) => {
            Field { value: reading.text(&place, node).unwrap_or_default().into_bytes(), place }
        }
        (None, Some((place, node))) => Field { value: bytes(reading, &place, node), place },
        (None, None) => Field { value: Vec::new(), place: place.member("body") },
    };
    let failure = failure(reading, &mut fields);
    fields.report_unknown(reading);
    Backend { status, headers, body, failure }
}

fn bytes(reading: &mut Reading, place: &Place, node: &Node) -> Vec<u8> {
    use base64::Engine;
    let Some(text) = reading.text(place, node) else { return Vec::new() };
    base64::engine::general_purpose::STANDARD.decode(text).unwrap_or_else(|error| {
        let message = format!("expected base64, found text that is not: {error}");
        reading.report(&codes::INVALID_VALUE, place.clone(), node.span, message);
        Vec::new()
    })
}

fn status(reading: &mut Reading, fields: &mut Fields) -> Option<u16> {
    let (place, node) = fields.get("status")?;
    let digits = match &node.kind {
        NodeKind::Number(digits) => digits,
        NodeKind::String(text) => text.as_ref(),
        _ => {
            reading.wrong_type(place, node, "a status such as 200");
            return None;
        }
    };
    let status = digits.parse().ok().filter(|status| (100..1000).contains(status));
    if status.is_none() {
        let message = format!("expected a status of three digits, found {digits}");
        reading.report(&codes::INVALID_VALUE, place, node.span, message);
    }
    status
}

/// Headers, or query string parameters: each value is a string or a list of strings.
pub(super) fn headers(reading: &mut Reading, fields: &mut Fields, name: &'static str) -> Headers {
    let Some((place, node)) = fields.get(name) else { return Headers::new() };
    let mut headers = Headers::new();
    for member in reading.members(&place, node) {
        let place = place.member(&member.name);
        let values = match &member.value.kind {
            NodeKind::Array(items) => {
                let places = (0..items.len()).map(|index| place.item(index));
                places.zip(items).filter_map(|(place, item)| reading.text_or_number(&place, item)).collect()
            }
            NodeKind::Null => continue,
            _ => Vec::from_iter(reading.text_or_number(&place, &member.value)),
        };
        headers.insert(member.name.to_string(), values);
    }
    headers
}

pub(super) fn request(reading: &mut Reading, parent: &mut Fields) -> Option<Request> {
    let (place, node) = parent.get("request")?;
    let mut fields = Fields::of(reading, &place, node);
    let path_parameters = headers(reading, &mut fields, "pathParameters");
    let body_bytes = fields.get("bodyBase64").map(|(place, node)| bytes(reading, &place, node));
    let text = fields.text(reading, "body");
    let lossy = || body_bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let request = Request {
        body: text.clone().or_else(lossy).unwrap_or_default(),
        body_bytes: body_bytes.filter(|_| text.is_none()),
        method: fields.text(reading, "method"),
        path: fields.text(reading, "path"),
        headers: headers(reading, &mut fields, "headers"),
        query_string: headers(reading, &mut fields, "queryString"),
        path_parameters: path_parameters
            .into_iter()
            .filter_map(|(name, values)| Some((name, values.into_iter().next()?)))
            .collect(),
        refused_as: fields.get("refusedAs").and_then(|(place, node)| {
            let value = one_of(reading, place.clone(), node, &GATEWAY_RESPONSE_TYPES)?;
            Some(Field { value, place })
        }),
        refused_message: fields.text(reading, "refusedMessage"),
    };
    fields.report_unknown(reading);
    Some(request)
}

pub(super) fn expect(reading: &mut Reading, parent: &mut Fields) -> Option<Expect> {
    let (place, node) = parent.get("expect")?;
    let mut fields = Fields::of(reading, &place, node);
    let mut expect = Expect { status: status(reading, &mut fields), ..Expect::default() };
    if let Some((place, node)) = fields.get("headers") {
        for member in reading.members(&place, node) {
            let value = match &member.value.kind {
                NodeKind::Null => None,
                _ => match reading.text_or_number(&place.member(&member.name), &member.value) {
                    Some(value) => Some(value),
                    None => continue,
                },
            };
            expect.headers.insert(member.name.to_string(), value);
        }
    }
    expect.body = fields.get_or_null("body").map(|(_, node)| match node.as_str() {
        Some(text) => ExpectedBody::Text(text.to_owned()),
        None => ExpectedBody::Json(to_value(node)),
    });
    expect.log = texts(reading, &mut fields, "log");
    expect.findings = texts(reading, &mut fields, "findings");
    fields.report_unknown(reading);
    Some(expect)
}

/// A list of texts.
pub(super) fn texts(reading: &mut Reading, fields: &mut Fields, name: &'static str) -> Vec<String> {
    let Some((place, node)) = fields.get(name) else { return Vec::new() };
    let NodeKind::Array(items) = &node.kind else {
        reading.wrong_type(place, node, "a list of texts");
        return Vec::new();
    };
    let places = (0..items.len()).map(|index| place.item(index));
    places.zip(items).filter_map(|(place, item)| reading.text(&place, item)).collect()
}
