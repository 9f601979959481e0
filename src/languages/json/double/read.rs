//! From decimal digits to the nearest double.
//!
//! The standard library reads them too, with tables of ten kilobytes; numbers that need more than one
//! multiplication are rare enough to be divided out here.

use super::natural::Natural;

/// The double that is nearest to a number such as `-12.50e3`; of two that are equally near, the even one.
///
/// ```
/// use gatemap::languages::json::parse_double;
/// assert_eq!(parse_double("-12.50e1"), Some(-125.0));
/// assert_eq!(parse_double("1e999"), Some(f64::INFINITY));
/// assert_eq!(parse_double("1,5"), None);
/// ```
pub fn parse_double(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let size = match short(unsigned) {
        Some(size) => size,
        None => Decimal::read(unsigned)?.nearest(),
    };
    Some(if text.starts_with('-') { -size } else { size })
}

/// The answer for some digits and a point among them: both factors of so few are exact, so one rounding
/// gives the nearest.
fn short(text: &str) -> Option<f64> {
    const LONGEST: usize = 16;
    let (mut digits, mut places) = (0u64, None);
    for byte in text.bytes().take(LONGEST + 1) {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + u64::from(byte - b'0');
                places = places.map(|places: i32| places + 1);
            }
            b'.' if places.is_none() => places = Some(0),
            _ => return None,
        }
    }
    let has_digits = text.len() > usize::from(places.is_some());
    (has_digits && text.len() <= LONGEST).then(|| digits as f64 / power_of_ten(places.unwrap_or(0)))
}

fn power_of_ten(exponent: i32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// More digits than these never change which double is nearest, but whether there are more may.
const DIGITS: usize = 800;

/// `digits` times ten to the `exponent`.
struct Decimal {
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    fn read(text: &str) -> Option<Decimal> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, read_exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + fraction.len() == 0 || !is_number(whole) || !is_number(fraction) {
            return None;
        }
        let all = whole.bytes().chain(fraction.bytes()).map(|byte| byte - b'0');
        let mut digits: Vec<u8> = all.skip_while(|&digit| digit == 0).collect();
        let mut exponent = exponent - i64::try_from(fraction.len()).ok()?;
        if digits.len() > DIGITS {
            exponent += i64::try_from(digits.len() - DIGITS - 1).ok()?;
            let more = digits.drain(DIGITS..).any(|digit| digit > 0);
            digits.push(u8::from(more));
        }
        Some(Decimal { digits, exponent })
    }

    fn nearest(&self) -> f64 {
        let length = i64::try_from(self.digits.len()).unwrap_or(i64::MAX);
        match length + self.exponent {
            _ if length == 0 => 0.0,
            ..-330 => 0.0,
            330.. => f64::INFINITY,
            // Both factors are exact, so one rounding gives the nearest.
            _ => self.product().unwrap_or_else(|| self.quotient()),
        }
    }

    /// The answer where the digits and the power of ten are doubles themselves.
    fn product(&self) -> Option<f64> {
        const POWERS: i32 = 22;
        if self.digits.len() > 15 {
            return None;
        }
        let digits = self.digits.iter().fold(0u64, |sum, &digit| sum * 10 + u64::from(digit)) as f64;
        let exponent = i32::try_from(self.exponent).ok()?;
        let power = power_of_ten(exponent.abs().min(POWERS));
        match exponent {
            _ if exponent.abs() > POWERS => None,
            0.. => Some(digits * power),
            _ => Some(digits / power),
        }
    }

    /// The answer by dividing integers of any size.
    fn quotient(&self) -> f64 {
        let digits = self
            .digits
            .iter()
            .fold(Natural::of(0), |number, &digit| number.times(10).plus(&Natural::of(u64::from(digit))));
        let power = i32::try_from(self.exponent.abs()).unwrap_or(i32::MAX);
        let scale = |number: Natural| number.times_power_of_five(power).shifted_left(power);
        let (upper, lower) = match self.exponent < 0 {
            true => (digits, scale(Natural::of(1))),
            false => (scale(digits), Natural::of(1)),
        };
        divide(upper, lower)
    }
}

fn read_exponent(text: &str) -> Option<i64> {
    const FAR: i64 = 1_000_000_000;
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.bytes().fold(0, |sum: i64, byte| FAR.min(sum * 10 + i64::from(byte - b'0')));
    Some(if text.starts_with('-') { -size } else { size })
}

/// The bits of a quotient that are worked out: those of a double and some to round by.
const BITS: i32 = 56;
const LEAST_EXPONENT: i32 = -1074;

/// The double that is nearest to the quotient of two numbers that are not 0.
fn divide(upper: Natural, lower: Natural) -> f64 {
    let shift = BITS - (upper.bits() - lower.bits());
    let mut left = upper.shifted_left(shift.max(0));
    let unit = lower.shifted_left((-shift).max(0) + BITS);
    let mut quotient = 0u64;
    for _ in 0..=BITS {
        quotient <<= 1;
        if left.compare(&unit).is_ge() {
            left.subtract(&unit);
            quotient |= 1;
        }
        left = left.times(2);
    }
    let is_exact = left.compare(&Natural::of(0)).is_eq();
    round(quotient, -shift, is_exact)
}

/// `quotient` times two to the `exponent`, rounded to a double; what was left over is less than one.
fn round(quotient: u64, exponent: i32, is_exact: bool) -> f64 {
    let length = 64 - quotient.leading_zeros() as i32;
    let last = (exponent + length - 53).max(LEAST_EXPONENT);
    let dropped = last - exponent;
    if dropped > 60 {
        return 0.0;
    }
    let half = 1u64 << (dropped - 1);
    let (kept, rest) = (quotient >> dropped, quotient & (2 * half - 1));
    let up = rest > half || rest == half && (!is_exact || kept % 2 == 1);
    let kept = kept + u64::from(up);
    // The first bit of a double that is not very small is left out; it counts up the exponent.
    let biased = u64::try_from(last - LEAST_EXPONENT).unwrap_or(0);
    let bits = kept + (biased << 52);
    if bits >= f64::INFINITY.to_bits() { f64::INFINITY } else { f64::from_bits(bits) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hard_numbers_are_rounded_right() {
        for text in [
            "9007199254740993",
            "9007199254740992.99999999999999999999999",
            "9007199254740993.00000000000000000000001",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "4.9406564584124654e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "179769313486231580793728971405301e276",
            "0e99999999999999999999",
            "1e-99999999999999999999",
            "00001.50000",
            ".5",
            "5.",
            &format!("0.{}1", "0".repeat(400)),
            &format!("1{}", "0".repeat(300)),
            &format!("9007199254740993.{}1", "0".repeat(900)),
        ] {
            let std: f64 = text.parse().unwrap();
            assert_eq!(parse_double(text).map(f64::to_bits), Some(std.to_bits()), "{text}");
        }
        for text in ["", ".", "-", "e5", "1e", "1e+", "1.2.3", "inf", "NaN", "0x1", " 1", "--1"] {
            assert_eq!(parse_double(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_reads_as_the_standard_library_does(text in "-?[0-9]{1,25}(\\.[0-9]{0,25})?(e-?[0-9]{1,3})?") {
            let std: f64 = text.parse().unwrap();
            prop_assert_eq!(parse_double(&text).map(f64::to_bits), Some(std.to_bits()));
        }

        #[test]
        fn it_reads_back_what_is_printed(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            if number.is_finite() {
                prop_assert_eq!(parse_double(&format!("{number:e}")).map(f64::to_bits), Some(bits));
            }
        }
    }
}
