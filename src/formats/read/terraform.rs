//! Terraform's `aws_api_gateway_…` resources.

use super::reading::Reading;
use super::terraform_method::{Of, method};
use super::{Method, http_api, openapi};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::Rules;

/// The methods of a body: those with a resource of their own, or those that integrations name.
pub(super) fn methods(root: &Node) -> Vec<Method<'_>> {
    let mut found: Vec<Method> = blocks(root, "aws_api_gateway_method")
        .map(|(name, entry)| method(root, Of::Block(name), entry))
        .collect();
    if found.is_empty() {
        found = unnamed(root);
    }
    for (_, api) in blocks(root, "aws_api_gateway_rest_api") {
        found.extend(api.value.get("body").into_iter().flat_map(|body| definition(root, api, body)));
    }
    found.extend(http_api::of_terraform(root));
    found
}

/// Parts of a method whose `aws_api_gateway_method` stands in another file.
fn unnamed(root: &Node) -> Vec<Method<'_>> {
    let mut found: Vec<(Of, Method)> = Vec::new();
    for kind in [
        "aws_api_gateway_integration",
        "aws_api_gateway_integration_response",
        "aws_api_gateway_method_response",
    ] {
        for (_, entry) in blocks(root, kind) {
            let of = Of::named_by(root, &entry.value);
            if found.iter().all(|(known, _)| *known != of) {
                found.push((of.clone(), method(root, of, entry)));
            }
        }
    }
    found.into_iter().map(|(_, method)| method).collect()
}

/// An OpenAPI document in the body of an API.
fn definition<'n>(root: &'n Node, api: &'n Entry, body: &'n Node) -> Vec<Method<'n>> {
    let mut methods = openapi::methods(body, body);
    for method in &mut methods {
        let read = std::mem::replace(&mut method.read, Box::new(|_| Rules::default()));
        method.read = Box::new(move |reading: &mut Reading| {
            [root, &api.value].iter().for_each(|node| reading.open(node));
            read(reading)
        });
    }
    methods
}

/// The resources of one type, with their names.
pub(super) fn blocks<'n>(root: &'n Node, kind: &str) -> impl Iterator<Item = (&'n str, &'n Entry)> {
    let start = format!("resource {kind} ");
    root.entries().iter().filter_map(move |entry| Some((entry.key.strip_prefix(&start)?, entry)))
}

/// What an expression refers to, when it stands in this body: an attribute of a resource, a local value,
/// a variable's default.
pub(super) fn referred<'n>(root: &'n Node, node: &'n Node) -> Option<&'n Node> {
    let Kind::Expression(text) = &node.kind else { return None };
    let text = text.replace("[0]", "").replace("[count.index]", "");
    match text.split('.').collect::<Vec<_>>()[..] {
        ["var", name] => root.get(&format!("variable {name}"))?.get("default"),
        ["local", name] => {
            let locals = root.entries().iter().filter(|entry| entry.key == "locals");
            locals.filter_map(|entry| entry.value.get(name)).next()
        }
        [kind, name, attribute] => root.get(&format!("resource {kind} {name}"))?.get(attribute),
        _ => None,
    }
}

/// The value of `node`, through references; one that leads in a circle leads nowhere.
pub(super) fn followed<'n>(root: &'n Node, node: &'n Node) -> &'n Node {
    let mut node = node;
    for _ in 0..10 {
        match referred(root, node) {
            Some(next) => node = next,
            None => break,
        }
    }
    node
}

pub(super) fn why_ignored(path: &[&str]) -> &'static str {
    match path {
        [block] if block.starts_with("resource aws_api_gateway_") => {
            "another method's, or it has no effect on the response"
        }
        [block] if *block == "locals" || block.starts_with("variable ") => {
            "its values stand where they are used"
        }
        [_] => "it is no part of a method",
        [_, "for_each" | "count" | "dynamic"] => "the block is read once, what repeats it is not worked out",
        _ => "it has no effect on the response",
    }
}
