//! The gateway response that stands in when API Gateway gives up.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html>

use super::account::Account;
use super::content_handling::Content;
use super::failure::Failure;
use super::gateway_template::{self, Error};
use super::report::{Door, Response};
use super::response::with_body;
use super::wire_headers::{self, Trace};
use crate::findings::Place;
use crate::scenario::{GatewayResponse, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const BODY: Evidence = Evidence::observed(
    "the body of an error is {\"message\": \"Internal server error\"}, 36 bytes, and x-amzn-ErrorType is InternalServerErrorException",
    "LocalStack, TestApiGatewayHeaderRemapping #content-length, December 2024; test_failed_invoke_test_method, 2025-09-29",
);
const CUSTOMISED: Evidence = Evidence::observed(
    "a customised DEFAULT_5XX answers for every 5XX type that is not customised itself",
    "LocalStack, test_apigateway_api.py::test_gateway_response_put",
);

/// The answer to `failure`; none when what API Gateway does is not known.
pub(super) fn answer(failure: Failure, scenario: &Scenario, account: &mut Account) -> Option<Response> {
    let Failure::Gateway { response_type, status, log } = failure else { return None };
    let error = Error { message: "Internal server error", response_type, status };
    let customised = customised(scenario, response_type);
    let sentence = format!("API Gateway answers with the gateway response {response_type}: {log}.");
    let mut step = Step::new(StepKind::GatewayResponse, sentence).by(BODY);
    let (status, body, headers) = match customised {
        None => (error.status, format!("{{\"message\": \"{}\"}}", error.message), Vec::new()),
        Some(customised) => {
            step.evidence.push(CUSTOMISED);
            let status = customised.status_code.as_ref().and_then(|status| status.value.parse().ok());
            let headers = headers(customised, scenario, &error);
            (status.unwrap_or(error.status), body(customised, scenario, &error), headers)
        }
    };
    account.steps.push(step);
    let trace = if error.status == 502 { Trace::Absent } else { Trace::Sent };
    account.facts.failure = Some(log.into_owned());
    let headers =
        wire_headers::gateway_response(scenario, "InternalServerErrorException", body.len(), headers, trace);
    Some(with_body(
        status,
        headers,
        Content::Text(body.into()),
        Door::GatewayResponse { response_type },
        account,
    ))
}

/// The customised response of the type itself, else of `DEFAULT_5XX`.
fn customised<'s>(scenario: &'s Scenario, response_type: &str) -> Option<&'s GatewayResponse> {
    let find =
        |wanted: &str| scenario.gateway_responses.iter().find(|response| response.response_type == wanted);
    find(response_type).or_else(|| find("DEFAULT_5XX"))
}

fn body(customised: &GatewayResponse, scenario: &Scenario, error: &Error) -> String {
    let templates = &customised.response_templates;
    let json = templates.iter().find(|template| template.media_type == "application/json");
    let template = json.or(templates.first()).map(|template| template.source.value.as_str());
    gateway_template::fill(template.unwrap_or("{\"message\":$context.error.messageString}"), scenario, error)
}

fn headers(customised: &GatewayResponse, scenario: &Scenario, error: &Error) -> Vec<(String, String, Place)> {
    let values = customised.response_parameters.iter().filter_map(|mapping| {
        let name = mapping.key.strip_prefix("gatewayresponse.header.")?;
        let value = gateway_template::value(&mapping.expression.value, scenario, error)?;
        Some((name.to_owned(), value, mapping.expression.place.clone()))
    });
    values.collect()
}
