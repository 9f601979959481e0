//! Reading `method`: the shape that `aws apigateway get-method` prints.

use super::fields::{Fields, Reading};
use super::read_responses::{PATTERN, by_status, pattern};
use super::{Field, HeaderMapping, Integration, IntegrationType, Method, Template};
use crate::findings::codes;
use crate::languages::json::{Node, NodeKind};

pub(super) fn method(reading: &mut Reading, parent: &mut Fields) -> Method {
    let Some((place, node)) = parent.get("method") else { return Method::default() };
    let mut fields = Fields::of(reading, &place, node);
    fields.accept(&[
        "authorizationScopes",
        "apiKeyRequired",
        "requestValidatorId",
        "operationName",
        "requestModels",
    ]);
    let responses = fields.get("methodResponses");
    let method = Method {
        place,
        http_method: fields.text(reading, "httpMethod"),
        authorization_type: text_field(&mut fields, "authorizationType"),
        has_authorizer: fields.get("authorizerId").is_some(),
        request_parameters: names(&mut fields, "requestParameters"),
        integration: integration(reading, &mut fields),
        method_responses_are_a_list: responses.as_ref().is_some_and(|(_, node)| is_list(node)),
        method_responses: by_status(reading, responses),
    };
    fields.report_unknown(reading);
    method
}

fn integration(reading: &mut Reading, parent: &mut Fields) -> Integration {
    let Some((place, node)) = parent.get("methodIntegration") else { return Integration::default() };
    let mut fields = Fields::of(reading, &place, node);
    fields.accept(&[
        "connectionType",
        "connectionId",
        "credentials",
        "cacheNamespace",
        "cacheKeyParameters",
        "tlsConfig",
        "integrationTarget",
        "responseTransferMode",
    ]);
    let responses = fields.get("integrationResponses");
    let integration = Integration {
        place,
        kind: integration_type(reading, &mut fields),
        http_method: text_field(&mut fields, "httpMethod"),
        timeout: number(&mut fields, "timeoutInMillis"),
        uri: text_field(&mut fields, "uri"),
        passthrough_behavior: text_field(&mut fields, "passthroughBehavior"),
        request_parameters: texts_by_name(reading, &mut fields, "requestParameters"),
        request_templates: templates(reading, &mut fields, "requestTemplates"),
        content_handling: content_handling(reading, &mut fields),
        misplaced_pattern: pattern(reading, fields.get_misplaced(PATTERN)),
        responses_are_a_list: responses.as_ref().is_some_and(|(_, node)| is_list(node)),
        responses: by_status(reading, responses),
    };
    fields.report_unknown(reading);
    integration
}

fn integration_type(reading: &mut Reading, fields: &mut Fields) -> IntegrationType {
    let Some((place, node)) = fields.get("type") else { return IntegrationType::default() };
    match reading.text(&place, node).as_deref() {
        None | Some("AWS") => IntegrationType::Aws,
        Some("AWS_PROXY") => IntegrationType::AwsProxy,
        Some("HTTP") => IntegrationType::Http,
        Some("HTTP_PROXY") => IntegrationType::HttpProxy,
        Some("MOCK") => IntegrationType::Mock,
        Some(other) => {
            let message = format!(
                "1 validation error detected: Value '{other}' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]"
            );
            reading.report_with(
                &codes::INVALID_INTEGRATION_TYPE,
                &mut place.clone(),
                node.span,
                message,
                |f| f.note("AWS is taken"),
            );
            IntegrationType::Aws
        }
    }
}

/// The text of a member, with its place; anything else counts as absent, as where a template computes it.
fn text_field(fields: &mut Fields, name: &'static str) -> Option<Field<String>> {
    let (place, node) = fields.get(name)?;
    node.as_str().map(|value| Field { value: value.to_owned(), place })
}

/// A number; anything else counts as absent, as where a template computes it.
fn number(fields: &mut Fields, name: &'static str) -> Option<Field<u64>> {
    let (place, node) = fields.get(name)?;
    let NodeKind::Number(digits) = node.kind else { return None };
    digits.parse().ok().map(|value| Field { value, place })
}

/// The names of an object's members.
fn names(fields: &mut Fields, name: &'static str) -> Vec<Field<String>> {
    let Some((place, Node { kind: NodeKind::Object(members), .. })) = fields.get(name) else {
        return Vec::new();
    };
    let names = members
        .iter()
        .map(|member| Field { value: member.name.to_string(), place: place.member(&member.name) });
    names.collect()
}

/// Texts by name: `requestParameters`, `responseParameters`.
pub(super) fn texts_by_name(
    reading: &mut Reading,
    fields: &mut Fields,
    name: &'static str,
) -> Vec<HeaderMapping> {
    let Some((place, node)) = fields.get(name) else { return Vec::new() };
    let mut texts = Vec::new();
    for member in reading.members(&place, node) {
        let place = place.member(&member.name);
        if let Some(value) = reading.saved_text(&place, &member.value) {
            texts.push(HeaderMapping { key: member.name.to_string(), expression: Field { value, place } });
        }
    }
    texts
}

pub(super) fn content_handling(reading: &mut Reading, fields: &mut Fields) -> Option<Field<String>> {
    let (place, node) = fields.get("contentHandling")?;
    let value = reading.text(&place, node)?;
    if !["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"].contains(&value.as_str()) {
        let message =
            format!("expected CONVERT_TO_BINARY or CONVERT_TO_TEXT, found \"{value}\"; it has no effect");
        reading.report(&codes::INVALID_VALUE, place, node.span, message);
        return None;
    }
    Some(Field { value, place })
}

pub(super) fn templates(reading: &mut Reading, fields: &mut Fields, name: &'static str) -> Vec<Template> {
    let Some((place, node)) = fields.get(name) else { return Vec::new() };
    let mut templates = Vec::new();
    for member in reading.members(&place, node) {
        let place = place.member(&member.name);
        let value = match member.value.kind {
            NodeKind::Null => Some(String::new()),
            _ => reading.saved_text(&place, &member.value),
        };
        if let Some(value) = value {
            templates.push(Template { media_type: member.name.to_string(), source: Field { value, place } });
        }
    }
    templates
}

pub(super) fn gateway_response_parts(
    reading: &mut Reading,
    fields: &mut Fields,
) -> (Option<Field<String>>, Vec<HeaderMapping>, Vec<Template>) {
    let status = fields
        .get("statusCode")
        .and_then(|(place, node)| reading.text_or_number(&place, node).map(|value| Field { value, place }));
    let parameters = texts_by_name(reading, fields, "responseParameters");
    (status, parameters, templates(reading, fields, "responseTemplates"))
}

fn is_list(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Array(_))
}
