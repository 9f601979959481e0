//! GM305: a blank parts a reference, as in `$input .path('$')`, and what follows the blank is text.

use super::{Template, closing_parenthesis};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference};

/// Variables that nobody prints: what follows them is meant to belong to them.
const HOLDERS: [&str; 4] = ["input", "util", "context", "stageVariables"];
const BLANKS: [char; 2] = [' ', '\t'];

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    findings.extend(template.outline.references.iter().filter_map(|reference| parted(reference, template)));
}

fn parted(reference: &WrittenReference, template: &Template) -> Option<Finding> {
    let written = template.written(reference.span);
    let is_text = matches!(reference.role, Role::Printed | Role::InString);
    let after = template.source.value.get(reference.span.end..)?;
    let from_dot = after.trim_start_matches(BLANKS);
    let from_name = from_dot.strip_prefix('.')?.trim_start_matches(BLANKS);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (name, rest) = from_name.split_at(from_name.find(|c| !is_part(c)).unwrap_or(from_name.len()));
    let is_after_blank = from_dot.len() < after.len();
    let is_parted = is_after_blank || from_name.len() + 1 < from_dot.len();
    let is_of_holder = reference.steps.is_empty() && HOLDERS.contains(&reference.root.as_str());
    let is_meant = is_of_holder || is_after_blank && rest.starts_with('(');
    // Braces end a reference whatever follows them.
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !written.ends_with('}');
    if !is_text || !is_name || !is_parted || !is_meant {
        return None;
    }
    let end = template.source.value.len() - rest.len();
    let arguments = rest.strip_prefix('(').and_then(closing_parenthesis).map_or(0, |length| length + 2);
    let span = Span::new(reference.span.start, end);
    let new = format!("{written}.{name}");
    let message = format!("a blank parts {written} from .{name}, which is text");
    Some(
        Finding::new(&codes::UNKNOWN_METHOD, template.place(Span::new(span.start, end + arguments)), message)
            .fix(format!("write {new}"), template.write(span, &new)),
    )
}
