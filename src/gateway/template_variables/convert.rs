//! JSON values as values of a template.

use std::collections::HashMap;
use std::rc::Rc;

use crate::languages::json;
use crate::languages::velocity::{ListClass, MapOrder, Value};

/// A value that json-smart has read: its lists print themselves as JSON.
pub(super) fn payload(value: json::Value) -> Value {
    from_payload(value, &mut Names::default())
}

/// The names of members: objects of one list share them.
type Names = HashMap<Box<str>, Rc<str>>;

/// More names than this are not shared: they are keys of data and come once each.
const MOST_NAMES: usize = 200;

fn shared(name: String, names: &mut Names) -> Rc<str> {
    if let Some(shared) = names.get(name.as_str()) {
        return shared.clone();
    }
    let shared: Rc<str> = name.as_str().into();
    if names.len() < MOST_NAMES {
        names.insert(name.into(), shared.clone());
    }
    shared
}

fn from_payload(value: json::Value, names: &mut Names) -> Value {
    match value {
        json::Value::Null => Value::Null,
        json::Value::Boolean(value) => Value::Boolean(value),
        json::Value::Integer(value) => Value::Integer(value),
        json::Value::Long(value) => Value::Long(value),
        json::Value::BigInteger(digits) => Value::big_integer(&digits).unwrap_or_default(),
        json::Value::Double(value) => Value::Double(value),
        json::Value::BigDecimal(digits) => {
            // As `BigDecimal.toString` prints it: `1.5E+20` for `1.5e20`.
            let printed = json::Decimal::parse(&digits).map(|decimal| decimal.to_string().into());
            Value::BigDecimal(printed.unwrap_or_else(|| digits.into()))
        }
        json::Value::String(text) => Value::from(text),
        json::Value::Array(items) => Value::list(
            ListClass::JsonArray,
            items.into_iter().map(|item| from_payload(item, names)).collect(),
        ),
        json::Value::Object(object) => Value::map(
            MapOrder::Linked,
            object
                .into_iter()
                .map(|(name, value)| (Value::String(shared(name, names)), from_payload(value, names))),
        ),
    }
}

/// A value of `$context` and the like: its lists are plain Java lists.
pub(super) fn data(value: &json::Value) -> Value {
    match value {
        json::Value::Array(items) => Value::list(ListClass::ArrayList, items.iter().map(data).collect()),
        json::Value::Object(members) => object(members),
        scalar => payload(scalar.clone()),
    }
}

/// A map in the order written.
pub(super) fn object(members: &json::Object) -> Value {
    Value::map(MapOrder::Linked, members.iter().map(|(name, value)| (Value::from(name), data(value))))
}

/// A value as json-smart would have read it, to be written as JSON. What goes deeper than `depth`, or comes
/// after so many items and members as a template can be meant to write, is null.
pub(super) fn to_json(value: &Value, depth: usize) -> json::Value {
    to_json_within(value, depth, &mut 100_000)
}

fn to_json_within(value: &Value, depth: usize, left: &mut usize) -> json::Value {
    let Some(less) = left.checked_sub(1) else { return json::Value::Null };
    *left = less;
    match value {
        Value::Boolean(value) => json::Value::Boolean(*value),
        Value::Integer(value) => json::Value::Integer(*value),
        Value::Long(value) => json::Value::Long(*value),
        Value::Double(value) => json::Value::Double(*value),
        Value::String(text) => json::Value::String((**text).to_owned()),
        Value::List(list) if depth > 0 => json::Value::Array(
            list.items().iter().map(|item| to_json_within(item, depth - 1, left)).collect(),
        ),
        Value::Map(map) if depth > 0 => json::Value::Object(
            map.snapshot()
                .iter()
                .map(|(key, value)| {
                    (key.as_str().unwrap_or("").to_owned(), to_json_within(value, depth - 1, left))
                })
                .collect(),
        ),
        _ => json::Value::Null,
    }
}
