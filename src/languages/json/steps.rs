//! The small steps through strict JSON.
//!
//! Every byte of a payload comes through here, so they are inlined whatever the build optimises for.

use super::plain_run::plain_until;

/// A place in a text that may be JSON. Every step answers `None` where the text is not.
#[derive(Clone, Copy)]
pub(super) struct Steps<'t> {
    bytes: &'t [u8],
    pub(super) at: usize,
}

impl<'t> Steps<'t> {
    pub(super) fn new(bytes: &'t [u8]) -> Steps<'t> {
        Steps { bytes, at: 0 }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    /// The byte at the current place; 0 at the end, which can stand nowhere in JSON.
    #[inline(always)]
    pub(super) fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    #[inline(always)]
    pub(super) fn skip_blanks(&mut self) {
        // Blanks are rare where machines write.
        while self.peek() <= b' ' && matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Steps over a comma, or over `closing`: then the answer is false.
    #[inline(always)]
    pub(super) fn more(&mut self, closing: u8) -> Option<bool> {
        self.skip_blanks();
        let byte = self.peek();
        if byte != b',' && byte != closing {
            return None;
        }
        self.at += 1;
        if byte == b',' {
            self.skip_blanks();
        }
        Some(byte == b',')
    }

    /// Steps over the colon behind a name.
    #[inline(always)]
    pub(super) fn skip_colon(&mut self) -> Option<()> {
        self.skip_blanks();
        if self.peek() != b':' {
            return None;
        }
        self.at += 1;
        self.skip_blanks();
        Some(())
    }

    /// Steps over the array or object that begins here and has `depth` others around it. `closing` has
    /// room for the closing brackets of as many as may stand inside one another.
    pub(super) fn skip_nested(&mut self, outside: usize, closing: &mut [u8]) -> Option<()> {
        let mut steps = *self;
        let mut depth = outside;
        let mut has_name = false;
        loop {
            if has_name {
                steps.skip_string()?;
                steps.skip_colon()?;
            }
            let byte = steps.peek();
            let mut bracket;
            if byte == b'{' || byte == b'[' {
                // Two further on in ASCII stands the bracket that closes.
                bracket = byte + 2;
                *closing.get_mut(depth)? = bracket;
                depth += 1;
                steps.at += 1;
                steps.skip_blanks();
                if steps.peek() != bracket {
                    has_name = bracket == b'}';
                    continue;
                }
            } else {
                steps.skip_scalar()?;
                bracket = *closing.get(depth - 1)?;
            }
            // An empty array or object is at its closing bracket already.
            while !steps.more(bracket)? {
                depth -= 1;
                if depth == outside {
                    self.at = steps.at;
                    return Some(());
                }
                bracket = *closing.get(depth - 1)?;
            }
            has_name = bracket == b'}';
        }
    }

    /// Steps over a string, a number or a word.
    #[inline(always)]
    pub(super) fn skip_scalar(&mut self) -> Option<()> {
        match self.peek() {
            b'"' => self.skip_string().map(drop),
            b'-' | b'0'..=b'9' => self.skip_number(),
            b'n' => self.skip_word(b"null"),
            b't' => self.skip_word(b"true"),
            b'f' => self.skip_word(b"false"),
            _ => None,
        }
    }

    #[inline(always)]
    fn skip_word(&mut self, word: &[u8]) -> Option<()> {
        let found = self.bytes[self.at..].starts_with(word);
        self.at += word.len();
        found.then_some(())
    }

    #[inline(always)]
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

    #[inline(always)]
    fn skip_digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Steps over the string that begins here, and tells whether it holds an escape.
    #[inline(always)]
    pub(super) fn skip_string(&mut self) -> Option<bool> {
        if self.peek() != b'"' {
            return None;
        }
        self.at = plain_until(self.bytes, self.at + 1);
        let escaped = self.peek() != b'"';
        if escaped {
            self.at = end_of_escaped(self.bytes, self.at)?;
        }
        self.at += 1;
        Some(escaped)
    }

    #[inline(always)]
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
}

/// The place of the closing quote of a string that holds an escape at `at`. No step of the caller's is
/// handed over, so that its place stays in a register.
fn end_of_escaped(bytes: &[u8], at: usize) -> Option<usize> {
    let mut steps = Steps { bytes, at };
    loop {
        match steps.peek() {
            b'"' => return Some(steps.at),
            b'\\' => steps.skip_escape()?,
            _ => return None,
        }
        steps.at = plain_until(bytes, steps.at);
    }
}
