//! The headers that API Gateway adds to every response, in the order on the wire.
//!
//! The sets are observed: LocalStack, TestApiGatewayHeaderRemapping, December 2024; aws-lambda-dotnet,
//! the snapshots of REST and HTTP APIs, 2025-04-14. The order is ASSUMED.

use super::context::{EXTENDED_REQUEST_ID, HTTP_DATE, REQUEST_ID, TRACE_ID, variable};
use super::report::{Header, HeaderSource};
use crate::findings::Place;
use crate::scenario::Scenario;

/// Whether `X-Amzn-Trace-Id` is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trace {
    Sent,
    /// After a malformed proxy response, and for `HTTP_PROXY` and `MOCK`.
    Absent,
}

/// What Content-Type is as long as nothing sets it.
pub(super) const JSON: &str = "application/json";

/// The headers of a REST API's response.
pub(super) fn rest(
    scenario: &Scenario,
    others: Vec<Header>,
    length: usize,
    (content_type, trace): (&str, Trace),
) -> Vec<Header> {
    let mut headers = common(scenario, &others, length, content_type);
    headers.push(unusual("x-amzn-RequestId", &value(scenario, "requestId", REQUEST_ID)));
    headers.push(unusual("x-amz-apigw-id", &value(scenario, "extendedRequestId", EXTENDED_REQUEST_ID)));
    headers.extend(others);
    if trace == Trace::Sent {
        headers.push(unusual("X-Amzn-Trace-Id", TRACE_ID));
    }
    headers
}

/// The headers of a REST API's gateway response; `x-amzn-ErrorType` names the error.
pub(super) fn gateway_response(
    scenario: &Scenario,
    error_type: &str,
    length: usize,
    customised: Vec<(String, String, Place)>,
    (content_type, trace): (&str, Trace),
) -> Vec<Header> {
    let mut others = vec![usual("x-amzn-ErrorType", error_type)];
    others.extend(customised.into_iter().map(|(name, value, place)| Header {
        name,
        value,
        from: HeaderSource::Mapping { expression: String::new(), place, read: Vec::new() },
        usual: true,
    }));
    rest(scenario, others, length, (content_type, trace))
}

/// The headers of an HTTP API's response.
pub(super) fn http_api(
    scenario: &Scenario,
    others: Vec<Header>,
    length: usize,
    content_type: &str,
) -> Vec<Header> {
    let mut headers = common(scenario, &others, length, content_type);
    headers.extend(others);
    headers.push(unusual("Apigw-Requestid", &value(scenario, "extendedRequestId", EXTENDED_REQUEST_ID)));
    headers
}

fn common(scenario: &Scenario, others: &[Header], length: usize, content_type: &str) -> Vec<Header> {
    let mut headers = vec![unusual("Date", HTTP_DATE)];
    if !others.iter().any(|header| header.name.eq_ignore_ascii_case("Content-Type")) {
        headers.push(usual("Content-Type", content_type));
    }
    headers.push(usual("Content-Length", &length.to_string()));
    headers.push(usual("Connection", connection(scenario)));
    headers
}

/// The connection ends when the client asked for that.
fn connection(scenario: &Scenario) -> &'static str {
    let mut asked =
        scenario.request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Connection"));
    match asked.any(|(_, values)| values.iter().any(|value| value.eq_ignore_ascii_case("close"))) {
        true => "close",
        false => "keep-alive",
    }
}

fn value(scenario: &Scenario, name: &str, default: &str) -> String {
    variable(scenario, name).unwrap_or_else(|| default.to_owned())
}

fn usual(name: &str, value: &str) -> Header {
    Header { name: name.to_owned(), value: value.to_owned(), from: HeaderSource::ApiGateway, usual: true }
}

fn unusual(name: &str, value: &str) -> Header {
    Header { usual: false, ..usual(name, value) }
}
