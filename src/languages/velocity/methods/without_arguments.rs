//! Methods that take no arguments. The original takes them for calls with arguments when nothing fits
//! better, and the call then throws.

use crate::languages::velocity::value::Value;

const OBJECT: &[&str] = &["hashCode", "toString", "getClass"];
const STRING: &[&str] = &[
    "length",
    "isEmpty",
    "isBlank",
    "intern",
    "toUpperCase",
    "toLowerCase",
    "trim",
    "strip",
    "stripLeading",
    "stripTrailing",
    "toCharArray",
    "getBytes",
    "chars",
    "codePoints",
    "lines",
];
const COLLECTION: &[&str] =
    &["size", "isEmpty", "clear", "iterator", "toArray", "stream", "parallelStream", "spliterator"];
const MAP: &[&str] = &["size", "isEmpty", "clear", "keySet", "values", "entrySet"];
const NUMBER: &[&str] = &["intValue", "longValue", "doubleValue", "floatValue", "shortValue", "byteValue"];
const ENTRY: &[&str] = &["getKey", "getValue"];
const ITERATOR: &[&str] = &["hasNext", "next", "remove"];

pub(super) fn exists(value: &Value, name: &str) -> bool {
    let own = match value {
        Value::String(_) => STRING,
        Value::List(_) => COLLECTION,
        Value::Map(_) | Value::Loop(_) => MAP,
        Value::Entry(_) => ENTRY,
        Value::Iterator(_) => ITERATOR,
        Value::Boolean(_) => &["booleanValue"],
        Value::Null | Value::Class(_) | Value::Host(_) | Value::Block(_) | Value::Character(_) => &[],
        _ => NUMBER,
    };
    let double = matches!(value, Value::Double(_)) && matches!(name, "isNaN" | "isInfinite");
    double || !value.is_null() && (own.contains(&name) || OBJECT.contains(&name))
}
