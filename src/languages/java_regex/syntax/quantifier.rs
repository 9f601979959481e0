//! Quantifiers: `?`, `*`, `+`, `{n,m}`, each greedy, reluctant or possessive.

use super::cursor::Failure;
use super::parser::Parser;
use super::{Form, Kind, Mode, Node, Repeat, UNBOUNDED};

impl Parser {
    /// `atom`, which starts at the code point `start`, with the quantifier that follows, if one does.
    pub(super) fn quantified(&mut self, start: usize, atom: Node) -> Result<Node, Failure> {
        let (min, max, form) = match char::from_u32(self.cursor.peek()) {
            Some('?') => (0, 1, Form::Optional),
            Some('*') => (0, UNBOUNDED, Form::Unbounded),
            Some('+') => (1, UNBOUNDED, Form::Unbounded),
            Some('{') => {
                let (min, max) = self.counts()?;
                let is_open = self.cursor.follows(',');
                (min, max, if is_open { Form::Unbounded } else { Form::Counted })
            }
            _ => return Ok(atom),
        };
        let mode = match char::from_u32(self.cursor.next()) {
            Some('?') => Mode::Reluctant,
            Some('+') => Mode::Possessive,
            _ => Mode::Greedy,
        };
        if mode != Mode::Greedy {
            self.cursor.next();
        }
        let repeat = Repeat { min, max, mode, form };
        Ok(self.node(start, Kind::Repeat(repeat, Box::new(atom))))
    }

    /// Reads `{n}`, `{n,}` or `{n,m}` up to its closing brace, which stays.
    fn counts(&mut self) -> Result<(u32, u32), Failure> {
        let first = self.cursor.skip();
        if digit(first).is_none() {
            return self.cursor.failure("Illegal repetition");
        }
        let (min, mut next) = self.number(first)?;
        let mut max = min;
        if next == u32::from(',') {
            next = self.cursor.read();
            max = UNBOUNDED;
            if next != u32::from('}') {
                (max, next) = self.number(next)?;
            }
        }
        if next != u32::from('}') {
            return self.cursor.failure("Unclosed counted closure");
        }
        if max < min {
            return self.cursor.failure("Illegal repetition range");
        }
        self.cursor.unread();
        Ok((min, max))
    }

    /// The number that starts with the code point `next`, which may be no digit, and what follows it.
    fn number(&mut self, mut next: u32) -> Result<(u32, u32), Failure> {
        let mut number = 0u32;
        while let Some(value) = digit(next) {
            number = match number.checked_mul(10).and_then(|tens| tens.checked_add(value)) {
                Some(number) if number <= UNBOUNDED => number,
                _ => return self.cursor.failure("Illegal repetition range"),
            };
            next = self.cursor.read();
        }
        Ok((number, next))
    }
}

/// The value of an ASCII digit.
pub(super) fn digit(point: u32) -> Option<u32> {
    char::from_u32(point).and_then(|c| c.to_digit(10))
}
