//! Entries of maps, and iterators.

use std::cell::Cell;
use std::rc::Rc;

use super::Answer;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{Entry, Items, ListClass, Value};

pub(super) fn entry(entry: &Entry, name: &str, arguments: &[Value]) -> Option<Value> {
    match (name, arguments) {
        ("getKey", []) => Some(entry.key.clone()),
        ("getValue", []) => Some(entry.value()),
        ("setValue", [value]) => Some(entry.map.put(entry.key.clone(), value.clone()).unwrap_or_default()),
        _ => None,
    }
}

pub(super) fn new_iterator(class: ListClass, items: Vec<Value>) -> Value {
    let class = match class {
        ListClass::KeySet => "java.util.LinkedHashMap$LinkedKeyIterator",
        ListClass::Values => "java.util.LinkedHashMap$LinkedValueIterator",
        ListClass::EntrySet => "java.util.LinkedHashMap$LinkedEntryIterator",
        ListClass::SubList => "java.util.ArrayList$SubList$1",
        class if class.is_array() => "java.util.AbstractList$Itr",
        _ => "java.util.ArrayList$Itr",
    };
    Value::Iterator(Rc::new(Items { class, items, taken: Cell::new(0) }))
}

pub(super) fn new_list_iterator(class: ListClass, items: Vec<Value>) -> Value {
    let class = match class {
        ListClass::SubList => "java.util.ArrayList$SubList$1",
        class if class.is_array() => "java.util.AbstractList$ListItr",
        _ => "java.util.ArrayList$ListItr",
    };
    Value::Iterator(Rc::new(Items { class, items, taken: Cell::new(0) }))
}

pub(super) fn iterator(iterator: &Items, name: &str, arguments: &[Value]) -> Answer {
    let taken = iterator.taken.get();
    match (name, arguments) {
        ("hasNext", []) => Ok(Some(Value::Boolean(taken < iterator.items.len()))),
        ("remove", []) if taken == 0 => Err(Exception::new("java.lang.IllegalStateException", "null").into()),
        ("next", []) => match iterator.items.get(taken) {
            Some(item) => {
                iterator.taken.set(taken + 1);
                Ok(Some(item.clone()))
            }
            None => Err(Exception::new("java.util.NoSuchElementException", "null").into()),
        },
        _ => Ok(None),
    }
}
