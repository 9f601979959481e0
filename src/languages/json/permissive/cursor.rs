//! Stepping through a text that json-smart would read: white space, numbers and words.

use std::borrow::Cow;

use crate::languages::json::number;
use crate::languages::json::read_error::ReadError;
use crate::languages::json::value::Value;

/// The character that json-smart takes for the end of the text.
pub(super) const END: u8 = 0x1A;

/// What is read; why it is not stands apart, so that little is moved where all goes well.
pub(super) type Read<T> = Result<T, Box<ReadError>>;

/// What ends a string or a number without quotes, beside the end of the text.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stop {
    /// Nothing: the value is the whole text.
    End,
    /// `:` after a name.
    Colon,
    /// `,` or `}` after a member.
    Member,
    /// `,` or `]` after an item.
    Item,
}

impl Stop {
    pub(super) fn is(self, byte: u8) -> bool {
        match self {
            Stop::End => false,
            Stop::Colon => byte == b':',
            Stop::Member => byte == b',' || byte == b'}',
            Stop::Item => byte == b',' || byte == b']',
        }
    }
}

pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    /// Where the value that was read last ends; blanks may have been skipped since.
    pub(super) end: usize,
    /// The string that was read last, if it had escapes.
    pub(super) unescaped: String,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Cursor<'t> {
        Cursor { text, bytes: text.as_bytes(), at: 0, end: 0, unescaped: String::new() }
    }

    /// The name of a member, and the colon after it.
    pub(super) fn name(&mut self) -> Read<Cow<'t, str>> {
        let name = match self.peek() {
            b'"' | b'\'' => match self.quoted()? {
                Some(text) => text.into(),
                None => self.unescaped.clone().into(),
            },
            _ => self.unquoted(Stop::Colon).into(),
        };
        self.skip_controls();
        match self.peek() {
            b':' => self.at += 1,
            END => return Err(self.unexpected_end(1, "null")),
            _ => return Err(self.no_colon()),
        }
        if self.at >= self.bytes.len() {
            return Err(self.unexpected_end(1, "EOF"));
        }
        Ok(name)
    }

    /// `null`, `true`, `false`, `NaN`, or a string without quotes.
    pub(super) fn word(&mut self, stop: Stop) -> Value {
        let first = self.peek();
        let text = self.unquoted(stop);
        match (first, text) {
            (b'n', "null") => Value::Null,
            (b't', "true") => Value::Boolean(true),
            (b'f', "false") => Value::Boolean(false),
            (b'N', "NaN") => Value::Double(f64::NAN),
            _ => Value::String(text.to_owned()),
        }
    }

    /// A number, or a string that begins as one.
    pub(super) fn number(&mut self, stop: Stop) -> Read<Value> {
        let start = self.at;
        self.at += 1;
        self.skip_digits();
        let mut whole = true;
        if self.peek() == b'.' {
            whole = false;
            self.at += 1;
            self.skip_digits();
        }
        if matches!(self.peek(), b'e' | b'E') {
            whole = false;
            self.at += 1;
            if !matches!(self.peek(), b'+' | b'-' | b'0'..=b'9') {
                return Ok(Value::String(self.unquoted_from(start, stop).to_owned()));
            }
            self.at += 1;
            self.skip_digits();
        }
        let digits = &self.text[start..self.at];
        let end = self.at;
        self.skip_controls();
        let next = self.peek();
        if next < 126 && next != END && !stop.is(next) {
            return Ok(Value::String(self.unquoted_from(start, stop).to_owned()));
        }
        self.end = end;
        if whole {
            return Ok(number::integer(digits));
        }
        number::fraction(digits).ok_or_else(|| self.not_a_number(digits, start))
    }

    fn skip_digits(&mut self) {
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
    }

    /// Skips what stands between values.
    #[inline(always)]
    pub(super) fn skip_blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\r' | b'\n' | b'\t') {
            self.at += 1;
        }
    }

    /// Skips what may stand after a name or a value: every control character too.
    pub(super) fn skip_controls(&mut self) {
        while self.peek() <= b' ' && self.peek() != END {
            self.at += 1;
        }
    }

    #[inline(always)]
    pub(super) fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(END)
    }
}
