//! Numbers, booleans and characters

use std::cmp::Ordering;

use super::{Answer, Failure, big_integer};
use crate::languages::json::double_to_java_string;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::Value;

pub(super) fn call(value: &Value, name: &str, arguments: &[Value]) -> Answer {
    if let Some(answer) = conversion(value, name, arguments) {
        return Ok(Some(answer));
    }
    match (name, arguments) {
        ("compareTo" | "compare", [Value::Null, ..]) => {
            Err(Exception::new("java.lang.NullPointerException", "null").into())
        }
        ("compareTo", [other]) if other.class_name() == value.class_name() => {
            Ok(order(value, other).map(|order| Value::Integer(order as i32)))
        }
        ("compareTo", [_]) => Err(of_another_class()),
        _ => match value {
            Value::Integer(number) => integer(*number, name, arguments),
            Value::Long(number) => long(*number, name, arguments),
            Value::Double(number) => double(*number, name, arguments),
            Value::Boolean(flag) => boolean(*flag, name, arguments),
            Value::Float(_) => Ok(float(name, arguments)),
            Value::BigInteger(number) => big_integer::call(&number.0, name, arguments),
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
        "shortValue" => Value::Integer(i32::from(value.int_value()? as i16)),
        "byteValue" => Value::Integer(i32::from(value.int_value()? as i8)),
        _ => return None,
    })
}

/// The methods of `java.lang.Integer`, the static ones among them.
fn integer(number: i32, name: &str, arguments: &[Value]) -> Answer {
    let value = match (name, arguments) {
        ("parseInt" | "valueOf" | "decode", [Value::String(text)]) => Value::Integer(parse(text)?),
        ("parseInt", [Value::Null]) => return Err(number_format("null".to_owned())),
        ("parseInt" | "valueOf", [Value::String(text), Value::Integer(radix)]) => {
            let radix = u32::try_from(*radix).ok().filter(|radix| (2..=36).contains(radix));
            match radix.and_then(|radix| i32::from_str_radix(text, radix).ok()) {
                Some(number) => Value::Integer(number),
                None => return Err(for_input(text)),
            }
        }
        ("valueOf", [Value::Integer(other)]) => Value::Integer(*other),
        ("toString", [Value::Integer(other)]) => Value::from(other.to_string()),
        ("toString", [Value::Integer(other), Value::Integer(radix)]) => {
            Value::from(in_radix(i64::from(*other), i64::from(*radix)))
        }
        ("toHexString", [Value::Integer(other)]) => Value::from(format!("{other:x}")),
        ("toBinaryString", [Value::Integer(other)]) => Value::from(format!("{other:b}")),
        ("toOctalString", [Value::Integer(other)]) => Value::from(format!("{other:o}")),
        ("bitCount", [Value::Integer(other)]) => Value::Integer(other.count_ones() as i32),
        ("signum", [Value::Integer(other)]) => Value::Integer(other.signum()),
        ("reverse", [Value::Integer(other)]) => Value::Integer(other.reverse_bits()),
        ("max", [Value::Integer(left), Value::Integer(right)]) => Value::Integer(*left.max(right)),
        ("min", [Value::Integer(left), Value::Integer(right)]) => Value::Integer(*left.min(right)),
        ("sum", [Value::Integer(left), Value::Integer(right)]) => Value::Integer(left.wrapping_add(*right)),
        ("compare", [Value::Integer(left), Value::Integer(right)]) => Value::Integer(left.cmp(right) as i32),
        ("hashCode", [Value::Integer(other)]) => Value::Integer(*other),
        ("hashCode", []) => Value::Integer(number),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// The methods of `java.lang.Long`; an int may stand for a long.
fn long(_number: i64, name: &str, arguments: &[Value]) -> Answer {
    let longs: Option<Vec<i64>> = arguments
        .iter()
        .map(|argument| match argument {
            Value::Integer(_) | Value::Long(_) => argument.long_value(),
            _ => None,
        })
        .collect();
    let value = match (name, arguments, longs.as_deref()) {
        ("parseLong" | "valueOf" | "decode", [Value::String(text)], _) => {
            let digits = text.strip_prefix('+').filter(|rest| !rest.starts_with(['+', '-'])).unwrap_or(text);
            Value::Long(digits.parse().map_err(|_| for_input(text))?)
        }
        ("parseLong", [Value::Null], _) => return Err(number_format("null".to_owned())),
        ("valueOf", _, Some([other])) => Value::Long(*other),
        ("toString", _, Some([other])) => Value::from(other.to_string()),
        ("toString", _, Some([other, radix])) => Value::from(in_radix(*other, *radix)),
        ("toOctalString", _, Some([other])) => Value::from(format!("{other:o}")),
        ("hashCode", _, Some([other])) => Value::Integer(Value::Long(*other).java_hash()),
        ("toHexString", _, Some([other])) => Value::from(format!("{other:x}")),
        ("toBinaryString", _, Some([other])) => Value::from(format!("{other:b}")),
        ("bitCount", _, Some([other])) => Value::Integer(other.count_ones() as i32),
        ("signum", _, Some([other])) => Value::Integer(other.signum() as i32),
        ("reverse", _, Some([other])) => Value::Long(other.reverse_bits()),
        ("max", _, Some([left, right])) => Value::Long(*left.max(right)),
        ("min", _, Some([left, right])) => Value::Long(*left.min(right)),
        ("sum", _, Some([left, right])) => Value::Long(left.wrapping_add(*right)),
        ("compare", _, Some([left, right])) => Value::Integer(left.cmp(right) as i32),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

fn double(number: f64, name: &str, arguments: &[Value]) -> Answer {
    let doubles: Option<Vec<f64>> = arguments
        .iter()
        .map(|argument| argument.is_number().then(|| argument.double_value()).flatten())
        .collect();
    let value = match (name, arguments, doubles.as_deref()) {
        ("parseDouble" | "valueOf", [Value::String(text)], _) => {
            Value::Double(text.trim().parse().map_err(|_| for_input(text))?)
        }
        ("isNaN", [], _) => Value::Boolean(number.is_nan()),
        ("isInfinite", [], _) => Value::Boolean(number.is_infinite()),
        ("isNaN", _, Some([other])) => Value::Boolean(other.is_nan()),
        ("isInfinite", _, Some([other])) => Value::Boolean(other.is_infinite()),
        ("hashCode", _, Some([other])) => Value::Integer(Value::Double(*other).java_hash()),
        ("valueOf", _, Some([other])) => Value::Double(*other),
        ("toString", _, Some([other])) => Value::from(double_to_java_string(*other)),
        ("toHexString", _, Some([other])) => Value::from(hexadecimal(*other)),
        ("max", _, Some([left, right])) => Value::Double(left.max(*right)),
        ("min", _, Some([left, right])) => Value::Double(left.min(*right)),
        ("sum", _, Some([left, right])) => Value::Double(left + right),
        ("compare", _, Some([left, right])) => Value::Integer(left.total_cmp(right) as i32),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// The static methods of `java.lang.Float`.
fn float(name: &str, arguments: &[Value]) -> Option<Value> {
    let [argument] = arguments else { return None };
    match name {
        "toString" | "valueOf" => {
            let number = Value::Float(argument.double_value()? as f32);
            Some(if name == "toString" { Value::from(number.to_text()) } else { number })
        }
        _ => None,
    }
}

/// `Double.toHexString`: `0x1.fep7`.
fn hexadecimal(value: f64) -> String {
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

fn boolean(flag: bool, name: &str, arguments: &[Value]) -> Answer {
    Ok(Some(match (name, arguments) {
        ("booleanValue", []) => Value::Boolean(flag),
        ("parseBoolean" | "valueOf", [Value::String(text)]) => {
            Value::Boolean(text.eq_ignore_ascii_case("true"))
        }
        ("valueOf", [Value::Boolean(other)]) => Value::Boolean(*other),
        ("toString", [Value::Boolean(other)]) => Value::from(other.to_string()),
        ("compare", [Value::Boolean(left), Value::Boolean(right)]) => Value::Integer(left.cmp(right) as i32),
        ("logicalAnd", [Value::Boolean(left), Value::Boolean(right)]) => Value::Boolean(*left && *right),
        ("logicalOr", [Value::Boolean(left), Value::Boolean(right)]) => Value::Boolean(*left || *right),
        _ => return Ok(None),
    }))
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Boolean(left), Value::Boolean(right)) => Some(left.cmp(right)),
        (Value::Double(left), Value::Double(right)) => Some(left.total_cmp(right)),
        (Value::BigInteger(left), Value::BigInteger(right)) => Some(left.0.cmp(&right.0)),
        (Value::Long(_) | Value::Integer(_), _) => Some(left.long_value().cmp(&right.long_value())),
        _ => left.double_value().partial_cmp(&right.double_value()),
    }
}

/// What `compareTo` throws.
pub(super) fn of_another_class() -> Failure {
    Exception::new("java.lang.ClassCastException", "the values are of different classes").into()
}

/// A radix that Java does not know counts as 10.
fn in_radix(number: i64, radix: i64) -> String {
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    let mut rest = number.unsigned_abs();
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((rest % u64::from(radix)) as u32, radix).unwrap_or('0'));
        rest /= u64::from(radix);
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

fn parse(text: &str) -> Result<i32, Failure> {
    text.parse().map_err(|_| for_input(text))
}

fn for_input(text: &str) -> Failure {
    number_format(format!("For input string: \"{text}\""))
}

fn number_format(message: String) -> Failure {
    Exception::new("java.lang.NumberFormatException", message).into()
}
