//! Numbers: literals, and how Java prints them.

use std::rc::Rc;

use super::{BigDecimal, BigInteger, Digits, Value};

/// The smallest of int, long and big integer that holds the digits.
pub(in crate::languages::velocity) fn integer(image: &str) -> Option<Value> {
    if let Ok(value) = image.parse::<i32>() {
        return Some(Value::Integer(value));
    }
    match image.parse::<i64>() {
        Ok(value) => Some(Value::Long(value)),
        Err(_) => BigInteger::parse(image).map(|value| Value::BigInteger(Rc::new(Digits(value)))),
    }
}

pub(in crate::languages::velocity) fn double(image: &str) -> Option<Value> {
    image.parse().ok().map(Value::Double)
}

impl Value {
    /// Whether the value is a `java.lang.Number`.
    pub(in crate::languages::velocity) fn is_number(&self) -> bool {
        matches!(
            self,
            Value::Byte(_)
                | Value::Short(_)
                | Value::Integer(_)
                | Value::Long(_)
                | Value::BigInteger(_)
                | Value::Float(_)
                | Value::Double(_)
                | Value::BigDecimal(_)
        )
    }

    /// A number as a long, cut off as `Number.longValue()` does.
    pub(in crate::languages::velocity) fn long_value(&self) -> Option<i64> {
        match self {
            Value::Byte(value) => Some(i64::from(*value)),
            Value::Short(value) => Some(i64::from(*value)),
            Value::Integer(value) => Some(i64::from(*value)),
            Value::Long(value) => Some(*value),
            Value::Float(value) => Some(*value as i64),
            Value::Double(value) => Some(*value as i64),
            Value::BigInteger(value) => Some(value.0.low_64_bits()),
            Value::BigDecimal(_) => Some(BigDecimal::of(self).map_or(0, |value| value.whole().low_64_bits())),
            _ => None,
        }
    }

    pub(in crate::languages::velocity) fn int_value(&self) -> Option<i32> {
        match self {
            Value::Float(value) => Some(*value as i32),
            Value::Double(value) => Some(*value as i32),
            _ => self.long_value().map(|value| value as i32),
        }
    }

    pub(in crate::languages::velocity) fn double_value(&self) -> Option<f64> {
        match self {
            Value::Byte(value) => Some(f64::from(*value)),
            Value::Short(value) => Some(f64::from(*value)),
            Value::Integer(value) => Some(f64::from(*value)),
            Value::Long(value) => Some(*value as f64),
            Value::Float(value) => Some(f64::from(*value)),
            Value::Double(value) => Some(*value),
            Value::BigInteger(value) => value.0.to_string().parse().ok(),
            Value::BigDecimal(digits) => digits.parse().ok(),
            _ => None,
        }
    }
}

/// `Float.toString`, with the shortest digits.
pub(in crate::languages::velocity) fn float_to_string(value: f32) -> String {
    java_style(f64::from(value), value.is_finite().then(|| format!("{:e}", value.abs())))
}

/// `shortest` is the number without its sign as `d.ddde±x`.
fn java_style(value: f64, shortest: Option<String>) -> String {
    let Some(shortest) = shortest else {
        return if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned();
    };
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let digits: String = mantissa.chars().filter(|&c| c != '.').collect();
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let number = match exponent {
        _ if value == 0.0 => "0.0".to_owned(),
        -3..=-1 => format!("0.{}{digits}", "0".repeat((-1 - exponent) as usize)),
        0..=6 => {
            let whole = exponent as usize + 1;
            let padded = format!("{digits:0<whole$}");
            let fraction = &padded[whole..];
            format!("{}.{}", &padded[..whole], if fraction.is_empty() { "0" } else { fraction })
        }
        _ => {
            let fraction = &digits[1..];
            format!("{}.{}E{exponent}", &digits[..1], if fraction.is_empty() { "0" } else { fraction })
        }
    };
    format!("{sign}{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_print_as_java_prints_them() {
        for (value, text) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (10.5, "10.5"),
            (0.05, "0.05"),
            (0.001, "0.001"),
            (0.0001, "1.0E-4"),
            (1234567.0, "1234567.0"),
            (12345678.0, "1.2345678E7"),
            (0.1, "0.1"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(float_to_string(value as f32), text);
        }
    }
}
