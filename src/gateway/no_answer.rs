//! The integration was called, and gave no answer that its rules could see.

use super::account::{Account, Reached};
use super::failure::Failure;
use crate::findings::{Finding, Place, codes};
use crate::languages::Languages;
use crate::languages::json::Value;
use crate::languages::json_path::Mode;
use crate::scenario::{
    IntegrationFailure, IntegrationType, LambdaOutput, Output, RejectedInvocation, Scenario,
};
use crate::steps::{Evidence, Step, StepKind};

const TIMEOUT: Evidence = Evidence::documented(
    "an integration that does not answer in time becomes a 504, INTEGRATION_TIMEOUT; no rule sees it",
    "API Gateway Developer Guide, Gateway response types (supported-gateway-response-types); AWS re:Post, api-gateway-504-errors",
);
const NETWORK: Evidence = Evidence::reported(
    "an integration that cannot be reached becomes a 504, INTEGRATION_FAILURE, with \"Network error communicating with endpoint\"",
    "an exchange quoted in a public guide to private integrations: 56 bytes, x-amzn-ErrorType InternalServerErrorException",
);
const REJECTED: Evidence = Evidence::reported(
    "an invocation that Lambda rejects becomes a 500: the rules never see it",
    "execution log of a throttled proxy integration, 2025; LocalStack, handler of integration responses, for AccessDeniedException",
);
const REJECTED_CUSTOM: Evidence = Evidence::assumed(
    "a custom integration answers a rejected invocation as a proxy integration does",
    "recorded for proxy integrations only",
)
.switched_by("rejectedInvocation");

/// Goes on when there is an answer.
pub(super) fn check(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<(), Failure> {
    let (failure, place) = match &scenario.output {
        Output::Lambda(lambda) => (lambda.failure, Place::at("/lambda/failure")),
        Output::Backend(backend) => (backend.failure, Place::at("/backend/failure")),
        Output::Missing => (None, Place::default()),
    };
    if scenario.method.integration.kind == IntegrationType::Mock {
        account.reached = Reached::Answered;
        return Ok(());
    }
    if let Some(failure) = failure {
        return Err(explain(failure, place, account));
    }
    account.reached = Reached::Answered;
    match &scenario.output {
        Output::Lambda(lambda) => rejected(scenario, lambda, languages, account),
        _ => Ok(()),
    }
}

fn explain(failure: IntegrationFailure, place: Place, account: &mut Account) -> Failure {
    let (sentence, evidence, failure) = match failure {
        IntegrationFailure::Timeout => {
            ("The integration does not answer in time.", TIMEOUT, Failure::timeout())
        }
        IntegrationFailure::Network => ("The integration cannot be reached.", NETWORK, Failure::network()),
    };
    account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).at(place).by(evidence));
    failure
}

fn rejected(
    scenario: &Scenario,
    lambda: &LambdaOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<(), Failure> {
    let Some(status) = lambda.status.filter(|status| *status >= 300) else { return Ok(()) };
    let is_proxy = scenario.method.integration.kind == IntegrationType::AwsProxy;
    let is_mapped = scenario.assumptions.rejected_invocation == RejectedInvocation::Mapped;
    if is_mapped && !is_proxy && status != 403 {
        return Ok(());
    }
    let reason = match status {
        403 => "Invalid permissions on Lambda function".to_owned(),
        _ => message(lambda, languages).unwrap_or_else(|| "Internal server error".to_owned()),
    };
    let place = Place::at("/lambda/status");
    let message =
        format!("Lambda rejected the invocation with {status}, so that no pattern and no mapping sees it");
    account.findings.push(
        Finding::new(&codes::INVOCATION_REJECTED, place.clone(), message)
            .note("try: a customised gateway response API_CONFIGURATION_ERROR or DEFAULT_5XX for what the client should see"),
    );
    let sentence = format!("Lambda rejected the invocation with {status}: {reason}.");
    let step = Step::new(StepKind::IntegrationOutput, sentence).at(place).by(REJECTED);
    account.steps.push(if is_proxy { step } else { step.by(REJECTED_CUSTOM) });
    Err(Failure::rejected_invocation(status, &reason))
}

/// `message` or `Message` of the rejection.
fn message(lambda: &LambdaOutput, languages: &mut Languages) -> Option<String> {
    let paths = ["message", "Message"];
    let answers = super::path_answers::answer(&lambda.payload.value, &paths, Mode::Strict, languages).ok()?;
    answers.into_iter().find_map(|(_, found)| match found.ok()?.value {
        Value::String(text) => Some(text),
        _ => None,
    })
}
