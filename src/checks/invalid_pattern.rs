//! GM109: the selection pattern is not a regular expression.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let patterns =
        subject.scenario.method.integration.responses.iter().filter_map(|response| response.pattern());
    for pattern in patterns {
        if let Err(error) = &*languages.pattern(&pattern.value) {
            let message = format!("the pattern is not a regular expression: {}", error.description);
            let finding = Finding::new(&codes::INVALID_PATTERN, pattern.place.part(error.span), message)
                .note("API Gateway refuses to save it; here it is treated as if it never matched");
            findings.push(match error.description.starts_with("Unknown character name") {
                true => finding.note("not every character's name is known here, and API Gateway may know it; write \\x{HEX} instead"),
                false => finding,
            });
        }
    }
}
