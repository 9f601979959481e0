//! A place in a path. Jayway counts UTF-16 units and reads a character at a time, and what it lets
//! pass at the end of a path depends on that count.

use crate::languages::text::Span;

/// Why reading stopped.
#[derive(Debug)]
pub(super) struct Failure {
    /// Whether Jayway throws its own exception. Another one ends the reading of a whole filter,
    /// where Jayway's own lets it try a shorter reading.
    pub(super) own: bool,
    pub(super) message: String,
    /// The unit at which it stopped.
    pub(super) at: usize,
}

/// UTF-16 units of a path, and the byte at which each of them stands in the path as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    pub(super) units: Vec<u16>,
    bytes: Vec<usize>,
}

impl Units {
    pub(super) fn of(text: &str, first_byte: usize) -> Units {
        let mut out = Units::default();
        for (at, character) in text.char_indices() {
            for unit in character.encode_utf16(&mut [0; 2]) {
                out.push(*unit, first_byte + at);
            }
        }
        out
    }

    pub(super) fn push(&mut self, unit: u16, byte: usize) {
        self.units.push(unit);
        self.bytes.push(byte);
    }

    fn byte(&self, at: usize) -> usize {
        let end = self.bytes.last().map_or(0, |last| last + 1);
        self.bytes.get(at).copied().unwrap_or(end)
    }
}

/// A position in some units, and the last unit that belongs to the text.
pub(super) struct Cursor {
    pub(super) text: Units,
    pub(super) at: usize,
    /// One after the last unit that belongs to the text.
    pub(super) end: usize,
}

impl Cursor {
    pub(super) fn new(text: Units) -> Cursor {
        let end = text.units.len();
        Cursor { text, at: 0, end }
    }

    /// The unit at `at` as a character; half a surrogate pair is U+FFFD. Past the text Java throws.
    pub(super) fn at(&self, at: usize) -> Result<char, Failure> {
        match self.text.units.get(at) {
            Some(&unit) => Ok(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)),
            None => Err(self.out_of_range(at)),
        }
    }

    /// Java's words for a place outside a text depend on whether it holds Latin-1 alone.
    fn out_of_range(&self, at: usize) -> Failure {
        let units = &self.text.units;
        let place = match units.iter().all(|&unit| unit <= 0xFF) {
            true => format!("String index out of range: {at}"),
            false => format!("index {at}, length {}", units.len()),
        };
        let message = format!("java.lang.StringIndexOutOfBoundsException: {place}");
        Failure { own: false, message, at }
    }

    pub(super) fn current(&self) -> Result<char, Failure> {
        self.at(self.at)
    }

    pub(super) fn in_bounds(&self, at: usize) -> bool {
        at < self.end
    }

    /// Whether nothing, or one last unit, is left.
    pub(super) fn is_tail(&self) -> bool {
        self.at + 1 >= self.end
    }

    pub(super) fn last_is(&self, wanted: char) -> bool {
        self.end > 0 && self.at(self.end - 1).is_ok_and(|last| last == wanted)
    }

    pub(super) fn skip_blanks(&mut self) {
        while self.at + 1 < self.end && self.is_space(self.at) {
            self.at += 1;
        }
    }

    pub(super) fn trim(&mut self) {
        self.skip_blanks();
        while self.at + 1 < self.end && self.is_space(self.end - 1) {
            self.end -= 1;
        }
    }

    fn is_space(&self, at: usize) -> bool {
        self.text.units.get(at) == Some(&u16::from(b' '))
    }

    /// The first place after `at` that is not a space; it may lie past the end.
    pub(super) fn next_significant(&self, at: usize) -> usize {
        let mut next = at + 1;
        while self.in_bounds(next) && self.is_space(next) {
            next += 1;
        }
        next
    }

    /// The first character after `at` that is not a space; a space at the end.
    pub(super) fn next_significant_char(&self, at: usize) -> char {
        let next = self.next_significant(at);
        if self.in_bounds(next) { self.at(next).unwrap_or(' ') } else { ' ' }
    }

    /// The place of `wanted`, if that is the next significant character after `at`.
    pub(super) fn next_significant_if(&self, at: usize, wanted: char) -> Result<Option<usize>, Failure> {
        let next = self.next_significant(at);
        Ok((self.at(next)? == wanted).then_some(next))
    }

    pub(super) fn find(&self, from: usize, wanted: char) -> Option<usize> {
        (from..self.end).find(|&at| self.at(at).is_ok_and(|found| found == wanted))
    }

    /// The next `wanted` after `from` that has no backslash before it.
    pub(super) fn find_unescaped(&self, from: usize, wanted: char) -> Option<usize> {
        let mut escaped = false;
        for at in from + 1..self.end {
            match self.at(at).unwrap_or(' ') {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                found if found == wanted => return Some(at),
                _ => {}
            }
        }
        None
    }

    /// The bracket that closes the one at `start`. Strings, and where asked patterns, are stepped over.
    pub(super) fn find_closing(
        &self,
        start: usize,
        brackets: (char, char),
        step_over_patterns: bool,
    ) -> Result<Option<usize>, Failure> {
        let mut opened = 1;
        let mut at = start + 1;
        while self.in_bounds(at) {
            let quote = self.at(at)?;
            if quote == '\'' || quote == '"' {
                let what = format!("Could not find matching close quote for {quote} when parsing : ");
                at = self.find_unescaped(at, quote).ok_or_else(|| self.own(what + &self.whole()))? + 1;
            }
            if step_over_patterns && self.at(at)? == '/' {
                let what = "Could not find matching close for / when parsing regex in : ";
                at = self.find_unescaped(at, '/').ok_or_else(|| self.own(what.to_owned() + &self.whole()))?
                    + 1;
            }
            let found = self.at(at)?;
            opened += i32::from(found == brackets.0);
            if found == brackets.1 {
                opened -= 1;
                if opened == 0 {
                    return Ok(Some(at));
                }
            }
            at += 1;
        }
        Ok(None)
    }

    /// The text from `start` up to `end`.
    pub(super) fn slice(&self, start: usize, end: usize) -> Result<String, Failure> {
        match self.text.units.get(start..end) {
            Some(units) => Ok(String::from_utf16_lossy(units)),
            None => {
                let length = self.text.units.len();
                let message = format!(
                    "java.lang.StringIndexOutOfBoundsException: begin {start}, end {end}, length {length}"
                );
                Err(Failure { own: false, message, at: start })
            }
        }
    }

    /// The units from `start` up to `end`, as a text of their own.
    pub(super) fn part(&self, start: usize, end: usize) -> Units {
        let units = self.text.units.get(start..end).unwrap_or_default().to_vec();
        let bytes = self.text.bytes.get(start..end).unwrap_or_default().to_vec();
        Units { units, bytes }
    }

    pub(super) fn byte_of(&self, at: usize) -> usize {
        self.text.byte(at)
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let start = self.text.byte(start);
        Span::new(start, self.text.byte(end).max(start))
    }

    pub(super) fn whole(&self) -> String {
        String::from_utf16_lossy(&self.text.units)
    }

    /// Jayway's own exception, at the current place.
    pub(super) fn own(&self, message: impl Into<String>) -> Failure {
        Failure { own: true, message: message.into(), at: self.at }
    }
}
