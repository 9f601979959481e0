//! GM237, GM238: a gateway response that cannot be saved.

use crate::findings::{Edit, Finding, Place, codes};
use crate::scenario::{GatewayResponse, HeaderMapping, Scenario};

/// The pattern of statuses is observed for method and integration responses (LocalStack,
/// test_integration_response_invalid_statuscode, 2025-06-18). ASSUMED: gateway responses are refused in the
/// same words, and parameters of no known form in those of header mappings.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for response in &scenario.gateway_responses {
        findings.extend(status(response));
        for parameter in &response.response_parameters {
            findings.extend(self::parameter(parameter));
        }
    }
}

fn status(response: &GatewayResponse) -> Option<Finding> {
    let status = response.status_code.as_ref()?;
    let digits = status.value.as_bytes();
    if matches!(digits, [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9']) {
        return None;
    }
    let message = format!(
        "1 validation error detected: Value '{}' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d",
        status.value
    );
    Some(Finding::new(&codes::INVALID_GATEWAY_STATUS, status.place.clone(), message))
}

fn parameter(parameter: &HeaderMapping) -> Option<Finding> {
    let expression = &parameter.expression;
    let is_header = parameter.key.strip_prefix(HEADER).is_some_and(|name| !name.is_empty());
    let is_known =
        is_static(&expression.value) || SOURCES.iter().any(|source| expression.value.starts_with(source));
    let refused = match (is_header, is_known) {
        (true, true) => return None,
        (false, _) => format!("Invalid mapping expression parameter specified: {}", parameter.key),
        (true, false) => format!("Invalid mapping expression specified: {}", expression.value),
    };
    let message = format!(
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [{refused}]"
    );
    let finding =
        Finding::new(&codes::INVALID_GATEWAY_PARAMETER, expression.place.clone(), message).note(format!(
            "expected {HEADER}NAME from 'text' in single quotes, method.request.header.NAME, method.request.querystring.NAME, method.request.path.NAME, context.NAME or stageVariables.NAME"
        ));
    Some(match (is_header, is_known) {
        (true, _) => quote(finding, &expression.place, &expression.value),
        _ => finding,
    })
}

/// What a customised gateway response sets: headers only.
const HEADER: &str = "gatewayresponse.header.";

const SOURCES: [&str; 5] = [
    "method.request.header.",
    "method.request.querystring.",
    "method.request.path.",
    "context.",
    "stageVariables.",
];

fn is_static(value: &str) -> bool {
    value.len() >= 2 && value.starts_with('\'') && value.ends_with('\'')
}

fn quote(finding: Finding, place: &Place, value: &str) -> Finding {
    let quoted = format!("'{}'", value.trim_matches(['"', '\'']));
    finding.safe_fix(format!("write {quoted}"), vec![Edit::replace(&place.pointer, quoted)])
}
