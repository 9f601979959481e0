//! Asynchronous invocations: Lambda takes the event, and answers 202 with nothing.

use super::account::Account;
use crate::findings::{Finding, codes};
use crate::scenario::{FunctionError, HeaderMapping, IntegrationType, LambdaOutput, Output, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const EMPTY: Evidence = Evidence::observed(
    "an asynchronous invocation answers 202 with an empty body, which the default response takes",
    "LocalStack, test_apigateway_basic.py::test_api_gateway_lambda_asynchronous_invocation",
);

/// The scenario with Lambda's answer to an asynchronous invocation; none when the invocation waits.
pub(super) fn answered(scenario: &Scenario, account: &mut Account) -> Option<Scenario> {
    let Output::Lambda(lambda) = &scenario.output else { return None };
    let integration = &scenario.method.integration;
    if integration.kind != IntegrationType::Aws {
        return None;
    }
    let event = integration.request_parameters.iter().find(|parameter| is_event(parameter))?;
    let sentence = "The function is invoked asynchronously: Lambda answers 202 with an empty body.";
    account
        .steps
        .push(Step::new(StepKind::IntegrationOutput, sentence).at(event.expression.place.clone()).by(EMPTY));
    if !lambda.payload.value.is_empty() {
        let message = "the invocation is asynchronous: what the function returns reaches nobody";
        account.findings.push(Finding::new(
            &codes::ASYNCHRONOUS_INVOCATION,
            event.expression.place.clone(),
            message,
        ));
    }
    let mut lambda = LambdaOutput { function_error: FunctionError::Returned, ..lambda.clone() };
    lambda.payload.value.clear();
    lambda.status = lambda.status.or(Some(202));
    Some(Scenario { output: Output::Lambda(lambda), ..scenario.clone() })
}

fn is_event(parameter: &HeaderMapping) -> bool {
    let name = parameter.key.strip_prefix("integration.request.header.").unwrap_or_default();
    name.eq_ignore_ascii_case("X-Amz-Invocation-Type") && parameter.expression.value == "'Event'"
}
