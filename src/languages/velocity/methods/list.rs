//! `java.util.List`, `java.util.Collection` and arrays

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Answer, Environment, Failure, items as items_of};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{List, ListClass, Value};

pub(super) fn call(
    list: &Rc<List>,
    name: &str,
    arguments: &[Value],
    environment: &Environment<'_>,
) -> Answer {
    if let Some(answer) = reading(list, name, arguments, environment)? {
        return Ok(Some(answer));
    }
    if !list.class.is_list() && matches!(name, "get" | "set" | "subList" | "indexOf" | "lastIndexOf" | "sort")
    {
        return Ok(None);
    }
    changing(list, name, arguments)
}

fn reading(list: &Rc<List>, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let items = list.items.borrow();
    let value = match (name, arguments) {
        ("size", []) => int(items.len()),
        ("isEmpty", []) => Value::Boolean(items.is_empty()),
        ("contains", [item]) => Value::Boolean(items.iter().any(|other| other.java_equals(item))),
        ("containsAll", [others]) => match items_of(others) {
            Some(others) if !matches!(arguments, [Value::Map(_)]) => {
                Value::Boolean(others.iter().all(|item| items.iter().any(|other| other.java_equals(item))))
            }
            _ => return Ok(None),
        },
        ("toArray", []) => Value::list(ListClass::ObjectArray, items.clone()),
        ("stream" | "parallelStream", []) => super::string::stream("java.util.stream.ReferencePipeline$Head"),
        ("iterator" | "listIterator", []) => super::view::new_iterator(list.class, items.clone()),
        ("toString", []) if !list.class.is_array() => {
            drop(items);
            return environment.string(environment.text(&Value::List(list.clone()))?);
        }
        ("toJSONString", []) if list.class == ListClass::JsonArray => {
            drop(items);
            return environment.string(environment.text(&Value::List(list.clone()))?);
        }
        _ if !list.class.is_list() => return Ok(None),
        ("get", [Value::Integer(place)]) => {
            let place = place_in(list, *place, items.len())?;
            items[place].clone()
        }
        ("indexOf", [item]) => found(items.iter().position(|other| other.java_equals(item))),
        ("lastIndexOf", [item]) => found(items.iter().rposition(|other| other.java_equals(item))),
        ("subList", [Value::Integer(from), Value::Integer(to)]) => sub_list(&items, *from, *to)?,
        _ => return Ok(None),
    };
    Ok(Some(value))
}

fn changing(list: &Rc<List>, name: &str, arguments: &[Value]) -> Answer {
    if matches!((name, arguments), ("addAll" | "removeAll" | "retainAll", [Value::Null])) {
        return Err(Exception::new("java.lang.NullPointerException", "null").into());
    }
    let grows = list.class.grows();
    let mut items = list.items.borrow_mut();
    let value = match (name, arguments) {
        ("set", [Value::Integer(place), new]) => {
            let place = place_in(list, *place, items.len())?;
            std::mem::replace(&mut items[place], new.clone())
        }
        ("add" | "addAll" | "remove" | "clear" | "removeAll" | "retainAll", _)
            if list.class.is_array() && !arguments.is_empty() | (name == "clear") =>
        {
            return Err(unsupported());
        }
        ("add" | "addAll", [_]) if !grows => return Err(unsupported()),
        ("add", [item]) => {
            items.push(item.clone());
            Value::Boolean(true)
        }
        ("add", [Value::Integer(place), item]) => {
            let length = items.len();
            match usize::try_from(*place) {
                Ok(place) if place <= length => items.insert(place, item.clone()),
                _ => return Err(out_of_bounds(format!("Index: {place}, Size: {length}"))),
            }
            Value::from("")
        }
        ("addAll", [others]) => {
            drop(items);
            let Some(others) = collection(others) else { return Ok(None) };
            let changed = !others.is_empty();
            list.items.borrow_mut().extend(others);
            Value::Boolean(changed)
        }
        ("addAll", [Value::Integer(place), others]) => {
            drop(items);
            let Some(others) = collection(others) else { return Ok(None) };
            let mut items = list.items.borrow_mut();
            let length = items.len();
            let place = match usize::try_from(*place) {
                Ok(place) if place <= length => place,
                _ => return Err(out_of_bounds(format!("Index: {place}, Size: {length}"))),
            };
            let changed = !others.is_empty();
            items.splice(place..place, others);
            Value::Boolean(changed)
        }
        ("remove", [Value::Integer(place)]) if list.class.is_list() => {
            let place = place_in(list, *place, items.len())?;
            items.remove(place)
        }
        ("remove", [item]) => {
            let place = items.iter().position(|other| other.java_equals(item));
            if let Some(place) = place {
                items.remove(place);
            }
            Value::Boolean(place.is_some())
        }
        ("removeAll" | "retainAll", [others]) => {
            drop(items);
            let Some(others) = collection(others) else { return Ok(None) };
            let mut items = list.items.borrow_mut();
            let before = items.len();
            let keep = name == "retainAll";
            items.retain(|item| others.iter().any(|other| other.java_equals(item)) == keep);
            Value::Boolean(items.len() != before)
        }
        ("clear", []) => {
            items.clear();
            Value::from("")
        }
        ("sort", [Value::Null]) => return sort(&mut items),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

fn collection(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(list) if !list.class.is_array() => Some(list.items.borrow().clone()),
        _ => None,
    }
}

fn sub_list(items: &[Value], from: i32, to: i32) -> Result<Value, Failure> {
    match (usize::try_from(from), usize::try_from(to)) {
        (Ok(start), Ok(end)) if start <= end && end <= items.len() => {
            Ok(Value::list(ListClass::SubList, items[start..end].to_vec()))
        }
        (Err(_), _) => Err(out_of_bounds(format!("fromIndex = {from}"))),
        (_, Ok(end)) if end > items.len() => Err(out_of_bounds(format!("toIndex = {to}"))),
        _ => {
            let message = format!("fromIndex({from}) > toIndex({to})");
            Err(Exception::new("java.lang.IllegalArgumentException", message).into())
        }
    }
}

/// By the natural order, if all items are strings, or all are numbers of one class.
fn sort(items: &mut [Value]) -> Answer {
    let class = items.first().map(|item| item.class_name().to_owned());
    let comparable = |item: &Value| item.is_number() || matches!(item, Value::String(_) | Value::Boolean(_));
    let sortable = |item: &Value| Some(item.class_name()) == class.as_deref() && comparable(item);
    if items.len() > 1 && !items.iter().all(sortable) {
        return Err(super::number::of_another_class());
    }
    items.sort_by(|left, right| match (left, right) {
        (Value::String(left), Value::String(right)) => left.encode_utf16().cmp(right.encode_utf16()),
        (Value::Boolean(left), Value::Boolean(right)) => left.cmp(right),
        _ => left.double_value().partial_cmp(&right.double_value()).unwrap_or(Ordering::Equal),
    });
    Ok(Some(Value::from("")))
}

fn place_in(list: &List, place: i32, length: usize) -> Result<usize, Failure> {
    match usize::try_from(place) {
        Ok(place) if place < length => Ok(place),
        _ if list.class.is_array() => Err(Exception::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            format!("Index {place} out of bounds for length {length}"),
        )
        .into()),
        _ => Err(out_of_bounds(format!("Index {place} out of bounds for length {length}"))),
    }
}

fn found(place: Option<usize>) -> Value {
    place.map_or(Value::Integer(-1), int)
}

fn out_of_bounds(message: String) -> Failure {
    Exception::new("java.lang.IndexOutOfBoundsException", message).into()
}

fn unsupported() -> Failure {
    Exception::new("java.lang.UnsupportedOperationException", "null").into()
}

fn int(value: usize) -> Value {
    Value::Integer(i32::try_from(value).unwrap_or(i32::MAX))
}
