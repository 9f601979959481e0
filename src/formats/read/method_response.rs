//! Reading method responses as CLI, CloudFormation, Terraform and CDK hold them.

use indexmap::IndexMap;

use super::naming::Naming;
use super::reading::Reading;
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{Declared, MethodResponse, Written};

/// The method responses in `node`: a list, or a map keyed by status.
pub(super) fn method_responses(
    reading: &mut Reading,
    node: &Node,
    naming: Naming,
    mut also: impl FnMut(&mut Reading, &MethodResponse, &Node),
) -> Vec<MethodResponse> {
    reading.open(node);
    let mut responses = Vec::new();
    for item in node.items() {
        responses.push(method_response(reading, item, naming, None));
        also(reading, &responses[responses.len() - 1], item);
    }
    for entry in node.entries() {
        let key = Written::at(&entry.key, entry.key_span);
        responses.push(method_response(reading, &entry.value, naming, Some(key)));
        also(reading, &responses[responses.len() - 1], &entry.value);
    }
    responses
}

/// One method response; `key` is its status when it names none itself.
pub(super) fn method_response(
    reading: &mut Reading,
    node: &Node,
    naming: Naming,
    key: Option<Written>,
) -> MethodResponse {
    reading.open(node);
    let field = |name: &str| node.get(&naming.field(name));
    let status = field("statusCode").and_then(|node| reading.text(node)).or(key).unwrap_or_default();
    let headers = field("responseParameters").map(|node| headers(reading, node)).unwrap_or_default();
    let models = field("responseModels").map(|node| reading.pairs(node)).unwrap_or_default();
    reading.understood(node.span, described(&status.value, &headers));
    MethodResponse { span: Some(node.span), status, headers, models }
}

/// What a method response declares, in words.
pub(super) fn described(status: &str, headers: &[Declared]) -> String {
    match headers.len() {
        0 => format!("method response {status}"),
        1 => format!("method response {status} with one header"),
        count => format!("method response {status} with {count} headers"),
    }
}

fn headers(reading: &mut Reading, node: &Node) -> Vec<Declared> {
    reading.open(node);
    let mut headers: IndexMap<&str, Declared> = IndexMap::new();
    for entry in node.entries() {
        reading.take(&entry.value);
        let required = match &entry.value.kind {
            Kind::Bool(value) => *value,
            Kind::Text(text) => text == "true",
            _ => false,
        };
        let key = Written::at(&entry.key, entry.key_span);
        headers.insert(&entry.key, Declared { key, required });
    }
    headers.into_values().collect()
}
