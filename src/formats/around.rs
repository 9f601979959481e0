//! Text around configuration: which lines of a page, a log or a terminal are not read.

use super::losses::{Lines, Loss, LossKind};
use crate::languages::text::Span;

/// Tells of the lines of `text` beside `read`, one loss for each stretch of them.
pub(super) fn beside(text: &str, lines: &Lines, read: &[Span]) -> Vec<Loss> {
    let mut spans = read.to_vec();
    spans.sort_by_key(|span| span.start);
    let mut from = 0;
    let mut losses = Vec::new();
    for span in spans.into_iter().chain([Span::at(text.len())]) {
        if span.start > from {
            losses.extend(stretch(text, lines, Span::new(from, span.start)));
        }
        from = from.max(span.end);
    }
    losses
}

fn stretch(text: &str, lines: &Lines, span: Span) -> Option<Loss> {
    let part = span.of(text);
    // A prompt or a mark of a list is nothing to tell of.
    if !part.contains(char::is_alphanumeric) {
        return None;
    }
    let start = span.start + part.len() - part.trim_start().len();
    let end = span.start + part.trim_end().len();
    let (first, last) = (lines.position(start).0, lines.position(end).0);
    let message = match first == last {
        true => format!("line {first} is not configuration, it is ignored"),
        false => format!("lines {first} to {last} are not configuration, they are ignored"),
    };
    Some(Loss::new(LossKind::Ignored, lines, Span::new(start, end), message))
}
