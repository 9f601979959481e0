//! GM301: a body mapping template is not Velocity, chosen or not. GM308: it is too large.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::gateway::limits::TEMPLATE;
use crate::languages::Languages;
use crate::languages::velocity::ParseError;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let integration = &subject.scenario.method.integration;
    let of_responses = integration.responses.iter().flat_map(|response| &response.response_templates);
    for template in of_responses.chain(&integration.request_templates) {
        let source = &template.source;
        if source.value.len() > TEMPLATE {
            let message =
                format!("the template has {} bytes, and {TEMPLATE} are allowed", source.value.len());
            findings.push(Finding::new(&codes::TEMPLATE_TOO_LARGE, source.place.clone(), message));
        }
        let Err(errors) = &*languages.template(&source.value) else { continue };
        for error in errors {
            let finding =
                Finding::new(&codes::TEMPLATE_INVALID, source.place.part(error.span), error.to_string())
                    .note(
                        "API Gateway saves the template, and the response fails with a 500 when it is used",
                    );
            findings.push(match hint(error, &source.value) {
                None => finding,
                Some(hint) => finding.note(hint),
            });
        }
    }
}

/// What is most often meant by what cannot be read.
fn hint(error: &ParseError, source: &str) -> Option<&'static str> {
    let line = source.lines().nth(error.line.saturating_sub(1)).unwrap_or("");
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    match error.found.trim_matches('"') {
        "=" => Some("== compares; = stands in #set only"),
        found if found.strip_prefix('-').is_some_and(is_number) => {
            Some("a minus right before a digit belongs to the number: write 3 - 5 with blanks")
        }
        _ if line.contains("\\\"") => {
            Some("a backslash escapes nothing inside a string: two quotes are one quote, \"say \"\"hi\"\"\"")
        }
        _ => None,
    }
}
