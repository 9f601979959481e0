//! Configurations in the code blocks of a Markdown page.

use super::form::Form;
use super::limits::{FENCED_BLOCKS, FENCED_TEXT};
use super::recognise::{is_document, recognise};
use crate::languages::text::Span;

/// A code block that holds a configuration.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) form: Form,
    /// What stands between the fences.
    pub(super) span: Span,
}

/// The code blocks of `text` that are configurations, of `form` when it is given.
pub(super) fn blocks(text: &str, form: Option<Form>) -> Vec<Block> {
    if text.len() > FENCED_TEXT || !text.contains(['`', '~']) || is_document(text) {
        return Vec::new();
    }
    let spans = fenced(text).into_iter().take(FENCED_BLOCKS);
    let of_form = |span: Span| {
        let found = recognise(span.of(text))?;
        (found != Form::Lambda && form.is_none_or(|form| form == found))
            .then_some(Block { form: found, span })
    };
    spans.filter_map(of_form).collect()
}

/// The text with nothing but the block in it, each sign at its place.
pub(super) fn alone(text: &str, block: &Block) -> String {
    let blank = |part: &str| -> String {
        part.bytes().map(|byte| if byte == b'\n' || byte == b'\r' { byte as char } else { ' ' }).collect()
    };
    let Span { start, end } = block.span;
    blank(&text[..start]) + &text[start..end] + &blank(&text[end..])
}

fn fenced(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mark = ["```", "~~~"].into_iter().find(|mark| line.trim_start().starts_with(mark));
        match (open, mark) {
            (None, Some(mark)) => open = Some((mark, at + line.len())),
            (Some((opened, start)), Some(mark)) if opened == mark => {
                spans.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    spans
}
