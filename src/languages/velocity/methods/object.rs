//! What every object has, and `java.lang.Class`.

use std::rc::Rc;

use super::{Answer, Environment};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::Value;

pub(super) fn call(value: &Value, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    Ok(match (name, arguments) {
        _ if value.is_null() => None,
        ("equals", [other]) => Some(Value::Boolean(value.java_equals(other))),
        ("hashCode", []) => Some(Value::Integer(value.java_hash())),
        ("toString", []) => return environment.string(environment.text(value)?),
        ("getClass", []) => Some(Value::Class(value.class_name().into())),
        _ => None,
    })
}

/// Only the name of a class may be asked for.
pub(super) fn class(class: &Rc<str>, name: &str, arguments: &[Value]) -> Answer {
    match (name, arguments) {
        ("getName", []) => Ok(Some(Value::from(&**class))),
        // The methods are those of the class's objects, and a class is none of them.
        ("toString" | "hashCode", []) | ("equals", [_]) => {
            let message = "object is not an instance of declaring class";
            Err(Exception::new("java.lang.IllegalArgumentException", message).into())
        }
        _ => Ok(None),
    }
}

/// `String.format` with `%s`, `%d`, `%%` and `%n`; other formats do not exist.
pub(super) fn format(_text: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let [Value::String(format), rest @ ..] = arguments else { return Ok(None) };
    let mut text = String::new();
    let mut values = rest.iter();
    let mut pieces = format.split('%');
    text.push_str(pieces.next().unwrap_or(""));
    while let Some(piece) = pieces.next() {
        match piece.chars().next() {
            Some('s' | 'd') => match values.next() {
                Some(value) => {
                    text.push_str(&environment.text(value)?);
                    text.push_str(&piece[1..]);
                }
                None => return Ok(None),
            },
            Some('n') => {
                text.push('\n');
                text.push_str(&piece[1..]);
            }
            None => {
                text.push('%');
                text.push_str(pieces.next().unwrap_or(""));
            }
            Some(_) => return Ok(None),
        }
    }
    environment.string(text)
}
