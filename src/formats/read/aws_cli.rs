//! What `aws apigateway get-…` prints.

use super::integration::{responses, settings};
use super::method_response::method_responses;
use super::naming::Naming;
use super::reading::Reading;
use super::{Method, Shape, integration, method_response, repairs};
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{Integration, IntegrationResponse, Rules, Written};

/// The methods of `get-method`, `get-resources`, or the one that a part of it belongs to.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    if let Kind::List(outputs) = &root.kind {
        return outputs.iter().flat_map(methods).map(|method| within(root, method)).collect();
    }
    if let Some(items) = root.get("items").filter(|_| is_resources(root)) {
        return items.items().iter().flat_map(of_resource).collect();
    }
    if let Some(part) = part(root) {
        return vec![part];
    }
    // Documents of others hold these objects at any depth.
    root.entries().iter().flat_map(|entry| methods_within(&entry.key, &entry.value)).collect()
}

/// A method, or the one that a part of it belongs to.
pub(super) fn part(node: &Node) -> Option<Method<'_>> {
    if is_method(node) {
        return Some(one(node, whole_method));
    }
    if is_integration(node) {
        return Some(one(node, |reading, node| Rules {
            integration: integration(reading, node),
            ..Rules::default()
        }));
    }
    if is_method_response(node) {
        return Some(one(node, |reading, node| Rules {
            method_responses: vec![method_response::method_response(reading, node, Naming::Camel, None)],
            ..Rules::default()
        }));
    }
    if node.get("statusCode").is_some() {
        return Some(one(node, |reading, node| Rules {
            integration: Integration {
                responses: vec![integration::response(reading, node, Naming::Camel)],
                ..Integration::default()
            },
            ..Rules::default()
        }));
    }
    None
}

/// A method of one of several outputs.
fn within<'n>(root: &'n Node, method: Method<'n>) -> Method<'n> {
    let read = method.read;
    let opening = move |reading: &mut Reading| {
        reading.open(root);
        read(reading)
    };
    Method { read: Box::new(opening), ..method }
}

fn methods_within<'n>(name: &str, node: &'n Node) -> Vec<Method<'n>> {
    if is_method(node) || is_integration(node) {
        let mut found = methods(node);
        found.iter_mut().for_each(|method| method.name = format!("{} ({name})", method.name));
        return found;
    }
    node.entries().iter().flat_map(|entry| methods_within(&entry.key, &entry.value)).collect()
}

fn one<'n>(node: &'n Node, read: fn(&mut Reading, &Node) -> Rules) -> Method<'n> {
    let name = node.get("httpMethod").filter(|_| is_method(node)).and_then(Node::as_text).unwrap_or("ANY");
    let read = Box::new(move |reading: &mut Reading| read(reading, node));
    Method { name: name.to_owned(), span: node.span, shape: Shape::Members(Naming::Camel), read }
}

fn of_resource(resource: &Node) -> Vec<Method<'_>> {
    let path = resource.get("path").and_then(Node::as_text).unwrap_or("/");
    let Some(by_verb) = resource.get("resourceMethods") else { return Vec::new() };
    let method = |entry: &'_ crate::formats::document::Entry| (entry.key.clone(), entry.value.span);
    let entries = by_verb.entries().iter().filter(|entry| is_method(&entry.value));
    entries
        .map(|entry| {
            let (verb, span) = method(entry);
            let read = move |reading: &mut Reading| {
                [resource, by_verb].iter().for_each(|node| reading.open(node));
                let mut rules = whole_method(reading, &entry.value);
                rules.path = resource.get("path").and_then(|node| reading.text(node));
                rules
            };
            let shape = Shape::Members(Naming::Camel);
            Method { name: format!("{verb} {path}"), span, shape, read: Box::new(read) }
        })
        .collect()
}

/// `items` with resources, not with models or stages.
pub(in crate::formats) fn is_resources(root: &Node) -> bool {
    root.get("items")
        .is_some_and(|items| items.items().iter().any(|item| item.get("resourceMethods").is_some()))
}

pub(in crate::formats) fn is_method(node: &Node) -> bool {
    node.get("methodIntegration").is_some()
        || node.get("methodResponses").is_some()
        || (node.get("httpMethod").is_some() && node.get("authorizationType").is_some())
}

pub(in crate::formats) fn is_integration(node: &Node) -> bool {
    let kind = node.get("type").and_then(Node::as_text).unwrap_or_default();
    let known = ["AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"].contains(&kind);
    node.get("integrationResponses").is_some()
        || (known
            && ["uri", "passthroughBehavior", "cacheNamespace"].iter().any(|key| node.get(key).is_some()))
}

/// A method response names models, or says of each header whether it is required.
pub(in crate::formats) fn is_method_response(node: &Node) -> bool {
    let declares = |node: &Node| node.entries().iter().any(|entry| matches!(entry.value.kind, Kind::Bool(_)));
    node.get("statusCode").is_some()
        && (node.get("responseModels").is_some() || node.get("responseParameters").is_some_and(declares))
}

/// A method as `get-method` prints it.
pub(in crate::formats) fn whole_method(reading: &mut Reading, node: &Node) -> Rules {
    reading.open(node);
    let mut integration =
        node.get("methodIntegration").map(|node| integration(reading, node)).unwrap_or_default();
    let responses = &mut integration.responses;
    let declared = node.get("methodResponses").map(|node| {
        method_responses(reading, node, Naming::Camel, |reading, declared, node| {
            repairs::move_pattern(reading, responses, declared, node, Naming::Camel);
        })
    });
    Rules {
        span: Some(node.span),
        http_method: node.get("httpMethod").and_then(|node| reading.text(node)),
        integration,
        method_responses: declared.unwrap_or_default(),
        ..Rules::default()
    }
}

fn integration(reading: &mut Reading, node: &Node) -> Integration {
    let mut integration = settings(reading, node, Naming::Camel);
    if let Some(node) = node.get("integrationResponses") {
        integration.responses = responses(reading, node, Naming::Camel, status_from_key);
    }
    integration
}

/// The key is the status of a response that names none itself.
fn status_from_key(_: &mut Reading, response: &mut IntegrationResponse, key: Written) {
    if response.status.value.is_empty() {
        response.status = key;
    }
}
