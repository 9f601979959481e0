//! CloudFormation's `AWS::ApiGateway::Method`, and the OpenAPI documents inside of
//! `AWS::Serverless::Api` and `AWS::ApiGateway::RestApi`.

use super::gateway_response::gateway_response;
use super::integration::{responses, settings};
use super::method_response::method_responses;
use super::naming::Naming;
use super::openapi::texts;
use super::placeholder::{Resolved, resolve};
use super::reading::Reading;
use super::{Method, Shape, http_api, openapi, repairs};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::{GatewayResponse, Rules, Written};

/// The methods of a template.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    let Some(resources) = root.get("Resources") else { return Vec::new() };
    let mut found = Vec::new();
    for resource in resources.entries() {
        match type_of(resource) {
            "AWS::ApiGateway::Method" => found.push(method(root, resources, resource)),
            "AWS::Serverless::Api" => found.extend(definition(root, resources, resource, "DefinitionBody")),
            "AWS::ApiGateway::RestApi" => found.extend(definition(root, resources, resource, "Body")),
            _ => {}
        }
    }
    found.extend(http_api::of_cloudformation(root, resources));
    found
}

pub(super) fn type_of(resource: &Entry) -> &str {
    resource.value.get("Type").and_then(Node::as_text).unwrap_or_default()
}

/// An OpenAPI document in the property `name`.
fn definition<'n>(root: &'n Node, resources: &'n Node, resource: &'n Entry, name: &str) -> Vec<Method<'n>> {
    let Some(body) = resource.value.at(&["Properties", name]) else { return Vec::new() };
    let mut methods = openapi::methods(body, body);
    for method in &mut methods {
        let read = std::mem::replace(&mut method.read, Box::new(|_| Rules::default()));
        method.read = Box::new(move |reading| {
            open_to(reading, root, resources, resource);
            let mut rules = read(reading);
            let types = resource.value.at(&["Properties", "BinaryMediaTypes"]);
            // SAM writes ~1 for the slash of a media type.
            rules.binary_media_types.extend(
                texts(reading, types)
                    .into_iter()
                    .map(|written| Written { value: written.value.replace("~1", "/"), ..written }),
            );
            rules
        });
    }
    methods
}

pub(super) fn open_to(reading: &mut Reading, root: &Node, resources: &Node, resource: &Entry) {
    [root, resources, &resource.value].iter().for_each(|node| reading.open(node));
    resource.value.get("Properties").into_iter().for_each(|node| reading.open(node));
    resource.value.get("Type").into_iter().for_each(|node| reading.take(node));
}

fn method<'n>(root: &'n Node, resources: &'n Node, resource: &'n Entry) -> Method<'n> {
    let properties = resource.value.get("Properties");
    let verb = properties.and_then(|node| node.get("HttpMethod")).and_then(Node::as_text).unwrap_or("ANY");
    let path = properties.and_then(|node| path_of(resources, node.get("ResourceId")?, 0));
    let name = match &path {
        Some(path) => format!("{verb} {path}"),
        None => format!("{verb} ({})", resource.key),
    };
    let read = move |reading: &mut Reading| {
        open_to(reading, root, resources, resource);
        let mut rules = properties.map(|node| rules(reading, node)).unwrap_or_default();
        rules.path = path.clone().map(Written::implied);
        rules.binary_media_types = binary_media_types(reading, resources);
        rules.gateway_responses = gateway_responses(reading, resources);
        rules
    };
    Method { name, span: resource.key_span, shape: Shape::Members(Naming::Pascal), read: Box::new(read) }
}

fn rules(reading: &mut Reading, properties: &Node) -> Rules {
    let mut integration = properties
        .get("Integration")
        .map(|node| {
            let mut integration = settings(reading, node, Naming::Pascal);
            if let Some(node) = node.get("IntegrationResponses") {
                integration.responses = responses(reading, node, Naming::Pascal, |_, _, _| {});
            }
            integration
        })
        .unwrap_or_default();
    let moved = &mut integration.responses;
    let declared = properties.get("MethodResponses").map(|node| {
        method_responses(reading, node, Naming::Pascal, |reading, declared, node| {
            repairs::move_pattern(reading, moved, declared, node, Naming::Pascal);
        })
    });
    Rules {
        span: Some(properties.span),
        http_method: properties.get("HttpMethod").and_then(|node| reading.text(node)),
        integration,
        method_responses: declared.unwrap_or_default(),
        ..Rules::default()
    }
}

/// The path that `ResourceId` leads to: `PathPart` by `PathPart` up to the root resource.
fn path_of(resources: &Node, id: &Node, depth: usize) -> Option<String> {
    let is_root = |name: &str| name.ends_with(".RootResourceId");
    let Resolved::Text { value, .. } = resolve(id) else { return None };
    let name = value.strip_prefix("${")?.strip_suffix('}')?;
    if is_root(name) {
        return Some("/".to_owned());
    }
    let properties = resources.at(&[name, "Properties"])?;
    let part = properties.get("PathPart")?.as_text()?;
    // A template that leads in a circle has no path.
    let parent = path_of(resources, properties.get("ParentId").filter(|_| depth < 30)?, depth + 1)?;
    Some(format!("{}/{part}", parent.trim_end_matches('/')))
}

fn binary_media_types(reading: &mut Reading, resources: &Node) -> Vec<Written> {
    let apis = resources.entries().iter().filter(|entry| type_of(entry) == "AWS::ApiGateway::RestApi");
    apis.flat_map(|api| {
        let types = api.value.at(&["Properties", "BinaryMediaTypes"]);
        if types.is_some() {
            reading.open(&api.value);
            api.value.get("Properties").into_iter().for_each(|node| reading.open(node));
        }
        texts(reading, types)
    })
    .collect()
}

fn gateway_responses(reading: &mut Reading, resources: &Node) -> Vec<GatewayResponse> {
    let of_type = |entry: &&Entry| type_of(entry) == "AWS::ApiGateway::GatewayResponse";
    let mut responses = Vec::new();
    for resource in resources.entries().iter().filter(of_type) {
        let Some(node) = resource.value.get("Properties") else { continue };
        reading.open(&resource.value);
        resource.value.get("Type").into_iter().for_each(|node| reading.take(node));
        responses.push(gateway_response(reading, node, Naming::Pascal, None));
    }
    responses
}

/// Whether a template has something of API Gateway that can be read.
pub(in crate::formats) fn has_definition(root: &Node) -> bool {
    let resources = root.get("Resources").map(Node::entries).unwrap_or_default();
    resources.iter().any(|entry| type_of(entry) == "AWS::Serverless::Api")
        || root
            .get("Transform")
            .is_some_and(|node| matches!(&node.kind, Kind::Text(text) if text.contains("Serverless")))
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        ["Resources", _] => "another resource, or a method that was not chosen",
        ["Resources", _, "Properties", "DefinitionBody" | "Body", rest @ ..] => openapi::why_ignored(rest),
        [_] => "it is no resource",
        _ => "it has no effect on the response",
    }
}
