//! Reading `method`: the shape that `aws apigateway get-method` prints.

use super::fields::{Fields, Reading};
use super::{
    Field, HEADER_KEY, HeaderMapping, Integration, IntegrationResponse, IntegrationType, Method,
    MethodResponse, Template,
};
use crate::findings::codes;
use crate::findings::{Edit, Place};
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
        method_responses: by_status(reading, responses, method_response, |response| &response.status_code),
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
        responses: by_status(reading, responses, integration_response, |response| &response.status_code),
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
fn texts_by_name(reading: &mut Reading, fields: &mut Fields, name: &'static str) -> Vec<HeaderMapping> {
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

fn content_handling(reading: &mut Reading, fields: &mut Fields) -> Option<Field<String>> {
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

/// The responses of a map keyed by status code, or of a list.
fn by_status<T>(
    reading: &mut Reading,
    member: Option<(Place, &Node)>,
    read: fn(&mut Reading, Place, Option<&str>, &Node) -> T,
    status_code: fn(&T) -> &Field<String>,
) -> Vec<T> {
    let Some((place, node)) = member else { return Vec::new() };
    let mut responses: Vec<T> = Vec::new();
    let mut keep = |reading: &mut Reading, place: Place, key: Option<&str>, node: &Node| {
        let response = read(reading, place.clone(), key, node);
        let status = status_code(&response).value.clone();
        if responses.iter().any(|other| status_code(other).value == status) {
            let message =
                format!("{status} comes twice; API Gateway keeps one response for each status code");
            reading.report(&codes::DUPLICATE_STATUS, place, node.span, message);
        }
        responses.push(response);
    };
    match &node.kind {
        NodeKind::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| keep(reading, place.item(index), None, item));
        }
        _ => {
            for member in reading.members(&place, node) {
                keep(reading, place.member(&member.name), Some(&member.name), &member.value);
            }
        }
    }
    responses
}

fn integration_response(
    reading: &mut Reading,
    place: Place,
    key: Option<&str>,
    node: &Node,
) -> IntegrationResponse {
    let mut fields = Fields::of(reading, &place, node);
    let response = IntegrationResponse {
        status_code: status_code(reading, &mut fields, key),
        selection_pattern: pattern(reading, fields.get(PATTERN)),
        response_parameters: header_mappings(reading, &mut fields),
        response_templates: templates(reading, &mut fields, "responseTemplates"),
        content_handling: content_handling(reading, &mut fields),
        place,
    };
    fields.report_unknown(reading);
    response
}

const PATTERN: &str = "selectionPattern";

fn pattern(reading: &mut Reading, member: Option<(Place, &Node)>) -> Option<Field<String>> {
    let (place, node) = member?;
    reading.text_or_number(&place, node).map(|value| Field { value, place })
}

fn method_response(reading: &mut Reading, place: Place, key: Option<&str>, node: &Node) -> MethodResponse {
    let mut fields = Fields::of(reading, &place, node);
    fields.accept(&["responseModels"]);
    let parameters = fields.get("responseParameters");
    let mut response = MethodResponse {
        status_code: status_code(reading, &mut fields, key),
        has_response_parameters: parameters.is_some(),
        response_parameters: Vec::new(),
        misplaced_pattern: pattern(reading, fields.get_misplaced(PATTERN)),
        place,
    };
    if let Some((place, node)) = parameters {
        for member in reading.members(&place, node) {
            let place = place.member(&member.name);
            if !matches!(member.value.kind, NodeKind::Boolean(_)) {
                reading.wrong_type(place.clone(), &member.value, "true or false");
            }
            check_header_key(reading, &place, &member.name, &member.value);
            response.response_parameters.push(Field { value: member.name.to_string(), place });
        }
    }
    fields.report_unknown(reading);
    response
}

fn status_code(reading: &mut Reading, fields: &mut Fields, key: Option<&str>) -> Field<String> {
    let (place, value, span) = match fields.get("statusCode") {
        Some((place, node)) => {
            let value = reading.text_or_number(&place, node);
            (place, value, node.span)
        }
        None => (fields.place.clone(), None, fields.span),
    };
    if let (Some(value), Some(key)) = (&value, key)
        && value != key
    {
        let message = format!("the key is \"{key}\" and statusCode is \"{value}\"; statusCode counts");
        reading.report(&codes::STATUS_MISMATCH, place.clone(), span, message);
    }
    let value = value.or_else(|| key.map(str::to_owned)).unwrap_or_default();
    if !is_status_code(&value) {
        let message = format!(
            "Value '{value}' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d"
        );
        reading.report_with(&codes::INVALID_STATUS, &mut place.clone(), span, message, |finding| {
            finding.note("a status code is three digits, from 100 to 599")
        });
    }
    Field { value, place }
}

/// AWS's own constraint: `[1-5]\d\d`.
/// <https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html>
fn is_status_code(value: &str) -> bool {
    matches!(value.as_bytes(), [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'])
}

fn header_mappings(reading: &mut Reading, fields: &mut Fields) -> Vec<HeaderMapping> {
    if let Some((place, Node { kind: NodeKind::Object(members), .. })) = fields.get("responseParameters") {
        for member in members {
            check_header_key(reading, &place.member(&member.name), &member.name, &member.value);
        }
    }
    texts_by_name(reading, fields, "responseParameters")
}

/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html>
fn check_header_key(reading: &mut Reading, place: &Place, key: &str, node: &Node) {
    let name = key.strip_prefix(HEADER_KEY).unwrap_or("");
    let is_name_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"._$-".contains(&byte);
    if !name.is_empty() && name.bytes().all(is_name_byte) {
        return;
    }
    let message = format!("expected \"{HEADER_KEY}NAME\", found \"{key}\"");
    reading.report_with(&codes::INVALID_HEADER_KEY, &mut place.clone(), node.span, message, |finding| {
        let finding = finding.note("a header name holds letters, digits and . _ $ -");
        let parent = place.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        match &node.kind {
            NodeKind::String(value)
                if !key.is_empty() && !key.contains('.') && key.bytes().all(is_name_byte) =>
            {
                let renamed = Place::at(parent).member(&format!("{HEADER_KEY}{key}"));
                let edits = vec![Edit::remove(&place.pointer), Edit::add(renamed.pointer, value.as_ref())];
                finding.safe_fix(format!("write {HEADER_KEY}{key}"), edits)
            }
            _ => finding,
        }
    });
}

fn templates(reading: &mut Reading, fields: &mut Fields, name: &'static str) -> Vec<Template> {
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
