//! Methods that take no arguments. The original takes them for calls with arguments when nothing fits
//! better, and the call then throws.

use crate::languages::velocity::value::{ListClass, Value};

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
const BIG_INTEGER: &[&str] = &[
    "intValue",
    "longValue",
    "doubleValue",
    "floatValue",
    "shortValue",
    "byteValue",
    "abs",
    "negate",
    "signum",
    "bitCount",
    "bitLength",
    "not",
    "sqrt",
    "getLowestSetBit",
    "nextProbablePrime",
];
const ENTRY: &[&str] = &["getKey", "getValue"];
const ITERATOR: &[&str] = &["hasNext", "next", "remove"];

pub(super) fn exists(value: &Value, name: &str) -> bool {
    let own = match value {
        Value::BigInteger(_) => BIG_INTEGER,
        Value::String(_) => STRING,
        Value::List(_) => COLLECTION,
        Value::Map(_) | Value::Loop(_) => MAP,
        Value::Entry(_) => ENTRY,
        Value::Iterator(_) => ITERATOR,
        Value::Boolean(_) => &["booleanValue"],
        Value::Null | Value::Class(_) | Value::Host(_) | Value::Block(_) | Value::Character(_) => &[],
        _ => NUMBER,
    };
    let json =
        matches!(value, Value::List(list) if list.class == ListClass::JsonArray) && name == "toJSONString";
    let double = matches!(value, Value::Double(_)) && matches!(name, "isNaN" | "isInfinite");
    json || double || !value.is_null() && (own.contains(&name) || OBJECT.contains(&name))
}
