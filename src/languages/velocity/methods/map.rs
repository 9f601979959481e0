//! `java.util.Map`

use std::rc::Rc;

use super::{Answer, Environment, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{ListClass, Map, Value};

pub(super) fn call(map: &Rc<Map>, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let coming = match (name, arguments) {
        ("put" | "putIfAbsent", [_, _]) => 1,
        ("putAll", [Value::Map(other)]) => other.len(),
        _ => 0,
    };
    if coming > 0 && map.len() + coming > environment.most_items() {
        return Err(Failure::TooMany);
    }
    let value = match (name, arguments) {
        ("get", [key]) => map.get(key).unwrap_or_default(),
        ("put", [key, value]) => map.put(key.clone(), value.clone()).unwrap_or_default(),
        ("containsKey", [key]) => Value::Boolean(map.get(key).is_some()),
        ("containsValue", [value]) => {
            Value::Boolean(map.entries.borrow().iter().any(|(_, other)| other.java_equals(value)))
        }
        ("getOrDefault", [key, otherwise]) => map.get(key).unwrap_or_else(|| otherwise.clone()),
        ("putIfAbsent", [key, value]) => match map.get(key) {
            Some(Value::Null) | None => {
                map.put(key.clone(), value.clone());
                Value::Null
            }
            Some(old) => old,
        },
        ("replace", [key, value]) => match map.get(key) {
            Some(_) => map.put(key.clone(), value.clone()).unwrap_or_default(),
            None => Value::Null,
        },
        ("replace", [key, old, new]) => {
            let found = map.get(key).is_some_and(|other| other.java_equals(old));
            if found {
                map.put(key.clone(), new.clone());
            }
            Value::Boolean(found)
        }
        ("remove", [key, value]) => {
            let found = map.get(key).is_some_and(|other| other.java_equals(value));
            if found {
                map.remove(key);
            }
            Value::Boolean(found)
        }
        ("remove", [key]) => map.remove(key).unwrap_or_default(),
        ("putAll", [Value::Map(other)]) => {
            for (key, value) in other.snapshot() {
                map.put(key, value);
            }
            Value::from("")
        }
        ("putAll", [Value::Null]) => {
            return Err(Exception::new("java.lang.NullPointerException", "null").into());
        }
        ("clear", []) => {
            map.clear();
            Value::from("")
        }
        ("size", []) => Value::Integer(i32::try_from(map.len()).unwrap_or(i32::MAX)),
        ("isEmpty", []) => Value::Boolean(map.is_empty()),
        ("clone", []) => map.with(map.snapshot()),
        ("keySet", []) => Value::view(map, ListClass::KeySet),
        ("values", []) => Value::view(map, ListClass::Values),
        ("entrySet", []) => Value::view(map, ListClass::EntrySet),
        ("toString", []) => return environment.string(environment.text(&Value::Map(map.clone()))?),
        _ => return Ok(None),
    };
    Ok(Some(value))
}
