//! GM301: a body mapping template is not Velocity, chosen or not. GM308: it is too large.

mod hints;

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::gateway::limits::TEMPLATE;
use crate::languages::Languages;
use crate::languages::velocity::ParseError;
use crate::scenario::Field;

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
        // Without the feature no template is read.
        if cfg!(feature = "templates")
            && let Err(errors) = &*languages.template(&source.value)
        {
            findings.extend(errors.iter().map(|error| invalid(error, source)));
        }
    }
}

fn invalid(error: &ParseError, source: &Field<String>) -> Finding {
    let finding = Finding::new(&codes::TEMPLATE_INVALID, source.place.part(error.span), error.to_string())
        .note("API Gateway saves the template, and the response fails with a 500 when it is used");
    let Some(hint) = hints::hint(error, &source.value) else { return finding };
    let finding = finding.note(hint.note);
    match hint.repair {
        None => finding,
        Some((span, new)) => {
            let (before, after) = (&source.value[..span.start], &source.value[span.end..]);
            let repaired = format!("{before}{new}{after}");
            let title = match new.is_empty() {
                true => format!("take {} away", span.of(&source.value).trim()),
                false => format!("write {new}"),
            };
            finding.fix(title, vec![Edit::replace(&source.place.pointer, repaired)])
        }
    }
}
