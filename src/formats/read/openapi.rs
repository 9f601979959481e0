//! OpenAPI 2 and 3 with `x-amazon-apigateway-integration`.

use super::gateway_response::gateway_responses;
use super::integration::{responses, settings};
use super::method_response::described;
use super::naming::Naming;
use super::reading::Reading;
use super::{Method, Shape, http_api, repairs};
use crate::formats::document::{Entry, Node};
use crate::formats::losses::LossKind;
use crate::formats::rules::{Declared, Integration, MethodResponse, Pair, Rules, Written};
use crate::scenario::HEADER_KEY;

pub(in crate::formats) const INTEGRATION: &str = "x-amazon-apigateway-integration";
pub(in crate::formats) const ANY_METHOD: &str = "x-amazon-apigateway-any-method";
pub(in crate::formats) const BINARY_MEDIA_TYPES: &str = "x-amazon-apigateway-binary-media-types";
pub(in crate::formats) const GATEWAY_RESPONSES: &str = "x-amazon-apigateway-gateway-responses";

/// The key of the default response among patterns.
pub(in crate::formats) const PATTERN_KEY_DEFAULT: &str = "default";

/// The keys of a path that are methods.
pub(in crate::formats) const VERBS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", ANY_METHOD];

/// The operations of the document `api`, which stands in `root`.
pub(super) fn methods<'n>(root: &'n Node, api: &'n Node) -> Vec<Method<'n>> {
    let Some(paths) = api.get("paths") else { return Vec::new() };
    let operations = paths.entries().iter().flat_map(|path| {
        let is_operation = |entry: &&Entry| VERBS.contains(&entry.key.as_str()) && entry.value.is_map();
        path.value.entries().iter().filter(is_operation).map(move |operation| (path, operation))
    });
    let shape = if api.get("swagger").is_some() { Shape::OpenApi2 } else { Shape::OpenApi3 };
    operations
        .map(|(path, operation)| {
            let read = move |reading: &mut Reading| {
                [root, api, paths, &path.value].iter().for_each(|node| reading.open(node));
                let mut rules = method(reading, api, &operation.value);
                rules.path = Some(Written::at(&path.key, path.key_span));
                rules.http_method = Some(Written::at(verb(&operation.key), operation.key_span));
                rules
            };
            let name = format!("{} {}", verb(&operation.key), path.key);
            Method { name, span: operation.key_span, shape, read: Box::new(read) }
        })
        .collect()
}

fn verb(key: &str) -> String {
    if key == ANY_METHOD { "ANY".to_owned() } else { key.to_uppercase() }
}

fn method(reading: &mut Reading, api: &Node, operation: &Node) -> Rules {
    reading.open(operation);
    let integration = match operation.get(INTEGRATION) {
        Some(node) => integration(reading, node),
        None => {
            let message = format!("the method has no {INTEGRATION}: nothing says what answers it");
            reading.tell(LossKind::Ignored, operation.span, message);
            Integration::default()
        }
    };
    let declared = operation.get("responses").map(|node| {
        reading.open(node);
        let with_status = node.entries().iter().filter(|entry| entry.key != "default");
        with_status.map(|entry| declared(reading, api, entry)).collect()
    });
    let gateway = api.get(GATEWAY_RESPONSES).map(|node| gateway_responses(reading, node)).unwrap_or_default();
    Rules {
        span: Some(operation.span),
        http_api: operation.get(INTEGRATION).and_then(|node| http_api::of_openapi(reading, node)),
        integration,
        method_responses: declared.unwrap_or_default(),
        binary_media_types: texts(reading, api.get(BINARY_MEDIA_TYPES)),
        gateway_responses: gateway,
        ..Rules::default()
    }
}

fn integration(reading: &mut Reading, node: &Node) -> Integration {
    let mut integration = settings(reading, node, Naming::Camel);
    for setting in integration.settings.iter_mut().filter(|setting| setting.name == "passthroughBehavior") {
        if let Some(text) = setting.value.as_str() {
            setting.value = text.to_uppercase().into();
        }
    }
    if let Some(node) = node.get("responses") {
        integration.responses = responses(reading, node, Naming::Camel, repairs::inner_pattern);
    }
    integration
}

/// A response of the operation is a method response; OpenAPI 3 names models under `content`.
fn declared(reading: &mut Reading, api: &Node, entry: &Entry) -> MethodResponse {
    reading.open(&entry.value);
    let response = follow(reading, api, &entry.value);
    let mut headers = Vec::new();
    if let Some(node) = response.get("headers") {
        reading.open(node);
        for header in node.entries() {
            reading.take(&header.value);
            let key = Written::at(format!("{HEADER_KEY}{}", header.key), header.key_span);
            headers.push(Declared { key, required: false });
        }
    }
    ["description", "schema"].iter().filter_map(|key| response.get(key)).for_each(|node| reading.take(node));
    reading.understood(entry.key_span, described(&entry.key, &headers));
    MethodResponse {
        span: Some(entry.key_span),
        status: Written::at(&entry.key, entry.key_span),
        headers,
        models: models(reading, response),
    }
}

fn models(reading: &mut Reading, response: &Node) -> Vec<Pair> {
    let Some(content) = response.get("content") else { return Vec::new() };
    reading.open(content);
    let model = |entry: &Entry| {
        reading.take(&entry.value);
        let name = entry.value.at(&["schema", "$ref"])?.as_text()?.rsplit('/').next()?;
        Some(Pair {
            key: Written::at(&entry.key, entry.key_span),
            value: Written::at(name, entry.value.span),
        })
    };
    content.entries().iter().filter_map(model).collect()
}

/// A `$ref` within the document is followed.
fn follow<'n>(reading: &mut Reading, api: &'n Node, node: &'n Node) -> &'n Node {
    let Some(reference) = node.get("$ref") else { return node };
    let path = reference.as_text().and_then(|text| text.strip_prefix("#/"));
    let target = path.and_then(|path| api.at(&path.split('/').collect::<Vec<_>>()));
    match target {
        Some(target) => {
            reading.take(reference);
            reading.open(target);
            target
        }
        None => {
            reading.ignored(reference, "the reference leads to nothing in this document");
            node
        }
    }
}

pub(super) fn texts(reading: &mut Reading, node: Option<&Node>) -> Vec<Written> {
    let Some(node) = node else { return Vec::new() };
    reading.open(node);
    node.items().iter().filter_map(|item| reading.text(item)).collect()
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        ["paths", _, ..] if path.len() <= 3 => "another method or a part of the request",
        ["paths", _, _, "parameters", ..] => "it belongs to the request",
        ["paths", _, _, "responses", "default"] => "a method response is for one status",
        ["components" | "definitions", ..] => "models have no effect on the response",
        _ => "it has no effect on the response",
    }
}
