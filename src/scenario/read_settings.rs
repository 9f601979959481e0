//! Reading what surrounds the method: the API, the stage, the context, the switches.

use indexmap::IndexMap;

use super::fields::{Fields, Reading};
use super::read_method::gateway_response_parts;
use super::read_output;
use super::{Api, Field, GatewayResponse, HeaderMapping};
use crate::findings::Place;
use crate::findings::codes;
use crate::languages::json::{Node, NodeKind, Object, to_value};

pub(super) fn api(reading: &mut Reading, fields: &mut Fields) -> Api {
    let kind = fields.get("api");
    let version = fields.get("payloadFormatVersion");
    let parameters = fields.get("responseParameters");
    let kind = kind.and_then(|(place, node)| Some((reading.text(&place, node)?, place, node.span)));
    let version = version.and_then(|(place, node)| one_of(reading, place, node, &["1.0", "2.0"]));
    let response_parameters =
        parameters.map_or_else(IndexMap::new, |(place, node)| parameters_by_status(reading, &place, node));
    match kind {
        Some((kind, ..)) if kind == "HTTP" => Api::Http {
            payload_format_version: version.unwrap_or_else(|| "2.0".to_owned()),
            response_parameters,
        },
        Some((kind, place, span)) if kind != "REST" => {
            let message = format!("expected REST or HTTP, found \"{kind}\"; REST is taken");
            reading.report(&codes::INVALID_VALUE, place, span, message);
            Api::Rest
        }
        _ => Api::Rest,
    }
}

pub(super) fn one_of(reading: &mut Reading, place: Place, node: &Node, choices: &[&str]) -> Option<String> {
    let value = reading.text(&place, node)?;
    if choices.contains(&value.as_str()) {
        return Some(value);
    }
    let message = format!("expected {}, found \"{value}\"", choices.join(" or "));
    reading.report(&codes::INVALID_VALUE, place, node.span, message);
    None
}

fn parameters_by_status(
    reading: &mut Reading,
    place: &Place,
    node: &Node,
) -> IndexMap<String, Vec<HeaderMapping>> {
    let mut by_status = IndexMap::new();
    for status in reading.members(place, node) {
        let place = place.member(&status.name);
        let mut mappings = Vec::new();
        for member in reading.members(&place, &status.value) {
            let place = place.member(&member.name);
            if let Some(value) = reading.text(&place, &member.value) {
                mappings
                    .push(HeaderMapping { key: member.name.to_string(), expression: Field { value, place } });
            }
        }
        by_status.insert(status.name.to_string(), mappings);
    }
    by_status
}

pub(super) fn stage_variables(reading: &mut Reading, fields: &mut Fields) -> IndexMap<String, String> {
    let Some((place, node)) = fields.get("stageVariables") else { return IndexMap::new() };
    let mut variables = IndexMap::new();
    for member in reading.members(&place, node) {
        if let Some(value) = reading.text_or_number(&place.member(&member.name), &member.value) {
            variables.insert(member.name.to_string(), value);
        }
    }
    variables
}

pub(super) fn context(reading: &mut Reading, fields: &mut Fields) -> Object {
    let Some((place, node)) = fields.get("context") else { return Object::new() };
    let members = reading.members(&place, node);
    members.iter().map(|member| (member.name.to_string(), to_value(&member.value))).collect()
}

pub(super) fn binary_media_types(reading: &mut Reading, fields: &mut Fields) -> Vec<String> {
    read_output::texts(reading, fields, "binaryMediaTypes")
}

/// A map keyed by response type, or what `get-gateway-responses` prints.
pub(super) fn gateway_responses(reading: &mut Reading, fields: &mut Fields) -> Vec<GatewayResponse> {
    let Some((place, node)) = fields.get("gatewayResponses") else { return Vec::new() };
    if let Some(Node { kind: NodeKind::Array(items), .. }) = node.get("items") {
        let place = place.member("items");
        let places = (0..items.len()).map(|index| place.item(index));
        return places
            .zip(items)
            .map(|(place, item)| gateway_response(reading, &place, None, item))
            .collect();
    }
    let members = reading.members(&place, node);
    let responses = members.iter().map(|member| {
        gateway_response(reading, &place.member(&member.name), Some(&member.name), &member.value)
    });
    responses.collect()
}

fn gateway_response(reading: &mut Reading, place: &Place, key: Option<&str>, node: &Node) -> GatewayResponse {
    let mut fields = Fields::of(reading, place, node);
    fields.accept(&["defaultResponse"]);
    let response_type = response_type(reading, &mut fields, key);
    let (status_code, response_parameters, response_templates) = gateway_response_parts(reading, &mut fields);
    fields.report_unknown(reading);
    GatewayResponse { response_type, status_code, response_parameters, response_templates }
}

/// The `responseType`, else the key; AWS knows no others than these.
/// Observed: LocalStack, TestApiGatewayGatewayResponse::test_gateway_response_validation, 2024-06-20.
fn response_type(reading: &mut Reading, fields: &mut Fields, key: Option<&str>) -> Field<String> {
    let (place, value, span) = match fields.get("responseType") {
        Some((place, node)) => (place.clone(), reading.text(&place, node), node.span),
        None => (fields.place.clone(), key.map(str::to_owned), fields.span),
    };
    let value = value.unwrap_or_default();
    if !GATEWAY_RESPONSE_TYPES.contains(&value.as_str()) {
        let known = GATEWAY_RESPONSE_TYPES.join(", ");
        let message = format!(
            "1 validation error detected: Value '{value}' at 'responseType' failed to satisfy constraint: Member must satisfy enum value set: [{known}]"
        );
        reading.report(&codes::UNKNOWN_RESPONSE_TYPE, place.clone(), span, message);
    }
    Field { value, place }
}

/// In the order in which AWS names them.
pub(super) const GATEWAY_RESPONSE_TYPES: [&str; 21] = [
    "REQUEST_TOO_LARGE",
    "RESOURCE_NOT_FOUND",
    "AUTHORIZER_CONFIGURATION_ERROR",
    "MISSING_AUTHENTICATION_TOKEN",
    "BAD_REQUEST_BODY",
    "INVALID_SIGNATURE",
    "INVALID_API_KEY",
    "BAD_REQUEST_PARAMETERS",
    "AUTHORIZER_FAILURE",
    "UNAUTHORIZED",
    "INTEGRATION_TIMEOUT",
    "ACCESS_DENIED",
    "DEFAULT_4XX",
    "DEFAULT_5XX",
    "WAF_FILTERED",
    "QUOTA_EXCEEDED",
    "THROTTLED",
    "API_CONFIGURATION_ERROR",
    "UNSUPPORTED_MEDIA_TYPE",
    "INTEGRATION_FAILURE",
    "EXPIRED_TOKEN",
];
