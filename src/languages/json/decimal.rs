//! `java.math.BigDecimal`: exact decimals, as far as comparing and printing go.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal number: its digits, and how many of them stand after the point.
#[derive(Clone, Debug)]
pub struct Decimal {
    negative: bool,
    /// The digits without leading zeros; empty for zero.
    digits: Vec<u8>,
    scale: i32,
}

impl Decimal {
    /// Reads what `new BigDecimal(String)` reads.
    ///
    /// ```
    /// use gatemap::languages::json::Decimal;
    /// assert_eq!(Decimal::parse("1.0E10").unwrap().to_string(), "1.0E+10");
    /// assert!(Decimal::parse("1,5").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Decimal> {
        let (negative, rest) = sign(text);
        let (mantissa, exponent) = match rest.find(['e', 'E']) {
            Some(at) => (&rest[..at], exponent(&rest[at + 1..])?),
            None => (rest, 0),
        };
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = whole.bytes().chain(part.bytes());
        if whole.len() + part.len() == 0 || !all.clone().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits: Vec<u8> = all.skip_while(|&digit| digit == b'0').collect();
        let scale = i32::try_from(part.len() as i64 - exponent).ok()?;
        Some(Decimal { negative: negative && !digits.is_empty(), digits, scale })
    }

    /// The integer part in 32 bits, as `BigDecimal.intValue()` wraps it.
    pub fn int_value(&self) -> i32 {
        let kept = self.digits.len() as i64 - i64::from(self.scale.max(0));
        let whole = &self.digits[..usize::try_from(kept).unwrap_or(0)];
        let mut value = whole
            .iter()
            .fold(0u32, |value, digit| value.wrapping_mul(10).wrapping_add(u32::from(digit - b'0')));
        // 10^32 is a multiple of 2^32, so more zeros change nothing.
        for _ in 0..self.scale.saturating_neg().clamp(0, 32) {
            value = value.wrapping_mul(10);
        }
        let value = if self.negative { value.wrapping_neg() } else { value };
        value.cast_signed()
    }

    /// `BigDecimal.compareTo`: 1.0 and 1.00 are equal.
    pub fn compare(&self, other: &Decimal) -> Ordering {
        match (self.signum(), other.signum()) {
            (a, b) if a != b => a.cmp(&b),
            (0, _) => Ordering::Equal,
            (sign, _) if sign < 0 => other.compare_size(self),
            _ => self.compare_size(other),
        }
    }

    fn signum(&self) -> i32 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (_, true) => -1,
            _ => 1,
        }
    }

    fn compare_size(&self, other: &Decimal) -> Ordering {
        let magnitude = |decimal: &Decimal| decimal.digits.len() as i64 - i64::from(decimal.scale);
        magnitude(self).cmp(&magnitude(other)).then_with(|| {
            let length = self.digits.len().max(other.digits.len());
            let padded = |digits: &[u8], at: usize| digits.get(at).copied().unwrap_or(b'0');
            (0..length)
                .map(|at| padded(&self.digits, at).cmp(&padded(&other.digits, at)))
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        })
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// The number after `e`: at most ten digits beside leading zeros, as Java has it.
fn exponent(text: &str) -> Option<i64> {
    let (negative, digits) = sign(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    let size =
        if digits.is_empty() { 0 } else { digits.parse::<i64>().ok().filter(|_| digits.len() <= 10)? };
    Some(if negative { -size } else { size })
}

/// As `BigDecimal.toString()` writes it: with an exponent when the point stands far from the digits.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits =
            if self.digits.is_empty() { "0" } else { std::str::from_utf8(&self.digits).unwrap_or("0") };
        let exponent = digits.len() as i64 - 1 - i64::from(self.scale);
        f.write_str(if self.negative { "-" } else { "" })?;
        if self.scale >= 0 && exponent >= -6 {
            let places = usize::try_from(self.scale).unwrap_or(0);
            return match places {
                0 => f.write_str(digits),
                _ if digits.len() > places => {
                    let (whole, part) = digits.split_at(digits.len() - places);
                    write!(f, "{whole}.{part}")
                }
                _ => write!(f, "0.{digits:0>places$}"),
            };
        }
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        match exponent {
            0 => write!(f, "{first}{point}{rest}"),
            _ => write!(f, "{first}{point}{rest}E{exponent:+}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        Decimal::parse(text).map_or_else(|| "not a number".to_owned(), |decimal| decimal.to_string())
    }

    #[test]
    fn it_prints_as_java_does() {
        for (text, java) in [
            ("1.50", "1.50"),
            ("-0.0", "0.0"),
            ("0.0000001", "1E-7"),
            ("0.000001", "0.000001"),
            ("1e2", "1E+2"),
            ("12345.67e3", "1.234567E+7"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1e", "not a number"),
            ("", "not a number"),
            ("-", "not a number"),
        ] {
            assert_eq!(printed(text), java, "{text}");
        }
    }

    #[test]
    fn it_compares_by_size() {
        let compare = |a: &str, b: &str| Decimal::parse(a).unwrap().compare(&Decimal::parse(b).unwrap());
        assert_eq!(compare("1.0", "1.00"), Ordering::Equal);
        assert_eq!(compare("-2", "1"), Ordering::Less);
        assert_eq!(compare("-2", "-10"), Ordering::Greater);
        assert_eq!(compare("9e-1", "0.91"), Ordering::Less);
        assert_eq!(compare("0e10", "0"), Ordering::Equal);
    }

    #[test]
    fn integers_wrap() {
        assert_eq!(Decimal::parse("4294967297.9").unwrap().int_value(), 1);
        assert_eq!(Decimal::parse("-2").unwrap().int_value(), -2);
        assert_eq!(Decimal::parse("2e1").unwrap().int_value(), 20);
        assert_eq!(Decimal::parse("2e-1").unwrap().int_value(), 0);
    }
}
