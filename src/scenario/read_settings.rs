//! Reading what surrounds the method: the API, the stage, the context, the switches.

use indexmap::IndexMap;

use super::fields::{Fields, Reading};
use super::read_method::gateway_response_parts;
use super::{Api, Assumptions, Field, GatewayResponse, HeaderMapping, SeveralMatches};
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

fn one_of(reading: &mut Reading, place: Place, node: &Node, choices: &[&str]) -> Option<String> {
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
    let Some((place, node)) = fields.get("binaryMediaTypes") else { return Vec::new() };
    let NodeKind::Array(items) = &node.kind else {
        reading.wrong_type(place, node, "a list of media types");
        return Vec::new();
    };
    let places = (0..items.len()).map(|index| place.item(index));
    places.zip(items).filter_map(|(place, item)| reading.text(&place, item)).collect()
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
    let response_type =
        fields.text(reading, "responseType").or_else(|| key.map(str::to_owned)).unwrap_or_default();
    let (status_code, response_parameters, response_templates) = gateway_response_parts(reading, &mut fields);
    fields.report_unknown(reading);
    GatewayResponse { response_type, status_code, response_parameters, response_templates }
}

pub(super) fn assumptions(reading: &mut Reading, parent: &mut Fields) -> Assumptions {
    let Some((place, node)) = parent.get("assumptions") else { return Assumptions::default() };
    let mut fields = Fields::of(reading, &place, node);
    let several = fields.get("severalMatches");
    let several =
        several.and_then(|(place, node)| one_of(reading, place, node, &["lowestStatus", "firstWritten"]));
    let several_matches = match several.as_deref() {
        Some("firstWritten") => SeveralMatches::FirstWritten,
        _ => SeveralMatches::LowestStatus,
    };
    fields.report_unknown(reading);
    Assumptions { several_matches }
}
