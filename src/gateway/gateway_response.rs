//! The gateway response that stands in when API Gateway answers by itself.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html>

use super::account::Account;
use super::content_handling::Content;
use super::failure::{Failure, GatewayFailure};
use super::gateway_template::{self, Error};
use super::media_type::accepted;
use super::report::{Door, Response};
use super::response::with_body;
use super::wire_headers::{self, Trace};
use crate::findings::Place;
use crate::scenario::{GatewayResponse, GatewayResponseTemplate, Scenario, Template};
use crate::steps::{Evidence, Step, StepKind};

const BODY: Evidence = Evidence::observed(
    "the body of an error is {\"message\": \"Internal server error\"}, 36 bytes, and x-amzn-ErrorType is InternalServerErrorException",
    "LocalStack, TestApiGatewayHeaderRemapping #content-length, December 2024; test_failed_invoke_test_method, 2025-09-29",
);
const REFUSAL: Evidence = Evidence::observed(
    "a request that API Gateway refuses is answered with the gateway response of its type: status, message and x-amzn-ErrorType",
    "LocalStack, TestApiGatewayCommon::test_routing_not_found, 2024-07-23; TestApiGatewayGatewayResponse::test_gateway_response_crud, 2024-04-15",
);
const INHERITED: Evidence = Evidence::observed(
    "a customised DEFAULT_4XX or DEFAULT_5XX answers for every type of its class that is not customised itself; a customised type takes nothing from it",
    "LocalStack, test_apigateway_api.py::test_gateway_response_put, 2024-06-20",
);
const CUSTOMISED: Evidence = Evidence::documented(
    "a customised gateway response sets status, headers and body; its templates only replace variables, they are not Velocity",
    "API Gateway Developer Guide, Gateway responses (api-gateway-gatewayResponse-definition)",
);
const NOT_CUSTOMISABLE: Evidence = Evidence::documented(
    "REQUEST_TOO_LARGE cannot be customised",
    "API Gateway Developer Guide, Gateway response types (supported-gateway-response-types)",
);
const TEMPLATE_CHOICE: Evidence = Evidence::assumed(
    "of several templates the one for application/json is taken, and Content-Type is its media type",
    "no source",
)
.switched_by("gatewayResponseTemplate");

/// The answer to `failure`; none when what API Gateway does is not known.
pub(super) fn answer(failure: Failure, scenario: &Scenario, account: &mut Account) -> Option<Response> {
    let Failure::Gateway(failure) = failure else { return None };
    let mut step = Step::new(StepKind::GatewayResponse, sentence(&failure));
    step.evidence.push(if failure.log.is_empty() { REFUSAL } else { BODY });
    let answer = match customised(scenario, &failure, &mut step) {
        None => usual(&failure),
        Some(customised) => customise(customised, scenario, &failure, &mut step),
    };
    account.steps.push(step);
    let trace = if failure.is_traced { Trace::Sent } else { Trace::Absent };
    let headers = wire_headers::gateway_response(
        scenario,
        failure.response_type.error_type,
        answer.body.len(),
        answer.headers,
        (&answer.content_type, trace),
    );
    account.facts.failure =
        Some(failure.log.last().map_or(failure.response_type.name, String::as_str).to_owned());
    account.failure_log = Some(failure.log);
    let door = Door::GatewayResponse { response_type: failure.response_type.name };
    Some(with_body(answer.status, headers, Content::Text(answer.body.into()), door, account))
}

struct Answer {
    status: u16,
    content_type: String,
    headers: Vec<(String, String, Place)>,
    body: String,
}

fn sentence(failure: &GatewayFailure) -> String {
    let name = failure.response_type.name;
    match failure.log.last() {
        Some(line) => format!("API Gateway answers with the gateway response {name}: {line}."),
        None => format!("API Gateway refuses the request with the gateway response {name}."),
    }
}

fn usual(failure: &GatewayFailure) -> Answer {
    Answer {
        status: failure.status,
        content_type: "application/json".to_owned(),
        headers: Vec::new(),
        body: failure.response_type.usual_body(&failure.message),
    }
}

/// The customised response of the type itself, else of the default of its class.
fn customised<'s>(
    scenario: &'s Scenario,
    failure: &GatewayFailure,
    step: &mut Step,
) -> Option<&'s GatewayResponse> {
    let find = |wanted: &str| {
        scenario.gateway_responses.iter().find(|response| response.response_type.value == wanted)
    };
    let response_type = failure.response_type;
    if response_type.name == "REQUEST_TOO_LARGE" {
        step.evidence.push(NOT_CUSTOMISABLE);
        return None;
    }
    let customised = find(response_type.name).or_else(|| find(response_type.fallback()))?;
    step.places.push(customised.response_type.place.clone());
    let is_own = customised.response_type.value == response_type.name;
    step.evidence.push(if is_own { CUSTOMISED } else { INHERITED });
    Some(customised)
}

/// What is left out of a customised response is as if nothing were customised.
fn customise(
    customised: &GatewayResponse,
    scenario: &Scenario,
    failure: &GatewayFailure,
    step: &mut Step,
) -> Answer {
    let error = Error { message: &failure.message, response_type: failure.response_type.name };
    let status = customised.status_code.as_ref().and_then(|status| status.value.parse().ok());
    let template = template(customised, scenario);
    if customised.response_templates.len() > 1 {
        step.evidence.push(TEMPLATE_CHOICE);
    }
    let source = template.map_or(STORED_TEMPLATE, |template| template.source.value.as_str());
    let content_type = template.map_or("application/json", |template| &template.media_type);
    Answer {
        status: status.filter(|status| (100..600).contains(status)).unwrap_or(failure.status),
        content_type: content_type.to_owned(),
        headers: headers(customised, scenario, &error),
        body: gateway_template::fill(source, scenario, &error),
    }
}

/// What `get-gateway-responses` shows for a type that is not customised, or customised without templates.
/// Observed: LocalStack, TestApiGatewayGatewayResponse::test_gateway_response_crud, 2024-04-15.
const STORED_TEMPLATE: &str = "{\"message\":$context.error.messageString}";

fn template<'s>(customised: &'s GatewayResponse, scenario: &Scenario) -> Option<&'s Template> {
    let templates = &customised.response_templates;
    let find =
        |wanted: &str| templates.iter().find(|template| template.media_type.eq_ignore_ascii_case(wanted));
    let accepted = match scenario.assumptions.gateway_response_template {
        GatewayResponseTemplate::Accept => accepted(&scenario.request),
        GatewayResponseTemplate::ApplicationJson => None,
    };
    accepted.and_then(find).or_else(|| find("application/json")).or(templates.first())
}

fn headers(customised: &GatewayResponse, scenario: &Scenario, error: &Error) -> Vec<(String, String, Place)> {
    let values = customised.response_parameters.iter().filter_map(|mapping| {
        let name = mapping.key.strip_prefix("gatewayresponse.header.")?;
        let value = gateway_template::value(&mapping.expression.value, scenario, error)?;
        Some((name.to_owned(), value, mapping.expression.place.clone()))
    });
    values.collect()
}
