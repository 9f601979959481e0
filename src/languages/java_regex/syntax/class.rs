//! Bracket classes: unions, intersections, negations, nested as Java nests them.

use std::sync::Arc;

use super::cursor::Failure;
use super::escape::Escape;
use super::parser::{Parser, ascii_cases};
use super::{CaseRule, ClassKind, Kind};
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::unicode;

/// A class being read. Java keeps single Latin-1 characters apart until the class, or its side of
/// an `&&`, ends; what an `&&` without a right side means depends on it.
#[derive(Default)]
struct Members {
    whole: Option<Set>,
    latest: Option<Set>,
    singles: Vec<(u32, u32)>,
}

impl Members {
    fn add(&mut self, set: Set) {
        self.whole = Some(self.whole.as_ref().map_or_else(|| set.clone(), |whole| whole.union(&set)));
        self.latest = Some(set);
    }

    fn is_empty(&self) -> bool {
        self.whole.is_none() && self.singles.is_empty()
    }

    fn take_in_singles(&mut self) {
        if !self.singles.is_empty() {
            let singles = Set::new(std::mem::take(&mut self.singles));
            if self.whole.is_none() {
                self.latest = Some(singles.clone());
            }
            self.whole =
                Some(self.whole.as_ref().map_or_else(|| singles.clone(), |whole| whole.union(&singles)));
        }
    }
}

impl Parser {
    /// Reads a class from its `[` on.
    pub(super) fn bracket_class(&mut self) -> Result<Kind, Failure> {
        Ok(Kind::Class(ClassKind::Bracket, Arc::new(self.class(true)?)))
    }

    /// Reads a class from the code point before its first member on. One that is the right side of
    /// an `&&` does not `consume` the closing bracket.
    fn class(&mut self, consume: bool) -> Result<Set, Failure> {
        self.nested(|parser| parser.class_members(consume))
    }

    fn class_members(&mut self, consume: bool) -> Result<Set, Failure> {
        let mut members = Members::default();
        let mut negated = false;
        let mut next = self.cursor.next();
        loop {
            match char::from_u32(next) {
                Some('^') if members.is_empty() && self.cursor.follows('[') => {
                    negated = true;
                    next = self.cursor.next();
                    continue;
                }
                Some('[') => {
                    members.add(self.class(true)?);
                    next = self.cursor.peek();
                    continue;
                }
                Some('&') => {
                    if self.cursor.next() == u32::from('&') {
                        self.intersection(&mut members)?;
                        next = self.cursor.peek();
                        continue;
                    }
                    self.cursor.unread();
                }
                Some('\0') if self.cursor.at_end() => return self.cursor.failure("Unclosed character class"),
                Some(']') if !members.is_empty() => {
                    if consume {
                        self.cursor.next();
                    }
                    members.take_in_singles();
                    let set = members.whole.unwrap_or_default();
                    self.supplementary |= negated;
                    return Ok(if negated { set.complement() } else { set });
                }
                _ => {}
            }
            self.class_member(&mut members)?;
            next = self.cursor.peek();
        }
    }

    /// Reads the right side of an `&&` from its second `&` on.
    fn intersection(&mut self, members: &mut Members) -> Result<(), Failure> {
        let mut next = self.cursor.next();
        let mut right: Option<Set> = None;
        while next != u32::from(']') && next != u32::from('&') {
            let side = if next == u32::from('[') {
                self.class(true)?
            } else {
                self.cursor.unread();
                self.class(false)?
            };
            right = Some(right.map_or_else(|| side.clone(), |right| right.union(&side)));
            next = self.cursor.peek();
        }
        members.take_in_singles();
        let missing = right.is_none();
        if let Some(right) = right {
            members.latest = Some(right);
        }
        let latest = members.latest.clone();
        members.whole = match (members.whole.take(), latest) {
            (None, _) if missing => return self.cursor.failure("Bad class syntax"),
            (Some(left), Some(right)) => Some(left.intersection(&right)),
            (left, right) => left.or(right),
        };
        Ok(())
    }

    /// Reads one code point, range or predefined class.
    fn class_member(&mut self, members: &mut Members) -> Result<(), Failure> {
        let first = match self.cursor.peek() {
            point if point == u32::from('\\') => {
                let after = self.cursor.raw(self.cursor.position() + 1);
                if after == u32::from('p') || after == u32::from('P') {
                    self.cursor.next_raw();
                    members.add(self.property()?);
                    return Ok(());
                }
                let starts_range = self.cursor.raw(self.cursor.position() + 2) == u32::from('-');
                match self.escape(true, starts_range)? {
                    Escape::Point(point) => point,
                    Escape::Class(_, set) => {
                        members.add(set);
                        return Ok(());
                    }
                    Escape::Other(_) => return self.cursor.failure("Illegal/unsupported escape sequence"),
                }
            }
            point => {
                self.cursor.next();
                point
            }
        };
        if self.cursor.peek() == u32::from('-') {
            let after = self.cursor.raw(self.cursor.position() + 1);
            if after != u32::from('[') && after != u32::from(']') {
                let last = self.range_end()?;
                return match last {
                    Some(last) if last >= first => {
                        members.add(self.range(first, last));
                        Ok(())
                    }
                    _ => self.cursor.failure("Illegal character range"),
                };
            }
        }
        self.single(first, members);
        Ok(())
    }

    /// Reads the end of a range from its `-` on; `None` where a class stands there.
    fn range_end(&mut self) -> Result<Option<u32>, Failure> {
        let point = self.cursor.next();
        if point == u32::from('\\') {
            return Ok(match self.escape(true, true)? {
                Escape::Point(point) => Some(point),
                Escape::Class(..) | Escape::Other(_) => None,
            });
        }
        self.cursor.next();
        Ok(Some(point))
    }

    fn range(&mut self, first: u32, last: u32) -> Set {
        let rule = self.cursor.flags.case_rule();
        self.supplementary |=
            rule != CaseRule::Exact || last >= 0xd800 && !(first > 0xdfff && last < 0x10000);
        match rule {
            CaseRule::Exact => Set::new(vec![(first, last)]),
            CaseRule::Ascii => (0..128)
                .filter(|&point| ascii_cases(point).meets(&Set::new(vec![(first, last)])))
                .fold(Set::new(vec![(first, last)]), |set, point| set.union(&Set::of(point))),
            CaseRule::Unicode => unicode::folded_range(first, last),
        }
    }

    fn single(&mut self, point: u32, members: &mut Members) {
        let before = self.supplementary;
        let Kind::Literal(_, set) = self.literal(point) else { return };
        if self.is_kept_apart(point) {
            self.supplementary = before;
            members.singles.extend_from_slice(set.ranges());
        } else {
            members.add(Set::clone(&set));
        }
    }

    /// Whether Java keeps the code point in the bit set of the class.
    fn is_kept_apart(&self, point: u32) -> bool {
        let leaves_latin1 =
            matches!(point, 0xff | 0xb5 | 0x49 | 0x69 | 0x53 | 0x73 | 0x4b | 0x6b | 0xc5 | 0xe5);
        point < 256 && !(leaves_latin1 && self.cursor.flags.case_rule() == CaseRule::Unicode)
    }
}
