//! `aws apigateway put-…` commands: those of one resource and method make a method.

use super::gateway_response::gateway_response;
use super::integration::{described, response, settings};
use super::method_response::method_response;
use super::naming::Naming;
use super::reading::Reading;
use super::{Method, Shape};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::{Rules, Written};

/// The commands that say something of one method.
const OF_A_METHOD: [&str; 4] =
    ["put-method", "put-method-response", "put-integration", "put-integration-response"];

/// The methods that the commands make.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    let mut keys: Vec<(Key, &Entry)> = Vec::new();
    for entry in root.entries().iter().filter(|entry| OF_A_METHOD.contains(&entry.key.as_str())) {
        let key = Key::of(&entry.value);
        if keys.iter().all(|(known, _)| *known != key) {
            keys.push((key, entry));
        }
    }
    // A command without its method, as prose shows one, belongs to none of those that have theirs.
    if keys.iter().any(|(key, _)| !key.verb.is_empty()) {
        keys.retain(|(key, _)| !key.verb.is_empty());
    }
    let resources: Vec<String> = keys.iter().map(|(key, _)| key.resource.clone()).collect();
    let one_resource = resources.windows(2).all(|pair| pair[0] == pair[1]);
    let method = |(key, entry): (Key, &'_ Entry)| {
        let verb = if key.verb.is_empty() { "ANY" } else { &key.verb };
        let name = if one_resource { verb.to_owned() } else { format!("{verb} (resource {})", key.resource) };
        let (span, shape) = (entry.key_span, Shape::Members(Naming::Camel));
        Method { name, span, shape, read: Box::new(move |reading| rules(reading, root, &key)) }
    };
    keys.into_iter().map(method).collect()
}

#[derive(Clone, PartialEq)]
struct Key {
    resource: String,
    verb: String,
}

impl Key {
    fn of(command: &Node) -> Key {
        let text = |name: &str| command.get(name).and_then(Node::as_text).unwrap_or_default().to_owned();
        Key { resource: text("resourceId"), verb: text("httpMethod").to_uppercase() }
    }
}

fn rules(reading: &mut Reading, root: &Node, key: &Key) -> Rules {
    reading.open(root);
    let mut rules = Rules { http_method: Some(Written::implied(&key.verb)), ..Rules::default() };
    rules.http_method = rules.http_method.filter(|verb| !verb.value.is_empty());
    for entry in root.entries() {
        let command = &entry.value;
        let is_own = OF_A_METHOD.contains(&entry.key.as_str()) && Key::of(command) == *key;
        match entry.key.as_str() {
            "put-method" if is_own => {
                links(reading, command);
                rules.span = Some(command.span);
            }
            "put-method-response" if is_own => {
                links(reading, command);
                rules.method_responses.push(method_response(reading, command, Naming::Camel, None));
            }
            "put-integration" if is_own => {
                links(reading, command);
                let responses = std::mem::take(&mut rules.integration.responses);
                rules.integration = settings(reading, &of_backend(command), Naming::Camel);
                rules.integration.responses = responses;
            }
            "put-integration-response" if is_own => {
                links(reading, command);
                let response = response(reading, command, Naming::Camel);
                reading.understood(entry.key_span, described(&response));
                rules.integration.responses.push(response);
            }
            "put-gateway-response" => {
                links(reading, command);
                rules.gateway_responses.push(gateway_response(reading, command, Naming::Camel, None));
            }
            "update-rest-api" => media_types(reading, command, &mut rules),
            _ => {}
        }
    }
    rules
}

/// What says which method a command is about has done so.
fn links(reading: &mut Reading, command: &Node) {
    reading.open(command);
    for name in ["restApiId", "resourceId", "httpMethod"] {
        command.get(name).into_iter().for_each(|node| reading.take(node));
    }
}

/// `--http-method` is the client's: the backend's is `--integration-http-method`, `httpMethod` in `get-method`.
fn of_backend(command: &Node) -> Node {
    let entries = command.entries().iter().filter(|entry| entry.key != "httpMethod").cloned();
    let renamed = entries.map(|mut entry| {
        if entry.key == "integrationHttpMethod" {
            entry.key = "httpMethod".to_owned();
        }
        entry
    });
    Node::new(Kind::Map(renamed.collect()), command.span)
}

/// `--patch-operations op=add,path=/binaryMediaTypes/image~1png`, as JSON.
fn media_types(reading: &mut Reading, command: &Node, rules: &mut Rules) {
    let operations = command.get("patchOperations").map(Node::items).unwrap_or_default();
    for path in operations.iter().filter_map(|operation| operation.get("path")) {
        let media_type = path.as_text().and_then(|text| text.strip_prefix("/binaryMediaTypes/"));
        if let Some(media_type) = media_type {
            links(reading, command);
            command.get("patchOperations").into_iter().for_each(|node| reading.take(node));
            let value = media_type.replace("~1", "/").replace("~0", "~");
            rules.binary_media_types.push(Written::at(value, path.span));
        }
    }
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        [command] if OF_A_METHOD.contains(command) => "another method's",
        [_] => "the command says nothing of a method's rules",
        _ => "it has no effect on the response",
    }
}

/// Whether there is a command that makes a part of a method.
pub(in crate::formats) fn has_commands(root: &Node) -> bool {
    root.entries().iter().any(|entry| OF_A_METHOD.contains(&entry.key.as_str()))
}
