//! What a template wrote as JSON, and which part of it wrote which.

use crate::gateway::{Response, TemplateRun, WrittenPiece};
use crate::languages::text::Span;
use crate::languages::velocity::{Outline, ReferenceTrace};
use crate::scenario::Field;

/// The output of a template whose response says that it is JSON.
pub(super) struct Output<'t> {
    pub(super) text: &'t str,
    run: &'t TemplateRun,
    source: &'t Field<String>,
    outline: &'t Outline,
}

impl<'t> Output<'t> {
    pub(super) fn of(
        run: &'t TemplateRun,
        source: &'t Field<String>,
        outline: &'t Outline,
        response: Option<&'t Response>,
    ) -> Option<Output<'t>> {
        let text = response.filter(|response| says_json(response))?.body.as_deref()?;
        let is_body = run.written.is_none() && !text.trim().is_empty();
        let is_whole = run.pieces.last().is_some_and(|last| run.truncated || last.output.end == text.len());
        (is_body && is_whole).then_some(Output { text, run, source, outline })
    }

    /// The piece that wrote the byte `offset`, and its place among the pieces; at the end, the last one.
    pub(super) fn piece_at(&self, offset: usize) -> Option<(usize, &'t WrittenPiece)> {
        let pieces = &self.run.pieces;
        let after = pieces.partition_point(|piece| piece.output.start <= offset);
        let at = after.checked_sub(1)?;
        let is_known = offset < pieces[at].output.end || pieces[at].output.end == self.text.len();
        is_known.then_some((at, &pieces[at]))
    }

    /// The piece before the one at `at`.
    pub(super) fn piece_before(&self, at: usize) -> Option<&'t WrittenPiece> {
        self.run.pieces.get(at.checked_sub(1)?)
    }

    /// The values of the reference that wrote the piece; nothing for plain text.
    pub(super) fn reference(&self, piece: &WrittenPiece) -> Option<&'t ReferenceTrace> {
        self.run.references.iter().find(|entry| entry.template == piece.template)
    }

    /// The last byte before `offset` that is not white space.
    pub(super) fn last_before(&self, offset: usize) -> Option<usize> {
        let before = self.text.get(..offset)?.trim_end();
        Some(before.char_indices().next_back()?.0)
    }

    /// The place in the template of a byte that plain text wrote.
    pub(super) fn in_template(&self, offset: usize) -> Option<usize> {
        let (_, piece) = self.piece_at(offset)?;
        let at = piece.template.start + (offset - piece.output.start);
        let same = self.source.value.get(at..)?.chars().next() == self.text.get(offset..)?.chars().next();
        let is_text = piece.template.end - piece.template.start == piece.output.end - piece.output.start;
        (same && is_text && self.reference(piece).is_none()).then_some(at)
    }

    /// Whether the byte `offset` stands inside a string; what is before it must be JSON.
    pub(super) fn is_in_string(&self, offset: usize) -> bool {
        self.string_around(offset).is_some()
    }

    /// The opening quote of the string that the byte `offset` stands inside, or closes.
    pub(super) fn string_around(&self, offset: usize) -> Option<usize> {
        let (mut opening, mut escaped) = (None, false);
        for (at, byte) in self.text.bytes().enumerate().take(offset) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if opening.is_some() => escaped = true,
                b'"' => opening = opening.is_none().then_some(at),
                _ => {}
            }
        }
        opening
    }

    /// The smallest loop around the byte `at` of the template.
    pub(super) fn loop_around(&self, at: usize) -> Option<Span> {
        let around = self.outline.loops.iter().filter(|span| span.start <= at && at < span.end);
        around.min_by_key(|span| span.end - span.start).copied()
    }
}

fn says_json(response: &Response) -> bool {
    let content_type =
        response.headers.iter().find(|header| header.name.eq_ignore_ascii_case("Content-Type"));
    content_type.is_some_and(|header| {
        let media_type = header.value.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        media_type == "application/json" || media_type.ends_with("+json")
    })
}
