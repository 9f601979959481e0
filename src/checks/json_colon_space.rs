//! GM125: the pattern would match if the JSON in the message had a space after its colons, or had none.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let Some(text) = subject.unmatched_error(languages) else { return };
    for pattern in subject.patterns() {
        let written = &pattern.value;
        let close = written.replace("\": ", "\":");
        let suggestion = close.replace("\":", "\":\\s*");
        let matches = |languages: &mut Languages, other: &str| matches!(&*languages.pattern(other), Ok(other) if other.matches(text) == Ok(true));
        if suggestion == close || matches(languages, written) || !matches(languages, &suggestion) {
            continue;
        }
        let message = format!(
            "the pattern {written} would match if the space after a colon were as in the message's JSON"
        );
        findings.push(
            Finding::new(&codes::JSON_COLON_SPACE, pattern.place.clone(), message)
                .note("JSON.stringify writes \"status\":400, Python's json.dumps \"status\": 400")
                .note(format!("try: {suggestion}"))
                .fix(format!("write {suggestion}"), vec![Edit::replace(&pattern.place.pointer, suggestion)]),
        );
    }
}
