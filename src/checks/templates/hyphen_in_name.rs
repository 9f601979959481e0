//! GM319: `$name-` is the reference `name-`, because a hyphen belongs to a name.

use super::{Template, unknown_variable};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::WrittenReference;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in &template.outline.references {
        let Some(name) = name_before_hyphen(reference, template) else { continue };
        let written = template.written(reference.span);
        let new = format!("${{{name}}}");
        let message =
            format!("${} is one name: a hyphen belongs to it, and ${name} is not read", reference.root);
        let finding = Finding::new(&codes::HYPHEN_IN_NAME, template.place(reference.span), message)
            .note("braces end a name: ${name}-");
        let plain = format!("${name}");
        findings.push(match written.starts_with(&plain) {
            true => {
                let span = Span::new(reference.span.start, reference.span.start + plain.len());
                finding.fix(format!("write {new}"), template.write(span, &new))
            }
            false => finding,
        });
    }
}

/// The variable that is meant: the name up to a hyphen, when only that has a value.
pub(super) fn name_before_hyphen<'r>(
    reference: &'r WrittenReference,
    template: &Template,
) -> Option<&'r str> {
    if unknown_variable::is_known(&reference.root, template) {
        return None;
    }
    let hyphens = reference.root.match_indices('-').map(|(at, _)| &reference.root[..at]);
    hyphens.into_iter().find(|name| unknown_variable::is_known(name, template))
}
