//! A place in the pattern while it is read. It moves as Java's does, so that errors stand where
//! Java says they stand.

use super::flags::Flags;
use super::quote::{Unit, unquoted};
use crate::languages::java_regex::error::PatternError;
use crate::languages::text::Span;

/// A syntax error: its words, at the place where the cursor stood.
#[derive(Debug)]
pub(super) struct Failure {
    words: String,
    index: Option<usize>,
}

/// The pattern, a place in it, and the flags that stand there.
///
/// The end of the pattern reads as code point 0, as often as one asks.
pub(super) struct Cursor {
    units: Vec<Unit>,
    pattern_end: usize,
    at: usize,
    /// The flags that stand here.
    pub(super) flags: Flags,
}

impl Cursor {
    pub(super) fn new(pattern: &str) -> Cursor {
        Cursor { units: unquoted(pattern), pattern_end: pattern.len(), at: 0, flags: Flags::default() }
    }

    /// A syntax error at the code point before the cursor.
    pub(super) fn failure<T>(&self, words: impl Into<String>) -> Result<T, Failure> {
        Err(Failure { words: words.into(), index: self.at.checked_sub(1) })
    }

    /// A syntax error as the caller of the parser sees it.
    pub(super) fn pattern_error(&self, failure: Failure) -> PatternError {
        let index = failure.index;
        let span = match self.units.get(index.unwrap_or_default()) {
            Some(unit) => Span::new(unit.start, unit.end),
            None => Span::at(self.pattern_end),
        };
        PatternError { description: failure.words, index, span }
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn set_position(&mut self, at: usize) {
        self.at = at;
    }

    /// Whether a code point from here on is beyond U+FFFF.
    pub(super) fn has_supplementary_ahead(&self) -> bool {
        self.units.iter().skip(self.at).any(|unit| unit.point > 0xffff)
    }

    /// Whether all of the pattern has been passed.
    pub(super) fn at_end(&self) -> bool {
        self.at >= self.units.len()
    }

    /// The byte of the pattern at which the code point `at` starts.
    pub(super) fn byte_at(&self, at: usize) -> usize {
        self.units.get(at).map_or(self.pattern_end, |unit| unit.start)
    }

    /// The byte of the pattern at which the code point before `at` ends.
    pub(super) fn byte_before(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before) => self.units.get(before).map_or(self.pattern_end, |unit| unit.end),
            None => 0,
        }
    }

    /// The code point at `at`, white space and comments included.
    pub(super) fn raw(&self, at: usize) -> u32 {
        self.units.get(at).map_or(0, |unit| unit.point)
    }

    /// Whether `sign` stands right before the cursor.
    pub(super) fn follows(&self, sign: char) -> bool {
        self.at.checked_sub(1).is_some_and(|before| self.raw(before) == u32::from(sign))
    }

    /// The code point here.
    pub(super) fn peek(&mut self) -> u32 {
        self.here()
    }

    /// Moves on by one and gives the code point there.
    pub(super) fn next(&mut self) -> u32 {
        self.at += 1;
        self.here()
    }

    /// Gives the code point here and moves past it.
    pub(super) fn read(&mut self) -> u32 {
        let point = self.here();
        self.at += 1;
        point
    }

    /// Moves on by one and gives the code point there, be it white space or not.
    pub(super) fn next_raw(&mut self) -> u32 {
        self.at += 1;
        self.raw(self.at)
    }

    /// Gives the code point after this one and moves past both.
    pub(super) fn skip(&mut self) -> u32 {
        self.at += 2;
        self.raw(self.at - 1)
    }

    /// Moves back by one.
    pub(super) fn unread(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Reads `expected`, or fails with `words`.
    pub(super) fn accept(&mut self, expected: char, words: &str) -> Result<(), Failure> {
        if self.read() == u32::from(expected) { Ok(()) } else { self.failure(words) }
    }

    fn here(&mut self) -> u32 {
        if self.flags.comments {
            self.pass_comments();
        }
        self.raw(self.at)
    }

    fn pass_comments(&mut self) {
        loop {
            let point = self.raw(self.at);
            if matches!(point, 0x09..=0x0d | 0x20) {
                self.at += 1;
            } else if point == u32::from('#') {
                while !self.at_end() && !self.is_line_end(self.raw(self.at)) {
                    self.at += 1;
                }
            } else {
                return;
            }
            if self.at_end() {
                return;
            }
        }
    }

    fn is_line_end(&self, point: u32) -> bool {
        point == 0x0a || !self.flags.unix_lines && matches!(point, 0x0d | 0x85 | 0x2028 | 0x2029)
    }
}
