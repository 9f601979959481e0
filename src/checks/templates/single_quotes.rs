//! GM321: references in single quotes are plain text.

use super::{Template, unknown_variable};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for set in &template.outline.sets {
        let Some(quoted) = right_side(template, set.span) else { continue };
        let inside = quoted.of(&template.source.value).trim_matches('\'');
        let Some(name) = named(inside, template) else { continue };
        let message = format!("in single quotes ${name} is plain text, and is written as it stands");
        let finding = Finding::new(&codes::SINGLE_QUOTES, template.place(quoted), message)
            .note("in double quotes references are read");
        findings.push(match inside.contains(['"', '\'']) {
            true => finding,
            false => finding.fix("write double quotes", template.write(quoted, &format!("\"{inside}\""))),
        });
    }
}

/// What stands in single quotes on the right of a `#set`, if it is nothing else.
fn right_side(template: &Template, set: Span) -> Option<Span> {
    let written = template.written(set);
    let equals = written.find('=')? + 1;
    let right = written[equals..].strip_suffix(')')?;
    let trimmed = right.trim();
    let start = set.start + equals + (right.len() - right.trim_start().len());
    let is_one = trimmed.len() > 1 && trimmed.starts_with('\'') && trimmed.find('\'') != trimmed.rfind('\'');
    let is_whole = trimmed[1..].find('\'').is_some_and(|at| at + 2 == trimmed.len());
    (is_one && is_whole).then(|| Span::new(start, start + trimmed.len()))
}

/// The first variable in the text that has a value.
fn named<'t>(text: &'t str, template: &Template) -> Option<&'t str> {
    text.split('$').skip(1).find_map(|after| {
        let name = after.trim_start_matches(['!', '{']);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
        let name = &name[..end];
        (!name.is_empty() && unknown_variable::is_known(name, template)).then_some(name)
    })
}
