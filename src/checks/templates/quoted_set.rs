//! GM328: the status of an override stands in quotes, so that it has no effect.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::scenario::TextStatusOverride;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    if template.subject.scenario.assumptions.text_status_override == TextStatusOverride::Taken {
        return;
    }
    for set in template.outline.sets.iter().filter(|set| set.root == "context") {
        let span = set.span;
        let written = template.written(span);
        let Some((left, right)) = written.split_once('=') else { continue };
        if !left.trim_end().ends_with("$context.responseOverride.status") {
            continue;
        }
        let quoted = right.trim_end_matches(')').trim();
        let Some(number) = unquoted(quoted) else { continue };
        let start = span.start + left.len() + 1 + right.find(quoted).unwrap_or(0);
        let place = Span::new(start, start + quoted.len());
        let message = format!("the status {quoted} is a text, and only a number has an effect");
        findings.push(
            Finding::new(&codes::QUOTED_OVERRIDE, template.place(place), message)
                .safe_fix(format!("write {number}"), template.write(place, number)),
        );
    }
}

/// The digits of a status in quotes.
fn unquoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let number = text.strip_prefix(quote)?.strip_suffix(quote)?;
    (number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
}
