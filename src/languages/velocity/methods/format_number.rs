//! The numbers of `String.format`.

use super::Failure;
use super::big_integer::{MOST_LIMBS_IN_A_RADIX, in_radix};
use super::floating::hexadecimal;
use super::format::{Specifier, other_class};
use crate::languages::json::double_to_java_string;
use crate::languages::velocity::value::{BigInteger, Value};

/// Decimal digits without leading zeros, and where the point stands before, in or behind them.
pub(super) struct Digits {
    digits: Vec<u8>,
    point: i64,
}

impl Digits {
    /// From what a positive number prints.
    pub(super) fn read(number: &str) -> Digits {
        let (mantissa, exponent) = number.split_once('E').unwrap_or((number, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = whole.bytes().chain(fraction.bytes());
        let zeros = all.clone().take_while(|digit| *digit == b'0').count();
        let exponent = exponent.trim_start_matches('+').parse().unwrap_or(0);
        Digits { digits: all.skip(zeros).collect(), point: whole.len() as i64 - zeros as i64 + exponent }
    }

    fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == b'0')
    }

    /// Rounded half up to so many digits.
    fn rounded(&self, most: i64) -> Digits {
        let mut digits = self.digits.clone();
        let Ok(most) = usize::try_from(most) else { return Digits { digits: Vec::new(), point: self.point } };
        let is_up = digits.get(most).is_some_and(|digit| *digit >= b'5');
        digits.truncate(most);
        if !is_up {
            return Digits { digits, point: self.point };
        }
        for digit in digits.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                return Digits { digits, point: self.point };
            }
            *digit = b'0';
        }
        digits.insert(0, b'1');
        Digits { digits, point: self.point + 1 }
    }

    /// The digits from a place on, with zeros where there are none.
    fn from(&self, first: i64, count: usize) -> String {
        let digit = |at: i64| usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        (0..count as i64).map(|idx| digit(first + idx).map_or('0', |digit| char::from(*digit))).collect()
    }

    fn fixed(&self, places: usize) -> String {
        let number = self.rounded(self.point + places as i64);
        let whole = match usize::try_from(number.point) {
            Ok(count @ 1..) if !number.is_zero() => number.from(0, count),
            _ => "0".to_owned(),
        };
        whole + &after_point(number.from(number.point, places))
    }

    /// The mantissa, and the exponent with its sign.
    fn scientific(&self, places: usize) -> (String, String) {
        let number = self.rounded(places as i64 + 1);
        let exponent = if number.is_zero() { 0 } else { number.point - 1 };
        let sign = if exponent < 0 { '-' } else { '+' };
        (
            number.from(0, 1) + &after_point(number.from(1, places)),
            format!("{sign}{:02}", exponent.unsigned_abs()),
        )
    }
}

fn after_point(fraction: String) -> String {
    if fraction.is_empty() { fraction } else { format!(".{fraction}") }
}

/// `d`, `o`, `x`
pub(super) fn integer(specifier: &Specifier<'_>, value: &Value) -> Result<String, Failure> {
    let (bits, number) = match value {
        Value::Byte(number) => (8, i64::from(*number)),
        Value::Short(number) => (16, i64::from(*number)),
        Value::Integer(number) => (32, i64::from(*number)),
        Value::Long(number) => (64, *number),
        Value::BigInteger(number) => return big_integer(specifier, &number.0),
        _ => return Err(other_class()),
    };
    if specifier.conversion == 'd' {
        return Ok(signed(specifier, number < 0, &number.unsigned_abs().to_string(), ""));
    }
    specifier.has_none_of("( +")?;
    let number = number as u64 & (u64::MAX >> (64 - bits));
    let digits = if specifier.conversion == 'x' { format!("{number:x}") } else { format!("{number:o}") };
    Ok(with_radix(specifier, "", &digits, ""))
}

fn big_integer(specifier: &Specifier<'_>, number: &BigInteger) -> Result<String, Failure> {
    let magnitude = if number.is_negative() { number.negate() } else { number.clone() };
    if specifier.conversion == 'd' {
        return Ok(signed(specifier, number.is_negative(), &magnitude.to_string(), ""));
    }
    if magnitude.limbs() > MOST_LIMBS_IN_A_RADIX {
        return Err(Failure::TooLarge);
    }
    let radix = if specifier.conversion == 'x' { 16 } else { 8 };
    let (before, behind) = signs(specifier, number.is_negative());
    Ok(with_radix(specifier, before, &in_radix(&magnitude, radix), behind))
}

/// Digits of the radix 8 or 16, with what tells it and zeros before them.
fn with_radix(specifier: &Specifier<'_>, sign: &str, digits: &str, behind: &str) -> String {
    let radix = match (specifier.conversion, specifier.is_upper) {
        _ if !specifier.has('#') => "",
        ('x', true) => "0X",
        ('x', false) => "0x",
        _ => "0",
    };
    let length = sign.len() + radix.len() + digits.len() + behind.len();
    let zeros = if specifier.has('0') { specifier.width.unwrap_or(0).saturating_sub(length) } else { 0 };
    let digits = if specifier.is_upper { digits.to_uppercase() } else { digits.to_owned() };
    format!("{sign}{radix}{}{digits}{behind}", "0".repeat(zeros))
}

/// `e`, `f`, `g`, `a` of a double or a float.
pub(super) fn double(specifier: &Specifier<'_>, value: &Value) -> String {
    let number = value.double_value().unwrap_or(0.0);
    let capitals = |text: String| if specifier.is_upper { text.to_uppercase() } else { text };
    if number.is_nan() {
        return capitals("NaN".to_owned());
    }
    let is_negative = number.is_sign_negative();
    if number.is_infinite() {
        let (before, behind) = signs(specifier, is_negative);
        return capitals(format!("{before}Infinity{behind}"));
    }
    if specifier.conversion == 'a' {
        return capitals(hexadecimal_padded(specifier, number.abs(), is_negative));
    }
    decimal(specifier, &Digits::read(&double_to_java_string(number.abs())), is_negative)
}

/// `e`, `f`, `g` of any number.
pub(super) fn decimal(specifier: &Specifier<'_>, number: &Digits, is_negative: bool) -> String {
    let places = specifier.precision.unwrap_or(6);
    let (mut mantissa, exponent) = match specifier.conversion {
        'e' => number.scientific(places),
        'f' => (number.fixed(places), String::new()),
        _ => {
            let most = places.max(1);
            let point = if number.is_zero() { 1 } else { number.rounded(most as i64).point };
            if (-3..=most as i64).contains(&point) {
                (number.fixed((most as i64 - point) as usize), String::new())
            } else {
                number.scientific(most - 1)
            }
        }
    };
    if specifier.has('#') && !mantissa.contains('.') {
        mantissa.push('.');
    }
    let exponent = match (exponent.is_empty(), specifier.is_upper) {
        (true, _) => exponent,
        (false, true) => format!("E{exponent}"),
        (false, false) => format!("e{exponent}"),
    };
    signed(specifier, is_negative, &mantissa, &exponent)
}

/// A number of decimal digits with its sign, its groups and its leading zeros.
fn signed(specifier: &Specifier<'_>, is_negative: bool, mantissa: &str, exponent: &str) -> String {
    let (before, behind) = signs(specifier, is_negative);
    let digits = if specifier.has(',') { grouped(mantissa) } else { mantissa.to_owned() };
    let length = before.len() + digits.len() + exponent.len() + behind.len();
    let zeros = if specifier.has('0') { specifier.width.unwrap_or(0).saturating_sub(length) } else { 0 };
    format!("{before}{}{digits}{exponent}{behind}", "0".repeat(zeros))
}

/// What stands before and behind a number.
fn signs(specifier: &Specifier<'_>, is_negative: bool) -> (&'static str, &'static str) {
    match is_negative {
        true if specifier.has('(') => ("(", ")"),
        true => ("-", ""),
        false if specifier.has('+') => ("+", ""),
        false if specifier.has(' ') => (" ", ""),
        false => ("", ""),
    }
}

fn grouped(number: &str) -> String {
    let (whole, fraction) = number.find('.').map_or((number, ""), |point| number.split_at(point));
    let mut out = String::new();
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + fraction
}

/// `0x1.8p1`, rounded to even at the precision.
fn hexadecimal_padded(specifier: &Specifier<'_>, number: f64, is_negative: bool) -> String {
    let (before, _) = signs(specifier, is_negative);
    let places = specifier.precision.map(|places| places.max(1));
    let text = hexadecimal(places.map_or(number, |places| rounded_in_binary(number, places)));
    let (mantissa, exponent) = text.split_once('p').unwrap_or((&text, "0"));
    let digits = mantissa.trim_start_matches("0x");
    let fraction = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let missing = places.map_or(0, |places| places.saturating_sub(fraction));
    // The zeros of the precision do not count for the width.
    let length = before.len() + 2 + digits.len() + 1 + exponent.len();
    let zeros = if specifier.has('0') { specifier.width.unwrap_or(0).saturating_sub(length) } else { 0 };
    format!("{before}0x{}{digits}{}p{exponent}", "0".repeat(zeros), "0".repeat(missing))
}

/// The number with so many hexadecimal digits after the point, ties to even.
fn rounded_in_binary(number: f64, places: usize) -> f64 {
    let unused = 52 - 4 * places.min(13) as u32;
    if unused == 0 || number == 0.0 || !number.is_normal() {
        return number;
    }
    let (bits, half) = (number.to_bits(), 1u64 << (unused - 1));
    let odd = bits >> unused & 1;
    f64::from_bits((bits + half - 1 + odd) >> unused << unused)
}
