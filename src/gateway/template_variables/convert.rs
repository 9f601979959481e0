//! JSON values as values of a template.

use std::borrow::Cow;
use std::rc::Rc;

use crate::languages::json::{self, Builder};
use crate::languages::velocity::{Entries, ListClass, MapOrder, Value};

/// A value that json-smart has read: its lists print themselves as JSON.
pub(super) fn payload(value: json::Value) -> Value {
    from_payload(value, &mut Payload::default())
}

/// Makes the values of a payload.
#[derive(Default)]
pub(super) struct Payload {
    /// The names of members: objects of one list share them.
    names: Vec<Rc<str>>,
    /// The place of the name that came last.
    place: usize,
    /// The place of the first name of the last object: the next one of a list begins with the same.
    first: usize,
    /// How many members the last object had.
    members: usize,
}

/// An object while its members are read.
pub(super) struct Members {
    entries: Entries,
    first: usize,
    /// All its shared names stand before this place.
    next: usize,
}

/// More names than this are not shared: they are keys of data and come once each.
const MOST_NAMES: usize = 64;

/// Room for so many members is made at once, if the object before had as many.
const MOST_ROOM: usize = 16;

impl Payload {
    /// The place of a name, if it is shared. It is looked for at `likely` first, and behind the last one.
    fn place(&mut self, name: &str, likely: usize) -> Option<usize> {
        let is_at = |place: &usize| self.names.get(*place).is_some_and(|known| **known == *name);
        let likely = [likely, self.place + 1].into_iter().find(is_at);
        let place = match likely.or_else(|| self.names.iter().position(|known| **known == *name)) {
            Some(place) => place,
            None if self.names.len() < MOST_NAMES => {
                self.names.push(name.into());
                self.names.len() - 1
            }
            None => return None,
        };
        self.place = place;
        Some(place)
    }
}

impl Builder for Payload {
    type Value = Value;
    type Members = Members;

    fn scalar(&mut self, scalar: json::Value) -> Value {
        from_payload(scalar, self)
    }

    fn string(&mut self, text: &str) -> Value {
        Value::String(text.into())
    }

    fn array(&mut self, items: Vec<Value>) -> Value {
        Value::list(ListClass::JsonArray, items)
    }

    fn members(&mut self) -> Members {
        let entries = Entries::with_capacity(self.members.min(MOST_ROOM));
        Members { entries, first: self.first, next: self.first }
    }

    fn member(&mut self, members: &mut Members, name: Cow<'_, str>, value: Value) {
        let Some(place) = self.place(&name, members.next) else {
            members.entries.insert(Value::String(name.into()), value);
            return;
        };
        let shared = Value::String(self.names[place].clone());
        if members.entries.is_empty() {
            members.first = place;
        } else if place < members.next {
            members.entries.insert(shared, value);
            return;
        }
        // It stands behind all that came before it, so that it is none of them.
        members.entries.append(shared, value);
        members.next = place + 1;
    }

    fn object(&mut self, members: Members) -> Value {
        self.members = members.entries.len();
        self.first = members.first;
        Value::linked_map(members.entries)
    }
}

fn from_payload(value: json::Value, builder: &mut Payload) -> Value {
    match value {
        json::Value::Null => Value::Null,
        json::Value::Boolean(value) => Value::Boolean(value),
        json::Value::Integer(value) => Value::Integer(value),
        json::Value::Long(value) => Value::Long(value),
        json::Value::BigInteger(digits) => Value::big_integer(&digits).unwrap_or_default(),
        // json-smart reads `NaN` as a float.
        json::Value::Double(value) if value.is_nan() => Value::Float(f32::NAN),
        json::Value::Double(value) => Value::Double(value),
        json::Value::BigDecimal(digits) => {
            // As `BigDecimal.toString` prints it: `1.5E+20` for `1.5e20`.
            let printed = json::Decimal::parse(&digits).map(|decimal| decimal.to_string().into());
            Value::BigDecimal(printed.unwrap_or_else(|| digits.into()))
        }
        json::Value::String(text) => Value::from(text),
        json::Value::Array(items) => {
            let items = items.into_iter().map(|item| from_payload(item, builder)).collect();
            builder.array(items)
        }
        json::Value::Object(object) => {
            let mut members = builder.members();
            for (name, value) in object {
                let value = from_payload(value, builder);
                builder.member(&mut members, name.into(), value);
            }
            builder.object(members)
        }
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

/// More items and members than a template can be meant to write.
const MOST_WRITTEN: usize = 100_000;

/// A value as json-smart would have read it, to be written as JSON. What goes deeper than `depth`, or comes
/// after [`MOST_WRITTEN`] items and members, is null.
pub(super) fn to_json(value: &Value, depth: usize) -> json::Value {
    let mut left = MOST_WRITTEN;
    to_json_within(value, depth, &mut left)
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
