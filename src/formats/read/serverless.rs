//! serverless.yml: `http` events of functions.

use super::reading::Reading;
use super::repairs;
use super::serverless_rules::{BUILT_IN, integration_type};
use super::{Method, Shape};
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{
    Declared, Integration, IntegrationResponse, MethodResponse, Pair, Rules, Setting, Written,
};
use crate::languages::text::Span;
use crate::scenario::HEADER_KEY;

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
    (verb.to_uppercase(), format!("/{}", path.trim().trim_start_matches('/')))
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

/// What all responses of an event have in common.
struct Common<'n> {
    span: Span,
    headers: Vec<Pair>,
    template: Option<Written>,
    content_handling: Option<&'n Node>,
}

fn responses(reading: &mut Reading, http: &Node, is_lambda: bool) -> Vec<IntegrationResponse> {
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

/// `cors` puts Access-Control-Allow-Origin into every response, beside the OPTIONS method that it makes.
fn cors(reading: &mut Reading, http: &Node) -> Vec<Pair> {
    let Some(node) = http.get("cors").filter(|node| node.kind != Kind::Bool(false)) else {
        return Vec::new();
    };
    reading.open(node);
    let origin = match node.get("origins").or_else(|| node.get("origin")) {
        Some(origins) => {
            reading.take(origins);
            let listed: Vec<&str> = origins.items().iter().filter_map(Node::as_text).collect();
            origins.as_text().map_or_else(|| listed.join(","), str::to_owned)
        }
        None => "*".to_owned(),
    };
    reading.understood(node.span, "cors puts Access-Control-Allow-Origin into every response");
    if !node.is_map() {
        reading.take(node);
    }
    let header = |name: &str, value: String| Pair {
        key: Written::at(format!("{HEADER_KEY}{name}"), node.span),
        value: Written::at(value, node.span),
    };
    let mut pairs = vec![header("Access-Control-Allow-Origin", format!("'{origin}'"))];
    if let Some(allow) = node.get("allowCredentials") {
        reading.take(allow);
        if allow.kind == Kind::Bool(true) {
            pairs.push(header("Access-Control-Allow-Credentials", "true".to_owned()));
        }
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
