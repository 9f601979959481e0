//! `HTTP_PROXY`: the backend's response passes.

use super::account::Account;
use super::content_handling::Content;
use super::lambda_proxy::renamed;
use super::report::{Door, Header, HeaderSource, Response};
use super::response::with_body;
use super::wire_headers::{self, JSON, Trace};
use crate::scenario::{Backend, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const PASSES: Evidence = Evidence::observed(
    "status, headers and body of the backend pass; Connection, Content-Length, Date and Server are renamed x-amzn-Remapped-NAME",
    "LocalStack, TestApiGatewayHeaderRemapping::test_apigateway_header_remapping_http[HTTP_PROXY], December 2024",
);

/// ASSUMED after LocalStack's `method_response.py`: these do not pass.
const DROPPED: [&str; 3] = ["content-encoding", "via", "transfer-encoding"];

/// Answers with the backend's response.
pub(super) fn answer(scenario: &Scenario, backend: &Backend, account: &mut Account) -> Response {
    let sentence = format!(
        "The backend answered {}: a proxy integration passes it on, and has no mapping rules.",
        backend.status
    );
    account
        .steps
        .push(Step::new(StepKind::IntegrationOutput, sentence).at(backend.body.place.clone()).by(PASSES));
    let kept =
        backend.headers.iter().filter(|(name, _)| !DROPPED.contains(&name.to_ascii_lowercase().as_str()));
    let headers = kept.flat_map(|(name, values)| {
        values.iter().map(|value| Header {
            name: renamed(name.clone()),
            value: value.clone(),
            from: HeaderSource::Integration,
            usual: true,
        })
    });
    let headers =
        wire_headers::rest(scenario, headers.collect(), backend.body.value.len(), (JSON, Trace::Absent));
    let response = with_body(
        backend.status,
        headers,
        Content::Bytes(backend.body.value.clone().into()),
        Door::Proxy,
        account,
    );
    Response { passed_through: true, ..response }
}
