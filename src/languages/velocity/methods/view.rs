//! Entries of maps, and iterators.

use std::rc::Rc;

use super::Answer;
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
        ListClass::SubList => "java.util.ArrayList$SubList$1",
        class if class.is_array() => "java.util.AbstractList$Itr",
        _ => "java.util.ArrayList$Itr",
    };
    Value::Iterator(Rc::new(Cursor::over(list, class)))
}

pub(super) fn new_list_iterator(list: &Rc<List>) -> Value {
    let class = match list.class {
        ListClass::SubList => "java.util.ArrayList$SubList$1",
        class if class.is_array() => "java.util.AbstractList$ListItr",
        _ => "java.util.ArrayList$ListItr",
    };
    Value::Iterator(Rc::new(Cursor::over(list, class)))
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
        _ => return Ok(None),
    }))
}
