//! GM312: quotes stand around `$input.json`, which writes its own.

use super::Template;
use super::not_json::BadPlace;
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

/// `$input.json` inside a string that holds more.
pub(super) fn in_text(bad: &BadPlace) -> Option<Finding> {
    let offset = bad.error.span.start;
    let places = [Some(offset), bad.output.last_before(offset)];
    let (reference, _) = places.into_iter().flatten().find_map(|at| {
        let (_, piece) = bad.output.piece_at(at)?;
        let mut references = bad.template.outline.references.iter();
        let reference = references.find(|reference| reference.span == piece.template)?;
        bad.output.is_in_string(piece.output.start).then_some((reference, piece))
    })?;
    let [step] = &reference.steps[..] else { return None };
    if reference.root != "input" || !step.is_method || step.name != "json" {
        return None;
    }
    let written = bad.template.written(reference.span);
    let message = format!("{written} writes JSON with its own quotes, and stands in a string");
    let name = Span::new(step.span.start, step.span.start + step.name.len());
    Some(
        Finding::new(&codes::QUOTED_INPUT_JSON, bad.template.place(reference.span), message)
            .note("$input.path gives a text without quotes")
            .fix("write $input.path", bad.template.write(name, "path")),
    )
}
