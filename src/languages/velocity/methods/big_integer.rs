//! `java.math.BigInteger`

use std::rc::Rc;

use super::{Answer, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{BigInteger, Digits, Value};

/// How many limbs of nine digits a result may have.
const MOST_LIMBS: usize = 2_000;
/// Longer numbers are written in the radix 10 only: each digit of another takes a division.
const MOST_LIMBS_IN_A_RADIX: usize = 60;

pub(super) fn call(number: &BigInteger, name: &str, arguments: &[Value]) -> Answer {
    let value = match (name, arguments) {
        ("negate", []) => of(number.negate()),
        ("abs", []) if number.is_negative() => of(number.negate()),
        ("abs", []) => of(number.clone()),
        ("signum", []) => Value::Integer(match number {
            number if number.is_zero() => 0,
            number if number.is_negative() => -1,
            _ => 1,
        }),
        ("bitLength", []) => Value::Integer(bit_length(number)),
        ("toString", [Value::Integer(_)]) if number.limbs() > MOST_LIMBS_IN_A_RADIX => {
            return Err(Failure::TooLarge);
        }
        ("toString", [Value::Integer(radix)]) => Value::from(in_radix(number, *radix)),
        ("pow", [Value::Integer(exponent)]) => return power(number, *exponent),
        (_, [Value::BigInteger(other)]) => return with_another(number, name, &other.0),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

fn with_another(number: &BigInteger, name: &str, other: &BigInteger) -> Answer {
    let divides = matches!(name, "divide" | "remainder" | "mod");
    if divides && other.is_zero() {
        return Err(arithmetic("BigInteger divide by zero"));
    }
    if number.limbs() + other.limbs() > MOST_LIMBS {
        return Err(Failure::TooLarge);
    }
    Ok(Some(of(match name {
        "add" => number.add(other),
        "subtract" => number.add(&other.negate()),
        "multiply" => number.multiply(other),
        "divide" => number.divide(other).0,
        "remainder" => number.divide(other).1,
        "mod" if other.is_negative() => return Err(arithmetic("BigInteger: modulus not positive")),
        "mod" => match number.divide(other).1 {
            rest if rest.is_negative() => rest.add(other),
            rest => rest,
        },
        "max" => number.max(other).clone(),
        "min" => number.min(other).clone(),
        _ => return Ok(None),
    })))
}

fn power(number: &BigInteger, exponent: i32) -> Answer {
    let Ok(exponent) = usize::try_from(exponent) else { return Err(arithmetic("Negative exponent")) };
    if number.limbs().saturating_mul(exponent) > MOST_LIMBS {
        return Err(Failure::TooLarge);
    }
    let result = (0..exponent).fold(BigInteger::from(1), |result, _| result.multiply(number));
    Ok(Some(of(result)))
}

/// A radix that Java does not know counts as 10.
fn in_radix(number: &BigInteger, radix: i32) -> String {
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    let divisor = BigInteger::from(i64::from(radix));
    let mut rest = if number.is_negative() { number.negate() } else { number.clone() };
    let mut digits = Vec::new();
    loop {
        let (quotient, digit) = rest.divide(&divisor);
        digits.push(char::from_digit(digit.low_64_bits() as u32, radix).unwrap_or('0'));
        rest = quotient;
        if rest.is_zero() {
            break;
        }
    }
    if number.is_negative() {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

/// The bits of two's complement without the sign.
fn bit_length(number: &BigInteger) -> i32 {
    let magnitude = if number.is_negative() {
        // -2^n needs n bits, as 2^n - 1 does.
        number.negate().add(&BigInteger::from(-1))
    } else {
        number.clone()
    };
    let words = magnitude.words();
    words.last().map_or(0, |highest| (words.len() * 32) as i32 - highest.leading_zeros() as i32)
}

fn of(number: BigInteger) -> Value {
    Value::BigInteger(Rc::new(Digits(number)))
}

fn arithmetic(message: &str) -> Failure {
    Exception::new("java.lang.ArithmeticException", message).into()
}
