//! `Double.toString`, as JDK 17 has it.
//!
//! It gives enough digits to tell a double from its neighbours, but not always the fewest or the nearest:
//! `4.9E-324` where one digit would do, and `1.9999999999999998E23` for `2e23`.

mod digits;
mod natural;
mod read;

pub use read::parse_double;

/// How JDK 17 prints a double: `10.5`, `100.0`, `1.0E10`, `1.0E-5`.
///
/// ```
/// use gatemap::languages::json::double_to_java_string;
/// assert_eq!(double_to_java_string(10.50), "10.5");
/// assert_eq!(double_to_java_string(5e-324), "4.9E-324");
/// ```
pub fn double_to_java_string(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}Infinity");
    }
    if value == 0.0 {
        return format!("{sign}0.0");
    }
    let (digits, exponent) = digits::digits(value.abs());
    layout(sign, &digits, exponent)
}

/// `digits` with the point after the first one, times ten to the `exponent`.
fn layout(sign: &str, digits: &str, exponent: i32) -> String {
    let places = usize::try_from(exponent.unsigned_abs()).unwrap_or(0);
    match exponent {
        -3..=-1 => format!("{sign}0.{}{digits}", "0".repeat(places - 1)),
        0..=6 if digits.len() > places + 1 => {
            format!("{sign}{}.{}", &digits[..=places], &digits[places + 1..])
        }
        0..=6 => format!("{sign}{digits}{}.0", "0".repeat(places + 1 - digits.len())),
        _ => {
            let (first, rest) = digits.split_at(1);
            format!("{sign}{first}.{}E{exponent}", if rest.is_empty() { "0" } else { rest })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_prints_as_java_does() {
        for (value, java) in [
            (10.5, "10.5"),
            (100.0, "100.0"),
            (9_999_999.0, "9999999.0"),
            (1e7, "1.0E7"),
            (1.25e-3, "0.00125"),
            (1e-4, "1.0E-4"),
            (-0.0, "-0.0"),
            (123_456.789, "123456.789"),
            (f64::NEG_INFINITY, "-Infinity"),
            (f64::MAX, "1.7976931348623157E308"),
            (2e-323, "2.0E-323"),
            (2.0e23, "1.9999999999999998E23"),
            (9_007_199_254_740_993.0, "9.007199254740992E15"),
        ] {
            assert_eq!(double_to_java_string(value), java);
        }
    }
}
