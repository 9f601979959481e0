//! GM309: a reference is empty where a JSON value has to stand.

use super::BadPlace;
use crate::checks::templates::{input_json, only_path};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference, WrittenSet};

pub(super) fn find(bad: &BadPlace) -> Option<Finding> {
    let empty = empty_reference(bad)?;
    let template = bad.template;
    let written = template.written(empty.span);
    let message = format!("{written} is empty, and a JSON value has to stand there");
    let mut finding = Finding::new(&codes::EMPTY_JSON_VALUE, template.place(empty.span), message)
        .note("what has no value writes nothing");
    let near = template.trace(empty).map_or(&[][..], |trace| &trace.near);
    if !near.is_empty() {
        finding = finding.note(format!("there is: {}", near.join(", ")));
    }
    let is_set = |set: &WrittenSet| set.root == empty.root && set.steps.is_empty() && empty.steps.is_empty();
    let new = match only_path(empty) {
        Some(path) => input_json(path),
        None if template.outline.sets.iter().any(is_set) => {
            return Some(finding.note(format!("what #set gives ${} has no value", empty.root)));
        }
        None => format!("\"{written}\""),
    };
    Some(finding.fix(format!("write {new}"), template.write(empty.span, &new)))
}

/// The reference that wrote nothing right before the bad place.
fn empty_reference<'t>(bad: &BadPlace<'t>) -> Option<&'t WrittenReference> {
    let offset = bad.error.span.start;
    let gap = match bad.piece {
        Some((at, piece)) if offset < bad.output.text.len() => {
            let skipped = bad.output.text.get(piece.output.start..offset)?;
            let before = bad.output.piece_before(at).map_or(0, |before| before.template.end);
            skipped.trim().is_empty().then_some(Span::new(before, piece.template.start))?
        }
        Some((_, last)) => Span::new(last.template.end, bad.template.source.value.len()),
        None => return None,
    };
    bad.template.outline.references.iter().rfind(|reference| {
        let inside = gap.start <= reference.span.start && reference.span.end <= gap.end;
        let trace = bad.template.trace(reference);
        let is_empty =
            trace.is_some_and(|trace| trace.empty > 0 || trace.values.iter().any(String::is_empty));
        reference.role == Role::Printed && inside && is_empty
    })
}
