//! The methods of `java.lang.Double` and `java.lang.Float`.

use super::{Answer, parse};
use crate::languages::json::double_to_java_string;
use crate::languages::velocity::value::Value;

pub(super) fn double(number: f64, name: &str, arguments: &[Value]) -> Answer {
    let value = match (name, arguments) {
        ("parseDouble" | "valueOf", [Value::String(text)]) => {
            Value::Double(parse::double(text).ok_or_else(|| parse::for_input(text))?)
        }
        ("parseDouble" | "valueOf", [Value::Null]) => return Err(parse::number_format("null".to_owned())),
        ("isNaN", []) => Value::Boolean(number.is_nan()),
        ("isInfinite", []) => Value::Boolean(number.is_infinite()),
        ("longBitsToDouble", [Value::Integer(bits)]) => {
            Value::Double(f64::from_bits(i64::from(*bits) as u64))
        }
        ("longBitsToDouble", [Value::Long(bits)]) => Value::Double(f64::from_bits(*bits as u64)),
        (_, [one]) => return Ok(widened(one).and_then(|number| of_one(name, number))),
        (_, [left, right]) => match (widened(left), widened(right)) {
            (Some(left), Some(right)) => return Ok(of_two(name, left, right)),
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// What Java takes for a double.
fn widened(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(_) | Value::Long(_) | Value::Float(_) | Value::Double(_) => value.double_value(),
        _ => None,
    }
}

fn of_one(name: &str, number: f64) -> Option<Value> {
    Some(match name {
        "isNaN" => Value::Boolean(number.is_nan()),
        "isInfinite" => Value::Boolean(number.is_infinite()),
        "isFinite" => Value::Boolean(number.is_finite()),
        "hashCode" => Value::Integer(Value::Double(number).java_hash()),
        "valueOf" => Value::Double(number),
        "toString" => Value::from(double_to_java_string(number)),
        "toHexString" => Value::from(hexadecimal(number)),
        "doubleToLongBits" if number.is_nan() => Value::Long(0x7ff8_0000_0000_0000),
        "doubleToLongBits" | "doubleToRawLongBits" => Value::Long(number.to_bits() as i64),
        _ => return None,
    })
}

fn of_two(name: &str, left: f64, right: f64) -> Option<Value> {
    Some(match name {
        "max" => Value::Double(if total(left, right).is_lt() { right } else { left }),
        "min" if left.is_nan() || right.is_nan() => Value::Double(f64::NAN),
        "min" => Value::Double(if total(left, right).is_gt() { right } else { left }),
        "sum" => Value::Double(left + right),
        "compare" => Value::Integer(total(left, right) as i32),
        _ => return None,
    })
}

/// As `Double.compare`: -0 is less than 0, and what is no number is more than all others.
pub(super) fn total(left: f64, right: f64) -> std::cmp::Ordering {
    let ordered = |number: f64| if number.is_nan() { f64::NAN.abs() } else { number };
    ordered(left).total_cmp(&ordered(right))
}

pub(super) fn float(number: f32, name: &str, arguments: &[Value]) -> Answer {
    let narrowed = |value: &Value| match value {
        Value::Double(_) => None,
        value => widened(value).map(|number| number as f32),
    };
    let value = match (name, arguments) {
        ("parseFloat" | "valueOf", [Value::String(text)]) => {
            Value::Float(parse::double(text).ok_or_else(|| parse::for_input(text))? as f32)
        }
        ("parseFloat" | "valueOf", [Value::Null]) => return Err(parse::number_format("null".to_owned())),
        ("isNaN", []) => Value::Boolean(number.is_nan()),
        ("isInfinite", []) => Value::Boolean(number.is_infinite()),
        (_, [one]) => match (name, narrowed(one)) {
            ("toString", Some(number)) => Value::from(Value::Float(number).to_text()),
            ("valueOf", Some(number)) => Value::Float(number),
            ("hashCode" | "floatToIntBits" | "floatToRawIntBits", Some(number)) => {
                Value::Integer(Value::Float(number).java_hash())
            }
            ("isNaN", Some(number)) => Value::Boolean(number.is_nan()),
            ("isInfinite", Some(number)) => Value::Boolean(number.is_infinite()),
            ("isFinite", Some(number)) => Value::Boolean(number.is_finite()),
            _ => return Ok(None),
        },
        (_, [left, right]) => match (narrowed(left), narrowed(right)) {
            (Some(left), Some(right)) => {
                return Ok(of_two(name, left.into(), right.into()).map(|value| match value {
                    Value::Double(number) => Value::Float(number as f32),
                    other => other,
                }));
            }
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// `Double.toHexString`: `0x1.fep7`.
pub(super) fn hexadecimal(value: f64) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_nan() || value.is_infinite() {
        return double_to_java_string(value);
    }
    let (exponent, fraction) = ((value.to_bits() >> 52 & 0x7ff) as i32, value.to_bits() & ((1 << 52) - 1));
    let digits = format!("{fraction:013x}");
    let digits = match digits.trim_end_matches('0') {
        "" => "0",
        digits => digits,
    };
    match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p0"),
        (0, _) => format!("{sign}0x0.{digits}p-1022"),
        _ => format!("{sign}0x1.{digits}p{}", exponent - 1023),
    }
}
