//! GM339: a text stands where numbers are compared or calculated.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::velocity::Role;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in &template.outline.references {
        let consequence = match reference.role {
            Role::Ordered => "only numbers are compared by < and >, so the comparison is false",
            Role::Calculated => "only numbers are calculated, so the result is nothing",
            _ => continue,
        };
        let Some(trace) = template.trace(reference).filter(|trace| trace.class == "java.lang.String") else {
            continue;
        };
        let written = template.written(reference.span);
        let shown = trace.values.first().map_or("", String::as_str);
        let message = format!("{written} is the text \"{shown}\", and {consequence}");
        findings.push(
            Finding::new(&codes::TEXT_AS_NUMBER, template.place(reference.span), message)
                .note(format!("try: $util.parseJson({written}), which makes a number of digits")),
        );
    }
}
