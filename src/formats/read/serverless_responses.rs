//! The integration responses of an `http` event: those under `statusCodes`, or the framework's own.

use super::reading::Reading;
use super::repairs;
use super::serverless_cors::cors;
use super::serverless_rules::BUILT_IN;
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{IntegrationResponse, Pair, Written};
use crate::languages::text::Span;
use crate::scenario::HEADER_KEY;

/// What all responses of an event have in common.
struct Common<'n> {
    span: Span,
    headers: Vec<Pair>,
    template: Option<Written>,
    content_handling: Option<&'n Node>,
}

/// The responses of an event.
pub(super) fn responses(reading: &mut Reading, http: &Node, is_lambda: bool) -> Vec<IntegrationResponse> {
    let response = http.get("response").filter(|node| node.is_map());
    let mut common =
        Common { span: http.span, headers: cors(reading, http), template: None, content_handling: None };
    if let Some(node) = response {
        reading.open(node);
        common.span = node.span;
        merge(
            &mut common.headers,
            node.get("headers").map(|node| headers(reading, node)).unwrap_or_default(),
        );
        common.template = node.get("template").and_then(|node| reading.text(node));
        common.content_handling = node.get("contentHandling");
    }
    let statuses = response.and_then(|node| node.get("statusCodes"));
    match statuses.filter(|node| node.is_map()) {
        Some(node) => written(reading, node, &common),
        None if response.is_some() || is_lambda => {
            let message =
                "no statusCodes: the framework's own nine responses are taken, patterns such as [404]";
            reading.understood(common.span, message);
            BUILT_IN.iter().map(|own| from(reading, &common, own.status, own.pattern)).collect()
        }
        None => Vec::new(),
    }
}

/// The responses under `statusCodes`, in the order of their numbers as JavaScript walks them. Where none
/// has the empty pattern, the framework puts its own 200 in.
fn written(reading: &mut Reading, node: &Node, common: &Common) -> Vec<IntegrationResponse> {
    reading.open(node);
    let mut responses: Vec<IntegrationResponse> = Vec::new();
    for entry in node.entries() {
        let mut response = from(reading, common, &entry.key, "");
        response.status = Written::at(&entry.key, entry.key_span);
        response.span = Some(entry.key_span);
        own(reading, &entry.value, &mut response);
        reading.understood(entry.key_span, format!("integration response and method response {}", entry.key));
        responses.push(response);
    }
    let has_default = node
        .entries()
        .iter()
        .any(|entry| entry.value.get("pattern").and_then(Node::as_text).is_some_and(str::is_empty));
    if !has_default {
        let message =
            "no status code has pattern: '', the framework puts its own 200 with the empty pattern in";
        reading.understood(node.span, message);
        responses.retain(|response| response.status.value != "200");
        responses.push(from(reading, common, "200", ""));
    }
    responses.sort_by(|a, b| a.status.value.cmp(&b.status.value));
    responses
}

fn own(reading: &mut Reading, node: &Node, response: &mut IntegrationResponse) {
    reading.open(node);
    let pattern = node.get("pattern").and_then(|node| repairs::pattern(reading, node));
    response.pattern = pattern.or_else(|| response.pattern.take());
    merge(
        &mut response.parameters,
        node.get("headers").map(|node| headers(reading, node)).unwrap_or_default(),
    );
    let Some(template) = node.get("template") else { return };
    let own = match template.kind {
        Kind::Map(_) => reading.pairs(template),
        _ => reading.text(template).map(json_template).into_iter().collect(),
    };
    merge(&mut response.templates, own);
}

fn json_template(value: Written) -> Pair {
    Pair { key: Written::implied("application/json"), value }
}

/// A response that has only what the event says of all.
fn from(reading: &mut Reading, common: &Common, status: &str, pattern: &str) -> IntegrationResponse {
    let handling = common.content_handling.filter(|_| status.starts_with('2'));
    common.content_handling.into_iter().for_each(|node| reading.take(node));
    IntegrationResponse {
        span: Some(common.span),
        status: Written::implied(status),
        pattern: Some(Written::implied(pattern)),
        parameters: common.headers.clone(),
        templates: common.template.clone().map(json_template).into_iter().collect(),
        content_handling: handling.and_then(|node| reading.text(node)),
    }
}

fn headers(reading: &mut Reading, node: &Node) -> Vec<Pair> {
    let mut pairs = reading.pairs(node);
    for pair in &mut pairs {
        repairs::quote(reading, pair);
        pair.key.value = format!("{HEADER_KEY}{}", pair.key.value);
    }
    pairs
}

/// Later pairs replace earlier ones of the same name.
fn merge(pairs: &mut Vec<Pair>, later: Vec<Pair>) {
    for pair in later {
        match pairs.iter_mut().find(|known| known.key.value == pair.key.value) {
            Some(known) => *known = pair,
            None => pairs.push(pair),
        }
    }
}
