//! GM312: quotes stand around `$input.json`, which writes its own.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for (reference, around) in quoted(template) {
        let written = template.written(reference.span);
        let message = format!("{written} writes JSON with its own quotes, and stands in quotes");
        findings.push(
            Finding::new(&codes::QUOTED_INPUT_JSON, template.place(around), message)
                .note("an object in quotes is no JSON; a string gets its quotes twice")
                .fix("take the quotes away", template.write(around, written)),
        );
    }
}

/// The calls of `$input.json` between two quotes, each with the quotes.
pub(super) fn quoted<'t>(template: &'t Template) -> impl Iterator<Item = (&'t WrittenReference, Span)> {
    template.outline.references.iter().filter_map(|reference| {
        let is_json = matches!(&reference.steps[..], [step] if step.is_method && step.name == "json");
        let printed = reference.role == Role::Printed && reference.root == "input" && is_json;
        Some((reference, template.with_quotes(reference.span).filter(|_| printed)?))
    })
}
