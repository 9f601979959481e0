//! GM318: `#if($missing)` is true: what is missing is the empty text, and only `false` is false.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in &template.outline.references {
        let Role::Condition { negated } = reference.role else { continue };
        let was_empty = template.trace(reference).is_some_and(|trace| trace.empty > 0);
        if !was_empty && !is_always_text(reference) {
            continue;
        }
        let written = template.written(reference.span);
        let message = match was_empty {
            true => format!("{written} is empty, and an empty text is true here"),
            false => format!("{written} is always a text, and a text is true even when it is empty"),
        };
        let (span, new) = match (negated, bang_before(template, reference.span)) {
            (false, _) => (reference.span, format!("{written} != \"\"")),
            (true, Some(span)) => (span, format!("{written} == \"\"")),
            (true, None) => continue,
        };
        findings.push(
            Finding::new(&codes::ALWAYS_TRUE, template.place(reference.span), message)
                .note("what is missing is the empty text in API Gateway, and only false is false")
                .fix(format!("write {new}"), template.write(span, &new)),
        );
    }
}

/// `$input.params('…')` and `$input.json('…')` are never null and never a boolean.
fn is_always_text(reference: &WrittenReference) -> bool {
    let step = match &reference.steps[..] {
        [step] if reference.root == "input" && step.is_method => step,
        _ => return false,
    };
    step.name == "json" || step.name == "params" && step.argument.is_some()
}

/// The reference with the `!` right before it.
fn bang_before(template: &Template, span: Span) -> Option<Span> {
    let before = template.source.value.get(..span.start)?.trim_end();
    before.ends_with('!').then(|| Span::new(before.len() - 1, span.end))
}
