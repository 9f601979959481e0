//! Names that are near one that does not exist.

use crate::languages::velocity::value::{Map, Value};

const STRING: &[&str] = &[
    "length",
    "isEmpty",
    "isBlank",
    "substring",
    "indexOf",
    "lastIndexOf",
    "charAt",
    "contains",
    "startsWith",
    "endsWith",
    "equals",
    "equalsIgnoreCase",
    "compareTo",
    "concat",
    "replace",
    "replaceAll",
    "replaceFirst",
    "matches",
    "split",
    "toUpperCase",
    "toLowerCase",
    "trim",
    "repeat",
    "toString",
    "hashCode",
];
const LIST: &[&str] = &[
    "size",
    "isEmpty",
    "get",
    "set",
    "add",
    "addAll",
    "remove",
    "removeAll",
    "retainAll",
    "contains",
    "containsAll",
    "indexOf",
    "lastIndexOf",
    "subList",
    "clear",
    "iterator",
    "toArray",
    "toString",
    "equals",
    "hashCode",
];
const MAP: &[&str] = &[
    "size",
    "isEmpty",
    "get",
    "put",
    "putAll",
    "putIfAbsent",
    "getOrDefault",
    "remove",
    "containsKey",
    "containsValue",
    "keySet",
    "values",
    "entrySet",
    "clear",
    "toString",
    "equals",
    "hashCode",
];
const NUMBER: &[&str] =
    &["intValue", "longValue", "doubleValue", "compareTo", "parseInt", "valueOf", "toString", "equals"];

const ENTRY: &[&str] = &["getKey", "getValue"];
const LOOP: &[&str] = &["index", "count", "hasNext", "first", "last", "parent", "topmost"];

/// What other languages call a method, and what it is called in Java.
const OF_STRING: &[(&str, &str)] = &[
    ("includes", "contains"),
    ("has", "contains"),
    ("slice", "substring"),
    ("substr", "substring"),
    ("size", "length"),
    ("count", "length"),
    ("len", "length"),
    ("append", "concat"),
    ("upper", "toUpperCase"),
    ("lower", "toLowerCase"),
    ("strip", "trim"),
    ("test", "matches"),
    ("match", "matches"),
    ("search", "indexOf"),
];
const OF_LIST: &[(&str, &str)] = &[
    ("length", "size"),
    ("count", "size"),
    ("len", "size"),
    ("push", "add"),
    ("append", "add"),
    ("includes", "contains"),
    ("has", "contains"),
    ("slice", "subList"),
    ("concat", "addAll"),
    ("delete", "remove"),
];
const OF_MAP: &[(&str, &str)] = &[
    ("keys", "keySet"),
    ("entries", "entrySet"),
    ("has", "containsKey"),
    ("hasKey", "containsKey"),
    ("hasOwnProperty", "containsKey"),
    ("contains", "containsKey"),
    ("includes", "containsKey"),
    ("length", "size"),
    ("count", "size"),
    ("len", "size"),
    ("set", "put"),
    ("add", "put"),
    ("delete", "remove"),
    ("merge", "putAll"),
];

/// Whether the value has a method of the name, among those that templates use.
pub(in crate::languages::velocity) fn has_method(value: &Value, name: &str) -> bool {
    !matches!(value, Value::Loop(_)) && known(value).1.contains(&name)
}

/// The methods of the value, and what other languages call some of them.
fn known(value: &Value) -> (&'static [(&'static str, &'static str)], &'static [&'static str]) {
    match value {
        Value::String(_) => (OF_STRING, STRING),
        Value::List(_) => (OF_LIST, LIST),
        Value::Map(_) => (OF_MAP, MAP),
        Value::Entry(_) => (&[], ENTRY),
        Value::Loop(_) => (&[], LOOP),
        Value::Host(object) => (&[], object.methods()),
        _ if value.is_number() => (&[], NUMBER),
        _ => (&[], &[]),
    }
}

/// What could have been meant by a method, or a property, of `value` that it does not have, as it is written:
/// properties end in their name, methods in parentheses.
pub(in crate::languages::velocity) fn near(value: &Value, name: &str, is_method: bool) -> Vec<String> {
    let (others, methods) = known(value);
    let near = match elsewhere(name, others) {
        Some(meant) => vec![meant.to_owned()],
        None => nearest(
            name,
            methods
                .iter()
                .copied()
                .filter(|method| *method != name || !is_method || !has_method(value, name)),
            2,
        ),
    };
    let calls = !matches!(value, Value::Loop(_)) && !is_method;
    near.into_iter().map(|name| if calls { format!("{name}()") } else { name }).collect()
}

/// What the name that another language has, or one letter beside it, is called in Java.
fn elsewhere(name: &str, others: &[(&str, &'static str)]) -> Option<&'static str> {
    let is_slip = |other: &str| other.len() >= SLIP_LENGTH && distance(other, name) <= 1;
    let exact = others.iter().find(|(other, _)| *other == name);
    exact.or_else(|| others.iter().find(|(other, _)| is_slip(other))).map(|(_, meant)| *meant)
}

/// A shorter name with a wrong letter is too often another word.
const SLIP_LENGTH: usize = 5;

/// The names of `map` that are near `name`, the nearest first; of `count-1` only `count`, if that is there.
pub(in crate::languages::velocity) fn near_members(map: &Map, name: &str) -> Vec<String> {
    let mut before_hyphens = name.match_indices('-').map(|(at, _)| &name[..at]);
    if let Some(before) = before_hyphens.find(|before| map.get_str(before).is_some()) {
        return vec![before.to_owned()];
    }
    let entries = map.entries.borrow();
    nearest(
        name,
        entries.iter().take(MOST_MEMBERS).filter_map(|(key, _)| key.as_str()).filter(|key| *key != name),
        3,
    )
}

/// So many members of a map are looked at.
const MOST_MEMBERS: usize = 200;

/// The names of `among` that are near `name`, the nearest first: at most one letter in `letters` differs.
///
/// ```
/// use gatemap::languages::velocity::nearest;
/// assert_eq!(nearest("nmae", ["id", "name"].into_iter(), 2), ["name"]);
/// ```
pub fn nearest<'n>(name: &str, among: impl Iterator<Item = &'n str>, letters: usize) -> Vec<String> {
    let mut near: Vec<(usize, &str)> = among
        .map(|other| (distance(other, name), other))
        .filter(|(distance, other)| distance * letters <= other.len().max(name.len()))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(3).map(|(_, other)| other.to_owned()).collect()
}

/// How many letters have to be added, taken away, changed, or swapped with the next one; letter case counts
/// nothing.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(60).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut row_before = row.clone();
    let mut letter_before = None;
    for (idx, left) in left.chars().enumerate() {
        let mut next = vec![idx + 1];
        for (place, letter) in right.iter().enumerate() {
            let is = |one: char, other: char| one.eq_ignore_ascii_case(&other);
            let change = row[place] + usize::from(!is(left, *letter));
            let mut least = change.min(row[place + 1] + 1).min(next[place] + 1);
            if let (Some(before), Some(at)) = (letter_before, place.checked_sub(1))
                && is(before, *letter)
                && is(left, right[at])
            {
                least = least.min(row_before[at] + 1);
            }
            next.push(least);
        }
        row_before = std::mem::replace(&mut row, next);
        letter_before = Some(left);
    }
    row[right.len()]
}
