//! The methods of `java.lang.Byte` and `java.lang.Short`.

use super::parse;
use super::{Answer, Failure};
use crate::languages::velocity::value::Value;

pub(super) fn call(value: &Value, name: &str, arguments: &[Value]) -> Answer {
    let (is_byte, parse_name) = match value {
        Value::Byte(_) => (true, "parseByte"),
        _ => (false, "parseShort"),
    };
    match (name, arguments) {
        ("valueOf", [Value::String(text)]) => parsed(is_byte, text, parse::whole(text, 10)),
        ("valueOf", [Value::String(text), Value::Integer(radix)]) => {
            parsed(is_byte, text, parse::whole(text, *radix))
        }
        (name, [Value::String(text)]) if name == parse_name => parsed(is_byte, text, parse::whole(text, 10)),
        (name, [Value::String(text), Value::Integer(radix)]) if name == parse_name => {
            parsed(is_byte, text, parse::whole(text, *radix))
        }
        ("decode", [Value::String(text)]) => parsed(is_byte, text, parse::decode(text)),
        (_, [one]) => Ok(number(is_byte, one).and_then(|number| of_one(is_byte, name, number))),
        (_, [left, right]) => match (number(is_byte, left), number(is_byte, right)) {
            (Some(left), Some(right)) => Ok(of_two(is_byte, name, left, right)),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Two bytes, two shorts or two characters.
pub(super) fn pair(left: &Value, right: &Value) -> Option<(i32, i32)> {
    match (left, right) {
        (Value::Byte(left), Value::Byte(right)) => Some((i32::from(*left), i32::from(*right))),
        (Value::Short(left), Value::Short(right)) => Some((i32::from(*left), i32::from(*right))),
        (Value::Character(left), Value::Character(right)) => Some((i32::from(*left), i32::from(*right))),
        _ => None,
    }
}

fn value(is_byte: bool, number: i32) -> Value {
    if is_byte { Value::Byte(number as i8) } else { Value::Short(number as i16) }
}

/// An argument of the class, or what Java widens to it.
fn number(is_byte: bool, argument: &Value) -> Option<i32> {
    match argument {
        Value::Byte(number) => Some(i32::from(*number)),
        Value::Short(number) if !is_byte => Some(i32::from(*number)),
        _ => None,
    }
}

fn parsed(is_byte: bool, text: &str, number: Option<i128>) -> Answer {
    let fits = |number: &i128| {
        if is_byte { i8::try_from(*number).is_ok() } else { i16::try_from(*number).is_ok() }
    };
    let number = number.filter(fits).ok_or_else(|| -> Failure { parse::for_input(text) })?;
    Ok(Some(value(is_byte, number as i32)))
}

/// The bits, as an unsigned number.
fn bits(is_byte: bool, number: i32) -> i32 {
    if is_byte { number & 0xff } else { number & 0xffff }
}

fn of_one(is_byte: bool, name: &str, number: i32) -> Option<Value> {
    Some(match name {
        "valueOf" => value(is_byte, number),
        "toString" => Value::from(number.to_string()),
        "hashCode" => Value::Integer(number),
        "toUnsignedInt" => Value::Integer(bits(is_byte, number)),
        "toUnsignedLong" => Value::Long(i64::from(bits(is_byte, number))),
        "reverseBytes" if !is_byte => Value::Short((number as i16).swap_bytes()),
        _ => return None,
    })
}

fn of_two(is_byte: bool, name: &str, left: i32, right: i32) -> Option<Value> {
    Some(Value::Integer(match name {
        "compare" => left - right,
        "compareUnsigned" => bits(is_byte, left) - bits(is_byte, right),
        _ => return None,
    }))
}
