//! Entries of maps, and iterators.

use std::rc::Rc;

use super::{Answer, Failure};
use crate::languages::velocity::value::{Cursor, Entry, List, ListClass, Value};

pub(super) fn entry(entry: &Entry, name: &str, arguments: &[Value]) -> Option<Value> {
    match (name, arguments) {
        ("getKey", []) => Some(entry.key.clone()),
        ("getValue", []) => Some(entry.value()),
        ("setValue", [value]) => Some(entry.map.put(entry.key.clone(), value.clone()).unwrap_or_default()),
        _ => None,
    }
}

pub(super) fn new_iterator(list: &Rc<List>) -> Value {
    let class = match list.class {
        ListClass::KeySet => "java.util.LinkedHashMap$LinkedKeyIterator",
        ListClass::Values => "java.util.LinkedHashMap$LinkedValueIterator",
        ListClass::EntrySet => "java.util.LinkedHashMap$LinkedEntryIterator",
        ListClass::SubList => SUB_LIST_ITERATOR,
        ListClass::List12 | ListClass::ListN => IMMUTABLE_ITERATOR,
        class if class.is_array() => "java.util.AbstractList$Itr",
        _ => "java.util.ArrayList$Itr",
    };
    Value::Iterator(Rc::new(Cursor::over(list, class)))
}

const SUB_LIST_ITERATOR: &str = "java.util.ArrayList$SubList$1";
const IMMUTABLE_ITERATOR: &str = "java.util.ImmutableCollections$ListItr";
const LIST_ITERATOR: &str = "java.util.ArrayList$ListItr";
const ARRAY_ITERATOR: &str = "java.util.AbstractList$ListItr";

/// Whether an iterator of the class is a `java.util.ListIterator`.
pub(super) fn is_list_iterator(class: &str) -> bool {
    [SUB_LIST_ITERATOR, IMMUTABLE_ITERATOR, LIST_ITERATOR, ARRAY_ITERATOR].contains(&class)
}

pub(super) fn new_list_iterator(list: &Rc<List>, place: i32) -> Result<Value, Failure> {
    let length = list.items().len();
    let Some(place) = usize::try_from(place).ok().filter(|place| *place <= length) else {
        return Err(super::list::out_of_bounds(format!("Index: {place}, Size: {length}")));
    };
    let class = match list.class {
        ListClass::SubList => SUB_LIST_ITERATOR,
        ListClass::List12 | ListClass::ListN => IMMUTABLE_ITERATOR,
        class if class.is_array() => ARRAY_ITERATOR,
        _ => LIST_ITERATOR,
    };
    Ok(Value::Iterator(Rc::new(Cursor::over(list, class).at(place))))
}

pub(super) fn iterator(iterator: &Cursor, name: &str, arguments: &[Value]) -> Answer {
    if !iterator.walks() {
        return Ok(None);
    }
    Ok(Some(match (name, arguments) {
        ("hasNext", []) => Value::Boolean(iterator.has_next()),
        ("next", []) => iterator.next()?,
        ("remove", []) => {
            iterator.remove()?;
            Value::from("")
        }
        _ if !is_list_iterator(iterator.class) => return Ok(None),
        ("hasPrevious", []) => Value::Boolean(iterator.place() > 0),
        ("previous", []) => iterator.previous()?,
        ("nextIndex", []) => Value::Integer(iterator.place() as i32),
        ("previousIndex", []) => Value::Integer(iterator.place() as i32 - 1),
        ("set", [item]) => {
            iterator.set(item.clone())?;
            Value::from("")
        }
        ("add", [item]) => {
            iterator.add(item.clone())?;
            Value::from("")
        }
        _ => return Ok(None),
    }))
}
