//! What stands after a backslash.

use std::sync::Arc;

use super::cursor::Failure;
use super::parser::Parser;
use super::quantifier::digit;
use super::{Assertion, ClassKind, Kind};
use crate::languages::java_regex::set::{LAST, Set};
use crate::languages::java_regex::unicode;

/// What an escape stands for.
pub(super) enum Escape {
    /// One code point.
    Point(u32),
    /// A predefined class, by its letter.
    Class(char, Set),
    /// A thing that cannot stand inside a class.
    Other(Kind),
}

impl Parser {
    /// Reads an escape outside of classes.
    pub(super) fn escaped_atom(&mut self) -> Result<Kind, Failure> {
        let after = self.cursor.raw(self.cursor.position() + 1);
        if after == u32::from('p') || after == u32::from('P') {
            self.cursor.next_raw();
            return Ok(Kind::Class(ClassKind::Property, Arc::new(self.property()?)));
        }
        Ok(match self.escape(false, false)? {
            Escape::Point(point) => self.literal(point),
            Escape::Class(letter, set) => Kind::Class(ClassKind::Predefined(letter), Arc::new(set)),
            Escape::Other(kind) => kind,
        })
    }

    /// Reads an escape from its backslash on. At an end of a range, `\v` is the one code point
    /// that it was before it became a class.
    pub(super) fn escape(&mut self, in_class: bool, in_range: bool) -> Result<Escape, Failure> {
        let letter = char::from_u32(self.cursor.skip()).unwrap_or('\u{fffd}');
        let point = match letter {
            '0' => self.octal()?,
            'a' => 0x07,
            'c' => self.control()?,
            'e' => 0x1b,
            'f' => 0x0c,
            'n' => 0x0a,
            'r' => 0x0d,
            't' => 0x09,
            'u' => self.utf16()?,
            'v' if in_range => 0x0b,
            'x' => self.hexadecimal()?,
            'N' => self.character_name()?,
            'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'v' | 'V' | 'w' | 'W' => {
                return Ok(Escape::Class(letter, self.predefined(letter)));
            }
            '1'..='9' | 'A' | 'B' | 'G' | 'R' | 'X' | 'Z' | 'b' | 'k' | 'z' if !in_class => {
                return Ok(Escape::Other(self.outside_classes(letter)?));
            }
            'A'..='Z' | 'a'..='z' | '1'..='9' => {
                return self.cursor.failure("Illegal/unsupported escape sequence");
            }
            _ => u32::from(letter),
        };
        Ok(Escape::Point(point))
    }

    fn outside_classes(&mut self, letter: char) -> Result<Kind, Failure> {
        let flags = self.cursor.flags;
        Ok(Kind::Assertion(match letter {
            'A' => Assertion::Start,
            'B' => Assertion::WordBoundary { negated: true, unicode: flags.unicode_classes },
            'G' => Assertion::PreviousEnd,
            'Z' => Assertion::EndBeforeTerminator { unix: flags.unix_lines },
            'b' => self.boundary()?,
            'z' => Assertion::End,
            'R' => return Ok(Kind::LineBreak),
            'X' => return Ok(Kind::Grapheme),
            'k' => return self.named_reference(),
            _ => return Ok(self.numbered_reference(letter)),
        }))
    }

    fn boundary(&mut self) -> Result<Assertion, Failure> {
        if self.cursor.peek() == u32::from('{') {
            if self.cursor.skip() == u32::from('g') {
                if self.cursor.read() == u32::from('}') {
                    self.supplementary = true;
                    return Ok(Assertion::GraphemeBoundary);
                }
                return self.cursor.failure("Illegal/unsupported escape sequence");
            }
            self.cursor.unread();
            self.cursor.unread();
        }
        Ok(Assertion::WordBoundary { negated: false, unicode: self.cursor.flags.unicode_classes })
    }

    fn named_reference(&mut self) -> Result<Kind, Failure> {
        if self.cursor.read() != u32::from('<') {
            return self.cursor.failure("\\k is not followed by '<' for named capturing group");
        }
        let first = self.cursor.read();
        let name = self.group_name(first)?;
        match self.group_named(&name) {
            Some(group) => Ok(Kind::BackReference(group, self.cursor.flags.case_rule())),
            None => self.cursor.failure(format!("named capturing group <{name}> does not exist")),
        }
    }

    /// Reads on for as long as the number is that of a group that has been opened.
    fn numbered_reference(&mut self, letter: char) -> Kind {
        let mut group = letter.to_digit(10).unwrap_or_default() as usize;
        while let Some(value) = digit(self.cursor.peek()) {
            let longer = group * 10 + value as usize;
            if longer > self.groups.len() {
                break;
            }
            group = longer;
            self.cursor.read();
        }
        Kind::BackReference(group, self.cursor.flags.case_rule())
    }

    fn predefined(&mut self, letter: char) -> Set {
        let unicode = self.cursor.flags.unicode_classes;
        let ranges: &[(u32, u32)] = match letter.to_ascii_lowercase() {
            'd' => &[(0x30, 0x39)],
            's' => &[(0x09, 0x0d), (0x20, 0x20)],
            'w' => &[(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)],
            'v' => &[(0x0a, 0x0d), (0x85, 0x85), (0x2028, 0x2029)],
            _ => &[
                (0x09, 0x09),
                (0x20, 0x20),
                (0xa0, 0xa0),
                (0x1680, 0x1680),
                (0x180e, 0x180e),
                (0x2000, 0x200a),
                (0x202f, 0x202f),
                (0x205f, 0x205f),
                (0x3000, 0x3000),
            ],
        };
        let wide = unicode && matches!(letter.to_ascii_lowercase(), 'd' | 's' | 'w');
        let set = match letter.to_ascii_lowercase() {
            'd' if unicode => unicode::digits(),
            's' if unicode => unicode::unicode_space(),
            'w' if unicode => unicode::unicode_word(),
            _ => Set::new(ranges.to_vec()),
        };
        self.supplementary |= wide || letter.is_ascii_uppercase();
        if letter.is_ascii_uppercase() { set.complement() } else { set }
    }

    fn octal(&mut self) -> Result<u32, Failure> {
        let octal = |point: u32| digit(point).filter(|&value| value < 8);
        let Some(first) = octal(self.cursor.read()) else {
            return self.cursor.failure("Illegal octal escape sequence");
        };
        let mut number = first;
        // A third digit counts only where the whole stays below 256.
        for _ in 0..if first < 4 { 2 } else { 1 } {
            let Some(value) = octal(self.cursor.read()) else {
                self.cursor.unread();
                break;
            };
            number = number * 8 + value;
        }
        Ok(number)
    }

    fn hexadecimal(&mut self) -> Result<u32, Failure> {
        let first = self.cursor.read();
        if let Some(high) = hex(first) {
            let next = self.cursor.read();
            if let Some(low) = hex(next) {
                return Ok(high * 16 + low);
            }
        } else if first == u32::from('{') && hex(self.cursor.peek()).is_some() {
            let mut number = 0;
            let mut next = self.cursor.read();
            while let Some(value) = hex(next) {
                number = number * 16 + value;
                if number > LAST {
                    return self.cursor.failure("Hexadecimal codepoint is too big");
                }
                next = self.cursor.read();
            }
            if next != u32::from('}') {
                return self.cursor.failure("Unclosed hexadecimal escape sequence");
            }
            return Ok(number);
        }
        self.cursor.failure("Illegal hexadecimal escape sequence")
    }

    /// Reads `\uhhhh`, or two of them that are a surrogate pair.
    fn utf16(&mut self) -> Result<u32, Failure> {
        let first = self.four_digits()?;
        if (0xd800..0xdc00).contains(&first) {
            let after = self.cursor.position();
            if self.cursor.read() == u32::from('\\') && self.cursor.read() == u32::from('u') {
                let second = self.four_digits()?;
                if (0xdc00..0xe000).contains(&second) {
                    return Ok(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
                }
            }
            self.cursor.set_position(after);
        }
        Ok(first)
    }

    fn four_digits(&mut self) -> Result<u32, Failure> {
        let mut number = 0;
        for _ in 0..4 {
            match hex(self.cursor.read()) {
                Some(value) => number = number * 16 + value,
                None => return self.cursor.failure("Illegal Unicode escape sequence"),
            }
        }
        Ok(number)
    }

    fn control(&mut self) -> Result<u32, Failure> {
        if self.cursor.at_end() {
            return self.cursor.failure("Illegal control escape sequence");
        }
        Ok(self.cursor.read() ^ 64)
    }

    fn character_name(&mut self) -> Result<u32, Failure> {
        if self.cursor.read() != u32::from('{') {
            return self.cursor.failure("Illegal character name escape sequence");
        }
        let start = self.cursor.position();
        while self.cursor.read() != u32::from('}') {
            if self.cursor.at_end() {
                return self.cursor.failure("Unclosed character name escape sequence");
            }
        }
        let points = start..self.cursor.position() - 1;
        let name: String = points.filter_map(|at| char::from_u32(self.cursor.raw(at))).collect();
        match unicode::code_point_of(&name) {
            Some(point) => Ok(point),
            None => self.cursor.failure(format!("Unknown character name [{name}]")),
        }
    }
}

fn hex(point: u32) -> Option<u32> {
    char::from_u32(point).and_then(|c| c.to_digit(16))
}
