//! GM107: no default response. GM112: more than one.

use super::Subject;
use super::edits::add_response;
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::Languages;
use crate::scenario::{IntegrationResponse, Scenario};

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let responses = &subject.scenario.method.integration.responses;
    let defaults: Vec<&IntegrationResponse> =
        responses.iter().filter(|response| response.is_default()).collect();
    if let [first, second, ..] = defaults.as_slice() {
        let (first, second_status) = (&first.status_code.value, &second.status_code.value);
        let message = format!(
            "{first} and {second_status} both have an empty pattern, and only one response can be the default"
        );
        findings.push(
            Finding::new(&codes::TWO_DEFAULTS, second.place.clone(), message)
                .note(
                    "API Gateway answers: Integration response with selection pattern default already exists",
                )
                .note("give each response but one a pattern"),
        );
    }
    let catches_empty = responses.iter().filter_map(|response| response.pattern()).any(|pattern| {
        matches!(&*languages.pattern(&pattern.value), Ok(pattern) if pattern.matches("") == Ok(true))
    });
    if defaults.is_empty() && !catches_empty {
        findings.push(no_default(subject.scenario, subject.is_lambda()));
    }
}

fn no_default(scenario: &Scenario, is_lambda: bool) -> Finding {
    let integration = &scenario.method.integration.place;
    let is_written = !integration.pointer.is_empty();
    let place = if is_written { integration.member("integrationResponses") } else { Place::default() };
    let message = match scenario.method.integration.responses.is_empty() {
        true => "there is no integration response, so every answer becomes a 500",
        false => "no integration response has an empty pattern, so what no pattern matches becomes a 500",
    };
    let mut finding = Finding::new(&codes::NO_DEFAULT, place, message);
    if is_lambda {
        finding = finding.note("a function that returns is tested with the empty text: only a default, or a pattern that matches nothing at all, takes it");
    }
    if !is_written {
        return finding.note("integration responses stand in method.methodIntegration.integrationResponses");
    }
    let status = "200";
    let responses = &scenario.method.integration.responses;
    match responses.iter().find(|response| response.status_code.value == status) {
        Some(taken) => {
            let edit = Edit::remove(taken.place.member("selectionPattern").pointer);
            finding.fix("make 200 the default", vec![edit])
        }
        None => finding.fix("add 200 as the default", add_response(scenario, status, None)),
    }
}
