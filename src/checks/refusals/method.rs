//! GM239: the method's HTTP method is none.

use crate::findings::{Edit, Finding, codes};
use crate::scenario::Scenario;

const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

/// Observed: LocalStack, TestApiGatewayApiMethod::test_put_method_validation, 2024-04-15.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let method = &scenario.method;
    let Some(name) = method.http_method.as_deref().filter(|name| !METHODS.contains(name)) else { return };
    let message = format!("Invalid HttpMethod specified. Valid options are {}", METHODS.join(","));
    let place = method.place.member("httpMethod");
    let pointer = place.pointer.clone();
    let finding = Finding::new(&codes::INVALID_HTTP_METHOD, place, message).note(format!("found {name}"));
    let upper = name.to_ascii_uppercase();
    findings.push(match METHODS.contains(&upper.as_str()) {
        true => finding.safe_fix(format!("write {upper}"), vec![Edit::replace(pointer, upper)]),
        false => finding,
    });
}
