//! The methods that change a list, a set or a view of a map.

use std::cmp::Ordering;
use std::rc::Rc;

use super::list::{out_of_bounds, place_in};
use super::{Answer, Environment, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{List, ListClass, Value};

/// What a list that never changes throws for, whatever the arguments are.
pub(super) const CHANGING: &[&str] =
    &["add", "addAll", "clear", "remove", "removeAll", "removeIf", "replaceAll", "retainAll", "set", "sort"];

pub(super) fn call(
    list: &Rc<List>,
    name: &str,
    arguments: &[Value],
    environment: &Environment<'_>,
) -> Answer {
    let value = match (name, arguments) {
        ("set", [Value::Integer(place), new]) => set(list, *place, new)?,
        ("add" | "addAll", _) => return add(list, name, arguments, environment),
        ("remove", [Value::Integer(_)]) if list.class.is_array() => return Err(unsupported()),
        ("remove", [Value::Integer(place)]) if list.class.is_list() => {
            let place = place_in(list, *place, list.items().len())?;
            list.restructure(|items| items.remove(place))
        }
        ("remove", [item]) => {
            let mut is_first = true;
            take_out(list, |other| is_first && other.java_equals(item) && std::mem::take(&mut is_first))?
        }
        ("removeAll" | "retainAll", [others]) => {
            let Some(others) = collection(others) else { return Ok(None) };
            check_size(list.items().len(), others.len(), environment)?;
            let stay = name == "retainAll";
            take_out(list, |item| others.iter().any(|other| other.java_equals(item)) != stay)?
        }
        ("clear", []) => {
            take_out(list, |_| true)?;
            if list.class.grows() {
                list.restructure(|_| ());
            }
            Value::from("")
        }
        ("merge", [other]) if list.class == ListClass::JsonArray => match other {
            Value::Null => Value::from(""),
            Value::List(other) if other.class == ListClass::JsonArray => {
                let new = other.items().clone();
                list.restructure(|items| items.extend(new));
                Value::from("")
            }
            _ => return Err(super::number::of_another_class()),
        },
        ("sort", [Value::Null]) => return list.restructure(|items| sort(items)),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// Takes items out, which an array does not let happen.
fn take_out(list: &List, leaves: impl FnMut(&Value) -> bool) -> Result<Value, Failure> {
    if list.class.is_array() {
        let leaves = list.items().iter().any(leaves);
        return if leaves { Err(unsupported()) } else { Ok(Value::Boolean(false)) };
    }
    Ok(Value::Boolean(list.take_out(leaves)))
}

fn set(list: &List, place: i32, new: &Value) -> Result<Value, Failure> {
    let place = place_in(list, place, list.items().len())?;
    if !fits(list.class, new) {
        let message = "array element type mismatch";
        return Err(Exception::new("java.lang.IllegalArgumentException", message).into());
    }
    Ok(list.set_items(|items| std::mem::replace(&mut items[place], new.clone())))
}

fn add(list: &List, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let (place, new) = match arguments {
        [new] => (None, new),
        [Value::Integer(place), new] => (Some(*place), new),
        _ => return Ok(None),
    };
    let (new, answer) = match name {
        "add" => (vec![new.clone()], if place.is_some() { Value::from("") } else { Value::Boolean(true) }),
        _ => match collection(new) {
            Some(items) => {
                let changes = !items.is_empty();
                (items, Value::Boolean(changes))
            }
            None => return Ok(None),
        },
    };
    let length = list.items().len();
    let place = match place.map(usize::try_from) {
        None => length,
        Some(Ok(place)) if place <= length => place,
        Some(_) if list.class.is_array() && name == "add" => return Err(unsupported()),
        Some(_) => return Err(out_of_bounds(format!("the list has a size of {length}"))),
    };
    if !list.class.grows() {
        return if new.is_empty() { Ok(Some(answer)) } else { Err(unsupported()) };
    }
    if length + new.len() > environment.most_items() {
        return Err(Failure::TooMany);
    }
    list.restructure(|items| drop(items.splice(place..place, new)));
    Ok(Some(answer))
}

/// Whether an array of the class can hold the item.
fn fits(class: ListClass, item: &Value) -> bool {
    match class {
        ListClass::StringArray => matches!(item, Value::String(_) | Value::Null),
        ListClass::CharArray => matches!(item, Value::Character(_)),
        ListClass::ByteArray => matches!(item, Value::Byte(_)),
        _ => true,
    }
}

/// The items of a collection, which an array is not.
pub(super) fn collection(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(list) if !list.class.is_array() => Some(list.items().clone()),
        _ => None,
    }
}

/// Whether each item of one may be compared with each of the other.
pub(super) fn check_size(left: usize, right: usize, environment: &Environment<'_>) -> Result<(), Failure> {
    if left.saturating_mul(right) > environment.longest { Err(Failure::TooLarge) } else { Ok(()) }
}

/// By the natural order, if all items are strings, or all are numbers of one class.
fn sort(items: &mut [Value]) -> Answer {
    let class = items.first().map(|item| item.class_name().to_owned());
    let comparable = |item: &Value| {
        item.is_number() || matches!(item, Value::String(_) | Value::Boolean(_) | Value::Character(_))
    };
    let sortable = |item: &Value| Some(item.class_name()) == class.as_deref() && comparable(item);
    if items.len() > 1 && !items.iter().all(sortable) {
        return Err(super::number::of_another_class());
    }
    items.sort_by(|left, right| match (left, right) {
        (Value::String(left), Value::String(right)) => left.encode_utf16().cmp(right.encode_utf16()),
        (Value::Boolean(left), Value::Boolean(right)) => left.cmp(right),
        (Value::Character(left), Value::Character(right)) => left.cmp(right),
        _ => left.double_value().partial_cmp(&right.double_value()).unwrap_or(Ordering::Equal),
    });
    Ok(Some(Value::from("")))
}

pub(super) fn unsupported() -> Failure {
    Exception::new("java.lang.UnsupportedOperationException", "null").into()
}
