//! Step 3: is the selected status declared as a method response?

use super::account::Account;
use super::failure::Failure;
use crate::scenario::{IntegrationResponse, MethodResponse, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const UNDECLARED: Evidence = Evidence::reported(
    "a selected status without a method response becomes a 500",
    "AWS re:Post, api-gateway-internal-server-error; dev.classmethod.jp, tsnote-output-mapping-refers-to-an-invalid-method-response-200",
);
const DECLARED: Evidence = Evidence::documented(
    "every status that an integration response sets needs a method response",
    "API Gateway Developer Guide, Set up an integration response (api-gateway-integration-settings-integration-response)",
);

/// The method response that declares the status of `selected`.
pub(super) fn find<'s>(
    scenario: &'s Scenario,
    selected: &IntegrationResponse,
    account: &mut Account,
) -> Result<&'s MethodResponse, Failure> {
    let status = &selected.status_code.value;
    let responses = &scenario.method.method_responses;
    let declared = responses.iter().find(|response| response.status_code.value == *status);
    let step = match declared {
        Some(declared) => {
            let sentence = format!("Status {status} is declared as a method response.");
            Step::new(StepKind::MethodResponse, sentence).at(declared.place.clone()).by(DECLARED)
        }
        None => {
            let statuses: Vec<_> =
                responses.iter().map(|response| response.status_code.value.as_str()).collect();
            let sentence = format!(
                "Status {status} is not declared as a method response: API Gateway answers with an error."
            );
            Step::new(StepKind::MethodResponse, sentence)
                .saw("declared statuses", &statuses.join(", "))
                .at(selected.status_code.place.clone())
                .by(UNDECLARED)
        }
    };
    account.steps.push(step);
    let line = || format!("Output mapping refers to an invalid method response: {status}");
    declared.ok_or_else(|| Failure::configuration_error(line()))
}
