//! Edits of a text, and the lines around a place in it.

use crate::languages::text::Span;

/// Another text in place of a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextEdit {
    pub(super) span: Span,
    pub(super) text: String,
}

impl TextEdit {
    pub(super) fn replace(span: Span, text: impl Into<String>) -> TextEdit {
        TextEdit { span, text: text.into() }
    }

    pub(super) fn insert(at: usize, text: impl Into<String>) -> TextEdit {
        TextEdit { span: Span::at(at), text: text.into() }
    }

    pub(super) fn remove(span: Span) -> TextEdit {
        TextEdit { span, text: String::new() }
    }
}

/// Whether the lines of `text` end in CR LF, as its first one does.
pub(super) fn has_crlf(text: &str) -> bool {
    text.find('\n').is_some_and(|at| text[..at].ends_with('\r'))
}

/// Puts the edits in order and gives them the line ends of `text`; `None` when two of them meet.
pub(super) fn in_order(text: &str, edits: Vec<TextEdit>) -> Option<Vec<TextEdit>> {
    let mut edits = edits;
    edits.retain(|edit| edit.span.of(text) != edit.text);
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    if has_crlf(text) {
        edits.iter_mut().for_each(|edit| edit.text = edit.text.replace('\n', "\r\n"));
    }
    edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start).then_some(edits)
}

/// The text with `edits`, which are in order.
pub(super) fn apply(text: &str, edits: &[TextEdit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out += &text[at..edit.span.start];
        out += &edit.text;
        at = edit.span.end;
    }
    out + &text[at..]
}

/// Where the line of the byte `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line after that of the byte `at` begins, or the end of the text.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |step| at + step + 1)
}

/// What stands before the byte `at` in its line.
pub(super) fn before(text: &str, at: usize) -> &str {
    &text[line_start(text, at)..at]
}

/// The white space that the line of the byte `at` begins with.
pub(super) fn indentation(text: &str, at: usize) -> &str {
    let line = &text[line_start(text, at)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// An edit that puts whole lines in after the line of the byte `at`.
pub(super) fn insert_lines(text: &str, at: usize, lines: &str) -> TextEdit {
    let next = next_line(text, at);
    match text[..next].ends_with('\n') {
        true => TextEdit::insert(next, lines),
        false => TextEdit::insert(next, format!("\n{}", lines.trim_end_matches('\n'))),
    }
}

/// An edit that takes the lines of `span` away, and one of two blank lines that would meet.
pub(super) fn remove_lines(text: &str, span: Span) -> TextEdit {
    let start = line_start(text, span.start);
    let end = next_line(text, span.end);
    let blank_before = start > 0 && text[line_start(text, start - 1)..start].trim().is_empty();
    let blank_after = end == text.len() || text[end..next_line(text, end)].trim().is_empty();
    let start = if blank_before && blank_after { line_start(text, start - 1) } else { start };
    TextEdit::remove(Span::new(start, end))
}
