//! What edits change, line by line, for people to look at.

use serde::Serialize;

use super::text_edit::{TextEdit, apply, line_start, next_line};
use crate::languages::text::Span;

/// Lines of a text and what stands in their place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangedLines {
    /// The first line that changes, from 1.
    pub line: usize,
    /// The lines as they were.
    pub removed: Vec<String>,
    /// The lines in their place.
    pub added: Vec<String>,
}

/// The lines that `edits`, which are in order, change.
pub(super) fn changed_lines(text: &str, edits: &[TextEdit]) -> Vec<ChangedLines> {
    let mut found: Vec<(Span, Vec<TextEdit>)> = Vec::new();
    for edit in edits {
        let lines = Span::new(line_start(text, edit.span.start), next_line(text, edit.span.end));
        match found.last_mut().filter(|(span, _)| lines.start <= span.end) {
            Some((span, edits)) => {
                span.end = span.end.max(lines.end);
                edits.push(edit.clone());
            }
            None => found.push((lines, vec![edit.clone()])),
        }
    }
    found.into_iter().map(|(span, edits)| one(text, span, &edits)).collect()
}

fn one(text: &str, span: Span, edits: &[TextEdit]) -> ChangedLines {
    let moved = |edit: &TextEdit| TextEdit {
        span: edit.span.map(|offset| offset - span.start),
        text: edit.text.clone(),
    };
    let after = apply(span.of(text), &edits.iter().map(moved).collect::<Vec<_>>());
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (mut removed, mut added) = (lines(span.of(text)), lines(&after));
    let same = removed.iter().zip(&added).take_while(|(old, new)| old == new).count();
    removed.drain(..same);
    added.drain(..same);
    while removed.last().is_some_and(|line| added.last() == Some(line)) {
        removed.pop();
        added.pop();
    }
    ChangedLines { line: 1 + text[..span.start].matches('\n').count() + same, removed, added }
}
