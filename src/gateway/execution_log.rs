//! The execution log, in the wording and order of the console's Test.
//!
//! Observed: LocalStack, test_apigateway_basic.py::test_apigw_test_invoke_method_api, 2025-08-19, and
//! test_apigateway_api.py::test_failed_invoke_test_method, 2025-09-29. ASSUMED: the lines between a
//! failing mapping and the backend's answer, and the place of mapped headers.

use std::borrow::Cow;

use super::account::{Account, Reached};
use super::context::{self, API_ID, REQUEST_ID, TRACE_ID};
use super::invoke_headers::invoke_headers;
use super::limits::LONGEST_LOGGED;
use super::report::Response;
use crate::languages::text::first_characters;
use crate::scenario::{Api, Headers, IntegrationType, Output, Scenario};

/// What every line but the first begins with.
pub(super) const DATE: &str = "Thu Jan 01 00:00:00 UTC 1970 : ";

/// The lines of the log; none when the response is not known, and none of a request that was refused.
pub(super) fn write(scenario: &Scenario, response: Option<&Response>, account: &Account) -> Vec<String> {
    // HTTP APIs have no execution log.
    let Some(response) = response.filter(|_| scenario.api == Api::Rest) else { return Vec::new() };
    if account.failure_log.as_ref().is_some_and(Vec::is_empty) {
        return Vec::new();
    }
    let request_id = request_id(scenario);
    let mut events = Vec::from(request_events(scenario, &request_id));
    if scenario.method.integration.kind != IntegrationType::Mock {
        events.extend(call_events(scenario, &request_id, account));
        events.extend(answer_events(scenario, account));
    }
    match &account.failure_log {
        Some(failure) => events.extend(failure.iter().cloned()),
        None => events.extend(response_events(scenario, response)),
    }
    events.push(format!("Method completed with status: {}", response.status));
    let dated = events.iter().map(|event| format!("{DATE}{}", truncated(event)));
    [format!("Execution log for request {request_id}")].into_iter().chain(dated).collect()
}

/// `$context.requestId`.
pub(super) fn request_id(scenario: &Scenario) -> String {
    context::variable(scenario, "requestId").unwrap_or_else(|| REQUEST_ID.to_owned())
}

fn response_events(scenario: &Scenario, response: &Response) -> [String; 3] {
    let body = response.body.as_deref().map_or("[Binary Data]", beginning);
    [
        format!("Method response body after transformations: {body}"),
        format!("Method response headers: {}", java_map(response_headers(scenario, response))),
        "Successfully completed execution".to_owned(),
    ]
}

fn request_events(scenario: &Scenario, request_id: &str) -> [String; 6] {
    let request = &scenario.request;
    let method = context::variable(scenario, "httpMethod").unwrap_or_default();
    let path = request.path.as_deref().unwrap_or("/");
    let parameters = request.path_parameters.iter().map(|(name, value)| (name.clone(), value.clone()));
    [
        format!("Starting execution for request: {request_id}"),
        format!("HTTP Method: {method}, Resource Path: {path}"),
        format!("Method request path: {}", java_map(parameters)),
        format!("Method request query string: {}", java_map(joined(&request.query_string))),
        format!("Method request headers: {}", java_map(joined(&request.headers))),
        format!("Method request body before transformations: {}", beginning(&request.body)),
    ]
}

fn call_events(scenario: &Scenario, request_id: &str, account: &Account) -> Vec<String> {
    if account.reached < Reached::Called {
        return Vec::new();
    }
    let uri = match scenario.output {
        Output::Lambda(_) => {
            "https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:function/invocations"
        }
        _ => "https://backend.example.com/",
    };
    let mut headers = vec![
        ("x-amzn-lambda-integration-tag", request_id.to_owned()),
        ("x-amzn-apigateway-api-id", API_ID.to_owned()),
        ("Accept", "application/json".to_owned()),
        ("User-Agent", format!("AmazonAPIGateway_{API_ID}")),
    ];
    headers.retain(|(name, _)| matches!(scenario.output, Output::Lambda(_)) || !name.contains("lambda"));
    let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value));
    let sent = beginning(account.sent.body.as_deref().unwrap_or(&scenario.request.body));
    vec![
        format!("Endpoint request URI: {uri}"),
        format!("Endpoint request headers: {}", java_map(headers)),
        format!("Endpoint request body after transformations: {sent}"),
        format!("Sending request to {uri}"),
    ]
}

fn answer_events(scenario: &Scenario, account: &Account) -> Vec<String> {
    if account.reached < Reached::Answered {
        return Vec::new();
    }
    let (status, received, body) = answered(scenario, account);
    vec![
        format!("Received response. Status: {status}, Integration latency: 0 ms"),
        format!("Endpoint response headers: {}", java_map(joined(&received))),
        format!("Endpoint response body before transformations: {}", beginning(&body)),
    ]
}

/// Status, headers and body of the integration's answer.
fn answered<'s>(scenario: &'s Scenario, account: &Account) -> (u16, Cow<'s, Headers>, Cow<'s, str>) {
    match &scenario.output {
        Output::Lambda(lambda) => {
            let headers = invoke_headers(lambda, account.facts.function_failed);
            (lambda.status.unwrap_or(200), Cow::Owned(headers), Cow::Borrowed(&lambda.payload.value))
        }
        Output::Backend(backend) => {
            // No more bytes than the line can show.
            let shown = &backend.body.value[..backend.body.value.len().min(4 * LONGEST_LOGGED)];
            (backend.status, Cow::Borrowed(&backend.headers), String::from_utf8_lossy(shown))
        }
        Output::Missing => (0, Cow::Owned(Headers::new()), Cow::Borrowed("")),
    }
}

/// The trace id comes first, then the content type, then what was mapped.
fn response_headers(scenario: &Scenario, response: &Response) -> Vec<(String, String)> {
    let traced = scenario.method.integration.kind != IntegrationType::Mock;
    let mut headers = Vec::new();
    if traced {
        headers.push(("X-Amzn-Trace-Id".to_owned(), TRACE_ID.to_owned()));
    }
    let wire_only = ["Content-Length", "Connection"];
    let shown =
        response.headers.iter().filter(|header| header.usual && !wire_only.contains(&header.name.as_str()));
    headers.extend(shown.map(|header| (header.name.clone(), header.value.clone())));
    headers
}

fn joined(headers: &Headers) -> impl Iterator<Item = (String, String)> {
    headers.iter().map(|(name, values)| (name.clone(), values.join(",")))
}

/// A map as `java.util.Map.toString` prints it.
fn java_map(entries: impl IntoIterator<Item = (String, String)>) -> String {
    let entries: Vec<_> = entries.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{{{}}}", entries.join(", "))
}

/// No more of a body than an event can show.
fn beginning(body: &str) -> &str {
    first_characters(body, LONGEST_LOGGED + 1).unwrap_or(body)
}

/// An event is cut at 1024 bytes, the closing brace of a map included.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html>
/// LocalStack's authors found a map of headers cut after 998 characters: with "Endpoint request headers: "
/// before it, that is 1024. ASSUMED: the date before the event does not count.
fn truncated(event: &str) -> Cow<'_, str> {
    if event.len() <= LONGEST_LOGGED {
        return Cow::Borrowed(event);
    }
    let mut end = LONGEST_LOGGED;
    while !event.is_char_boundary(end) {
        end -= 1;
    }
    Cow::Owned(format!("{} [TRUNCATED]", &event[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_cut_between_characters() {
        let event = format!("{}é", "x".repeat(1023));
        assert_eq!(truncated(&event), format!("{} [TRUNCATED]", "x".repeat(1023)));
        assert_eq!(truncated(&event[..1023]), event[..1023]);
    }
}
