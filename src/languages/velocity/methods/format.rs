//! `String.format`

use super::{Answer, Environment, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{ListClass, Value};

/// The longest width or precision that is written out.
const WIDEST: usize = 10_000;

/// `%[place$][flags][width][.precision]conversion`
#[derive(Default)]
struct Specifier<'f> {
    place: Option<usize>,
    flags: &'f str,
    width: usize,
    precision: Option<usize>,
    conversion: char,
}

/// The conversions `b c d f h n o s x %`; a format with another one does not exist here.
pub(super) fn format(format: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let spread = match arguments {
        [Value::List(list)] if matches!(list.class, ListClass::StringArray | ListClass::ObjectArray) => {
            list.items().clone()
        }
        several => several.to_vec(),
    };
    let mut out = String::new();
    let (mut rest, mut next) = (format, 0);
    while let Some((text, after)) = rest.split_once('%') {
        out.push_str(text);
        let Some((specifier, after)) = read(after) else { return Err(unknown(after)) };
        rest = after;
        let value = match specifier.conversion {
            '%' | 'n' => None,
            _ => {
                let place = specifier.place.unwrap_or(next);
                next += usize::from(specifier.place.is_none());
                let missing = || {
                    thrown("java.util.MissingFormatArgumentException", "Format specifier without an argument")
                };
                Some(spread.get(place).ok_or_else(missing)?)
            }
        };
        let Some(text) = written(&specifier, value, environment)? else { return Ok(None) };
        pad(&mut out, &text, &specifier);
        if out.len() > environment.longest {
            return Err(Failure::TooLarge);
        }
    }
    out.push_str(rest);
    environment.string(out)
}

fn read(text: &str) -> Option<(Specifier<'_>, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (mut rest, mut specifier) = (text, Specifier::default());
    if let Some((place, after)) =
        rest.split_at(digits(rest)).1.strip_prefix('$').map(|after| (&rest[..digits(rest)], after))
    {
        specifier.place = Some(place.parse::<usize>().ok()?.checked_sub(1)?);
        rest = after;
    }
    let flags = rest.bytes().take_while(|byte| b"-#+ 0,(".contains(byte)).count();
    (specifier.flags, rest) = rest.split_at(flags);
    let (width, after) = rest.split_at(digits(rest));
    specifier.width =
        if width.is_empty() { 0 } else { width.parse().ok().filter(|width| *width <= WIDEST)? };
    rest = after;
    if let Some(after) = rest.strip_prefix('.') {
        let (precision, after) = after.split_at(digits(after));
        specifier.precision = Some(precision.parse().ok().filter(|precision| *precision <= WIDEST)?);
        rest = after;
    }
    specifier.conversion = rest.chars().next()?;
    let after = &rest[specifier.conversion.len_utf8()..];
    Some((specifier, after))
}

/// What stands in the specifier's place, before it is padded.
fn written(
    specifier: &Specifier<'_>,
    value: Option<&Value>,
    environment: &Environment<'_>,
) -> Result<Option<String>, Failure> {
    let Some(value) = value else {
        return Ok(Some(if specifier.conversion == 'n' { "\n" } else { "%" }.to_owned()));
    };
    let conversion = specifier.conversion.to_ascii_lowercase();
    let text = match (conversion, value) {
        ('b', Value::Boolean(value)) => value.to_string(),
        ('b', value) => (!value.is_null()).to_string(),
        ('s' | 'd' | 'x' | 'o' | 'f' | 'c' | 'h', Value::Null) => "null".to_owned(),
        ('s', value) => environment.text(value)?,
        ('h', value) => format!("{:x}", value.java_hash()),
        ('c', Value::Character(_)) => environment.text(value)?,
        ('c', Value::Integer(point)) => match u32::try_from(*point).ok().and_then(char::from_u32) {
            Some(c) => c.to_string(),
            None => return Err(thrown("java.util.IllegalFormatCodePointException", "no character")),
        },
        ('d', Value::Integer(_) | Value::Long(_) | Value::BigInteger(_)) => {
            signed(environment.text(value)?, specifier)
        }
        ('x', Value::Integer(number)) => format!("{number:x}"),
        ('x', Value::Long(number)) => format!("{number:x}"),
        ('o', Value::Integer(number)) => format!("{number:o}"),
        ('o', Value::Long(number)) => format!("{number:o}"),
        ('f', Value::Double(_) | Value::Float(_) | Value::BigDecimal(_)) => {
            match fixed(&environment.text(value)?, specifier.precision.unwrap_or(6)) {
                Some(text) => signed(text, specifier),
                None => environment.text(value)?,
            }
        }
        ('c' | 'd' | 'x' | 'o' | 'f', _) => {
            return Err(thrown("java.util.IllegalFormatConversionException", "the value has another class"));
        }
        ('e' | 'g' | 'a' | 't', _) => return Ok(None),
        _ => return Err(unknown(&specifier.conversion.to_string())),
    };
    let text = match specifier.precision {
        Some(most) if "sbh".contains(conversion) || conversion == 'f' && value.is_null() => {
            text.chars().take(most).collect()
        }
        Some(_) if "dxoc".contains(conversion) => {
            return Err(thrown(
                "java.util.IllegalFormatPrecisionException",
                "a precision is not possible here",
            ));
        }
        _ => text,
    };
    Ok(Some(if specifier.conversion.is_ascii_uppercase() { text.to_uppercase() } else { text }))
}

/// The flags `+`, blank, `(` and `,`.
fn signed(number: String, specifier: &Specifier<'_>) -> String {
    let (negative, digits) = match number.strip_prefix('-') {
        Some(digits) => (true, digits.to_owned()),
        None => (false, number),
    };
    let digits = if specifier.flags.contains(',') { grouped(&digits) } else { digits };
    match negative {
        true if specifier.flags.contains('(') => format!("({digits})"),
        true => format!("-{digits}"),
        false if specifier.flags.contains('+') => format!("+{digits}"),
        false if specifier.flags.contains(' ') => format!(" {digits}"),
        false => digits,
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

/// A number with so many digits after the point, rounded half up from what it prints.
fn fixed(number: &str, places: usize) -> Option<String> {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (mantissa, exponent) = number.split_once('E').unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let point = whole.len() as i64 + exponent.parse::<i64>().ok()?;
    let zeros = usize::try_from(-point).unwrap_or(0);
    let mut digits: Vec<u8> = std::iter::repeat_n(b'0', zeros).chain(digits.bytes()).collect();
    let point = usize::try_from(point.max(0)).ok()?;
    let end = point + places;
    let up = digits.get(end).is_some_and(|digit| *digit >= b'5');
    digits.resize(end, b'0');
    let carried = up && round_up(&mut digits);
    let text = String::from_utf8(digits).ok()?;
    let (whole, fraction) = text.split_at(point + usize::from(carried));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// Adds one to the last digit; whether there is a digit more then.
fn round_up(digits: &mut Vec<u8>) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return false;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
    true
}

fn pad(out: &mut String, text: &str, specifier: &Specifier<'_>) {
    let missing = specifier.width.saturating_sub(text.chars().count());
    if specifier.flags.contains('-') {
        out.push_str(text);
        out.extend(std::iter::repeat_n(' ', missing));
    } else if specifier.flags.contains('0') {
        let digits = text.trim_start_matches(['-', '+', ' ']);
        out.push_str(&text[..text.len() - digits.len()]);
        out.extend(std::iter::repeat_n('0', missing));
        out.push_str(digits);
    } else {
        out.extend(std::iter::repeat_n(' ', missing));
        out.push_str(text);
    }
}

fn unknown(what: &str) -> Failure {
    thrown("java.util.UnknownFormatConversionException", &format!("Conversion = '{what}'"))
}

fn thrown(class: &'static str, message: &str) -> Failure {
    Exception::new(class, message).into()
}
