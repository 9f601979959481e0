//! The static methods of `java.lang.Integer` and `java.lang.Long`.

use super::parse::{self, number_format};
use super::{Answer, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::Value;

/// One of the two classes: how many bits its numbers have.
#[derive(Clone, Copy)]
pub(super) struct Whole(pub(super) u32);

impl Whole {
    pub(super) fn call(self, name: &str, arguments: &[Value]) -> Answer {
        if let Some(number) = self.of_text(name, arguments)? {
            return Ok(Some(number));
        }
        match arguments {
            [one] => Ok(self.number(one).and_then(|number| self.one(name, number))),
            [left, right] => match (self.number(left), self.number(right)) {
                (Some(left), Some(other)) => self.two(name, left, other, right),
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn of_text(self, name: &str, arguments: &[Value]) -> Answer {
        let is_parse = name == if self.0 == 32 { "parseInt" } else { "parseLong" };
        let is_unsigned = name == if self.0 == 32 { "parseUnsignedInt" } else { "parseUnsignedLong" };
        if !is_parse && !is_unsigned && name != "valueOf" && name != "decode" {
            return Ok(None);
        }
        let (text, radix) = match arguments {
            [Value::String(text)] => (text, 10),
            [Value::String(text), Value::Integer(radix)] if name != "decode" => (text, *radix),
            [Value::Null] | [Value::Null, Value::Integer(_)] => return Err(number_format("null".to_owned())),
            _ => return Ok(None),
        };
        let number = match name {
            "decode" => parse::decode(text),
            _ if is_unsigned => parse::unsigned(text, radix, self.0),
            _ => parse::whole(text, radix),
        };
        let fits = |number: &i128| {
            is_unsigned || self.narrow(*number as i64) == *number as i64 && i64::try_from(*number).is_ok()
        };
        let number = number.filter(fits).ok_or_else(|| parse::for_input(text))?;
        Ok(Some(self.value(number as i64)))
    }

    /// An argument of the class, or what Java widens to it.
    fn number(self, value: &Value) -> Option<i64> {
        match value {
            Value::Integer(number) => Some(i64::from(*number)),
            Value::Long(number) if self.0 == 64 => Some(*number),
            _ => None,
        }
    }

    fn narrow(self, number: i64) -> i64 {
        if self.0 == 32 { i64::from(number as i32) } else { number }
    }

    fn value(self, number: i64) -> Value {
        if self.0 == 32 { Value::Integer(number as i32) } else { Value::Long(number) }
    }

    /// The bits, as an unsigned number.
    fn bits(self, number: i64) -> u64 {
        number as u64 & (u64::MAX >> (64 - self.0))
    }

    fn one(self, name: &str, number: i64) -> Option<Value> {
        let (bits, unused) = (self.bits(number), 64 - self.0);
        let count = |count: u32| Value::Integer(count as i32);
        Some(match name {
            "bitCount" => count(bits.count_ones()),
            "numberOfLeadingZeros" => count(bits.leading_zeros() - unused),
            "numberOfTrailingZeros" => count(bits.trailing_zeros().min(self.0)),
            "highestOneBit" => self.value(bits.checked_ilog2().map_or(0, |place| 1u64 << place) as i64),
            "lowestOneBit" => self.value((bits & bits.wrapping_neg()) as i64),
            "reverse" => self.value((bits.reverse_bits() >> unused) as i64),
            "reverseBytes" => self.value((bits.swap_bytes() >> unused) as i64),
            "signum" => Value::Integer(number.signum() as i32),
            "hashCode" => Value::Integer(self.value(number).java_hash()),
            "valueOf" => self.value(number),
            "toString" => Value::from(number.to_string()),
            "toUnsignedString" => Value::from(bits.to_string()),
            "toUnsignedLong" if self.0 == 32 => Value::Long(bits as i64),
            "toHexString" => Value::from(format!("{bits:x}")),
            "toBinaryString" => Value::from(format!("{bits:b}")),
            "toOctalString" => Value::from(format!("{bits:o}")),
            _ => return None,
        })
    }

    fn two(self, name: &str, left: i64, right: i64, written: &Value) -> Answer {
        let small = matches!(written, Value::Integer(_));
        let (left_bits, right_bits) = (self.bits(left), self.bits(right));
        Ok(Some(match name {
            "max" => self.value(left.max(right)),
            "min" => self.value(left.min(right)),
            "sum" => self.value(left.wrapping_add(right)),
            "compare" => Value::Integer(left.cmp(&right) as i32),
            "compareUnsigned" => Value::Integer(left_bits.cmp(&right_bits) as i32),
            "divideUnsigned" => self.value(left_bits.checked_div(right_bits).ok_or_else(by_zero)? as i64),
            "remainderUnsigned" => self.value(left_bits.checked_rem(right_bits).ok_or_else(by_zero)? as i64),
            "rotateLeft" if small => self.value(self.rotated(left_bits, right)),
            "rotateRight" if small => self.value(self.rotated(left_bits, right.wrapping_neg())),
            "toString" if small => Value::from(parse::in_radix(i128::from(left), right)),
            "toUnsignedString" if small => Value::from(parse::in_radix(i128::from(left_bits), right)),
            _ => return Ok(None),
        }))
    }

    fn rotated(self, bits: u64, places: i64) -> i64 {
        let places = places as u32;
        if self.0 == 32 {
            i64::from((bits as u32).rotate_left(places % 32))
        } else {
            bits.rotate_left(places % 64) as i64
        }
    }
}

fn by_zero() -> Failure {
    Exception::new("java.lang.ArithmeticException", "/ by zero").into()
}
