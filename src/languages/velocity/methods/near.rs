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

/// The methods of `value` whose names are near `name`, the nearest first.
pub(in crate::languages::velocity) fn near(value: &Value, name: &str) -> Vec<String> {
    let methods = match value {
        Value::String(_) => STRING,
        Value::List(_) => LIST,
        Value::Map(_) => MAP,
        Value::Host(object) => object.methods(),
        _ if value.is_number() => NUMBER,
        _ => &[],
    };
    nearest(name, methods.iter().copied(), 2)
}

/// The names of `map` that are near `name`, the nearest first.
pub(in crate::languages::velocity) fn near_members(map: &Map, name: &str) -> Vec<String> {
    let entries = map.entries.borrow();
    nearest(name, entries.iter().take(MOST_MEMBERS).filter_map(|(key, _)| key.as_str()), 3)
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

/// How many letters have to be added, taken away or changed; letter case counts nothing.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(60).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (idx, left) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = idx + 1;
        for (place, right) in right.iter().enumerate() {
            let change = diagonal + usize::from(!left.eq_ignore_ascii_case(right));
            diagonal = row[place + 1];
            row[place + 1] = change.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[right.len()]
}
