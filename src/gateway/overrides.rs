//! `$context.responseOverride`: what a template sets over the status and the mapped headers.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html>

use super::account::Account;
use super::body::Body;
use super::failure::Failure;
use super::report::{Header, HeaderSource};
use super::template_variables::Overrides;
use crate::findings::{Finding, Place, codes};
use crate::languages::json::Value;
use crate::scenario::{Field, Scenario, TextStatusOverride};
use crate::steps::{Evidence, Step, StepKind};

const STATUS: Evidence = Evidence::observed(
    "an overridden status needs no method response",
    "LocalStack, test_lambda_aws_integration_response_with_mapping_templates, 2023-09-17",
);
const IGNORED: Evidence = Evidence::reported(
    "an overridden status that is no integer from 100 to 599 has no effect",
    "LocalStack, test_handler_integration_response.py::test_status_code, checked by hand on AWS",
);
const TEXT_STATUS: Evidence = Evidence::assumed(
    "an overridden status that is text has no effect",
    "an integer is required (LocalStack, checked by hand); no source tries text",
)
.switched_by("textStatusOverride");
const HEADERS: Evidence = Evidence::documented(
    "overrides come after the header mappings, and win",
    "API Gateway Developer Guide, Override request and response parameters (apigateway-override-request-response-parameters)",
);

const ONCE: Evidence = Evidence::documented(
    "a parameter can be overridden once; overriding it again ends in a 5XX",
    "API Gateway Developer Guide, Override request and response parameters (apigateway-override-request-response-parameters)",
);

/// A template that overrides the same parameter again fails the response.
pub(super) fn once(
    template: &Field<String>,
    overrides: &Overrides,
    account: &mut Account,
) -> Result<(), Failure> {
    let Some(parameter) = &overrides.set_twice else { return Ok(()) };
    let message = format!("the template sets $context.responseOverride.{parameter} more than once");
    account.findings.push(
        Finding::new(&codes::OVERRIDDEN_TWICE, place_of(&template.place, overrides), message)
            .note("try: a variable that holds the value, and one override at the end of the template"),
    );
    let sentence =
        format!("The template overrides {parameter} more than once: API Gateway answers with an error.");
    account.steps.push(Step::new(StepKind::Body, sentence).at(template.place.clone()).by(ONCE));
    Err(Failure::configuration_error("Unable to transform response"))
}

/// The status after the override.
pub(super) fn status(
    scenario: &Scenario,
    body: &Body,
    declared: u16,
    account: &mut Account,
    step: &mut Step,
) -> u16 {
    let Some(value) = &body.overrides.status else { return declared };
    let number = match value {
        Value::Integer(number) => u16::try_from(*number).ok(),
        Value::String(text) => {
            step.evidence.push(TEXT_STATUS);
            let is_taken = scenario.assumptions.text_status_override == TextStatusOverride::Taken;
            text.parse().ok().filter(|_| is_taken)
        }
        _ => None,
    };
    match number.filter(|number| (100..600).contains(number)) {
        Some(status) => {
            step.evidence.push(STATUS);
            status
        }
        None => {
            step.evidence.push(IGNORED);
            let kind = match value {
                Value::String(text) if text.is_empty() => ", as what is missing is",
                Value::String(_) => ", a text",
                _ => "",
            };
            let message =
                format!("the template sets the status to {}{kind}, which has no effect", value.to_json());
            let place = place_of(body.template.as_ref().unwrap_or(&Place::default()), &body.overrides);
            let finding = Finding::new(&codes::OVERRIDE_IGNORED, place, message)
                .note("an integer from 100 to 599 is expected: a number without quotes");
            let is_number = matches!(value, Value::String(text) if text.parse::<u16>().is_ok());
            account.findings.push(match is_number {
                true => finding.note("$util.parseJson makes a number of a text with digits"),
                false => finding,
            });
            declared
        }
    }
}

/// The `#set` of the override, in the template at `template`.
fn place_of(template: &Place, overrides: &Overrides) -> Place {
    overrides.set_at.map_or_else(|| template.clone(), |set| template.part(set))
}

/// The headers after the overrides: a list gives several of one name.
pub(super) fn headers(overrides: &Overrides, mapped: Vec<Header>, step: &mut Step) -> Vec<Header> {
    if overrides.headers.is_empty() {
        return mapped;
    }
    step.evidence.push(HEADERS);
    let is_overridden =
        |name: &str| overrides.headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
    let mut headers: Vec<Header> = mapped.into_iter().filter(|header| !is_overridden(&header.name)).collect();
    for (name, values) in &overrides.headers {
        headers.extend(values.iter().map(|value| Header {
            name: name.clone(),
            value: value.clone(),
            from: HeaderSource::Override,
            usual: true,
        }));
    }
    headers
}
