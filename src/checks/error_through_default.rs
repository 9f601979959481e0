//! GM123: the function failed, and the default response answers. GM124: nothing catches time-outs and exits.

use super::Subject;
use super::edits::add_response;
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::scenario::IntegrationResponse;

/// What a function that takes too long and one that ends are reported with.
const RUNTIME_FAILURES: [&str; 2] = [
    "RequestId: 7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f Error: Task timed out after 3.00 seconds",
    "RequestId: 7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f Error: Runtime exited without providing a reason",
];

/// Takes every message, line ends included, and no success.
const CATCH_ALL: &str = "(?s).+";

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    if !subject.is_lambda() {
        return;
    }
    let finding = match subject.selected().filter(|selected| selected.is_default()) {
        Some(default) if subject.facts.function_failed && subject.is_success() => {
            error_through_default(subject, default)
        }
        _ if uncaught(subject, languages) => no_catch_all(subject),
        _ => return,
    };
    let status = "500";
    let responses = &subject.scenario.method.integration.responses;
    let is_taken = responses.iter().any(|response| response.status_code.value == status);
    findings.push(match is_taken {
        true => finding.note(format!("try: a pattern that takes every error, {CATCH_ALL}")),
        false => finding.fix(
            format!("answer all other errors with {status}"),
            add_response(subject.scenario, status, Some(CATCH_ALL)),
        ),
    });
}

fn error_through_default(subject: &Subject, default: &IntegrationResponse) -> Finding {
    let status = &default.status_code.value;
    let body = match subject.response.is_some_and(|response| response.passed_through) {
        true => " with the error as its body",
        false => "",
    };
    let message = format!(
        "the function failed, and no pattern matches its error: the client gets the default, {status}{body}"
    );
    Finding::new(&codes::ERROR_THROUGH_DEFAULT, default.place.clone(), message)
        .note("a failed function is a success for API Gateway unless a pattern matches its errorMessage")
}

/// Patterns tell errors apart, and none of them takes what a runtime reports.
fn uncaught(subject: &Subject, languages: &mut Languages) -> bool {
    let mut takes_any = |pattern: &str| match &*languages.pattern(pattern) {
        Ok(pattern) => RUNTIME_FAILURES.iter().any(|text| pattern.matches(text) != Ok(false)),
        Err(_) => true,
    };
    subject.patterns().next().is_some() && !subject.patterns().any(|pattern| takes_any(&pattern.value))
}

fn no_catch_all(subject: &Subject) -> Finding {
    let place = subject.scenario.method.integration.place.member("integrationResponses");
    let message = "no pattern takes a time-out or an exit of the function: they get the default response";
    Finding::new(&codes::NO_CATCH_ALL, place, message)
        .note("Lambda reports them as errorMessage too: \"… Task timed out after 3.00 seconds\", \"… Runtime exited …\"")
}
