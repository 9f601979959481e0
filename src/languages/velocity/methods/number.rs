//! Numbers, booleans and characters

use std::cmp::Ordering;

use super::floating;
use super::whole::Whole;
use super::{Answer, Failure, big_decimal, big_integer, small};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::Value;

pub(super) fn call(value: &Value, name: &str, arguments: &[Value]) -> Answer {
    if let Some(answer) = conversion(value, name, arguments) {
        return Ok(Some(answer));
    }
    match (name, arguments) {
        ("compareTo", [other]) if other.class_name() == value.class_name() => {
            let difference = small::pair(value, other).map(|(left, right)| left - right);
            Ok(difference.or(order(value, other).map(|order| order as i32)).map(Value::Integer))
        }
        ("compareTo", [other]) if !other.is_null() => Err(of_another_class()),
        _ => match value {
            Value::Byte(_) | Value::Short(_) => small::call(value, name, arguments),
            Value::Integer(_) => Whole(32).call(name, arguments),
            Value::Long(_) => Whole(64).call(name, arguments),
            Value::Double(number) => floating::double(*number, name, arguments),
            Value::Float(number) => floating::float(*number, name, arguments),
            Value::Boolean(flag) => Ok(boolean(*flag, name, arguments)),
            Value::BigInteger(number) => big_integer::call(&number.0, name, arguments),
            Value::BigDecimal(_) => big_decimal::call(value, name, arguments),
            _ => Ok(None),
        },
    }
}

fn conversion(value: &Value, name: &str, arguments: &[Value]) -> Option<Value> {
    if !arguments.is_empty() || !value.is_number() {
        return None;
    }
    Some(match name {
        "intValue" => Value::Integer(value.int_value()?),
        "longValue" => Value::Long(value.long_value()?),
        "doubleValue" => Value::Double(value.double_value()?),
        "floatValue" => Value::Float(value.double_value()? as f32),
        "shortValue" => Value::Short(value.int_value()? as i16),
        "byteValue" => Value::Byte(value.int_value()? as i8),
        _ => return None,
    })
}

fn boolean(flag: bool, name: &str, arguments: &[Value]) -> Option<Value> {
    Some(match (name, arguments) {
        ("booleanValue", []) => Value::Boolean(flag),
        ("parseBoolean" | "valueOf", [Value::String(text)]) => {
            Value::Boolean(text.eq_ignore_ascii_case("true"))
        }
        ("parseBoolean" | "valueOf" | "getBoolean", [Value::Null]) => Value::Boolean(false),
        // There is no system property to be had.
        ("getBoolean", [Value::String(_)]) => Value::Boolean(false),
        ("valueOf", [Value::Boolean(other)]) => Value::Boolean(*other),
        ("toString", [Value::Boolean(other)]) => Value::from(other.to_string()),
        ("hashCode", [other @ Value::Boolean(_)]) => Value::Integer(other.java_hash()),
        ("compare", [Value::Boolean(left), Value::Boolean(right)]) => Value::Integer(left.cmp(right) as i32),
        ("logicalAnd", [Value::Boolean(left), Value::Boolean(right)]) => Value::Boolean(left & right),
        ("logicalOr", [Value::Boolean(left), Value::Boolean(right)]) => Value::Boolean(left | right),
        ("logicalXor", [Value::Boolean(left), Value::Boolean(right)]) => Value::Boolean(left ^ right),
        _ => return None,
    })
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Boolean(left), Value::Boolean(right)) => Some(left.cmp(right)),
        (Value::Double(left), Value::Double(right)) => Some(floating::total(*left, *right)),
        (Value::BigInteger(left), Value::BigInteger(right)) => Some(left.0.cmp(&right.0)),
        (Value::BigDecimal(_), _) => big_decimal::compare(left, right),
        (Value::Long(_) | Value::Integer(_), _) => Some(left.long_value().cmp(&right.long_value())),
        _ => left.double_value().partial_cmp(&right.double_value()),
    }
}

/// What `compareTo` throws.
pub(super) fn of_another_class() -> Failure {
    Exception::new("java.lang.ClassCastException", "the values are of different classes").into()
}
