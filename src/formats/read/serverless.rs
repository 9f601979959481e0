//! serverless.yml: `http` events of functions.

use super::reading::Reading;
use super::serverless_responses::responses;
use super::serverless_rules::integration_type;
use super::{Method, Shape};
use crate::formats::document::Node;
use crate::formats::rules::{
    Declared, Integration, IntegrationResponse, MethodResponse, Rules, Setting, Written,
};

/// The `http` events.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    let mut found = Vec::new();
    let Some(functions) = root.get("functions") else { return found };
    for function in functions.entries() {
        let Some(events) = function.value.get("events") else { continue };
        for event in events.items() {
            let Some(http) = event.get("http") else { continue };
            let (verb, path) = verb_and_path(http);
            let name = format!("{verb} {path}");
            let read = move |reading: &mut Reading| {
                [root, functions, &function.value, events, event].iter().for_each(|node| reading.open(node));
                let mut rules = event_rules(reading, http);
                rules.http_method = Some(Written::at(verb.clone(), http.span));
                rules.path = Some(Written::at(path.clone(), http.span));
                rules
            };
            found.push(Method { name, span: http.span, shape: Shape::Events, read: Box::new(read) });
        }
    }
    found
}

/// `http: GET pets` or `http: {method: get, path: pets}`.
fn verb_and_path(http: &Node) -> (String, String) {
    let text = |name: &str| http.get(name).and_then(Node::as_text).unwrap_or_default();
    let (verb, path) = match http.as_text() {
        Some(short) => short.split_once(' ').unwrap_or((short, "")),
        None => (text("method"), text("path")),
    };
    let verb = if verb.is_empty() { "ANY".to_owned() } else { verb.to_uppercase() };
    (verb, format!("/{}", path.trim().trim_start_matches('/')))
}

fn event_rules(reading: &mut Reading, http: &Node) -> Rules {
    reading.open(http);
    if http.as_text().is_some() {
        reading.take(http);
    }
    for name in ["method", "path"] {
        http.get(name).into_iter().for_each(|node| reading.take(node));
    }
    let written = http.get("integration").and_then(|node| reading.text(node));
    let kind = integration_type(written.as_ref().map(|written| written.value.as_str()));
    let kind =
        kind.map(|kind| Written { value: kind.to_owned(), span: written.as_ref().and_then(|w| w.span) });
    let mut integration = Integration { span: Some(http.span), kind, ..Integration::default() };
    request(reading, http, &mut integration);
    if ["AWS", "HTTP", "MOCK"].contains(&integration.kind()) {
        integration.responses = responses(reading, http, integration.kind() == "AWS");
    }
    let method_responses = integration.responses.iter().map(declared).collect();
    Rules { span: Some(http.span), integration, method_responses, ..Rules::default() }
}

fn request(reading: &mut Reading, http: &Node, integration: &mut Integration) {
    let Some(request) = http.get("request") else { return };
    reading.open(request);
    if let Some(node) = request.get("template").filter(|node| node.is_map()) {
        integration.request_templates = reading.pairs(node);
    }
    integration.content_handling = request.get("contentHandling").and_then(|node| reading.text(node));
    for (key, name) in [("passThrough", "passthroughBehavior"), ("uri", "uri")] {
        if let Some(text) = request.get(key).and_then(|node| reading.text(node)) {
            integration.settings.push(Setting { name, value: text.value.into(), span: text.span });
        }
    }
}

/// The framework declares every status, with every header that is mapped for it.
fn declared(response: &IntegrationResponse) -> MethodResponse {
    let headers = response.parameters.iter().map(|pair| Declared { key: pair.key.clone(), required: true });
    MethodResponse {
        span: response.span,
        status: response.status.clone(),
        headers: headers.collect(),
        models: Vec::new(),
    }
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        ["functions", _] => "another function",
        ["functions", _, "events", ..] => "another event, or it belongs to the request",
        ["functions", ..] => "it has no effect on the response",
        _ => "it is no function",
    }
}
