//! Reading an integration and its responses, as CLI, OpenAPI, CloudFormation, Terraform and CDK hold them.

use serde_json::Value;

use super::naming::Naming;
use super::placeholder::is_intrinsic;
use super::reading::Reading;
use super::repairs;
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{Integration, IntegrationResponse, Setting, Written};

/// What has no effect on the response and is kept.
pub(in crate::formats) const SETTINGS: [&str; 11] = [
    "httpMethod",
    "uri",
    "credentials",
    "connectionType",
    "connectionId",
    "requestParameters",
    "passthroughBehavior",
    "timeoutInMillis",
    "cacheNamespace",
    "cacheKeyParameters",
    "responseTransferMode",
];

/// The integration in `node`, without its responses.
pub(super) fn settings(reading: &mut Reading, node: &Node, naming: Naming) -> Integration {
    reading.open(node);
    let field = |name: &str| node.get(&naming.field(name));
    let kind = field("type").and_then(|node| reading.text(node));
    let kind = kind.map(|kind| Written { value: kind.value.to_uppercase().replace('-', "_"), ..kind });
    let request_templates = field("requestTemplates").map(|node| reading.pairs(node)).unwrap_or_default();
    let content_handling = field("contentHandling").and_then(|node| content_handling(reading, node));
    let mut settings = Vec::new();
    for name in SETTINGS {
        if let Some(node) = field(name).filter(|node| node.kind != Kind::Null) {
            let value = value(reading, node);
            settings.push(Setting { name, value, span: Some(node.span) });
        }
    }
    repairs::misplaced_pattern(reading, node, naming);
    Integration {
        span: Some(node.span),
        kind,
        settings,
        request_templates,
        content_handling,
        responses: Vec::new(),
    }
}

/// The integration responses under `name` of `node`: a list, or a map whose keys `by_key` explains.
pub(super) fn responses(
    reading: &mut Reading,
    node: &Node,
    naming: Naming,
    by_key: impl Fn(&mut Reading, &mut IntegrationResponse, Written),
) -> Vec<IntegrationResponse> {
    reading.open(node);
    let mut responses = Vec::new();
    for item in node.items() {
        responses.push(response(reading, item, naming));
    }
    for entry in node.entries() {
        let mut response = response(reading, &entry.value, naming);
        by_key(reading, &mut response, Written::at(&entry.key, entry.key_span));
        response.span = Some(entry.value.span);
        responses.push(response);
    }
    for response in &responses {
        if let Some(span) = response.span {
            reading.understood(span, described(response));
        }
    }
    responses
}

pub(super) fn described(response: &IntegrationResponse) -> String {
    let status = &response.status.value;
    match response.own_pattern() {
        Some(pattern) => format!("integration response {status}, selected by {pattern}"),
        None => format!("integration response {status}, the default"),
    }
}

/// One integration response.
pub(super) fn response(reading: &mut Reading, node: &Node, naming: Naming) -> IntegrationResponse {
    reading.open(node);
    let field = |name: &str| node.get(&naming.field(name));
    IntegrationResponse {
        span: Some(node.span),
        status: field("statusCode").and_then(|node| reading.text(node)).unwrap_or_default(),
        pattern: field("selectionPattern").and_then(|node| repairs::pattern(reading, node)),
        parameters: field("responseParameters")
            .map(|node| repairs::parameters(reading, node))
            .unwrap_or_default(),
        templates: field("responseTemplates").map(|node| reading.pairs(node)).unwrap_or_default(),
        content_handling: field("contentHandling").and_then(|node| content_handling(reading, node)),
    }
}

fn content_handling(reading: &mut Reading, node: &Node) -> Option<Written> {
    let written = reading.text(node)?;
    Some(Written { value: written.value.to_uppercase(), ..written })
}

/// A setting's value as JSON; what only a deployment knows becomes a placeholder.
pub(super) fn value(reading: &mut Reading, node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(value) => {
            reading.take(node);
            (*value).into()
        }
        Kind::Number(digits) => {
            reading.take(node);
            serde_json::from_str(digits).unwrap_or_else(|_| digits.clone().into())
        }
        Kind::List(items) => {
            reading.open(node);
            items.iter().map(|item| value(reading, item)).collect()
        }
        Kind::Map(entries) if !is_intrinsic(node) => {
            reading.open(node);
            entries.iter().map(|entry| (entry.key.clone(), value(reading, &entry.value))).collect()
        }
        _ => reading.text(node).map_or(Value::Null, |written| written.value.into()),
    }
}
