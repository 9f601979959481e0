//! `java.math.BigInteger`

use std::rc::Rc;

use super::{Answer, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{BigInteger, Digits, Value};

/// How many limbs of nine digits a result may have.
const MOST_LIMBS: usize = 2_000;
/// Longer numbers are written in the radix 10 only: each digit of another takes a division.
pub(super) const MOST_LIMBS_IN_A_RADIX: usize = 60;

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
        ("valueOf", [number @ (Value::Integer(_) | Value::Long(_))]) => {
            of(BigInteger::from(number.long_value().unwrap_or(0)))
        }
        ("intValueExact" | "longValueExact" | "shortValueExact" | "byteValueExact", []) => {
            return exact(number, name);
        }
        (_, [] | [Value::Integer(_)]) => return bits(number, name, arguments),
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
        "and" => number.bitwise(other, |left, right| left & right),
        "or" => number.bitwise(other, |left, right| left | right),
        "xor" => number.bitwise(other, |left, right| left ^ right),
        "andNot" => number.bitwise(other, |left, right| left & !right),
        "gcd" => gcd(number, other)?,
        "max" => number.max(other).clone(),
        "min" => number.min(other).clone(),
        _ => return Ok(None),
    })))
}

/// What is asked of the bits.
fn bits(number: &BigInteger, name: &str, arguments: &[Value]) -> Answer {
    let (negative, place) = match arguments {
        [Value::Integer(place)] => (*place < 0, place.unsigned_abs() as usize),
        _ => (false, 0),
    };
    let bit = |combine: fn(u32, u32) -> u32| {
        if negative {
            return Err(arithmetic("Negative bit address"));
        }
        check_bits(number, place)?;
        Ok(of(number.bitwise(&BigInteger::power_of_two(place), combine)))
    };
    Ok(Some(match (name, arguments.len()) {
        ("bitCount", 0) => Value::Integer(number.bit_count() as i32),
        ("getLowestSetBit", 0) => Value::Integer(number.lowest_bit().map_or(-1, |place| place as i32)),
        ("not", 0) => of(number.not()),
        ("sqrt", 0) => of(square_root(number)?),
        ("testBit", 1) if negative => return Err(arithmetic("Negative bit address")),
        ("testBit", 1) => Value::Boolean(number.bit(place)),
        ("setBit", 1) => bit(|left, right| left | right)?,
        ("clearBit", 1) => bit(|left, right| left & !right)?,
        ("flipBit", 1) => bit(|left, right| left ^ right)?,
        ("shiftLeft", 1) if !negative => {
            check_bits(number, place)?;
            of(number.multiply(&BigInteger::power_of_two(place)))
        }
        ("shiftRight", 1) if negative => {
            check_bits(number, place)?;
            of(number.multiply(&BigInteger::power_of_two(place)))
        }
        ("shiftLeft" | "shiftRight", 1) => of(number.shifted_right(place)),
        _ => return Ok(None),
    }))
}

fn check_bits(number: &BigInteger, places: usize) -> Result<(), Failure> {
    if number.limbs() + places / 29 > MOST_LIMBS { Err(Failure::TooLarge) } else { Ok(()) }
}

/// The number, if it fits.
pub(super) fn exact(number: &BigInteger, name: &str) -> Answer {
    let low = number.low_64_bits();
    let (bits, value) = match name {
        "longValueExact" => (64, Value::Long(low)),
        "intValueExact" => (32, Value::Integer(low as i32)),
        "shortValueExact" => (16, Value::Short(low as i16)),
        _ => (8, Value::Byte(low as i8)),
    };
    if bit_length(number) < bits { Ok(Some(value)) } else { Err(arithmetic("BigInteger out of range")) }
}

fn gcd(left: &BigInteger, right: &BigInteger) -> Result<BigInteger, Failure> {
    if left.limbs().max(right.limbs()) > MOST_LIMBS_IN_A_RADIX {
        return Err(Failure::TooLarge);
    }
    let (mut left, mut right) = (left.clone(), right.clone());
    while !right.is_zero() {
        (left, right) = (right.clone(), left.divide(&right).1);
    }
    Ok(if left.is_negative() { left.negate() } else { left })
}

/// The largest number whose square is not more.
fn square_root(number: &BigInteger) -> Result<BigInteger, Failure> {
    if number.is_negative() {
        return Err(arithmetic("Negative BigInteger"));
    }
    if number.limbs() > MOST_LIMBS_IN_A_RADIX {
        return Err(Failure::TooLarge);
    }
    let mut root = BigInteger::power_of_two(bit_length(number) as usize / 2 + 1);
    loop {
        if root.is_zero() {
            return Ok(root);
        }
        let next = root.add(&number.divide(&root).0).divide(&BigInteger::from(2)).0;
        if next >= root {
            return Ok(root);
        }
        root = next;
    }
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
pub(super) fn in_radix(number: &BigInteger, radix: i32) -> String {
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
