//! GM339: a text stands where numbers are compared or calculated.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::Role;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in &template.outline.references {
        let Some(consequence) = consequence(reference.role) else { continue };
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
    for string in &template.outline.strings {
        let Some(consequence) = consequence(string.role) else { continue };
        let written = match template.written(string.span) {
            written if written.starts_with(['"', '\'']) => written,
            // Inside a string with doubled quotes the place of a part is not known.
            _ => "a string in here",
        };
        let message = format!("{written} is a text, and {consequence}");
        let finding = Finding::new(&codes::TEXT_AS_NUMBER, template.place(string.span), message);
        findings.push(match without_quotes(string.span, template) {
            Some(new) => finding.fix(format!("write {new}"), template.write(string.span, new)),
            None => finding,
        });
    }
}

fn consequence(role: Role) -> Option<&'static str> {
    match role {
        Role::Ordered => Some("only numbers are compared by < and >, so the comparison is false"),
        Role::Calculated => Some("only numbers are calculated, so the result is nothing"),
        _ => None,
    }
}

/// What stands in the quotes, if that is a number or a reference and nothing else.
fn without_quotes<'t>(string: Span, template: &'t Template) -> Option<&'t str> {
    let inside = Span::new(string.start + 1, string.end - 1);
    let written = template.written(inside);
    let is_whole = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    let is_reference = template.outline.references.iter().any(|reference| reference.span == inside);
    (is_whole || is_reference).then_some(written)
}
