//! CDK in TypeScript or JavaScript: `addMethod` calls, and objects with responses that stand alone.

use super::cdk_integration::integration;
use super::cdk_values::declared;
use super::gateway_response::gateway_response;
use super::integration::responses;
use super::method_response::method_responses;
use super::naming::Naming;
use super::openapi::texts;
use super::reading::Reading;
use super::{Method, Shape, aws_cli};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::{GatewayResponse, Integration, Rules, Written};

/// The methods that a program adds; of a program without, what stands in it of a method.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    let added: Vec<Method> = root.entries().iter().filter_map(|entry| added(root, entry)).collect();
    if added.is_empty() { parts(root) } else { added }
}

/// `resource.addMethod('GET', integration, options)`.
fn added<'n>(root: &'n Node, call: &'n Entry) -> Option<Method<'n>> {
    let receiver = call.key.strip_suffix(".addMethod")?;
    let verb = call.value.items().first()?.as_text()?.to_uppercase();
    let path = path_of(root, receiver, 0);
    let name = format!("{verb} {}", path.as_deref().unwrap_or(receiver));
    let read = move |reading: &mut Reading| {
        [root, &call.value].iter().for_each(|node| reading.open(node));
        let arguments = call.value.items();
        let mut rules = Rules { span: Some(call.key_span), ..Rules::default() };
        rules.http_method = reading.text(&arguments[0]);
        rules.path = path.clone().map(Written::implied);
        if let Some(node) = arguments.get(1) {
            rules.integration = integration(reading, node);
        }
        if let Some(options) = arguments.get(2).filter(|node| node.is_map()) {
            reading.open(options);
            let declared = options.get("methodResponses");
            rules.method_responses = declared
                .map(|node| method_responses(reading, node, Naming::Camel, |_, _, _| {}))
                .unwrap_or_default();
        }
        whole_api(reading, root, &mut rules);
        rules
    };
    Some(Method { name, span: call.key_span, shape: Shape::Members(Naming::Camel), read: Box::new(read) })
}

/// What the program says of the whole API.
fn whole_api(reading: &mut Reading, root: &Node, rules: &mut Rules) {
    for entry in root.entries() {
        // A construct is assigned to a name, or just made.
        let (callee, arguments) = match entry.value.entries() {
            [call] if entry.key.starts_with("const ") => (call.key.as_str(), &call.value),
            _ => (entry.key.as_str(), &entry.value),
        };
        let Some(options) = arguments.items().last().filter(|node| node.is_map()) else { continue };
        if callee.ends_with("RestApi") && options.get("binaryMediaTypes").is_some() {
            open_all(reading, &[&entry.value, arguments, options]);
            rules.binary_media_types.extend(texts(reading, options.get("binaryMediaTypes")));
        }
        if callee.ends_with("CfnGatewayResponse") {
            open_all(reading, &[&entry.value, arguments]);
            rules.gateway_responses.push(gateway(reading, options));
        }
    }
}

fn open_all(reading: &mut Reading, nodes: &[&Node]) {
    nodes.iter().for_each(|node| reading.open(node));
}

fn gateway(reading: &mut Reading, options: &Node) -> GatewayResponse {
    options.get("restApiId").into_iter().for_each(|node| reading.take(node));
    gateway_response(reading, options, Naming::Camel, None)
}

/// The path of a resource: `api.root`, `pets.addResource('{id}')`, or a name for one of these.
fn path_of(root: &Node, resource: &str, depth: usize) -> Option<String> {
    if resource.ends_with(".root") {
        return Some("/".to_owned());
    }
    if depth > 30 {
        return None;
    }
    if let Some(value) = declared(root, resource.trim_start_matches("this.")) {
        return match &value.kind {
            Kind::Map(entries) => match &entries[..] {
                [call] => added_resource(root, &call.key, call.value.items().first()?.as_text()?, depth),
                _ => None,
            },
            Kind::Expression(source) => path_of(root, source, depth + 1),
            _ => None,
        };
    }
    let (callee, argument) = resource.strip_suffix(')')?.rsplit_once('(')?;
    let argument = argument.split(',').next()?.trim().trim_matches(['\'', '"', '`']);
    added_resource(root, callee, argument, depth)
}

fn added_resource(root: &Node, callee: &str, part: &str, depth: usize) -> Option<String> {
    if let Some(parent) = callee.strip_suffix(".addResource") {
        let parent = path_of(root, parent, depth + 1)?;
        return Some(format!("{}/{part}", parent.trim_end_matches('/')));
    }
    callee.ends_with(".resourceForPath").then(|| format!("/{}", part.trim_start_matches('/')))
}

/// Objects and lists of a program that adds no method: a whole method, an integration, responses.
fn parts(root: &Node) -> Vec<Method<'_>> {
    root.entries().iter().flat_map(|entry| part(root, &entry.key, &entry.value)).collect()
}

fn part<'n>(root: &'n Node, name: &str, node: &'n Node) -> Vec<Method<'n>> {
    let name = name.trim_start_matches("const ");
    let found = match &node.kind {
        Kind::List(items)
            if !items.is_empty() && items.iter().all(|item| item.get("statusCode").is_some()) =>
        {
            vec![list(node)]
        }
        Kind::List(items) => return items.iter().flat_map(|item| part(root, name, item)).collect(),
        Kind::Map(_) => {
            let is_written =
                !matches!(node.get("integrationResponses"), Some(Node { kind: Kind::Expression(_), .. }));
            // What a handler returns to a proxy integration has a status code as well.
            let is_answer = ["body", "headers"].iter().any(|key| node.get(key).is_some());
            let own = aws_cli::part(node).filter(|_| is_written && !is_answer);
            if own.is_none() {
                return node
                    .entries()
                    .iter()
                    .flat_map(|entry| part(root, &entry.key, &entry.value))
                    .collect();
            }
            own.into_iter().collect()
        }
        _ => return Vec::new(),
    };
    let named = |mut method: Method<'n>| {
        let read = std::mem::replace(&mut method.read, Box::new(|_| Rules::default()));
        method.read = Box::new(move |reading: &mut Reading| {
            reading.open(root);
            read(reading)
        });
        let is_named = !name.is_empty() && name != "module.exports";
        Method { name: if is_named { format!("{} ({name})", method.name) } else { method.name }, ..method }
    };
    found.into_iter().map(named).collect()
}

/// Integration responses, or method responses when none of them has anything of an integration's.
fn list(node: &Node) -> Method<'_> {
    let declares = node.items().iter().all(|item| {
        aws_cli::is_method_response(item)
            || (item.get("responseTemplates").is_none() && item.get("selectionPattern").is_none())
    }) && node.items().iter().any(aws_cli::is_method_response);
    let read = move |reading: &mut Reading| match declares {
        true => Rules {
            method_responses: method_responses(reading, node, Naming::Camel, |_, _, _| {}),
            ..Rules::default()
        },
        false => Rules {
            integration: Integration {
                responses: responses(reading, node, Naming::Camel, |_, _, _| {}),
                ..Integration::default()
            },
            ..Rules::default()
        },
    };
    Method {
        name: "ANY".to_owned(),
        span: node.span,
        shape: Shape::Members(Naming::Camel),
        read: Box::new(read),
    }
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        [call] if call.ends_with(".addMethod") => "another method",
        [name] if name.starts_with("const ") => "it is no part of this method, or stands where it is used",
        [_] => "the program is not run, and this is no part of a method",
        _ => "it has no effect on the response",
    }
}
