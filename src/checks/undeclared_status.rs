//! GM201: the status of an integration response is not declared as a method response. Where it maps a header,
//! the refusal to save it (GM232) says so already.

use super::Subject;
use super::edits::{declare_status, declared};
use crate::findings::{Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let scenario = subject.scenario;
    for response in &scenario.method.integration.responses {
        let status = &response.status_code.value;
        let maps_header = response.response_parameters.iter().any(|mapping| mapping.header_name().is_some());
        if status.is_empty() || maps_header || declared(scenario, status).is_some() {
            continue;
        }
        let message = format!("status {status} is not declared as a method response");
        let finding = Finding::new(&codes::UNDECLARED_STATUS, response.status_code.place.clone(), message)
            .note(format!(
                "when it is selected, the client gets a 500, and the log says: Output mapping refers to an invalid method response: {status}"
            ))
            .safe_fix(format!("declare {status}"), vec![declare_status(scenario, status, &[])]);
        findings.push(finding);
    }
}
