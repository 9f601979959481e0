//! Character names for `\N{...}`: the few that are kept, and those that follow from the number.

use super::tables::CHARACTER_NAMES;

/// The code point that `name` names, as far as names are kept here; case does not count.
pub(in crate::languages::java_regex) fn code_point_of(name: &str) -> Option<u32> {
    let name = name.trim().to_ascii_uppercase();
    kept(&name).or_else(|| numbered(&name))
}

fn kept(name: &str) -> Option<u32> {
    for (next, entry) in (0..).zip(CHARACTER_NAMES.split(';')) {
        let (point, entry) = match entry.split_once('=') {
            Some((hex, entry)) => (u32::from_str_radix(hex, 16).ok()?, entry),
            None => (next, entry),
        };
        if entry == name {
            return Some(point);
        }
    }
    None
}

fn numbered(name: &str) -> Option<u32> {
    let (block, hex) = name.rsplit_once([' ', '-'])?;
    let point = u32::from_str_radix(hex, 16).ok()?;
    (block == "CJK UNIFIED IDEOGRAPH" && (0x4e00..=0x9ffc).contains(&point)).then_some(point)
}
