//! Another text in place of a string or heredoc in HCL.

use super::changed_lines::{changed_lines, lines_of};
use super::placeholders::{Piece, Placeholders};
use super::text_edit::TextEdit;
use crate::formats::document::{Kind, Node};
use crate::formats::write::{Out, hcl_expression, hcl_quoted, without_templates};
use crate::languages::text::Span;

pub(super) fn scalar(
    text: &str,
    known: &Placeholders,
    node: &Node,
    wanted: &str,
) -> Result<TextEdit, String> {
    let written = node.span.of(text);
    let is_bare = matches!(node.kind, Kind::Number(_) | Kind::Bool(_) | Kind::Null);
    if matches!(node.kind, Kind::Number(_)) && wanted.parse::<u32>().is_ok() {
        return Ok(TextEdit::replace(node.span, wanted));
    }
    if is_bare || written.starts_with('"') {
        return Ok(TextEdit::replace(node.span, template(known, wanted)));
    }
    let Some(start) = written.find("<<") else {
        let name = written.split(['(', '\n']).next().unwrap_or_default();
        return Err(format!("{name} works it out"));
    };
    let wrapper = &written[..start];
    let old = node.as_text().unwrap_or_default();
    match (wrapper, wanted.ends_with('\n')) {
        ("", true) => heredoc(text, known, node.span, old, wanted),
        // What has no line end at the end stands in `chomp`.
        ("", false) => {
            let plain = Out::text(wanted);
            let new =
                if known.has_reference(wanted) { template(known, wanted) } else { hcl_expression(&plain, 0) };
            Ok(TextEdit::replace(node.span, new))
        }
        ("chomp(", false) => {
            let inner = Span::new(node.span.start + start, text[..node.span.end - 1].trim_end().len());
            heredoc(text, known, inner, old, wanted)
        }
        _ => Err(format!("{} works it out", wrapper.trim_end_matches('('))),
    }
}

/// A string in quotes in which references stay references.
pub(super) fn template(known: &Placeholders, text: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Literal(text) => {
            hcl_quoted(text).trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned()
        }
        Piece::Reference(text) => text.to_owned(),
    };
    let pieces: String = known.pieces(text).into_iter().map(piece).collect();
    format!("\"{pieces}\"")
}

/// The heredoc at `span`, from `<<` to its last word, with other lines.
fn heredoc(
    text: &str,
    known: &Placeholders,
    span: Span,
    old: &str,
    wanted: &str,
) -> Result<TextEdit, String> {
    const ODD: &str = "its heredoc cannot hold this text";
    let written = span.of(text);
    let (first, last) = (written.find('\n').ok_or(ODD)? + 1, written.rfind('\n').ok_or(ODD)? + 1);
    let delimiter = written[last..].trim();
    let raw = lines_of(text, Span::new(span.start + first, span.start + last));
    let old: Vec<&str> = old.trim_end_matches('\n').split('\n').collect();
    let new: Vec<&str> = wanted.trim_end_matches('\n').split('\n').collect();
    if new.iter().any(|line| line.trim() == delimiter) || raw.is_empty() {
        return Err(ODD.to_owned());
    }
    let pad = dedented(text, &raw, &old);
    let render = |line: &str| {
        let piece = |piece: Piece| match piece {
            Piece::Literal(text) => without_templates(text),
            Piece::Reference(text) => text.to_owned(),
        };
        let line: String = known.pieces(line).into_iter().map(piece).collect();
        if line.is_empty() { line } else { format!("{}{line}", " ".repeat(pad)) }
    };
    changed_lines(&raw, &old, &new, render).ok_or_else(|| ODD.to_owned())
}

/// How many spaces `<<-` takes from each line.
fn dedented(text: &str, raw: &[Span], old: &[&str]) -> usize {
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let pairs = raw.iter().map(|span| span.of(text)).zip(old);
    let mut taken = pairs.filter(|(raw, _)| !raw.trim().is_empty());
    taken.next().map_or(0, |(raw, old)| spaces(raw).saturating_sub(spaces(old)))
}
