//! Strings of the permissive reader, with and without quotes.

use super::cursor::{Cursor, END, Read, Stop};
use crate::languages::json::plain_run::plain_until;

impl<'t> Cursor<'t> {
    /// A string that runs up to a stop, without the white space around it.
    pub(super) fn unquoted(&mut self, stop: Stop) -> &'t str {
        self.unquoted_from(self.at, stop)
    }

    pub(super) fn unquoted_from(&mut self, start: usize, stop: Stop) -> &'t str {
        while self.peek() != END && !stop.is(self.peek()) {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        self.end = start + text.trim_end_matches(is_java_white_space).len();
        trimmed(text)
    }

    /// A string in single or double quotes; nothing if it has escapes: then it is `unescaped`.
    pub(super) fn quoted(&mut self) -> Read<Option<&'t str>> {
        let quote = self.peek();
        let opening = self.at;
        // The usual string has nothing special up to its closing quote.
        let end = plain_until(self.bytes, opening + 1);
        if quote == b'"' && self.bytes.get(end) == Some(&quote) {
            self.at = end + 1;
            self.end = self.at;
            return Ok(Some(&self.text[opening + 1..end]));
        }
        if quote == b'"' && self.bytes.get(end) == Some(&b'\\') {
            self.at = opening + 1;
            return self.escaped(quote, opening).map(|()| None);
        }
        let inside = &self.bytes[opening + 1..];
        let Some(closing) = inside.iter().position(|&byte| byte == quote) else {
            return Err(self.unclosed(opening));
        };
        if !inside[..closing].contains(&b'\\') {
            let text = &self.text[opening + 1..opening + 1 + closing];
            self.at = opening + closing + 2;
            self.end = self.at;
            return Ok(Some(text));
        }
        self.at = opening + 1;
        self.escaped(quote, opening).map(|()| None)
    }

    /// The rest of a string that holds a backslash: json-smart leaves control characters out here.
    fn escaped(&mut self, quote: u8, opening: usize) -> Read<()> {
        self.unescaped.clear();
        loop {
            match self.peek() {
                END => return Err(self.unclosed(opening)),
                b'\\' => self.escape()?,
                byte if byte == quote => {
                    self.at += 1;
                    self.end = self.at;
                    return Ok(());
                }
                0..0x20 | 0x7F => self.at += 1,
                _ if quote == b'"' => {
                    let start = self.at;
                    self.at = plain_until(self.bytes, start);
                    let run = &self.text[start..self.at];
                    match run.as_bytes().contains(&0x7F) {
                        true => self.unescaped.extend(run.split('\u{7f}')),
                        false => self.unescaped.push_str(run),
                    }
                }
                _ => {
                    let start = self.at;
                    while !matches!(self.peek(), 0..0x20 | 0x7F | b'\\' | b'"' | b'\'') {
                        self.at += 1;
                    }
                    // The other kind of quote is a character like any other.
                    self.at += usize::from(self.at == start);
                    self.unescaped.push_str(&self.text[start..self.at]);
                }
            }
        }
    }

    /// An escape; one that json-smart does not know is left out.
    fn escape(&mut self) -> Read<()> {
        self.at += 1;
        let letter = self.peek();
        let character = match letter {
            b't' => '\t',
            b'n' => '\n',
            b'r' => '\r',
            b'f' => '\u{c}',
            b'b' => '\u{8}',
            b'\\' | b'/' | b'\'' | b'"' => char::from(letter),
            b'u' => self.unicode_escape()?,
            b'x' => char::from_u32(self.hexadecimal(2)?).unwrap_or(char::REPLACEMENT_CHARACTER),
            END => return Ok(()),
            _ => {
                self.at += self.text[self.at..].chars().next().map_or(0, char::len_utf8);
                return Ok(());
            }
        };
        if !matches!(letter, b'u' | b'x') {
            self.at += 1;
        }
        self.unescaped.push(character);
        Ok(())
    }

    /// `\uXXXX`, or two of them that make a surrogate pair; half a pair is U+FFFD.
    fn unicode_escape(&mut self) -> Read<char> {
        let high = self.hexadecimal(4)?;
        if (0xD800..0xDC00).contains(&high) && self.text[self.at..].starts_with("\\u") {
            let after_high = self.at;
            self.at += 1;
            let low = self.hexadecimal(4)?;
            if (0xDC00..0xE000).contains(&low) {
                let point = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Ok(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = after_high;
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hexadecimal(&mut self, count: usize) -> Read<u32> {
        self.at += 1;
        let mut value = 0;
        for _ in 0..count {
            let Some(digit) = char::from(self.peek()).to_digit(16) else {
                return Err(self.not_hexadecimal());
            };
            value = value * 16 + digit;
            self.at += 1;
        }
        Ok(value)
    }
}

/// Without white space at the ends; where there is nothing else, its last character stays.
fn trimmed(text: &str) -> &str {
    match text.trim_matches(is_java_white_space) {
        "" => text.char_indices().next_back().map_or("", |(last, _)| &text[last..]),
        inner => inner,
    }
}

/// `Character.isWhitespace`: no space that forbids a break, but the separators of ASCII.
fn is_java_white_space(character: char) -> bool {
    match character {
        '\u{1C}'..='\u{1F}' => true,
        '\u{85}' | '\u{A0}' | '\u{2007}' | '\u{202F}' => false,
        _ => character.is_whitespace(),
    }
}
