//! `java.math.BigDecimal`

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Answer, Failure};
use crate::languages::json::Decimal;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{BigDecimal, BigInteger, Digits, Rounding, Value};

/// How many limbs of nine digits, and places, a result may have.
const MOST_SIZE: usize = 2_000;

pub(super) fn call(number: &Value, name: &str, arguments: &[Value]) -> Answer {
    let Some(decimal) = BigDecimal::of(number) else { return Ok(None) };
    match arguments {
        [] => without_argument(&decimal, name),
        [other @ Value::BigDecimal(_), rest @ ..] => {
            let Some(other) = BigDecimal::of(other) else { return Ok(None) };
            if decimal.size() + other.size() > MOST_SIZE {
                return Err(Failure::TooLarge);
            }
            with_another(&decimal, name, &other, rest)
        }
        [Value::Integer(places)] if name != "valueOf" => with_places(&decimal, name, *places),
        [Value::Integer(scale), Value::Integer(rounding)] if name == "setScale" => {
            with_scale(&decimal, i64::from(*scale), rounding_of(*rounding)?)
        }
        _ if name == "valueOf" => value_of(arguments),
        _ => Ok(None),
    }
}

fn without_argument(decimal: &BigDecimal, name: &str) -> Answer {
    Ok(Some(match name {
        "negate" => decimal.negate().to_value(),
        "abs" if decimal.unscaled().is_negative() => decimal.negate().to_value(),
        "abs" | "plus" => decimal.to_value(),
        "signum" if decimal.is_zero() => Value::Integer(0),
        "signum" => Value::Integer(if decimal.unscaled().is_negative() { -1 } else { 1 }),
        "scale" => Value::Integer(decimal.scale() as i32),
        "precision" => Value::Integer(digits(decimal).len() as i32),
        "unscaledValue" => big_integer(decimal.unscaled().clone()),
        "toBigInteger" => big_integer(decimal.whole()),
        "toBigIntegerExact" => big_integer(exact(decimal, 0)?.whole()),
        "longValueExact" | "intValueExact" | "shortValueExact" | "byteValueExact" => {
            return super::big_integer::exact(&exact(decimal, 0)?.whole(), name);
        }
        "stripTrailingZeros" if decimal.is_zero() => Value::BigDecimal("0".into()),
        "stripTrailingZeros" => decimal.stripped(i64::MIN).to_value(),
        "ulp" => BigDecimal::new(BigInteger::from(1), decimal.scale()).to_value(),
        "toPlainString" => Value::from(plain(decimal)),
        "toEngineeringString" => Value::from(engineering(decimal)),
        _ => return Ok(None),
    }))
}

fn with_places(decimal: &BigDecimal, name: &str, places: i32) -> Answer {
    let moved = |places: i64| BigDecimal::new(decimal.unscaled().clone(), decimal.scale() + places);
    let places = i64::from(places);
    let result = match name {
        "pow" => return power(decimal, places),
        "setScale" => return with_scale(decimal, places, Rounding::Unnecessary),
        "scaleByPowerOfTen" => moved(-places),
        "movePointLeft" | "movePointRight" if places == 0 => decimal.clone(),
        "movePointLeft" | "movePointRight" => {
            let moved = moved(if name == "movePointLeft" { places } else { -places });
            if moved.scale() < 0 {
                return with_scale(&moved, 0, Rounding::Unnecessary);
            }
            moved
        }
        _ => return Ok(None),
    };
    Ok(Some(result.to_value()))
}

fn value_of(arguments: &[Value]) -> Answer {
    Ok(Some(match arguments {
        [number @ (Value::Integer(_) | Value::Long(_))] => Value::BigDecimal(number.to_text().into()),
        [unscaled @ (Value::Integer(_) | Value::Long(_)), Value::Integer(scale)] => {
            let unscaled = BigInteger::from(unscaled.long_value().unwrap_or(0));
            BigDecimal::new(unscaled, i64::from(*scale)).to_value()
        }
        [number @ (Value::Double(_) | Value::Float(_))] => {
            let number = number.double_value().unwrap_or(0.0);
            if !number.is_finite() {
                return Err(Exception::new("java.lang.NumberFormatException", "Infinite or NaN").into());
            }
            Value::BigDecimal(canonical(Value::Double(number).to_text()).into())
        }
        _ => return Ok(None),
    }))
}

/// As `BigDecimal.toString` writes what a double prints.
fn canonical(text: String) -> String {
    Decimal::parse(&text).map_or(text, |decimal| decimal.to_string())
}

fn power(number: &BigDecimal, exponent: i64) -> Answer {
    let Ok(exponent) = usize::try_from(exponent) else { return Err(arithmetic("Invalid operation")) };
    if number.size().max(1).saturating_mul(exponent) > MOST_SIZE {
        return Err(Failure::TooLarge);
    }
    let one = BigDecimal::new(BigInteger::from(1), 0);
    Ok(Some((0..exponent).fold(one, |product, _| product.multiply(number)).to_value()))
}

fn with_another(left: &BigDecimal, name: &str, right: &BigDecimal, rest: &[Value]) -> Answer {
    Ok(Some(match (name, rest) {
        ("add", []) => left.add(right).to_value(),
        ("subtract", []) => left.add(&right.negate()).to_value(),
        ("multiply", []) => left.multiply(right).to_value(),
        ("max", []) => if left.compare(right).is_ge() { left } else { right }.to_value(),
        ("min", []) => if left.compare(right).is_le() { left } else { right }.to_value(),
        ("divide", []) => divide(left, right)?.to_value(),
        ("divide", [Value::Integer(rounding)]) => {
            rounded(left, right, left.scale(), rounding_of(*rounding)?)?.to_value()
        }
        ("divide", [Value::Integer(scale), Value::Integer(rounding)]) => {
            rounded(left, right, i64::from(*scale), rounding_of(*rounding)?)?.to_value()
        }
        ("divideToIntegralValue", []) => integral(left, right)?.to_value(),
        ("remainder", []) => left.add(&integral(left, right)?.multiply(right).negate()).to_value(),
        _ => return Ok(None),
    }))
}

fn rounded(
    left: &BigDecimal,
    right: &BigDecimal,
    scale: i64,
    rounding: Rounding,
) -> Result<BigDecimal, Failure> {
    check_divisor(left, right)?;
    if (scale - left.scale() + right.scale()).unsigned_abs() as usize / 9 > MOST_SIZE {
        return Err(Failure::TooLarge);
    }
    left.divide(right, scale, rounding).ok_or_else(|| arithmetic("Rounding necessary"))
}

/// The exact quotient, with the difference of the scales or as many digits more as it needs.
fn divide(left: &BigDecimal, right: &BigDecimal) -> Result<BigDecimal, Failure> {
    /// The longest divisor, in limbs: the digits are looked for one by one.
    const LONGEST: usize = 20;
    check_divisor(left, right)?;
    if right.unscaled().limbs() > LONGEST {
        return Err(Failure::TooLarge);
    }
    let preferred = left.scale() - right.scale();
    // Each digit takes a two or a five out of the divisor.
    let most = 4 * digits(right).len() as i64;
    let all = left.divide(right, preferred + most, Rounding::Unnecessary);
    let endless = || arithmetic("Non-terminating decimal expansion; no exact representable decimal result.");
    match all.ok_or_else(endless)?.stripped(preferred) {
        zero if zero.is_zero() => Ok(BigDecimal::new(BigInteger::from(0), preferred)),
        quotient => Ok(quotient),
    }
}

/// `divideToIntegralValue`
fn integral(left: &BigDecimal, right: &BigDecimal) -> Result<BigDecimal, Failure> {
    check_divisor(left, right)?;
    let preferred = left.scale() - right.scale();
    let whole = rounded(left, right, 0, Rounding::Down)?;
    if whole.is_zero() || preferred > 0 {
        return Ok(whole.with_scale(preferred, Rounding::Down).unwrap_or(whole));
    }
    Ok(whole.stripped(preferred))
}

fn check_divisor(left: &BigDecimal, right: &BigDecimal) -> Result<(), Failure> {
    match right.is_zero() {
        true if left.is_zero() => Err(arithmetic("Division undefined")),
        true => Err(arithmetic("Division by zero")),
        false => Ok(()),
    }
}

fn with_scale(decimal: &BigDecimal, scale: i64, rounding: Rounding) -> Answer {
    if decimal.size() + (scale - decimal.scale()).unsigned_abs() as usize / 9 > MOST_SIZE {
        return Err(Failure::TooLarge);
    }
    let scaled = decimal.with_scale(scale, rounding).ok_or_else(|| arithmetic("Rounding necessary"))?;
    Ok(Some(scaled.to_value()))
}

fn exact(decimal: &BigDecimal, scale: i64) -> Result<BigDecimal, Failure> {
    decimal.with_scale(scale, Rounding::Unnecessary).ok_or_else(|| arithmetic("Rounding necessary"))
}

fn rounding_of(constant: i32) -> Result<Rounding, Failure> {
    const ALL: [Rounding; 8] = [
        Rounding::Up,
        Rounding::Down,
        Rounding::Ceiling,
        Rounding::Floor,
        Rounding::HalfUp,
        Rounding::HalfDown,
        Rounding::HalfEven,
        Rounding::Unnecessary,
    ];
    let rounding = usize::try_from(constant).ok().and_then(|constant| ALL.get(constant)).copied();
    let invalid = || Exception::new("java.lang.IllegalArgumentException", "Invalid rounding mode").into();
    rounding.ok_or_else(invalid)
}

pub(super) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    Some(BigDecimal::of(left)?.compare(&BigDecimal::of(right)?))
}

fn digits(decimal: &BigDecimal) -> String {
    decimal.unscaled().to_string().trim_start_matches('-').to_owned()
}

fn big_integer(number: BigInteger) -> Value {
    Value::BigInteger(Rc::new(Digits(number)))
}

/// Without an exponent.
fn plain(decimal: &BigDecimal) -> String {
    let sign = if decimal.unscaled().is_negative() { "-" } else { "" };
    let digits = digits(decimal);
    let Ok(places) = usize::try_from(decimal.scale()) else {
        let zeros = if decimal.is_zero() { 0 } else { decimal.scale().unsigned_abs() as usize };
        return format!("{sign}{digits}{}", "0".repeat(zeros));
    };
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = padded.split_at(padded.len() - places);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// With an exponent that three divides, where `toString` has one.
fn engineering(decimal: &BigDecimal) -> String {
    let printed = decimal.to_value().to_text();
    let digits = digits(decimal);
    let exponent = digits.len() as i64 - 1 - decimal.scale();
    if decimal.scale() >= 0 && exponent >= -6 {
        return printed;
    }
    let before = exponent.rem_euclid(3) as usize + 1;
    let (mantissa, exponent) = match (decimal.is_zero(), before) {
        (true, 2) => ("0.00".to_owned(), exponent + 2),
        (true, 3) => ("0.0".to_owned(), exponent + 1),
        _ if before >= digits.len() => (format!("{digits:0<before$}"), exponent + 1 - before as i64),
        _ => (format!("{}.{}", &digits[..before], &digits[before..]), exponent + 1 - before as i64),
    };
    let sign = if decimal.unscaled().is_negative() { "-" } else { "" };
    if exponent == 0 { format!("{sign}{mantissa}") } else { format!("{sign}{mantissa}E{exponent:+}") }
}

fn arithmetic(message: &str) -> Failure {
    Exception::new("java.lang.ArithmeticException", message).into()
}
