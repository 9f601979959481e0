//! GM327: a reference is empty, and a member with nearly the same name is there.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::nearest;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
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

/// The name inside `step` that is meant to be `near`, and where it stands.
fn name_like<'t>(near: &str, step: Span, template: &'t Template) -> Option<(Span, &'t str)> {
    let written = template.written(step);
    let names = written.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'));
    let wanted = nearest(near, names.filter(|name| !name.is_empty()), 2).into_iter().next()?;
    let start = step.start + written.rfind(&wanted)?;
    let span = Span::new(start, start + wanted.len());
    Some((span, template.written(span)))
}
