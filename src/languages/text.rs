//! Positions in a text: byte spans, lines and columns, UTF-16 offsets.

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets into one text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The empty span at `offset`.
    pub const fn at(offset: usize) -> Span {
        Span { start: offset, end: offset }
    }

    /// The span with both ends replaced by what `offset` makes of them.
    pub fn map(self, offset: impl Fn(usize) -> usize) -> Span {
        Span { start: offset(self.start), end: offset(self.end) }
    }

    /// The part of `text` that the span covers.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// Where the byte `offset` stands in `text`; an offset past the end means the end.
pub fn line_column(text: &str, offset: usize) -> LineColumn {
    let before = &text[..floor_char_boundary(text, offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    LineColumn {
        line: 1 + before.bytes().filter(|&byte| byte == b'\n').count(),
        column: 1 + before[line_start..].chars().count(),
    }
}

/// How many UTF-16 code units stand before the byte `offset` of `text`.
pub fn utf16_offset(text: &str, offset: usize) -> usize {
    utf16_length(&text.as_bytes()[..floor_char_boundary(text, offset)])
}

/// The byte offset behind `units` UTF-16 code units of `text`; past the end it is the end.
///
/// ```
/// # use gatemap::languages::text::{byte_offset, utf16_offset};
/// assert_eq!(byte_offset("é😀", utf16_offset("é😀", 6)), 6);
/// ```
pub fn byte_offset(text: &str, units: usize) -> usize {
    let mut before = 0;
    let mut characters = text.char_indices();
    let found = characters.find(|(_, character)| {
        let is_there = before >= units;
        before += character.len_utf16();
        is_there
    });
    found.map_or(text.len(), |(offset, _)| offset)
}

/// Every character has one byte that begins it; those of four bytes count twice.
fn utf16_length(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

/// UTF-16 offsets of many places in one text: the text is counted once.
pub struct Utf16Index<'t> {
    text: &'t str,
    /// The UTF-16 offset of each block's beginning, and of the end; none when all of the text is ASCII.
    blocks: Vec<usize>,
}

impl<'t> Utf16Index<'t> {
    const BLOCK: usize = 1024;

    /// Counts `text`.
    pub fn of(text: &'t str) -> Utf16Index<'t> {
        let mut blocks = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            for block in text.as_bytes().chunks(Self::BLOCK) {
                blocks.push(before);
                before += utf16_length(block);
            }
            blocks.push(before);
        }
        Utf16Index { text, blocks }
    }

    /// How many UTF-16 code units stand before the byte `offset`; past the end, those of the whole text.
    pub fn offset(&self, offset: usize) -> usize {
        let offset = floor_char_boundary(self.text, offset);
        let block = offset / Self::BLOCK;
        match self.blocks.get(block) {
            None => offset,
            Some(before) => before + utf16_length(&self.text.as_bytes()[block * Self::BLOCK..offset]),
        }
    }
}

/// The first `count` characters of a text that has more of them.
pub fn first_characters(text: &str, count: usize) -> Option<&str> {
    let is_longer = text.len() > count;
    match text.get(..count).filter(|start| is_longer && start.is_ascii()) {
        Some(start) => Some(start),
        None if is_longer => text.char_indices().nth(count).map(|(end, _)| &text[..end]),
        None => None,
    }
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_utf16_counts_units() {
        let text = "a\né😀b";
        let b = text.len() - 1;
        assert_eq!(line_column(text, b), LineColumn { line: 2, column: 3 });
        assert_eq!(utf16_offset(text, b), 5);
    }

    #[test]
    fn an_index_counts_as_a_walk_through_the_text_does() {
        for text in ["plain ".repeat(700), "é😀b".repeat(700), "a".repeat(2048) + "é"] {
            let index = Utf16Index::of(&text);
            for offset in (0..text.len() + 3).step_by(7) {
                assert_eq!(index.offset(offset), utf16_offset(&text, offset), "{offset}");
            }
        }
    }

    #[test]
    fn a_text_is_cut_after_so_many_characters() {
        assert_eq!(first_characters("abc", 3), None);
        assert_eq!(first_characters("abcd", 3), Some("abc"));
        assert_eq!(first_characters("aé😀", 3), None);
        assert_eq!(first_characters("aé😀b", 3), Some("aé😀"));
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(line_column("ab", 99), LineColumn { line: 1, column: 3 });
    }
}
