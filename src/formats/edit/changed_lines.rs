//! Text of several lines, as literal blocks and heredocs hold it: lines that stay are left as written.

use super::text_edit::TextEdit;
use crate::languages::text::Span;

/// The lines of `span`, which ends after a line end, each with it.
pub(super) fn lines_of(text: &str, span: Span) -> Vec<Span> {
    let mut start = span.start;
    let pieces = span.of(text).split_inclusive('\n');
    pieces
        .map(|piece| {
            let line = Span::new(start, start + piece.len());
            start = line.end;
            line
        })
        .collect()
}

/// Writes `new` over the lines `raw`, which stand for `old`; `render` writes one line.
pub(super) fn changed_lines(
    raw: &[Span],
    old: &[&str],
    new: &[&str],
    render: impl Fn(&str) -> String,
) -> Option<TextEdit> {
    let (first, last) = (raw.first()?, raw.last()?);
    let (mut before, mut after) = (0, 0);
    if raw.len() == old.len() {
        before = old.iter().zip(new).take_while(|(old, new)| old == new).count();
        let rest = old.len().min(new.len()) - before;
        after = (0..rest).take_while(|back| old[old.len() - 1 - back] == new[new.len() - 1 - back]).count();
    }
    let start = raw.get(before).map_or(last.end, |line| line.start);
    let end = if after == raw.len() { first.start } else { raw[raw.len() - 1 - after].end };
    let lines = new[before..new.len() - after].iter();
    let text: String = lines.map(|line| format!("{}\n", render(line))).collect();
    Some(TextEdit::replace(Span::new(start, end.max(start)), text))
}
