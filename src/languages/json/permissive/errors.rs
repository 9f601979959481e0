//! What json-smart says where it cannot go on.

use super::cursor::{Cursor, END};
use crate::languages::json::read_error::ReadError;
use crate::languages::text::{Span, utf16_offset};

impl Cursor<'_> {
    pub(super) fn nested_too_deeply(&self) -> Box<ReadError> {
        let message = "arrays and objects are nested deeper than the limit".to_owned();
        let java = format!(
            "Malicious payload, having non natural depths, parsing stoped on {} at position {}.",
            char::from(self.peek()),
            self.utf16(self.at)
        );
        Box::new(ReadError { span: Span::new(self.at, self.at + 1), message, java })
    }

    pub(super) fn unexpected_character(&self, at: usize) -> Box<ReadError> {
        let character = self.text[at..].chars().next().unwrap_or('\u{1A}');
        let message = format!("expected a value or a name, found '{character}'");
        let java = format!("Unexpected character ({character}) at position {}.", self.utf16(at));
        Box::new(ReadError {
            span: Span::new(at, (at + character.len_utf8()).min(self.text.len())),
            message,
            java,
        })
    }

    /// A name without a colon; Java counts one character less here.
    pub(super) fn no_colon(&self) -> Box<ReadError> {
        let error = self.unexpected_character(self.at);
        let character = self.text[self.at..].chars().next().unwrap_or('\u{1A}');
        let place = self.utf16(self.at).saturating_sub(1);
        let message = format!("expected ':' after the name, found '{character}'");
        Box::new(ReadError {
            java: format!("Unexpected character ({character}) at position {place}."),
            message,
            ..*error
        })
    }

    pub(super) fn unexpected_token(&self, at: usize) -> Box<ReadError> {
        let character = self.text[at..].chars().next().unwrap_or('\u{1A}');
        let message = format!("expected ',' or the end of the object, found '{character}'");
        let java = format!("Unexpected token {character} at position {}.", self.utf16(at).saturating_sub(1));
        Box::new(ReadError {
            span: Span::new(at, (at + character.len_utf8()).min(self.text.len())),
            message,
            java,
        })
    }

    /// The text ends too early. Java counts the place from `back` characters before its end.
    pub(super) fn unexpected_end(&self, back: usize, found: &str) -> Box<ReadError> {
        let at = self.at.min(self.bytes.len());
        let message = "the text ends too early".to_owned();
        let place = self.utf16(at).saturating_sub(back);
        Box::new(ReadError {
            span: Span::at(at),
            message,
            java: format!("Unexpected End Of File position {place}: {found}"),
        })
    }

    /// The digits at `start` are none that Java reads; it counts the place behind them.
    pub(super) fn not_a_number(&self, digits: &str, start: usize) -> Box<ReadError> {
        Box::new(ReadError {
            span: Span::new(start, start + digits.len()),
            message: format!("'{digits}' is not a number"),
            java: format!("Unexpected token {digits} at position {}.", self.utf16(self.at)),
        })
    }

    pub(super) fn not_hexadecimal(&self) -> Box<ReadError> {
        if self.peek() == END {
            return self.unexpected_end(0, "EOF");
        }
        let found = self.text[self.at..].chars().next().unwrap_or('\u{1A}');
        let java = format!("Unexpected unicode escape sequence {found} at position {}.", self.utf16(self.at));
        let message = format!("expected a hexadecimal digit, found '{found}'");
        Box::new(ReadError { span: Span::new(self.at, self.at + found.len_utf8()), message, java })
    }

    pub(super) fn unclosed(&self, opening: usize) -> Box<ReadError> {
        let end = self.text.len();
        let rest = &self.bytes[opening..];
        // Java looks for the quote first, and counts one character less once it has found an escaped one.
        let back = usize::from(rest[1..].contains(&rest[0]));
        let message = "the string is not closed".to_owned();
        let place = self.utf16(end).saturating_sub(back);
        Box::new(ReadError {
            span: Span::new(opening, end),
            message,
            java: format!("Unexpected End Of File position {place}: null"),
        })
    }

    pub(super) fn utf16(&self, at: usize) -> usize {
        utf16_offset(self.text, at)
    }
}
