//! GM335: a method is called on a value that is missing.

use super::{Template, unknown_variable};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{UnknownMember, WrittenReference};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let calls = template.outline.references.iter().filter_map(|reference| not_called(reference, template));
    let on_empty = template.run.iter().flat_map(|run| &run.unknown_members).filter_map(|unknown| {
        let is_call = unknown.is_of_empty && unknown.arguments.is_some();
        Some((value_before(unknown, template)?, unknown.name.as_str())).filter(|_| is_call)
    });
    for (value, method) in calls.chain(on_empty) {
        let written = template.written(value);
        let message = format!("{written} is missing or empty, so {method}() is not called and gives nothing");
        findings.push(
            Finding::new(&codes::METHOD_ON_MISSING, template.place(value), message)
                .note(format!("try: #if({written} != \"\") before what needs it")),
        );
    }
}

/// The value that is missing, and the first method after it.
fn not_called<'r>(reference: &'r WrittenReference, template: &Template) -> Option<(Span, &'r str)> {
    let trace = template.trace(reference)?;
    let missing = trace.missing.filter(|_| trace.near.is_empty())?;
    let mut after = reference.steps.iter().skip_while(|step| step.span.start < missing.end);
    let method = after.find(|step| step.is_method)?;
    let is_told = template.run?.unknown_members.iter().any(|unknown| unknown.template == missing)
        || !unknown_variable::is_known(&reference.root, template);
    (!is_told).then(|| (Span::new(reference.span.start, missing.end), method.name.as_str()))
}

/// What stands before the dot of a call.
fn value_before(unknown: &UnknownMember, template: &Template) -> Option<Span> {
    let around = template
        .outline
        .references
        .iter()
        .filter(|reference| reference.steps.iter().any(|step| step.span == unknown.template));
    let reference = around.min_by_key(|reference| reference.span.end - reference.span.start)?;
    Some(Span::new(reference.span.start, unknown.template.start.checked_sub(1)?))
}
