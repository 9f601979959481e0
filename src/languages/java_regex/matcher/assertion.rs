//! Places between characters.

use super::{Matcher, Units};
use crate::languages::java_regex::syntax::Assertion;

impl<T: Units> Matcher<'_, T> {
    /// Whether `pos` is such a place.
    pub(super) fn holds(&self, assertion: Assertion, pos: usize) -> bool {
        match assertion {
            Assertion::Start => pos == 0,
            Assertion::End => pos == self.text.len(),
            Assertion::PreviousEnd => pos == self.origin,
            Assertion::LineStart { unix } => self.is_line_start(pos, unix),
            Assertion::LineEnd { unix } => pos == self.text.len() || self.terminator_at(pos, unix).is_some(),
            Assertion::EndBeforeTerminator { unix } => {
                let rest = self.text.len() - pos;
                rest == 0 || self.terminator_at(pos, unix) == Some(rest)
            }
            Assertion::WordBoundary { negated, unicode } => self.is_word_boundary(pos, unicode) != negated,
            Assertion::GraphemeBoundary => self.is_grapheme_boundary(pos),
        }
    }

    fn is_line_start(&self, pos: usize, unix: bool) -> bool {
        if pos == self.text.len() {
            return false;
        }
        let Some(before) = pos.checked_sub(1) else { return true };
        match self.text.unit(before) {
            0x0a => true,
            0x0d => !unix && self.text.unit(pos) != 0x0a,
            0x85 | 0x2028 | 0x2029 => !unix,
            _ => false,
        }
    }

    /// The length of the line terminator that starts at `pos`, which is inside the text.
    fn terminator_at(&self, pos: usize, unix: bool) -> Option<usize> {
        match self.text.unit(pos) {
            0x0a if unix => Some(1),
            _ if unix => None,
            0x0a if pos > 0 && self.text.unit(pos - 1) == 0x0d => None,
            0x0d if pos + 1 < self.text.len() && self.text.unit(pos + 1) == 0x0a => Some(2),
            0x0a | 0x0d | 0x85 | 0x2028 | 0x2029 => Some(1),
            _ => None,
        }
    }

    fn is_word_boundary(&self, pos: usize, unicode: bool) -> bool {
        let before = pos > 0 && self.is_in_word(self.text.point_before(pos), pos - 1, unicode);
        let after = pos < self.text.len() && self.is_in_word(self.text.point(pos), pos, unicode);
        before != after
    }

    fn is_in_word(&self, (point, _): (u32, usize), at: usize, unicode: bool) -> bool {
        let words = &self.program.words;
        let set = if unicode { &words.unicode } else { &words.plain };
        set.contains(point) || words.marks.contains(point) && self.has_base(at)
    }

    /// Whether the marks up to `at` stand on a letter or a digit.
    fn has_base(&self, at: usize) -> bool {
        for before in (0..=at).rev() {
            let point = self.text.point(before).0;
            if point != u32::from('_') && self.program.words.plain.contains(point) {
                return true;
            }
            if !self.program.words.marks.contains(point) {
                return false;
            }
        }
        false
    }

    fn is_grapheme_boundary(&self, pos: usize) -> bool {
        if pos == 0 || pos == self.text.len() {
            return true;
        }
        let splits_a_pair = self.text.point(pos - 1).1 > pos;
        !splits_a_pair && self.grapheme_end(self.latest).is_some_and(|end| end <= pos)
    }
}
