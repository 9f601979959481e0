//! GM301: a body mapping template is not Velocity, chosen or not. GM308: it is too large.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::gateway::limits::TEMPLATE;
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let responses = &subject.scenario.method.integration.responses;
    for template in responses.iter().flat_map(|response| &response.response_templates) {
        let source = &template.source;
        if source.value.len() > TEMPLATE {
            let message =
                format!("the template has {} bytes, and {TEMPLATE} are allowed", source.value.len());
            findings.push(Finding::new(&codes::TEMPLATE_TOO_LARGE, source.place.clone(), message));
        }
        let Err(errors) = &*languages.template(&source.value) else { continue };
        for error in errors {
            findings.push(
                Finding::new(&codes::TEMPLATE_INVALID, source.place.part(error.span), error.to_string())
                    .note(
                        "API Gateway saves the template, and the response fails with a 500 when it is used",
                    ),
            );
        }
    }
}
