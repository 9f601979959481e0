//! GM202: a header is mapped, and its method response does not declare it.

use super::Subject;
use super::edits::{declare_header, declared};
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    for response in &subject.scenario.method.integration.responses {
        let Some(declared) = declared(subject.scenario, &response.status_code.value) else { continue };
        for mapping in &response.response_parameters {
            let Some(name) = mapping.header_name().filter(|_| !declared.declares(&mapping.key)) else {
                continue;
            };
            let status = &declared.status_code.value;
            let message =
                format!("the header {name} is mapped, and the method response {status} does not declare it");
            let place = mapping.expression.place.clone();
            let mut finding = Finding::new(&codes::UNDECLARED_HEADER, place, message).note(format!(
                "API Gateway refuses to save the mapping: Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: {}]",
                mapping.key
            ));
            let other_case =
                declared.response_parameters.iter().find(|key| key.value.eq_ignore_ascii_case(&mapping.key));
            if let Some(other) = other_case {
                finding = finding
                    .note(format!("it declares {}: names are compared by their exact case", other.value))
                    .fix(
                        format!("map {} instead", other.value),
                        vec![
                            Edit::remove(&mapping.expression.place.pointer),
                            Edit::add(
                                response.place.member("responseParameters").member(&other.value).pointer,
                                mapping.expression.value.clone(),
                            ),
                        ],
                    );
            }
            let (title, edit) =
                (format!("declare {name} for {status}"), declare_header(declared, &mapping.key));
            findings.push(match other_case {
                Some(_) => finding.fix(title, vec![edit]),
                None => finding.safe_fix(title, vec![edit]),
            });
        }
    }
}
