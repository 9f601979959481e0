//! GM232: a header is mapped for a status that has no method response.

use super::import;
use crate::checks::edits::{declare_status, declared};
use crate::findings::{Finding, codes};
use crate::scenario::Scenario;

/// Reported: amazon-archives/aws-apigateway-importer issue 121.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for response in &scenario.method.integration.responses {
        let status = &response.status_code.value;
        let mappings = &response.response_parameters;
        let Some(first) = mappings.iter().find(|mapping| mapping.header_name().is_some()) else { continue };
        if status.is_empty() || declared(scenario, status).is_some() {
            continue;
        }
        let keys: Vec<&str> = mappings
            .iter()
            .filter(|mapping| mapping.header_name().is_some())
            .map(|mapping| mapping.key.as_str())
            .collect();
        let message = "Invalid mapping expression specified: Validation Result: warnings : [], errors : [No method response exists for method.]";
        findings.push(
            Finding::new(&codes::NO_METHOD_RESPONSE, first.expression.place.clone(), message)
                .note(import::words(scenario))
                .note(format!(
                    "status {status} is not declared as a method response: a header can be mapped when it is, with the header"
                ))
                .safe_fix(
                    format!("declare {status} with its headers"),
                    vec![declare_status(scenario, status, &keys)],
                ),
        );
    }
}
