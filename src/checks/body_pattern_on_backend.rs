//! GM114: no status code can match the pattern, and only the status code is tested.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    if subject.is_lambda() {
        return;
    }
    for pattern in
        subject.scenario.method.integration.responses.iter().filter_map(|response| response.pattern())
    {
        let compiled = languages.pattern(&pattern.value);
        let Ok(compiled) = &*compiled else { continue };
        let matches_a_status =
            (100..600).any(|status: u16| compiled.matches(&status.to_string()) != Ok(false));
        if !matches_a_status {
            let message = format!(
                "the pattern {} can match no status code, and nothing else is tested here",
                pattern.value
            );
            findings.push(
                Finding::new(&codes::BODY_PATTERN_ON_BACKEND, pattern.place.clone(), message)
                    .note("for HTTP and other AWS services, patterns see the status code such as 404, not the body")
                    .note("try: 4\\d{2}"),
            );
        }
    }
}
