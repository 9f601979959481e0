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
    text[..floor_char_boundary(text, offset)].chars().map(char::len_utf16).sum()
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

/// Many offsets of one text, turned into UTF-16.
pub struct Utf16Offsets<'t> {
    text: &'t str,
    /// How many units stand before each stretch of the text; empty if both offsets are the same.
    before: Vec<usize>,
}

/// Bytes in a stretch that is counted through for each offset.
const STRETCH: usize = 256;

impl<'t> Utf16Offsets<'t> {
    /// Counts `text` through once.
    pub fn new(text: &'t str) -> Utf16Offsets<'t> {
        let mut before = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for (offset, c) in text.char_indices() {
                // A character that reaches into a stretch stands before it.
                while before.len() * STRETCH <= offset {
                    before.push(count);
                }
                count += c.len_utf16();
            }
        }
        Utf16Offsets { text, before }
    }

    /// How many UTF-16 code units stand before the byte `offset`.
    pub fn utf16(&self, offset: usize) -> usize {
        let Some(last) = self.before.len().checked_sub(1) else { return offset };
        let offset = floor_char_boundary(self.text, offset);
        let stretch = (offset / STRETCH).min(last);
        let start = (stretch * STRETCH..=offset).find(|&start| self.text.is_char_boundary(start));
        let rest = start.and_then(|start| self.text.get(start..offset)).unwrap_or("");
        self.before[stretch] + rest.chars().map(char::len_utf16).sum::<usize>()
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
    fn many_offsets_are_the_same_as_one_by_one() {
        let mixed = "aé😀€".repeat(200);
        for text in [mixed.as_str(), "plain", "", &format!("{}é", "a".repeat(255))] {
            let offsets = Utf16Offsets::new(text);
            for offset in 0..=text.len() {
                assert_eq!(offsets.utf16(offset), utf16_offset(text, offset), "{offset}");
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
