//! Numbers read from texts, and written in a radix, as Java does it.

use super::Failure;
use crate::languages::velocity::error::Exception;

/// `parseInt` and `parseLong`, before the number is known to fit.
pub(super) fn whole(text: &str, radix: i32) -> Option<i128> {
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix))?;
    i128::from_str_radix(text, radix).ok()
}

/// `parseUnsignedInt` and `parseUnsignedLong`: the bits.
pub(super) fn unsigned(text: &str, radix: i32, bits: u32) -> Option<i128> {
    whole(text, radix).filter(|number| (0..1i128 << bits).contains(number) && !text.starts_with('-'))
}

/// `decode`: a sign, then `0x`, `0X`, `#`, or `0` for octal digits.
pub(super) fn decode(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let hexadecimal = unsigned
        .strip_prefix("0x")
        .or_else(|| unsigned.strip_prefix("0X"))
        .or_else(|| unsigned.strip_prefix('#'));
    let (digits, radix) = match (hexadecimal, unsigned.strip_prefix('0')) {
        (Some(digits), _) => (digits, 16),
        (None, Some(digits)) if !digits.is_empty() => (digits, 8),
        _ => (unsigned, 10),
    };
    if digits.starts_with(['-', '+']) {
        return None;
    }
    let number = whole(digits, radix)?;
    Some(if text.starts_with('-') { -number } else { number })
}

/// `Double.parseDouble`: digits may end in `f` or `d`, and only Java's own words are numbers.
pub(super) fn double(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c| c <= ' ');
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let number = match unsigned {
        "NaN" => f64::NAN,
        "Infinity" => f64::INFINITY,
        digits if digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') => {
            digits.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(digits).parse().ok()?
        }
        _ => return None,
    };
    Some(if text.starts_with('-') { -number } else { number })
}

/// A radix that Java does not know counts as 10.
pub(super) fn in_radix(number: i128, radix: i64) -> String {
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    let mut rest = number.unsigned_abs();
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((rest % u128::from(radix)) as u32, radix).unwrap_or('0'));
        rest /= u128::from(radix);
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

pub(super) fn for_input(text: &str) -> Failure {
    number_format(format!("For input string: \"{text}\""))
}

pub(super) fn number_format(message: String) -> Failure {
    Exception::new("java.lang.NumberFormatException", message).into()
}
