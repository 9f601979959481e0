//! GM104: a pattern matches the empty text, so it takes every success.

use super::Subject;
use crate::findings::{Edit, Finding, Severity, codes};
use crate::languages::Languages;
use crate::scenario::{Field, IntegrationResponse};

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    if !subject.is_lambda() {
        return;
    }
    let responses = &subject.scenario.method.integration.responses;
    let has_default = responses.iter().any(IntegrationResponse::is_default);
    for response in responses {
        let Some(pattern) = response.pattern() else { continue };
        if !matches_empty(&pattern.value, languages) {
            continue;
        }
        let status = &response.status_code.value;
        let message = format!(
            "the pattern {} matches the empty text, so every success becomes {status}",
            pattern.value
        );
        let mut finding = Finding::new(&codes::MATCHES_EMPTY, pattern.place.clone(), message)
            .note("when the function returns, patterns are tested with the empty text");
        if !has_default {
            finding.severity = Severity::Warning;
            finding = finding.note("it stands in for the default response; an empty pattern says the same and also takes what this one does not match");
        }
        if let Some(repaired) = repaired(pattern, languages) {
            let (title, try_it) = (format!("write {repaired}"), format!("try: {repaired}"));
            let edits = vec![Edit::replace(&pattern.place.pointer, repaired)];
            finding = finding.note(try_it);
            finding = if has_default { finding.safe_fix(title, edits) } else { finding.fix(title, edits) };
        }
        findings.push(finding);
    }
}

fn matches_empty(pattern: &str, languages: &mut Languages) -> bool {
    matches!(&*languages.pattern(pattern), Ok(pattern) if pattern.matches("") == Ok(true))
}

/// The pattern with its last `*` as `+`, when that no longer matches the empty text.
fn repaired(pattern: &Field<String>, languages: &mut Languages) -> Option<String> {
    let star = pattern.value.rfind('*')?;
    let mut repaired = pattern.value.clone();
    repaired.replace_range(star..=star, "+");
    (!matches_empty(&repaired, languages) && languages.pattern(&repaired).is_ok()).then_some(repaired)
}
