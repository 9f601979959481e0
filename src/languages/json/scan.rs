//! Strict JSON checked and stepped over without building anything.

use super::plain_run::plain_until;
use super::tree::{SyntaxError, parse};
use crate::languages::text::Span;

/// Whether `text` is JSON (RFC 8259), and if not, what is wrong where. Nothing is built, so that even a
/// large text is checked quickly. `nesting` is how many arrays and objects may stand inside one another.
///
/// ```
/// use gatemap::languages::json;
/// assert!(json::check_strict(r#"{"a": [1, 2.50]}"#, 100).is_ok());
/// assert_eq!(json::check_strict("[1,]", 100).unwrap_err().to_string(), "expected a JSON value, found ']'");
/// ```
pub fn check_strict(text: &str, nesting: usize) -> Result<(), SyntaxError> {
    let mut scanner = Scanner::new(text, nesting);
    scanner.skip_blanks();
    match scanner.skip_value().and_then(|()| scanner.end()) {
        Some(()) => Ok(()),
        // The reader that builds a tree knows the words.
        None => parse(text, nesting).map(drop),
    }
}

/// A position in a text that may be JSON. Every step answers `None` where the text is not.
pub(in crate::languages) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    pub(in crate::languages) at: usize,
    nesting: usize,
    /// For each array or object that is open while a value is stepped over: whether it is an object.
    open: Vec<bool>,
}

impl<'t> Scanner<'t> {
    pub(in crate::languages) fn new(text: &'t str, nesting: usize) -> Scanner<'t> {
        Scanner { text, bytes: text.as_bytes(), at: 0, nesting, open: Vec::new() }
    }

    /// The byte at the current place; 0 at the end, which can stand nowhere in JSON.
    pub(in crate::languages) fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    pub(in crate::languages) fn skip_blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Only blanks are left.
    pub(in crate::languages) fn end(&mut self) -> Option<()> {
        self.skip_blanks();
        (self.at == self.bytes.len()).then_some(())
    }

    /// Steps over the opening bracket here; the first item or name, or the closing bracket, is next.
    pub(in crate::languages) fn enter(&mut self) -> Option<()> {
        self.nesting = self.nesting.checked_sub(1)?;
        self.at += 1;
        self.skip_blanks();
        Some(())
    }

    /// Steps over a comma, or over `closing`, which ends the array or object: then the answer is false.
    pub(in crate::languages) fn more(&mut self, closing: u8) -> Option<bool> {
        self.skip_blanks();
        match self.peek() {
            b',' => {
                self.at += 1;
                self.skip_blanks();
                Some(true)
            }
            byte if byte == closing => {
                self.leave();
                Some(false)
            }
            _ => None,
        }
    }

    /// Steps over the closing bracket here.
    pub(in crate::languages) fn leave(&mut self) {
        self.nesting += 1;
        self.at += 1;
    }

    /// Steps over a name and its colon. Gives the place of the name, quotes included, and whether it
    /// holds an escape.
    pub(in crate::languages) fn name(&mut self) -> Option<(Span, bool)> {
        let start = self.at;
        let escaped = self.skip_string()?;
        let span = Span::new(start, self.at);
        self.skip_blanks();
        if self.peek() != b':' {
            return None;
        }
        self.at += 1;
        self.skip_blanks();
        Some((span, escaped))
    }

    /// Steps over the value that begins here.
    pub(in crate::languages) fn skip_value(&mut self) -> Option<()> {
        let outside = self.open.len();
        loop {
            match self.peek() {
                b'"' => drop(self.skip_string()?),
                b'-' | b'0'..=b'9' => self.skip_number()?,
                b'{' => {
                    self.enter()?;
                    if self.peek() != b'}' {
                        self.open.push(true);
                        self.name()?;
                        continue;
                    }
                    self.leave();
                }
                b'[' => {
                    self.enter()?;
                    if self.peek() != b']' {
                        self.open.push(false);
                        continue;
                    }
                    self.leave();
                }
                b'n' => self.skip_word(b"null")?,
                b't' => self.skip_word(b"true")?,
                b'f' => self.skip_word(b"false")?,
                _ => return None,
            }
            loop {
                if self.open.len() == outside {
                    return Some(());
                }
                let is_object = self.open.last() == Some(&true);
                if self.more(if is_object { b'}' } else { b']' })? {
                    if is_object {
                        self.name()?;
                    }
                    break;
                }
                self.open.pop();
            }
        }
    }

    fn skip_word(&mut self, word: &[u8]) -> Option<()> {
        let found = self.bytes[self.at..].starts_with(word);
        self.at += word.len();
        found.then_some(())
    }

    fn skip_number(&mut self) -> Option<()> {
        self.at += usize::from(self.peek() == b'-');
        if self.peek() == b'0' {
            self.at += 1;
        } else {
            self.skip_digits()?;
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.skip_digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            self.skip_digits()?;
        }
        Some(())
    }

    fn skip_digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Steps over the string that begins here, and tells whether it holds an escape.
    pub(in crate::languages) fn skip_string(&mut self) -> Option<bool> {
        if self.peek() != b'"' {
            return None;
        }
        self.at += 1;
        let mut escaped = false;
        loop {
            self.at = plain_until(self.bytes, self.at);
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Some(escaped);
                }
                b'\\' => {
                    escaped = true;
                    self.skip_escape()?;
                }
                _ => return None,
            }
        }
    }

    fn skip_escape(&mut self) -> Option<()> {
        self.at += 2;
        match self.bytes.get(self.at - 1)? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => {
                let digits = self.bytes.get(self.at..self.at + 4)?;
                self.at += 4;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(())
            }
            _ => None,
        }
    }

    /// The text of a name that [`name`](Self::name) stepped over, when it holds no escape.
    pub(in crate::languages) fn inside(&self, quoted: Span) -> &'t str {
        self.text.get(quoted.start + 1..quoted.end.saturating_sub(1)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_reader_that_builds_a_tree() {
        for text in [
            "{\"a\":[1,-0.5e+3,{}],\"b\":\"\\u00e9\\n plain text that is long\",\"c\":[]}",
            " [null , true,false ] ",
            "01",
            "[1,]",
            "{\"a\" 1}",
            "\"a\nb\"",
            "\"unfinished",
            "\"\\u00g0\"",
            "[[[[]]]]",
            "[[[[[]]]]]",
            "nul",
            "-",
            "1.",
            "1e",
            "",
            "{}x",
            "{,}",
            "\"\\",
        ] {
            assert_eq!(check_strict(text, 4).is_ok(), parse(text, 4).is_ok(), "{text}");
            let mut scanner = Scanner::new(text, 4);
            scanner.skip_blanks();
            let scanned = scanner.skip_value().and_then(|()| scanner.end());
            assert_eq!(scanned.is_some(), parse(text, 4).is_ok(), "{text}");
        }
    }
}
