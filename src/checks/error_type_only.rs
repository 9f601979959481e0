//! GM106: the pattern matches `errorType`, and only `errorMessage` is tested.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let Some(text) = subject.unmatched_error(languages) else { return };
    let Some(error_type) = &subject.facts.error_type else { return };
    for pattern in subject.patterns() {
        let compiled = languages.pattern(&pattern.value);
        let Ok(compiled) = &*compiled else { continue };
        if compiled.matches(error_type) == Ok(true) && compiled.matches(text) == Ok(false) {
            let message = format!(
                "the pattern {} matches errorType, {error_type:?}, and only errorMessage is tested",
                pattern.value
            );
            findings.push(
                Finding::new(&codes::MATCHES_ERROR_TYPE_ONLY, pattern.place.clone(), message)
                    .note("put the type into the message of the error that the function throws, for example \"TheName: what happened\""),
            );
        }
    }
}
