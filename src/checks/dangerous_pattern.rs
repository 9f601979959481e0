//! GM119: a pattern that is exponential on some text. GM120: one that overflows Java's stack.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;
use crate::languages::java_regex::explain::Danger;
use crate::scenario::Field;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    // A backend's status has three digits: no pattern is dangerous on it.
    if !subject.is_lambda() {
        return;
    }
    let responses = &subject.scenario.method.integration.responses;
    for pattern in responses.iter().filter_map(|response| response.pattern()) {
        let dangers = languages.dangers(&pattern.value);
        findings.extend(dangers.iter().filter_map(|danger| finding(pattern, danger)));
    }
}

fn finding(pattern: &Field<String>, danger: &Danger) -> Option<Finding> {
    match danger {
        Danger::Exponential { part, text, .. } => {
            let message = format!(
                "{} can match in so many ways that a short text takes very long",
                part.of(&pattern.value)
            );
            Some(
                Finding::new(&codes::EXPONENTIAL_PATTERN, pattern.place.part(*part), message)
                    .note(format!("such a text is {text:?}"))
                    .note("try: a loop whose parts cannot match the same text in two ways"),
            )
        }
        Danger::StackOverflow { part, suggestion: Some(suggestion) } => {
            let message = format!("{} makes Java call itself for each character", part.of(&pattern.value));
            let edit = Edit::replace(&pattern.place.pointer, suggestion.clone());
            Some(
                Finding::new(&codes::STACK_OVERFLOW, pattern.place.part(*part), message)
                    .note("from about a thousand characters on, a message overflows Java's stack; what API Gateway does then is not known")
                    .note(format!("try: {suggestion}"))
                    .fix(format!("write {suggestion}"), vec![edit]),
            )
        }
        // Without a better pattern to offer there is nothing to do about it.
        Danger::StackOverflow { suggestion: None, .. } => None,
    }
}
