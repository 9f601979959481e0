//! One method of a Terraform body, gathered from the resources that name it.

use super::gateway_response::gateway_response;
use super::integration::{response, settings};
use super::method_response::method_response;
use super::naming::Naming;
use super::openapi::texts;
use super::reading::Reading;
use super::terraform::{blocks, followed};
use super::{Method, Shape, repairs};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::{IntegrationResponse, Rules, Written};

/// Which method a resource belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Of<'n> {
    /// The one of this `aws_api_gateway_method`.
    Block(&'n str),
    /// The one with this resource and this HTTP method, as written.
    Written(String, String),
}

impl<'n> Of<'n> {
    /// What the `http_method` and `resource_id` of a block say.
    pub(super) fn named_by(root: &'n Node, block: &'n Node) -> Of<'n> {
        let mut verb = block.get("http_method");
        for _ in 0..10 {
            let Some(node) = verb else { break };
            if let Kind::Expression(text) = &node.kind
                && let Some(name) = text.strip_prefix("aws_api_gateway_method.")
            {
                return Of::Block(name.split(['.', '[']).next().unwrap_or(name));
            }
            match super::terraform::referred(root, node) {
                Some(next) => verb = Some(next),
                None => break,
            }
        }
        Of::Written(source(block.get("resource_id")), source(verb))
    }

    fn is_of(&self, root: &Node, block: &Node) -> bool {
        let named = Of::named_by(root, block);
        match (self, &named) {
            (Of::Block(name), Of::Written(..)) => {
                let Some(own) = root.get(&format!("resource aws_api_gateway_method {name}")) else {
                    return false;
                };
                let verb = own.get("http_method").map(|node| followed(root, node));
                named == Of::Written(source(own.get("resource_id")), source(verb))
            }
            _ => *self == named,
        }
    }
}

fn source(node: Option<&Node>) -> String {
    match node.map(|node| &node.kind) {
        Some(Kind::Text(text) | Kind::Expression(text) | Kind::Mixed(text, _)) => text.clone(),
        _ => String::new(),
    }
}

/// The method `of`, which `entry` names.
pub(super) fn method<'n>(root: &'n Node, of: Of<'n>, entry: &'n Entry) -> Method<'n> {
    let verb = entry.value.get("http_method").map(|node| followed(root, node));
    let path = entry.value.get("resource_id").and_then(|id| path_of(root, id, 0));
    let verb_text = verb.and_then(Node::as_text).unwrap_or("ANY");
    let name = match (&path, &of) {
        (Some(path), _) => format!("{verb_text} {path}"),
        (None, Of::Block(name)) => format!("{verb_text} ({name})"),
        (None, Of::Written(..)) => verb_text.to_owned(),
    };
    let read = move |reading: &mut Reading| {
        [root, &entry.value].iter().for_each(|node| reading.open(node));
        links(reading, &entry.value);
        let mut rules = gather(reading, root, &of);
        rules.span = Some(entry.value.span);
        rules.path = path.clone().map(Written::implied);
        rules.http_method = verb.and_then(|node| reading.text(node));
        rules
    };
    Method { name, span: entry.key_span, shape: Shape::Blocks, read: Box::new(read) }
}

fn gather(reading: &mut Reading, root: &Node, of: &Of) -> Rules {
    let mut rules = Rules::default();
    let own = |kind: &str| -> Vec<&Node> {
        blocks(root, kind).map(|(_, entry)| &entry.value).filter(|block| of.is_of(root, block)).collect()
    };
    for block in own("aws_api_gateway_integration") {
        links(reading, block);
        rules.integration = settings(reading, block, Naming::Snake);
    }
    for block in own("aws_api_gateway_integration_response") {
        let response = integration_response(reading, block);
        rules.integration.responses.push(response);
    }
    for block in own("aws_api_gateway_method_response") {
        links(reading, block);
        let declared = method_response(reading, block, Naming::Snake, None);
        repairs::move_pattern(reading, &mut rules.integration.responses, &declared, block, Naming::Snake);
        rules.method_responses.push(declared);
    }
    for (_, entry) in blocks(root, "aws_api_gateway_rest_api") {
        if let Some(node) = entry.value.get("binary_media_types") {
            reading.open(&entry.value);
            rules.binary_media_types.extend(texts(reading, Some(node)));
        }
    }
    for (_, entry) in blocks(root, "aws_api_gateway_gateway_response") {
        rules.gateway_responses.push(gateway_response(reading, &entry.value, Naming::Snake, None));
    }
    rules
}

fn integration_response(reading: &mut Reading, block: &Node) -> IntegrationResponse {
    links(reading, block);
    let response = response(reading, block, Naming::Snake);
    let message = match response.own_pattern() {
        Some(pattern) => format!("integration response {}, selected by {pattern}", response.status.value),
        None => format!("integration response {}, the default", response.status.value),
    };
    reading.understood(block.span, message);
    response
}

/// What says which method a block belongs to has done so.
fn links(reading: &mut Reading, block: &Node) {
    for name in ["rest_api_id", "resource_id", "http_method"] {
        block.get(name).into_iter().for_each(|node| reading.take(node));
    }
}

fn path_of(root: &Node, id: &Node, depth: usize) -> Option<String> {
    let Kind::Expression(text) = &id.kind else { return None };
    if text.ends_with(".root_resource_id") {
        return Some("/".to_owned());
    }
    let name = text.strip_prefix("aws_api_gateway_resource.")?.split(['.', '[']).next()?;
    let block = root.get(&format!("resource aws_api_gateway_resource {name}"))?;
    let part = followed(root, block.get("path_part")?).as_text()?;
    let parent = path_of(root, block.get("parent_id").filter(|_| depth < 30)?, depth + 1)?;
    Some(format!("{}/{part}", parent.trim_end_matches('/')))
}
