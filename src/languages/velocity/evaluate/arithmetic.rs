//! `+`, `-`, `*`, `/`, `%`, as Java does them: integers grow when they must, nothing is divided by zero.

use std::rc::Rc;

use crate::languages::velocity::error::Exception;
use crate::languages::velocity::tree::Operator;
use crate::languages::velocity::value::{BigDecimal, BigInteger, Digits, Rounding, Value};

/// What two numbers are calculated as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Long,
    BigInteger,
    Float,
    Double,
    BigDecimal,
}

/// How many limbs of nine digits a big integer may have.
const MOST_LIMBS: usize = 2_000;

pub(super) enum Failure {
    Exception(Exception),
    TooLarge,
}

/// The result; null where Velocity has none.
pub(super) fn calculate(operator: Operator, left: &Value, right: &Value) -> Result<Value, Failure> {
    if !left.is_number() || !right.is_number() {
        return Ok(Value::Null);
    }
    if matches!(operator, Operator::Divide | Operator::Modulus) && is_zero(right) {
        return Ok(Value::Null);
    }
    match base_of(left, right) {
        Base::Long => Ok(longs(operator, left, right)),
        Base::BigInteger => big_integers(operator, &big(left), &big(right)),
        Base::Float => Ok(Value::Float(doubles(operator, left, right) as f32)),
        Base::Double => Ok(Value::Double(doubles(operator, left, right))),
        Base::BigDecimal => match operator {
            Operator::Modulus => {
                let message = "MathUtils doesn't support the type BigDecimal to perform modulo operation";
                Err(Failure::Exception(Exception::new("java.lang.ArithmeticException", message)))
            }
            _ => big_decimals(operator, left, right),
        },
    }
}

pub(super) fn base_of(left: &Value, right: &Value) -> Base {
    let whole = |value: &Value| width(value).is_some() || matches!(value, Value::BigInteger(_));
    let either = |test: fn(&Value) -> bool| test(left) || test(right);
    let big_integer = either(|value| matches!(value, Value::BigInteger(_)));
    let all_whole = whole(left) && whole(right);
    if either(|value| matches!(value, Value::BigDecimal(_))) || big_integer && !all_whole {
        Base::BigDecimal
    } else if all_whole {
        if big_integer { Base::BigInteger } else { Base::Long }
    } else if either(|value| matches!(value, Value::Double(_))) {
        Base::Double
    } else {
        Base::Float
    }
}

pub(super) fn big(value: &Value) -> BigInteger {
    match value {
        Value::BigInteger(value) => value.0.clone(),
        value => BigInteger::from(value.long_value().unwrap_or(0)),
    }
}

/// The number as a big decimal, unless it has too many places.
pub(super) fn decimal(value: &Value) -> Result<Option<BigDecimal>, Exception> {
    if matches!(value, Value::Double(_) | Value::Float(_))
        && value.double_value().is_none_or(|number| !number.is_finite())
    {
        return Err(Exception::new("java.lang.NumberFormatException", "Infinite or NaN"));
    }
    Ok(BigDecimal::of(value))
}

fn is_zero(value: &Value) -> bool {
    match value {
        Value::BigInteger(value) => value.0.is_zero(),
        Value::BigDecimal(_) => BigDecimal::of(value).is_some_and(|value| value.is_zero()),
        value => value.double_value() == Some(0.0),
    }
}

fn longs(operator: Operator, left_value: &Value, right_value: &Value) -> Value {
    let (left, right) = (left_value.long_value().unwrap_or(0), right_value.long_value().unwrap_or(0));
    let result = match operator {
        Operator::Add => left.checked_add(right),
        Operator::Subtract => left.checked_sub(right),
        Operator::Multiply => left.checked_mul(right),
        Operator::Divide => Some(left.wrapping_div(right)),
        _ => Some(left.wrapping_rem(right)),
    };
    match result {
        Some(result) => narrowest(result, width(left_value).max(width(right_value))),
        None => {
            let (left, right) = (BigInteger::from(left), BigInteger::from(right));
            let result = match operator {
                Operator::Add => left.add(&right),
                Operator::Subtract => left.add(&right.negate()),
                _ => left.multiply(&right),
            };
            Value::BigInteger(Rc::new(Digits(result)))
        }
    }
}

/// How many bits an integer has, except for one of any size.
fn width(value: &Value) -> Option<u32> {
    match value {
        Value::Byte(_) => Some(8),
        Value::Short(_) => Some(16),
        Value::Integer(_) => Some(32),
        Value::Long(_) => Some(64),
        _ => None,
    }
}

/// The number in so many bits, or in more if it needs them.
fn narrowest(number: i64, width: Option<u32>) -> Value {
    let fits = |bits: u32| width <= Some(bits);
    if fits(8)
        && let Ok(number) = i8::try_from(number)
    {
        Value::Byte(number)
    } else if fits(16)
        && let Ok(number) = i16::try_from(number)
    {
        Value::Short(number)
    } else if fits(32)
        && let Ok(number) = i32::try_from(number)
    {
        Value::Integer(number)
    } else {
        Value::Long(number)
    }
}

fn big_integers(operator: Operator, left: &BigInteger, right: &BigInteger) -> Result<Value, Failure> {
    if left.limbs() + right.limbs() > MOST_LIMBS {
        return Err(Failure::TooLarge);
    }
    let result = match operator {
        Operator::Add => left.add(right),
        Operator::Subtract => left.add(&right.negate()),
        Operator::Multiply => left.multiply(right),
        Operator::Divide => left.divide(right).0,
        _ if right.is_negative() => {
            let exception =
                Exception::new("java.lang.ArithmeticException", "BigInteger: modulus not positive");
            return Err(Failure::Exception(exception));
        }
        _ => {
            let rest = left.divide(right).1;
            if rest.is_negative() { rest.add(right) } else { rest }
        }
    };
    Ok(Value::BigInteger(Rc::new(Digits(result))))
}

fn doubles(operator: Operator, left: &Value, right: &Value) -> f64 {
    let (left, right) = (left.double_value().unwrap_or(0.0), right.double_value().unwrap_or(0.0));
    match operator {
        Operator::Add => left + right,
        Operator::Subtract => left - right,
        Operator::Multiply => left * right,
        Operator::Divide => left / right,
        _ => left % right,
    }
}

fn big_decimals(operator: Operator, left: &Value, right: &Value) -> Result<Value, Failure> {
    let decimal = |value| decimal(value).map_err(Failure::Exception)?.ok_or(Failure::TooLarge);
    let (left, right) = (decimal(left)?, decimal(right)?);
    if left.size() + right.size() > MOST_LIMBS {
        return Err(Failure::TooLarge);
    }
    let result = match operator {
        Operator::Add => left.add(&right),
        Operator::Subtract => left.add(&right.negate()),
        Operator::Multiply => left.multiply(&right),
        _ if right.is_zero() => return Ok(Value::Null),
        // The original divides with `ROUND_HALF_DOWN`.
        _ => left.divide(&right, left.scale(), Rounding::HalfDown).ok_or(Failure::TooLarge)?,
    };
    Ok(result.to_value())
}
