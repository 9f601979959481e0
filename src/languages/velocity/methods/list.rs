//! `java.util.List`, `java.util.Collection` and arrays

use std::rc::Rc;

use super::{Answer, Environment, Failure, list_changes, resolve};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{List, ListClass, Value};

/// So many items fit into a list that was made empty; one that is full grows by half.
const USUAL_CAPACITY: usize = 10;

pub(super) fn call(
    list: &Rc<List>,
    name: &str,
    arguments: &[Value],
    environment: &Environment<'_>,
) -> Answer {
    if list.is_stale() && resolve::overload(&Value::List(list.clone()), name, arguments).is_some() {
        return Err(modified().into());
    }
    if list.class.is_immutable() {
        let sought = matches!(name, "contains" | "indexOf" | "lastIndexOf");
        if sought && matches!(arguments, [Value::Null]) {
            return Err(null_pointer());
        }
        if list_changes::CHANGING.contains(&name)
            && resolve::overload(&Value::List(list.clone()), name, arguments).is_some()
        {
            return Err(list_changes::unsupported());
        }
    }
    if let Some(answer) = reading(list, name, arguments, environment)? {
        return Ok(Some(answer));
    }
    if !list.class.is_list() && matches!(name, "get" | "set" | "subList" | "indexOf" | "lastIndexOf" | "sort")
    {
        return Ok(None);
    }
    if !list.class.is_list() && matches!((name, arguments), ("add" | "addAll", [_, _])) {
        return Ok(None);
    }
    list_changes::call(list, name, arguments, environment)
}

/// What is thrown for a part of a list that has gained or lost items by another way.
pub(super) fn modified() -> Exception {
    Exception::new("java.util.ConcurrentModificationException", "null")
}

fn reading(list: &Rc<List>, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let items = list.items();
    let value = match (name, arguments) {
        ("size", []) => int(items.len()),
        ("isEmpty", []) => Value::Boolean(items.is_empty()),
        ("contains", [item]) => Value::Boolean(items.iter().any(|other| other.java_equals(item))),
        ("containsAll", [others]) => match list_changes::collection(others) {
            Some(others) => {
                list_changes::check_size(items.len(), others.len(), environment)?;
                Value::Boolean(others.iter().all(|item| items.iter().any(|other| other.java_equals(item))))
            }
            None => return Ok(None),
        },
        ("toArray", given) => to_array(&items, given),
        ("stream" | "parallelStream", []) => super::string::stream("java.util.stream.ReferencePipeline$Head"),
        ("iterator", []) => super::view::new_iterator(list),
        ("toString", []) if !list.class.is_array() => {
            drop(items);
            return environment.string(environment.text(&Value::List(list.clone()))?);
        }
        ("ensureCapacity", [Value::Integer(asked)])
            if matches!(list.class, ListClass::ArrayList | ListClass::JsonArray) =>
        {
            let most = USUAL_CAPACITY.max(items.len() + items.len() / 2);
            drop(items);
            if usize::try_from(*asked).is_ok_and(|asked| asked > most) {
                list.restructure(|_| ());
            }
            Value::from("")
        }
        ("trimToSize", []) if matches!(list.class, ListClass::ArrayList | ListClass::JsonArray) => {
            drop(items);
            list.restructure(|_| ());
            Value::from("")
        }
        ("clone", []) if list.class == ListClass::ArrayList => Value::list(list.class, items.clone()),
        ("clone", []) if list.class == ListClass::JsonArray => Value::list(list.class, items.clone()),
        ("toJSONString", []) if list.class == ListClass::JsonArray => {
            drop(items);
            return environment.string(environment.text(&Value::List(list.clone()))?);
        }
        _ if !list.class.is_list() => return Ok(None),
        ("get", [Value::Integer(place)]) => {
            let place = place_in(list, *place, items.len())?;
            items[place].clone()
        }
        ("listIterator", []) => super::view::new_list_iterator(list, 0)?,
        ("listIterator", [Value::Integer(place)]) => super::view::new_list_iterator(list, *place)?,
        ("of", items) => list_of(items)?,
        ("copyOf", [Value::List(other)]) if other.class.is_immutable() => Value::List(other.clone()),
        ("copyOf", [others]) => match list_changes::collection(others) {
            Some(items) => immutable(items)?,
            None => return Ok(None),
        },
        ("indexOf", [item]) => found(items.iter().position(|other| other.java_equals(item))),
        ("lastIndexOf", [item]) => found(items.iter().rposition(|other| other.java_equals(item))),
        ("subList", [_, _]) if list.nesting() >= environment.depth => return Err(Failure::TooDeep),
        ("subList", [Value::Integer(from), Value::Integer(to)]) => sub_list(list, *from, *to)?,
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// `List.of`: the items of an array, or the arguments.
fn list_of(arguments: &[Value]) -> Result<Value, Failure> {
    immutable(match arguments {
        [Value::List(array)] if matches!(array.class, ListClass::StringArray | ListClass::ObjectArray) => {
            array.items().clone()
        }
        several => several.to_vec(),
    })
}

fn immutable(items: Vec<Value>) -> Result<Value, Failure> {
    if items.iter().any(Value::is_null) {
        return Err(null_pointer());
    }
    Ok(Value::list(if matches!(items.len(), 1 | 2) { ListClass::List12 } else { ListClass::ListN }, items))
}

fn null_pointer() -> Failure {
    Exception::new("java.lang.NullPointerException", "null").into()
}

/// The items in an array: in the one that was given, if they have room there.
fn to_array(items: &[Value], given: &[Value]) -> Value {
    let given = match given {
        [Value::List(array)] => array.items().clone(),
        several => several.to_vec(),
    };
    let mut array = items.to_vec();
    if given.len() > array.len() {
        array.push(Value::Null);
        array.extend(given.into_iter().skip(array.len()));
    }
    Value::list(ListClass::ObjectArray, array)
}

fn sub_list(list: &Rc<List>, from: i32, to: i32) -> Result<Value, Failure> {
    let length = list.items().len();
    match (usize::try_from(from), usize::try_from(to)) {
        (Ok(start), Ok(end)) if start <= end && end <= length => Ok(match list.class.is_array() {
            true => Value::list(ListClass::SubList, list.items()[start..end].to_vec()),
            false => Value::part(list, start, end),
        }),
        (Err(_), _) => Err(out_of_bounds(format!("fromIndex = {from}"))),
        (_, Ok(end)) if end > length => Err(out_of_bounds(format!("toIndex = {to}"))),
        _ => {
            let message = format!("fromIndex({from}) > toIndex({to})");
            Err(Exception::new("java.lang.IllegalArgumentException", message).into())
        }
    }
}

pub(super) fn place_in(list: &List, place: i32, length: usize) -> Result<usize, Failure> {
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

pub(super) fn out_of_bounds(message: String) -> Failure {
    Exception::new("java.lang.IndexOutOfBoundsException", message).into()
}

fn int(value: usize) -> Value {
    Value::Integer(i32::try_from(value).unwrap_or(i32::MAX))
}
