//! Alternatives and sequences.

use std::sync::Arc;

use super::cursor::{Cursor, Failure};
use super::{Assertion, CaseRule, ClassKind, Kind, Node, Syntax};
use crate::languages::java_regex::error::PatternError;
use crate::languages::java_regex::set::{LAST, Set};
use crate::languages::java_regex::unicode;
use crate::languages::text::Span;

/// How deep groups and classes may nest. Java has no such limit but its stack.
pub(super) const NESTING_LIMIT: usize = 200;

/// Reads a pattern.
pub(in crate::languages::java_regex) fn parse(pattern: &str) -> Result<Syntax, PatternError> {
    let mut parser = Parser::new(pattern);
    match parser.whole() {
        Ok(root) => Ok(Syntax { root, groups: parser.groups, supplementary: parser.supplementary }),
        Err(failure) => Err(parser.cursor.pattern_error(failure)),
    }
}

/// A pattern being read.
pub(super) struct Parser {
    pub(super) cursor: Cursor,
    pub(super) groups: Vec<Option<String>>,
    pub(super) supplementary: bool,
    depth: usize,
}

impl Parser {
    fn new(pattern: &str) -> Parser {
        let cursor = Cursor::new(pattern);
        let supplementary = (0..cursor.len()).any(|at| cursor.raw(at) > 0xffff);
        Parser { cursor, groups: Vec::new(), supplementary, depth: 0 }
    }

    fn whole(&mut self) -> Result<Node, Failure> {
        let root = self.alternatives()?;
        if self.cursor.position() == self.cursor.len() {
            Ok(root)
        } else if self.cursor.peek() == u32::from(')') {
            self.cursor.failure("Unmatched closing ')'")
        } else {
            self.cursor.failure("Unexpected internal error")
        }
    }

    /// Goes one level deeper while `read` runs.
    pub(super) fn nested<T>(
        &mut self,
        read: impl FnOnce(&mut Parser) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        if self.depth == NESTING_LIMIT {
            return self
                .cursor
                .failure(format!("not supported: more than {NESTING_LIMIT} nested groups or classes"));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// A node from the code point `start` up to the cursor.
    pub(super) fn node(&self, start: usize, kind: Kind) -> Node {
        let start = self.cursor.byte_at(start);
        let end = self.cursor.byte_before(self.cursor.position()).max(start);
        Node { kind, span: Span::new(start, end) }
    }

    pub(super) fn alternatives(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.position();
        let mut alternatives = vec![self.sequence()?];
        while self.cursor.peek() == u32::from('|') {
            self.cursor.next();
            alternatives.push(self.sequence()?);
        }
        match alternatives.pop() {
            Some(only) if alternatives.is_empty() => Ok(only),
            last => {
                alternatives.extend(last);
                Ok(self.node(start, Kind::Alternation(alternatives)))
            }
        }
    }

    fn sequence(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.position();
        let mut parts = Vec::new();
        loop {
            let next = self.cursor.peek();
            match char::from_u32(next).unwrap_or('\u{fffd}') {
                '|' | ')' => break,
                '\0' if self.cursor.at_end() => break,
                '(' => parts.push(self.group()?),
                sign @ ('?' | '*' | '+') => {
                    self.cursor.next();
                    return self.cursor.failure(format!("Dangling meta character '{sign}'"));
                }
                _ => {
                    let at = self.cursor.position();
                    let atom = self.atom()?;
                    parts.push(self.quantified(at, atom)?);
                }
            }
        }
        match parts.pop() {
            None => Ok(Node { kind: Kind::Empty, span: Span::at(self.cursor.byte_at(start)) }),
            Some(only) if parts.is_empty() => Ok(only),
            last => {
                parts.extend(last);
                Ok(self.node(start, Kind::Concat(parts)))
            }
        }
    }

    fn atom(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.position();
        let point = self.cursor.peek();
        let flags = self.cursor.flags;
        let kind = match char::from_u32(point).unwrap_or('\u{fffd}') {
            '[' => self.bracket_class()?,
            '\\' => self.escaped_atom()?,
            // Nothing stands before this brace: it quantifies nothing.
            '{' => Kind::Empty,
            '^' | '$' | '.' => {
                self.cursor.next();
                match (char::from_u32(point), flags.multiline) {
                    (Some('.'), _) => self.dot(),
                    (Some('^'), false) => Kind::Assertion(Assertion::Start),
                    (Some('^'), true) => Kind::Assertion(Assertion::LineStart { unix: flags.unix_lines }),
                    (_, true) => Kind::Assertion(Assertion::LineEnd { unix: flags.unix_lines }),
                    (_, false) => Kind::Assertion(Assertion::EndBeforeTerminator { unix: flags.unix_lines }),
                }
            }
            _ => {
                self.cursor.next();
                self.literal(point)
            }
        };
        Ok(self.node(start, kind))
    }

    fn dot(&mut self) -> Kind {
        self.supplementary = true;
        let stops: &[(u32, u32)] = match (self.cursor.flags.dot_all, self.cursor.flags.unix_lines) {
            (true, _) => return Kind::Class(ClassKind::DotAll, Arc::new(Set::all())),
            (false, true) => &[(0, 0x09), (0x0b, LAST)],
            (false, false) => &[(0, 0x09), (0x0b, 0x0c), (0x0e, 0x84), (0x86, 0x2027), (0x202a, LAST)],
        };
        Kind::Class(ClassKind::Dot, Arc::new(Set::new(stops.to_vec())))
    }

    /// The code point itself, or its letter in both cases.
    pub(super) fn literal(&mut self, point: u32) -> Kind {
        self.supplementary |= point > 0xffff || (0xd800..=0xdfff).contains(&point);
        let set = match self.cursor.flags.case_rule() {
            CaseRule::Unicode if unicode::fold(point) != unicode::upper(point) => {
                self.supplementary = true;
                unicode::fold_to(unicode::fold(point))
            }
            CaseRule::Ascii => ascii_cases(point),
            _ => Set::of(point),
        };
        Kind::Literal(point, Arc::new(set))
    }
}

/// An ASCII letter in both cases; any other code point alone.
pub(super) fn ascii_cases(point: u32) -> Set {
    match u8::try_from(point) {
        Ok(byte) if byte.is_ascii_alphabetic() => {
            let (upper, lower) = (byte.to_ascii_uppercase().into(), byte.to_ascii_lowercase().into());
            Set::new(vec![(upper, upper), (lower, lower)])
        }
        _ => Set::of(point),
    }
}
