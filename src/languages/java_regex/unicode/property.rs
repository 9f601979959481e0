//! The sets behind `\p{...}` and the predefined classes.

use super::case::upper_case;
use super::decode::{Numbers, runs, set};
use super::tables::{BLOCK, BLOCK_NAMES, GENERAL_CATEGORY, PROPERTIES, SCRIPT, SCRIPT_NAMES};
use crate::languages::java_regex::set::{LAST, Set};

/// General categories and their groups, each with the bits of `Character.getType`.
const CATEGORIES: &[(&str, u32)] = &[
    ("Cn", 0x1),
    ("Lu", 0x2),
    ("Ll", 0x4),
    ("Lt", 0x8),
    ("Lm", 0x10),
    ("Lo", 0x20),
    ("Mn", 0x40),
    ("Me", 0x80),
    ("Mc", 0x100),
    ("Nd", 0x200),
    ("Nl", 0x400),
    ("No", 0x800),
    ("Zs", 0x1000),
    ("Zl", 0x2000),
    ("Zp", 0x4000),
    ("Cc", 0x8000),
    ("Cf", 0x10000),
    ("Co", 0x40000),
    ("Cs", 0x80000),
    ("Pd", 0x10_0000),
    ("Ps", 0x20_0000),
    ("Pe", 0x40_0000),
    ("Pc", 0x80_0000),
    ("Po", 0x100_0000),
    ("Sm", 0x200_0000),
    ("Sc", 0x400_0000),
    ("Sk", 0x800_0000),
    ("So", 0x1000_0000),
    ("Pi", 0x2000_0000),
    ("Pf", 0x4000_0000),
    ("L", LETTERS),
    ("M", 0x1c0),
    ("N", 0xe00),
    ("Z", SEPARATORS),
    ("C", 0xd_8001),
    ("P", PUNCTUATION),
    ("S", 0x1e00_0000),
    ("LC", CASED),
    ("LD", LETTERS | 0x200),
    ("javaTitleCase", 0x8),
    ("javaDigit", 0x200),
    ("javaLetter", LETTERS),
    ("javaLetterOrDigit", LETTERS | 0x200),
    ("javaSpaceChar", SEPARATORS),
    ("javaISOControl", 0x8000),
    ("javaDefined", !0x1),
];
const LETTERS: u32 = 0x3e;
const CASED: u32 = 0xe;
const SEPARATORS: u32 = 0x7000;
const PUNCTUATION: u32 = 0x6170_0000 | 0x80_0000 | 0x100_0000;

/// ASCII-only classes, as inclusive ranges.
const ASCII: &[(&str, &[(u32, u32)])] = &[
    ("ASCII", &[(0, 127)]),
    ("Alnum", &[(48, 57), (65, 90), (97, 122)]),
    ("Alpha", &[(65, 90), (97, 122)]),
    ("Blank", &[(9, 9), (32, 32)]),
    ("Cntrl", &[(0, 31), (127, 127)]),
    ("Digit", &[(48, 57)]),
    ("Graph", &[(33, 126)]),
    ("Lower", &[(97, 122)]),
    ("Print", &[(32, 126)]),
    ("Punct", &[(33, 47), (58, 64), (91, 96), (123, 126)]),
    ("Space", &[(9, 13), (32, 32)]),
    ("Upper", &[(65, 90)]),
    ("XDigit", &[(48, 57), (65, 70), (97, 102)]),
    ("L1", &[(0, 255)]),
    ("all", &[(0, LAST)]),
];

/// What a name in `\p{name}` or `\p{Isname}` means: categories, ASCII classes, `java...` methods.
pub(in crate::languages::java_regex) fn property(name: &str, ignore_case: bool) -> Option<Set> {
    if ignore_case {
        match name {
            "Lu" | "Ll" | "Lt" => return property("LC", false),
            "Lower" | "Upper" => return property("Alpha", false),
            "javaLowerCase" | "javaUpperCase" | "javaTitleCase" => {
                return Some(listed("IsLowercase")?.union(&listed("IsUppercase")?).union(&categories(0x8)));
            }
            _ => {}
        }
    }
    if let Some(set) = category(name) {
        return Some(set);
    }
    if let Some((_, ranges)) = ASCII.iter().find(|entry| entry.0 == name) {
        return Some(Set::new(ranges.to_vec()));
    }
    match name {
        "javaLowerCase" => listed("IsLowercase"),
        "javaUpperCase" => listed("IsUppercase"),
        "javaAlphabetic" => listed("IsAlphabetic"),
        "javaIdeographic" => listed("IsIdeographic"),
        _ if name.starts_with("java") => listed(name),
        _ => None,
    }
}

/// The set of a general category, or of a `java...` method that is a union of some.
fn category(name: &str) -> Option<Set> {
    CATEGORIES.iter().find(|entry| entry.0 == name).map(|entry| categories(entry.1))
}

/// The binary properties of `\p{Is...}`, the wide POSIX classes among them; case does not count.
pub(in crate::languages::java_regex) fn unicode_property(name: &str, ignore_case: bool) -> Option<Set> {
    let name = upper_case(name);
    if ignore_case && matches!(name.as_str(), "LOWERCASE" | "UPPERCASE" | "TITLECASE") {
        return Some(listed("IsLowercase")?.union(&listed("IsUppercase")?).union(&categories(0x8)));
    }
    match name.as_str() {
        "ALPHABETIC" => listed("IsAlphabetic"),
        "ASSIGNED" => category("javaDefined"),
        "CONTROL" => category("Cc"),
        "DIGIT" => category("Nd"),
        "HEXDIGIT" | "HEX_DIGIT" => listed("IsHex_Digit"),
        "IDEOGRAPHIC" => listed("IsIdeographic"),
        "JOINCONTROL" | "JOIN_CONTROL" => listed("IsJoin_Control"),
        "LETTER" => category("L"),
        "LOWERCASE" => listed("IsLowercase"),
        "NONCHARACTERCODEPOINT" | "NONCHARACTER_CODE_POINT" => listed("IsNoncharacter_Code_Point"),
        "PUNCTUATION" => category("P"),
        "TITLECASE" => category("Lt"),
        "UPPERCASE" => listed("IsUppercase"),
        "WHITESPACE" | "WHITE_SPACE" => listed("IsWhite_Space"),
        "WORD" => Some(unicode_word()),
        _ => posix(&name, ignore_case),
    }
}

/// The POSIX names as `(?U)` widens them; case does not count.
pub(in crate::languages::java_regex) fn posix(name: &str, ignore_case: bool) -> Option<Set> {
    let name = upper_case(name);
    match name.as_str() {
        "LOWER" | "UPPER" if ignore_case => unicode_property("LOWERCASE", true),
        "ALPHA" => listed("IsAlphabetic"),
        "LOWER" => listed("IsLowercase"),
        "UPPER" => listed("IsUppercase"),
        "SPACE" => Some(unicode_space()),
        "PUNCT" => category("P"),
        "XDIGIT" => listed("IsHex_Digit"),
        "ALNUM" => Some(listed("IsAlphabetic")?.union(&digits())),
        "CNTRL" => category("Cc"),
        "DIGIT" => Some(digits()),
        "BLANK" => Some(categories(0x1000).union(&Set::of(9))),
        "GRAPH" => Some(categories(!(SEPARATORS | 0x8_8001))),
        "PRINT" => Some(categories(!(0x6000 | 0x8_8001))),
        _ => None,
    }
}

/// The script of that name, or of that ISO 15924 code; case does not count.
pub(in crate::languages::java_regex) fn script(name: &str) -> Option<Set> {
    let name = upper_case(name);
    let id = SCRIPT_NAMES.split(';').position(|names| names.split(',').any(|known| known == name))?;
    Some(runs(SCRIPT, |value| value as usize == id))
}

/// The block of that name: spaced, without spaces, or with underscores; case does not count.
pub(in crate::languages::java_regex) fn block(name: &str) -> Option<Set> {
    let name = upper_case(name);
    let wanted = BLOCK_NAMES.split(';').position(|names| is_block_name(names, &name))?;
    let (mut numbers, mut next, mut blocks) = (Numbers(BLOCK), 0, 0);
    while let (Some(outside), Some(length)) = (numbers.next(), numbers.next()) {
        next += length;
        if outside == 1 {
            continue;
        }
        if blocks == wanted {
            return Some(Set::new(vec![(next - length, next - 1)]));
        }
        blocks += 1;
    }
    Some(Set::default())
}

fn is_block_name(names: &str, name: &str) -> bool {
    let spaced = names.split(',').next().unwrap_or_default();
    names.split(',').any(|known| known == name)
        || spaced.replace(' ', "") == name
        || spaced.replace([' ', '-'], "_") == name
}

/// Decimal digits of all scripts.
pub(in crate::languages::java_regex) fn digits() -> Set {
    categories(0x200)
}

/// `Character.isLetterOrDigit`, and the underscore: what `\b` takes for part of a word.
pub(in crate::languages::java_regex) fn letters_and_digits() -> Set {
    categories(LETTERS | 0x200).union(&Set::of('_' as u32))
}

/// Non-spacing marks, which `\b` counts to the character before them.
pub(in crate::languages::java_regex) fn marks() -> Set {
    categories(0x40)
}

/// `\s` under `(?U)`.
pub(in crate::languages::java_regex) fn unicode_space() -> Set {
    listed("IsWhite_Space").unwrap_or_default()
}

/// `\w` under `(?U)`.
pub(in crate::languages::java_regex) fn unicode_word() -> Set {
    let marks_digits_and_connectors = categories(0x1c0 | 0x200 | 0x80_0000);
    let alphabetic = listed("IsAlphabetic").unwrap_or_default();
    alphabetic.union(&marks_digits_and_connectors).union(&listed("IsJoin_Control").unwrap_or_default())
}

fn categories(bits: u32) -> Set {
    runs(GENERAL_CATEGORY, |category| bits >> category & 1 == 1)
}

fn listed(name: &str) -> Option<Set> {
    let (_, bits, except) = PROPERTIES.iter().find(|entry| entry.0 == name)?;
    Some(categories(*bits).symmetric_difference(&set(except)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_by_each_of_their_names() {
        let greek = block("Greek").unwrap();
        assert_eq!(greek.ranges(), [(0x370, 0x3ff)]);
        assert_eq!(block("greek and coptic"), Some(greek.clone()));
        assert_eq!(block("GreekAndCoptic"), Some(greek));
        assert_eq!(block("Latin-1Supplement").unwrap().ranges(), [(0x80, 0xff)]);
        assert_eq!(block("LATIN_1_SUPPLEMENT").unwrap().ranges(), [(0x80, 0xff)]);
        assert_eq!(block("Latin_1 Supplement"), None);
    }

    #[test]
    fn scripts_are_found_by_name_and_code() {
        assert!(script("latin").unwrap().contains('é' as u32));
        assert_eq!(script("LATN"), script("Latin"));
        assert_eq!(script("Foo"), None);
    }
}
