//! GM234: an integration with an address has no HTTP method. GM235: the address is none. GM242: the time
//! for an answer is too short or too long.

use crate::findings::{Edit, Finding, codes};
use crate::gateway::limits::INTEGRATION_TIMEOUT;
use crate::scenario::{Field, IntegrationType, Scenario};

/// Observed: LocalStack, test_put_integration_validation, 2024-06-06, and test_put_integration_aws_proxy_uri,
/// 2025-03-03.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let integration = &scenario.method.integration;
    findings.extend(integration.timeout.as_ref().and_then(out_of_range));
    let Some(uri) = integration.uri.as_ref().filter(|_| integration.kind != IntegrationType::Mock) else {
        return;
    };
    if integration.http_method.is_none() {
        findings.push(no_method(scenario));
    }
    if is_computed(&uri.value) {
        return;
    }
    if let Some(message) = refusal(integration.kind, &uri.value) {
        findings.push(with_help(Finding::new(&codes::INVALID_URI, uri.place.clone(), message), uri));
    }
}

/// Reported: deployments of many users fail with these words; a raised quota changes the second number.
fn out_of_range(timeout: &Field<u64>) -> Option<Finding> {
    if INTEGRATION_TIMEOUT.contains(&timeout.value) {
        return None;
    }
    let (least, most) = (INTEGRATION_TIMEOUT.start(), INTEGRATION_TIMEOUT.end());
    let message = format!("Timeout should be between {least} ms and {most} ms");
    Some(
        Finding::new(&codes::TIMEOUT_OUT_OF_RANGE, timeout.place.clone(), message)
            .note("an account can ask for more than 29 seconds for regional and private APIs"),
    )
}

fn no_method(scenario: &Scenario) -> Finding {
    let place = scenario.method.integration.place.clone();
    let member = place.member("httpMethod");
    let message = "Enumeration value for HttpMethod must be non-empty";
    let finding = Finding::new(&codes::NO_INTEGRATION_METHOD, place, message)
        .note("an integration with a uri needs the httpMethod with which the backend is called");
    match scenario.method.integration.kind {
        IntegrationType::AwsProxy => {
            finding.safe_fix("call it with POST", vec![Edit::add(member.pointer, "POST")])
        }
        _ => finding,
    }
}

/// A template writes the address: `${Function.Arn}`, `<region>`.
fn is_computed(uri: &str) -> bool {
    uri.replace("${stageVariables.", "").contains("${") || uri.contains(['<', '{'])
}

fn refusal(kind: IntegrationType, uri: &str) -> Option<&'static str> {
    if matches!(kind, IntegrationType::Http | IntegrationType::HttpProxy) {
        let is_http = uri.starts_with("http://") || uri.starts_with("https://");
        return (!is_http).then_some("Invalid HTTP endpoint specified for URI");
    }
    let parts: Vec<&str> = uri.splitn(6, ':').collect();
    let [arn, _, _, _, service, target] = parts.as_slice() else {
        return Some("Invalid ARN specified in the request");
    };
    if *arn != "arn" {
        return Some("Invalid ARN specified in the request");
    }
    if !target.starts_with("path/") && !target.starts_with("action/") {
        return Some("AWS ARN for integration must contain path or action");
    }
    let invokes = match *service {
        "lambda" => target.starts_with("path/2015-03-31/functions/"),
        "firehose" => target.starts_with("action/"),
        _ => false,
    };
    (kind == IntegrationType::AwsProxy && !invokes).then_some(
        "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
    )
}

fn with_help(finding: Finding, uri: &Field<String>) -> Finding {
    match uri.value.starts_with("arn:aws:lambda:") {
        true => {
            let region = uri.value.split(':').nth(3).unwrap_or("us-east-1").to_owned();
            let path = format!(
                "arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{}/invocations",
                uri.value
            );
            finding
                .note("a function's own ARN is not the address of its invocation")
                .fix("write the address of the invocation", vec![Edit::replace(&uri.place.pointer, path)])
        }
        false => finding,
    }
}
