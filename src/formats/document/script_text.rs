//! The signs of JavaScript and TypeScript: what is skipped, and texts with their escapes.

use super::{Kind, Node};

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// A place in a program.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Steps over white space and comments; whether anything follows.
    pub(super) fn skip_trivia(&mut self) -> bool {
        loop {
            self.skip_while(char::is_whitespace);
            let rest = self.rest();
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                return !rest.is_empty();
            };
            self.at += length;
        }
    }

    pub(super) fn skip_while(&mut self, is_part: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    pub(super) fn word(&mut self) -> &'t str {
        if self.rest().starts_with(|c: char| c.is_ascii_digit()) { "" } else { self.skip_while(is_word) }
    }

    pub(super) fn takes(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        let start = self.at;
        self.skip_trivia();
        let found = self.word() == word;
        if !found {
            self.at = start;
        }
        found
    }

    /// Steps over one sign, or a whole text.
    pub(super) fn step_over(&mut self) {
        let start = self.at;
        match self.rest().chars().next() {
            Some('"' | '\'' | '`') if self.text_literal().is_some() => {}
            Some(c) => self.at = start + c.len_utf8(),
            None => {}
        }
    }

    /// Steps to the comma, closing bracket or semicolon that ends a value.
    pub(super) fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while self.skip_trivia() {
            match self.rest().as_bytes()[0] {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => return,
                b')' | b']' | b'}' => depth -= 1,
                b',' | b';' if depth == 0 => return,
                _ => {}
            }
            self.step_over();
        }
    }

    /// The text in quotes that begins here; one in backticks may hold expressions.
    pub(super) fn text_literal(&mut self) -> Option<Kind> {
        let quote = self.rest().chars().next()?;
        self.at += 1;
        let mut text = Text::default();
        loop {
            let c = self.rest().chars().next()?;
            match c {
                _ if c == quote => {
                    self.at += 1;
                    return Some(text.kind());
                }
                '\\' => self.escape(&mut text.value)?,
                '$' if quote == '`' && self.rest().starts_with("${") => {
                    self.at += 2;
                    let start = self.at;
                    self.skip_value();
                    text.placeholder(self.text[start..self.at].trim());
                    self.takes("}").then_some(())?;
                }
                '\n' if quote != '`' => return None,
                // Line ends of a program are LF, however its file has them.
                '\r' if self.rest().starts_with("\r\n") => self.at += 1,
                c => {
                    text.value.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
    }

    fn escape(&mut self, out: &mut String) -> Option<()> {
        let mut signs = self.rest()[1..].chars();
        let c = signs.next()?;
        self.at += 1 + c.len_utf8();
        match c {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            'b' => out.push('\u{8}'),
            'f' => out.push('\u{c}'),
            'v' => out.push('\u{b}'),
            '0' => out.push('\0'),
            '\n' => {}
            'x' => out.push(self.code(2)?),
            'u' if self.takes("{") => {
                let digits = self.skip_while(|c| c.is_ascii_hexdigit());
                out.push(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?);
                self.takes("}").then_some(())?;
            }
            'u' => out.push(self.code(4)?),
            c => out.push(c),
        }
        Some(())
    }

    fn code(&mut self, length: usize) -> Option<char> {
        let digits = self.rest().get(..length)?;
        self.at += length;
        u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
    }

    /// Where the text that begins here has a backslash that says nothing.
    pub(super) fn unknown_escape(&mut self) -> Option<usize> {
        let start = self.at;
        self.text_literal()?;
        let end = self.at;
        self.at = start;
        while self.at < end {
            match self.rest().strip_prefix('\\').and_then(|rest| rest.chars().next()) {
                // A word boundary is meant where JavaScript reads a backspace.
                Some('b') => return Some(self.at),
                Some(c) if "ntrfv0xu'\"`\\\n\r$".contains(c) => self.at += 1 + c.len_utf8(),
                Some(_) => return Some(self.at),
                None => self.at += self.rest().chars().next()?.len_utf8(),
            }
        }
        None
    }
}

/// A text in the making.
#[derive(Default)]
pub(super) struct Text {
    value: String,
    names: Vec<String>,
}

impl Text {
    fn placeholder(&mut self, name: &str) {
        self.value += &format!("${{{name}}}");
        self.names.push(name.to_owned());
    }

    /// Adds the text of a value; whether it has one.
    pub(super) fn push(&mut self, node: &Node) -> bool {
        match &node.kind {
            Kind::Text(text) | Kind::Number(text) => self.value += text,
            Kind::Mixed(text, names) => {
                self.value += text;
                self.names.extend(names.iter().cloned());
            }
            Kind::Expression(name) => self.placeholder(name),
            _ => return false,
        }
        true
    }

    pub(super) fn kind(self) -> Kind {
        if self.names.is_empty() { Kind::Text(self.value) } else { Kind::Mixed(self.value, self.names) }
    }
}
