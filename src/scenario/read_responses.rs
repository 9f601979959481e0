//! Reading integration responses and method responses: a map keyed by status code, or a list.

use super::fields::{Fields, Reading};
use super::read_method::{content_handling, templates, texts_by_name};
use super::response_fixes::{joined, renamed};
use super::{Field, HEADER_KEY, HeaderMapping, IntegrationResponse, MethodResponse};
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::json::{Member, Node, NodeKind};

/// What is kept once for each status code.
pub(super) trait ByStatus: Sized {
    /// Whether people write the pattern in place of the key, as OpenAPI does.
    const KEY_MAY_BE_A_PATTERN: bool;
    fn read(reading: &mut Reading, place: Place, key: Option<&str>, node: &Node) -> Self;
    fn status_code(&self) -> &Field<String>;
    /// Adds the cure for two of one status, this one before `other`.
    fn cure_twice(&self, other: &Self, finding: Finding) -> Finding;
}

/// The responses of a map keyed by status code, or of a list.
pub(super) fn by_status<T: ByStatus>(reading: &mut Reading, member: Option<(Place, &Node)>) -> Vec<T> {
    let Some((place, node)) = member else { return Vec::new() };
    let mut responses: Vec<T> = Vec::new();
    match &node.kind {
        NodeKind::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                keep(reading, &mut responses, place.item(index), None, item);
            }
        }
        _ => {
            let members = reading.members(&place, node);
            for member in members {
                let key = Some(&*member.name);
                keep(reading, &mut responses, place.member(&member.name), key, &member.value);
                if let Some(response) = responses.last() {
                    check_key(reading, &place, member, members, response);
                }
            }
        }
    }
    responses
}

fn keep<T: ByStatus>(
    reading: &mut Reading,
    responses: &mut Vec<T>,
    mut place: Place,
    key: Option<&str>,
    node: &Node,
) {
    let response = T::read(reading, place.clone(), key, node);
    let status = &response.status_code().value;
    if let Some(first) = responses.iter().find(|other| other.status_code().value == *status) {
        let message = format!("{status} comes twice; API Gateway keeps one response for each status code");
        reading.report_with(&codes::DUPLICATE_STATUS, &mut place, node.span, message, |finding| {
            first.cure_twice(&response, finding)
        });
    }
    responses.push(response);
}

/// The key of a response is its status code.
fn check_key<T: ByStatus>(
    reading: &mut Reading,
    place: &Place,
    member: &Member,
    members: &[Member],
    response: &T,
) {
    let (key, status) = (&*member.name, &response.status_code().value);
    let Some(node) = member.value.get("statusCode").filter(|_| key != status) else { return };
    let message = format!("the key is \"{key}\" and statusCode is \"{status}\"; statusCode counts");
    let is_pattern = T::KEY_MAY_BE_A_PATTERN && key != "default" && !is_status_code(key);
    let is_free = is_status_code(status) && members.iter().all(|other| other.name != *status);
    let text = member.value.span.of(reading.text);
    let cure = is_free.then(|| renamed(place, key, status, text, is_pattern)).flatten();
    let mut place = response.status_code().place.clone();
    reading.report_with(&codes::STATUS_MISMATCH, &mut place, node.span, message, |finding| match cure {
        Some((title, edits)) => finding.fix(title, edits),
        None => finding,
    });
}

impl ByStatus for IntegrationResponse {
    const KEY_MAY_BE_A_PATTERN: bool = true;

    fn read(reading: &mut Reading, place: Place, key: Option<&str>, node: &Node) -> Self {
        integration_response(reading, place, key, node)
    }

    fn status_code(&self) -> &Field<String> {
        &self.status_code
    }

    fn cure_twice(&self, other: &Self, finding: Finding) -> Finding {
        match joined(self, other) {
            Some(edits) => finding.fix("join the patterns with | in the first response", edits),
            None => finding,
        }
    }
}

impl ByStatus for MethodResponse {
    const KEY_MAY_BE_A_PATTERN: bool = false;

    fn read(reading: &mut Reading, place: Place, key: Option<&str>, node: &Node) -> Self {
        method_response(reading, place, key, node)
    }

    fn status_code(&self) -> &Field<String> {
        &self.status_code
    }

    fn cure_twice(&self, _: &Self, finding: Finding) -> Finding {
        finding
    }
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

pub(super) const PATTERN: &str = "selectionPattern";

pub(super) fn pattern(reading: &mut Reading, member: Option<(Place, &Node)>) -> Option<Field<String>> {
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
