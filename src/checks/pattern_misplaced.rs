//! GM127: a selection pattern stands where none has an effect.

use super::Subject;
use super::edits::add_response;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;
use crate::scenario::{Field, Scenario};

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let method = &subject.scenario.method;
    if let Some(pattern) = &method.integration.misplaced_pattern {
        findings.push(
            misplaced(pattern, "the integration")
                .note("each entry of integrationResponses has its own selectionPattern"),
        );
    }
    for declared in &method.method_responses {
        let Some(pattern) = &declared.misplaced_pattern else { continue };
        let status = &declared.status_code.value;
        let mut finding = misplaced(pattern, "a method response");
        if let Some(mut edits) = moved(subject.scenario, status, &pattern.value) {
            edits.insert(0, Edit::remove(&pattern.place.pointer));
            finding = finding.fix(format!("move it to the integration response {status}"), edits);
        }
        findings.push(finding);
    }
}

fn misplaced(pattern: &Field<String>, holder: &str) -> Finding {
    let message =
        format!("a selectionPattern has no effect in {holder}: it belongs into an integration response");
    Finding::new(&codes::PATTERN_MISPLACED, pattern.place.clone(), message)
}

/// The edits that give the integration response `status` the pattern; none when it has one already.
fn moved(scenario: &Scenario, status: &str, pattern: &str) -> Option<Vec<Edit>> {
    let responses = &scenario.method.integration.responses;
    match responses.iter().find(|response| response.status_code.value == status) {
        None => Some(add_response(scenario, status, Some(pattern))),
        Some(response) if response.is_default() => {
            Some(vec![Edit::add(response.place.member("selectionPattern").pointer, pattern)])
        }
        Some(_) => None,
    }
}
