//! What an HTTP API answers by itself when the integration gives it nothing to pass on.

use super::account::Account;
use super::content_handling::Content;
use super::report::{Door, Response};
use super::response::with_body;
use super::wire_headers;
use crate::findings::Place;
use crate::scenario::{HttpApiTimeout, IntegrationFailure, Output, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const FAILED: Evidence = Evidence::observed(
    "a failed function or a malformed payload becomes a 500 with {\"message\":\"Internal Server Error\"}",
    "aws-lambda-dotnet, V1_HandlesZeroStatusCode, V2_HandlesZeroStatusCode, 2025-04-14",
);
const REJECTED: Evidence = Evidence::documented(
    "an invocation that Lambda rejects becomes a 500 with {\"message\":\"Internal Server Error\"}",
    "API Gateway Developer Guide, Troubleshooting HTTP API Lambda integrations (http-api-troubleshooting-lambda)",
);
const NO_ANSWER: Evidence = Evidence::assumed(
    "an integration that gives no answer becomes a 503 with {\"message\":\"Service Unavailable\"}",
    "users of HTTP APIs see 503; AWS re:Post, api-gateway-504-errors, names 504 for every kind of API",
)
.switched_by("httpApiTimeout");

/// An error, and where it comes from.
pub(super) struct ApiError {
    pub(super) reason: String,
    pub(super) place: Place,
    kind: Kind,
}

enum Kind {
    Failed,
    Rejected,
    NoAnswer,
}

impl ApiError {
    /// The function failed, or wrote what is no response.
    pub(super) fn failed(reason: String, place: Place) -> ApiError {
        ApiError { reason, place, kind: Kind::Failed }
    }
}

/// The integration gave no answer that could be passed on.
pub(super) fn no_answer(scenario: &Scenario) -> Option<ApiError> {
    let (parent, failure, status) = match &scenario.output {
        Output::Lambda(lambda) => ("/lambda", lambda.failure, lambda.status),
        Output::Backend(backend) => ("/backend", backend.failure, None),
        Output::Missing => return None,
    };
    let reason = match failure {
        Some(IntegrationFailure::Timeout) => "the integration does not answer in time",
        Some(IntegrationFailure::Network) => "the integration cannot be reached",
        None => {
            let status = status.filter(|status| *status >= 300)?;
            let reason = format!("Lambda rejected the invocation with {status}");
            return Some(ApiError { reason, place: Place::at("/lambda/status"), kind: Kind::Rejected });
        }
    };
    let place = Place::at(parent).member("failure");
    Some(ApiError { reason: reason.to_owned(), place, kind: Kind::NoAnswer })
}

/// The answer to `error`.
pub(super) fn answer(scenario: &Scenario, error: ApiError, account: &mut Account) -> Response {
    let (status, message, evidence) = match (error.kind, scenario.assumptions.http_api_timeout) {
        (Kind::Failed, _) => (500, "Internal Server Error", FAILED),
        (Kind::Rejected, _) => (500, "Internal Server Error", REJECTED),
        (Kind::NoAnswer, HttpApiTimeout::ServiceUnavailable) => (503, "Service Unavailable", NO_ANSWER),
        (Kind::NoAnswer, HttpApiTimeout::GatewayTimeout) => (504, "Gateway Timeout", NO_ANSWER),
    };
    let sentence = format!("The HTTP API answers with an error: {}.", error.reason);
    account.steps.push(Step::new(StepKind::GatewayResponse, sentence).at(error.place).by(evidence));
    account.facts.failure = Some(error.reason);
    let body = format!("{{\"message\":\"{message}\"}}");
    let headers = wire_headers::http_api(scenario, Vec::new(), body.len(), "application/json");
    let door = Door::GatewayResponse { response_type: "INTEGRATION_FAILURE" };
    with_body(status, headers, Content::Text(body.into()), door, account)
}
