//! Strict JSON checked and stepped over without building anything.

use super::steps::Steps;
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
    steps: Steps<'t>,
    /// How many arrays and objects are open.
    depth: usize,
    /// The closing brackets of those that are open while a value is stepped over, by depth.
    closing: Vec<u8>,
}

impl<'t> Scanner<'t> {
    pub(in crate::languages) fn new(text: &'t str, nesting: usize) -> Scanner<'t> {
        Scanner { text, steps: Steps::new(text.as_bytes()), depth: 0, closing: vec![0; nesting] }
    }

    /// The current place.
    pub(in crate::languages) fn at(&self) -> usize {
        self.steps.at
    }

    /// Goes to another place.
    pub(in crate::languages) fn go_to(&mut self, at: usize) {
        self.steps.at = at;
    }

    /// The byte at the current place; 0 at the end, which can stand nowhere in JSON.
    pub(in crate::languages) fn peek(&self) -> u8 {
        self.steps.peek()
    }

    pub(in crate::languages) fn skip_blanks(&mut self) {
        self.steps.skip_blanks();
    }

    /// Only blanks are left.
    pub(in crate::languages) fn end(&mut self) -> Option<()> {
        self.skip_blanks();
        self.steps.is_at_end().then_some(())
    }

    /// Steps over the opening bracket here; the first item or name, or the closing bracket, is next.
    pub(in crate::languages) fn enter(&mut self) -> Option<()> {
        if self.depth == self.closing.len() {
            return None;
        }
        self.depth += 1;
        self.steps.at += 1;
        self.skip_blanks();
        Some(())
    }

    /// Steps over a comma, or over `closing`, which ends the array or object: then the answer is false.
    pub(in crate::languages) fn more(&mut self, closing: u8) -> Option<bool> {
        let more = self.steps.more(closing)?;
        self.depth -= usize::from(!more);
        Some(more)
    }

    /// Steps over the closing bracket here.
    pub(in crate::languages) fn leave(&mut self) {
        self.depth -= 1;
        self.steps.at += 1;
    }

    /// Steps over a name and its colon. Gives the place of the name, quotes included, and whether it
    /// holds an escape.
    pub(in crate::languages) fn name(&mut self) -> Option<(Span, bool)> {
        let start = self.at();
        let escaped = self.steps.skip_string()?;
        let span = Span::new(start, self.at());
        self.steps.skip_colon()?;
        Some((span, escaped))
    }

    /// Steps over the value that begins here.
    pub(in crate::languages) fn skip_value(&mut self) -> Option<()> {
        // A copy of its own can be kept out of memory.
        let mut steps = self.steps;
        match steps.peek() {
            b'{' | b'[' => steps.skip_nested(self.depth, &mut self.closing)?,
            _ => steps.skip_scalar()?,
        }
        self.steps = steps;
        Some(())
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
