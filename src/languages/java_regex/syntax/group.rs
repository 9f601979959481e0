//! Parentheses.

use super::cursor::Failure;
use super::parser::Parser;
use super::{GroupKind, Kind, Node};
use crate::languages::java_regex::program::has_longest;

impl Parser {
    /// Reads a group with its quantifier, or an inline modifier.
    pub(super) fn group(&mut self) -> Result<Node, Failure> {
        let start = self.cursor.position();
        let flags = self.cursor.flags;
        let mut kind = GroupKind::Plain;
        if self.cursor.next() != u32::from('?') {
            kind = self.numbered(None);
        } else {
            match char::from_u32(self.cursor.skip()) {
                Some(':') => {}
                Some('=') => kind = GroupKind::Ahead { negated: false },
                Some('!') => kind = GroupKind::Ahead { negated: true },
                Some('>') => kind = GroupKind::Atomic,
                Some('<') => kind = self.named_or_behind()?,
                Some('$' | '@') => return self.cursor.failure("Unknown group type"),
                _ => {
                    self.cursor.unread();
                    self.cursor.modifiers()?;
                    match char::from_u32(self.cursor.read()) {
                        Some(')') => return Ok(self.node(start, Kind::Empty)),
                        Some(':') => {}
                        _ => return self.cursor.failure("Unknown inline modifier"),
                    }
                }
            }
        }
        let body = self.nested(Parser::alternatives)?;
        if matches!(kind, GroupKind::Behind { .. }) && !has_longest(&body) {
            return self.cursor.failure("Look-behind group does not have an obvious maximum length");
        }
        self.cursor.accept(')', "Unclosed group")?;
        self.cursor.flags = flags;
        let group = self.node(start, Kind::Group(kind, Box::new(body)));
        self.quantified(start, group)
    }

    fn numbered(&mut self, name: Option<String>) -> GroupKind {
        self.groups.push(name);
        GroupKind::Capturing(self.groups.len())
    }

    fn named_or_behind(&mut self) -> Result<GroupKind, Failure> {
        let first = self.cursor.read();
        if first == u32::from('=') || first == u32::from('!') {
            let by_points = self.cursor.has_supplementary_ahead();
            return Ok(GroupKind::Behind { negated: first == u32::from('!'), by_points });
        }
        let name = self.group_name(first)?;
        if self.group_named(&name).is_some() {
            return self.cursor.failure(format!("Named capturing group <{name}> is already defined"));
        }
        Ok(self.numbered(Some(name)))
    }

    /// Reads the name that starts with the code point `first`, and the `>` after it.
    pub(super) fn group_name(&mut self, first: u32) -> Result<String, Failure> {
        let letter = |point: u32| char::from_u32(point).filter(char::is_ascii_alphanumeric);
        let mut name = match letter(first).filter(char::is_ascii_alphabetic) {
            Some(letter) => letter.to_string(),
            None => return self.cursor.failure("capturing group name does not start with a Latin letter"),
        };
        loop {
            let next = self.cursor.read();
            match letter(next) {
                Some(letter) => name.push(letter),
                None if next == u32::from('>') => return Ok(name),
                None => return self.cursor.failure("named capturing group is missing trailing '>'"),
            }
        }
    }

    /// The number of the group of that name, when it has been opened already.
    pub(super) fn group_named(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|known| known.as_deref() == Some(name)).map(|at| at + 1)
    }
}
