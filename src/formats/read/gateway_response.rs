//! Reading gateway responses, as CLI, OpenAPI, CloudFormation and Terraform hold them.

use super::naming::Naming;
use super::reading::Reading;
use crate::formats::document::Node;
use crate::formats::rules::{GatewayResponse, Written};

/// A map keyed by response type, or what `get-gateway-responses` prints.
pub(in crate::formats) fn gateway_responses(reading: &mut Reading, node: &Node) -> Vec<GatewayResponse> {
    reading.open(node);
    if let Some(items) = node.get("items") {
        reading.open(items);
        let items = items.items().iter();
        return items.map(|item| gateway_response(reading, item, Naming::Camel, None)).collect();
    }
    let keyed = node.entries().iter().map(|entry| {
        let key = Written::at(&entry.key, entry.key_span);
        gateway_response(reading, &entry.value, Naming::Camel, Some(key))
    });
    keyed.collect()
}

/// One gateway response; `key` is its type when it names none itself.
pub(super) fn gateway_response(
    reading: &mut Reading,
    node: &Node,
    naming: Naming,
    key: Option<Written>,
) -> GatewayResponse {
    reading.open(node);
    let field = |name: &str| node.get(&naming.field(name));
    let response = GatewayResponse {
        span: Some(node.span),
        response_type: field("responseType").and_then(|node| reading.text(node)).or(key).unwrap_or_default(),
        status: field("statusCode").and_then(|node| reading.text(node)),
        parameters: field("responseParameters").map(|node| reading.pairs(node)).unwrap_or_default(),
        templates: field("responseTemplates").map(|node| reading.pairs(node)).unwrap_or_default(),
    };
    reading.understood(node.span, format!("gateway response {}", response.response_type.value));
    response
}
