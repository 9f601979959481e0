//! Edits that several checks offer.

use serde_json::{Map, Value, json};

use crate::findings::Edit;
use crate::scenario::{IntegrationResponse, MethodResponse, Scenario};

/// Declares `status` with the headers `keys` as a method response.
pub(super) fn declare_status(scenario: &Scenario, status: &str, keys: &[&str]) -> Edit {
    let headers: Map<String, Value> = keys.iter().map(|key| ((*key).to_owned(), json!(false))).collect();
    let mut response = json!({ "statusCode": status });
    if !headers.is_empty() {
        response["responseParameters"] = headers.into();
    }
    let method = &scenario.method;
    let responses = method.place.member("methodResponses");
    match (method.method_responses_are_a_list, method.method_responses.is_empty()) {
        (true, _) => Edit::add(responses.member("-").pointer, response),
        (false, false) => Edit::add(responses.member(status).pointer, response),
        (false, true) => Edit::add(responses.pointer, json!({ status: response })),
    }
}

/// Adds an integration response for `status`, and declares the status where it is not.
pub(super) fn add_response(scenario: &Scenario, status: &str, pattern: Option<&str>) -> Vec<Edit> {
    let integration = &scenario.method.integration;
    let responses = integration.place.member("integrationResponses");
    let mut response = json!({ "statusCode": status });
    if let Some(pattern) = pattern {
        response["selectionPattern"] = pattern.into();
    }
    let add = match (integration.responses_are_a_list, integration.responses.is_empty()) {
        (true, _) => Edit::add(responses.member("-").pointer, response),
        (false, false) => Edit::add(responses.member(status).pointer, response),
        (false, true) => Edit::add(responses.pointer, json!({ status: response })),
    };
    let declare = declared(scenario, status).is_none().then(|| declare_status(scenario, status, &[]));
    declare.into_iter().chain([add]).collect()
}

/// Declares the header `key` in `response`.
pub(super) fn declare_header(response: &MethodResponse, key: &str) -> Edit {
    let parameters = response.place.member("responseParameters");
    match response.has_response_parameters {
        true => Edit::add(parameters.member(key).pointer, false),
        false => Edit::add(parameters.pointer, json!({ key: false })),
    }
}

/// Maps the header `key` in `response`, and declares it where it is not.
pub(super) fn map_header(
    scenario: &Scenario,
    response: &IntegrationResponse,
    key: &str,
    expression: &str,
) -> Vec<Edit> {
    let status = &response.status_code.value;
    let declared = declared(scenario, status);
    let declaration = match declared {
        Some(declared) if declared.declares(key) => None,
        Some(declared) => Some(declare_header(declared, key)),
        None => Some(declare_status(scenario, status, &[key])),
    };
    let parameters = response.place.member("responseParameters");
    let mapping = match response.response_parameters.is_empty() {
        true => Edit::add(parameters.pointer, json!({ key: expression })),
        false => Edit::add(parameters.member(key).pointer, expression),
    };
    declaration.into_iter().chain([mapping]).collect()
}

/// The method response that declares `status`.
pub(super) fn declared<'s>(scenario: &'s Scenario, status: &str) -> Option<&'s MethodResponse> {
    scenario.method.method_responses.iter().find(|response| response.status_code.value == status)
}
