//! Outputs that do not fit the integration.

use super::account::Account;
use super::failure::Failure;
use crate::findings::{Finding, Place, codes};
use crate::scenario::{IntegrationType, Scenario};

/// The output is of another kind than the integration's.
pub(super) fn output(scenario: &Scenario, account: &mut Account) -> Failure {
    let (field, message) = match scenario.method.integration.kind {
        IntegrationType::AwsProxy => {
            ("/backend", "AWS_PROXY is a Lambda function: what it answered belongs into lambda")
        }
        _ => ("/lambda", "an HTTP integration has no Lambda function: what it answered belongs into backend"),
    };
    account.findings.push(Finding::new(&codes::INVALID_VALUE, Place::at(field), message));
    Failure::NotEvaluated
}
