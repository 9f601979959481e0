//! Numbers as json-smart makes them from their digits.

use super::decimal::Decimal;
use super::double::parse_double;
use super::value::Value;

/// The longest fraction that json-smart gives to a double; a longer one becomes a `BigDecimal`.
const LONGEST_DOUBLE: usize = 18;

/// The value of an integer such as `-12`; a lone `-` is 0, as json-smart reads it.
pub(super) fn integer(text: &str) -> Value {
    if text.len() < 10 {
        // No overflow is possible, and a lone sign leaves 0.
        let size =
            text.bytes().filter(u8::is_ascii_digit).fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
        return Value::Integer(if text.starts_with('-') { -size } else { size });
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    // Nineteen digits fit 64 bits as often as not; longer ones only when they begin with zeros,
    // and json-smart does not look for those.
    if digits.len() <= 19 {
        let sum = digits.bytes().fold(0i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        let number = if negative { -sum } else { sum };
        if let Ok(number) = i32::try_from(number) {
            return Value::Integer(number);
        }
        if let Ok(number) = i64::try_from(number) {
            return Value::Long(number);
        }
    }
    let digits = digits.trim_start_matches('0');
    match (digits, negative) {
        ("", _) => Value::BigInteger("0".into()),
        (digits, true) => Value::BigInteger(format!("-{digits}").into()),
        (digits, false) => Value::BigInteger(digits.into()),
    }
}

/// The value of a number with a fraction or an exponent such as `1.50` or `1e2`; nothing when the
/// exponent is too large for Java.
pub(super) fn fraction(text: &str) -> Option<Value> {
    if text.len() > LONGEST_DOUBLE {
        return Decimal::parse(text).map(|_| Value::BigDecimal(text.into()));
    }
    parse_double(text).map(Value::Double)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        if text.contains('.') { fraction(text).unwrap() } else { integer(text) }
    }

    #[test]
    fn integers_take_the_smallest_class_that_holds_them() {
        assert_eq!(number("-2147483648"), Value::Integer(i32::MIN));
        assert_eq!(number("2147483648"), Value::Long(2_147_483_648));
        assert_eq!(number("-9223372036854775808"), Value::Long(i64::MIN));
        assert_eq!(number("9223372036854775808"), Value::BigInteger("9223372036854775808".into()));
        assert_eq!(number("-0"), Value::Integer(0));
    }

    #[test]
    fn long_fractions_stay_exact() {
        assert_eq!(number("10.50"), Value::Double(10.5));
        assert_eq!(number("1.23456789012345678"), Value::BigDecimal("1.23456789012345678".into()));
    }
}
