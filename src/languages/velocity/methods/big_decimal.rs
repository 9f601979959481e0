//! `java.math.BigDecimal`

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Answer, Failure};
use crate::languages::json::Decimal;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{BigDecimal, Digits, Value};

/// How many limbs of nine digits, and places, a result may have.
const MOST_SIZE: usize = 2_000;

pub(super) fn call(number: &Value, name: &str, arguments: &[Value]) -> Answer {
    let Some(decimal) = BigDecimal::of(number) else { return Ok(None) };
    if let [other @ Value::BigDecimal(_)] = arguments {
        let Some(other) = BigDecimal::of(other) else { return Ok(None) };
        return with_another(&decimal, name, &other);
    }
    Ok(Some(match (name, arguments) {
        ("negate", []) => decimal.negate().to_value(),
        ("abs", []) if decimal.unscaled().is_negative() => decimal.negate().to_value(),
        ("abs" | "plus", []) => decimal.to_value(),
        ("signum", []) if decimal.is_zero() => Value::Integer(0),
        ("signum", []) => Value::Integer(if decimal.unscaled().is_negative() { -1 } else { 1 }),
        ("scale", []) => Value::Integer(decimal.scale() as i32),
        ("precision", []) => Value::Integer(digits(&decimal).len() as i32),
        ("unscaledValue", []) => Value::BigInteger(Rc::new(Digits(decimal.unscaled().clone()))),
        ("toBigInteger", []) => Value::BigInteger(Rc::new(Digits(decimal.whole()))),
        ("pow", [Value::Integer(exponent)]) => return power(&decimal, *exponent),
        ("valueOf", [Value::Integer(_) | Value::Long(_)]) => {
            let digits = arguments[0].to_text();
            Value::BigDecimal(digits.into())
        }
        ("valueOf", [Value::Double(number)]) => match number.is_finite() {
            true => Value::BigDecimal(canonical(arguments[0].to_text()).into()),
            false => return Err(Exception::new("java.lang.NumberFormatException", "Infinite or NaN").into()),
        },
        ("toPlainString", []) => Value::from(plain(&decimal)),
        _ => return Ok(None),
    }))
}

/// As `BigDecimal.toString` writes what a double prints.
fn canonical(text: String) -> String {
    Decimal::parse(&text).map_or(text, |decimal| decimal.to_string())
}

fn power(number: &BigDecimal, exponent: i32) -> Answer {
    let Some(exponent) = usize::try_from(exponent).ok() else {
        return Err(Exception::new("java.lang.ArithmeticException", "Invalid operation").into());
    };
    if number.size().max(1).saturating_mul(exponent) > MOST_SIZE {
        return Err(Failure::TooLarge);
    }
    let Some(one) = BigDecimal::of(&Value::Integer(1)) else { return Ok(None) };
    Ok(Some((0..exponent).fold(one, |product, _| product.multiply(number)).to_value()))
}

fn with_another(left: &BigDecimal, name: &str, right: &BigDecimal) -> Answer {
    if left.size() + right.size() > MOST_SIZE {
        return Err(Failure::TooLarge);
    }
    Ok(Some(match name {
        "add" => left.add(right).to_value(),
        "subtract" => left.add(&right.negate()).to_value(),
        "multiply" => left.multiply(right).to_value(),
        "max" => if left.compare(right).is_ge() { left } else { right }.to_value(),
        "min" => if left.compare(right).is_le() { left } else { right }.to_value(),
        _ => return Ok(None),
    }))
}

pub(super) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    Some(BigDecimal::of(left)?.compare(&BigDecimal::of(right)?))
}

fn digits(decimal: &BigDecimal) -> String {
    decimal.unscaled().to_string().trim_start_matches('-').to_owned()
}

/// Without an exponent.
fn plain(decimal: &BigDecimal) -> String {
    let sign = if decimal.unscaled().is_negative() { "-" } else { "" };
    let (digits, scale) = (digits(decimal), decimal.scale());
    let padded = format!("{digits:0>width$}", width = scale + 1);
    let (whole, fraction) = padded.split_at(padded.len() - scale);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}
