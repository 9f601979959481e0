//! GM327: a reference is empty, and a member with nearly the same name is there.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{WrittenReference, nearest};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let references = template.outline.references.iter().filter(|reference| reference.root == "input");
    findings.extend(references.filter_map(|reference| slip(reference, template)));
    for entry in template.run.iter().flat_map(|run| &run.references) {
        let (Some(near), Some(missing)) = (entry.near.first(), entry.missing) else { continue };
        if entry.empty < entry.times {
            continue;
        }
        let Some((span, wanted)) = name_like(near, missing, template) else { continue };
        let reference = template.written(entry.template);
        let message = format!("{reference} is empty: {wanted} is not there, and {near} is");
        let finding = Finding::new(&codes::NEAR_MEMBER, template.place(span), message);
        findings.push(match near.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            true => finding.fix(format!("write {near}"), template.write(span, near)),
            false => finding,
        });
    }
}

/// `$.items.length` and `$.items.0`, as JavaScript writes them.
fn slip(reference: &WrittenReference, template: &Template) -> Option<Finding> {
    let step = reference.steps.first().filter(|step| step.name == "path" && reference.root == "input")?;
    let trace =
        template.trace(reference).filter(|trace| trace.empty == trace.times && trace.near.is_empty())?;
    let path = step.argument.as_deref().filter(|_| trace.missing == Some(step.span))?;
    let new = path_segments(path);
    if new == path {
        return None;
    }
    let start = step.span.start + template.written(step.span).find(path)?;
    let span = Span::new(start, start + path.len());
    let message = format!("{} is empty: a path writes {new} for {path}", template.written(reference.span));
    Some(
        Finding::new(&codes::NEAR_MEMBER, template.place(span), message)
            .fix(format!("write {new}"), template.write(span, &new)),
    )
}

/// The path with items in brackets and `length()` at its end.
fn path_segments(path: &str) -> String {
    let mut new = String::new();
    let mut segments = path.split('.').peekable();
    while let Some(segment) = segments.next() {
        let is_item = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
        let is_size = matches!(segment, "length" | "size" | "count") && segments.peek().is_none();
        match segment {
            item if is_item => new.push_str(&format!("[{item}]")),
            _ if is_size => new.push_str(".length()"),
            first if new.is_empty() => new.push_str(first),
            name => new.push_str(&format!(".{name}")),
        }
    }
    new
}

/// The name inside `step` that is meant to be `near`, and where it stands.
fn name_like<'t>(near: &str, step: Span, template: &'t Template) -> Option<(Span, &'t str)> {
    let written = template.written(step);
    let names = written.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'));
    let wanted = nearest(near, names.filter(|name| !name.is_empty()), 2).into_iter().next()?;
    let start = step.start + written.rfind(&wanted)?;
    let span = Span::new(start, start + wanted.len());
    Some((span, template.written(span)))
}
