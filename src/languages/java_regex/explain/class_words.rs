//! Words for sets of characters.

use super::tree::shown;
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::syntax::ClassKind;

/// How many ranges of a class are told.
const TOLD: usize = 8;

/// A class in words.
pub(super) struct ClassWords {
    /// One character of it.
    pub(super) one: String,
    /// Several characters of it.
    pub(super) many: String,
}

/// Says what a class that was `written` so matches.
pub(super) fn class_words(kind: ClassKind, set: &Set, written: &str) -> ClassWords {
    let words = |one: &str, many: &str| ClassWords { one: one.to_owned(), many: many.to_owned() };
    let wide = set.ranges().last().is_some_and(|&(_, last)| last > 127);
    match kind {
        ClassKind::Dot if set.contains(0x0d) => words("any character but \\n", "any characters but \\n"),
        ClassKind::Dot => words("any character but a line end", "any characters but line ends"),
        ClassKind::DotAll => words("any character", "any characters"),
        ClassKind::Predefined(letter) => match (letter, wide) {
            ('d', false) => words("a digit, 0 to 9", "digits, 0 to 9"),
            ('d', true) => words("a digit of any script", "digits of any script"),
            ('D', _) => words("any character but a digit", "any characters but digits"),
            ('s', _) => words("a white space", "white space"),
            ('S', _) => words("any character but white space", "any characters but white space"),
            ('w', false) => words("a letter a to z, a digit or _", "letters a to z, digits or _"),
            ('w', true) => {
                words("a letter or digit of any script, or _", "letters or digits of any script, or _")
            }
            ('W', _) => {
                words("any character but a letter, a digit or _", "any characters but letters, digits or _")
            }
            ('h', _) => words("a space or tab of any kind", "spaces or tabs of any kind"),
            ('H', _) => words("any character but spaces and tabs", "any characters but spaces and tabs"),
            ('v', _) => words("a line end or vertical tab", "line ends or vertical tabs"),
            _ => words(
                "any character but line ends and vertical tabs",
                "any characters but line ends and vertical tabs",
            ),
        },
        ClassKind::Property => {
            ClassWords { one: format!("a character of {written}"), many: format!("characters of {written}") }
        }
        ClassKind::Bracket => bracket(set, written.starts_with("[^")),
    }
}

fn bracket(set: &Set, negated: bool) -> ClassWords {
    if set.ranges().is_empty() {
        return ClassWords { one: "no character at all".to_owned(), many: "no character at all".to_owned() };
    }
    if set.complement().ranges().is_empty() {
        return ClassWords { one: "any character".to_owned(), many: "any characters".to_owned() };
    }
    if negated {
        let but = members(&set.complement());
        return ClassWords {
            one: format!("any character but {but}"),
            many: format!("any characters but {but}"),
        };
    }
    let of = members(set);
    ClassWords { one: format!("one of {of}"), many: format!("characters out of {of}") }
}

fn members(set: &Set) -> String {
    let range = |&(first, last): &(u32, u32)| match last - first {
        0 => shown(first),
        1 => format!("{} {}", shown(first), shown(last)),
        _ => format!("{} to {}", shown(first), shown(last)),
    };
    let mut told: Vec<String> = set.ranges().iter().take(TOLD).map(range).collect();
    if set.ranges().len() > TOLD {
        told.push("and others".to_owned());
    }
    told.join(" ")
}
