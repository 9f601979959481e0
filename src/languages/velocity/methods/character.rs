//! `java.lang.Character`

use super::string::is_white_space;
use super::{Answer, Environment};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{ListClass, Value};

pub(super) fn call(unit: u16, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    match (name, arguments) {
        ("charValue", []) => Ok(Some(Value::Character(unit))),
        ("compare", [Value::Character(left), Value::Character(right)]) => {
            Ok(Some(Value::Integer(i32::from(*left) - i32::from(*right))))
        }
        ("digit", [character, Value::Integer(radix)]) => match code_point(character) {
            Some(code) => digit(code, *radix, environment),
            None => Ok(None),
        },
        ("forDigit", [Value::Integer(digit), Value::Integer(radix)]) => {
            let radix = u32::try_from(*radix).ok().filter(|radix| (2..=36).contains(radix));
            let digit = radix.zip(u32::try_from(*digit).ok());
            let digit = digit.and_then(|(radix, digit)| char::from_digit(digit, radix));
            Ok(Some(Value::Character(digit.map_or(0, |digit| digit as u16))))
        }
        (_, [character]) => of_one(name, character, environment),
        _ => Ok(None),
    }
}

/// The code of a char or of an int.
fn code_point(value: &Value) -> Option<u32> {
    match value {
        Value::Character(unit) => Some(u32::from(*unit)),
        Value::Integer(code) => u32::try_from(*code).ok(),
        _ => None,
    }
}

fn of_one(name: &str, character: &Value, environment: &Environment<'_>) -> Answer {
    let Some(code) = code_point(character) else { return Ok(None) };
    let c = char::from_u32(code);
    if let Some(class) = class_of(name, character) {
        return Ok(is_in(class, c, environment)?.map(Value::Boolean));
    }
    if name == "getNumericValue" {
        let value = digit(code, 36, environment)?;
        // What fractions, Roman numerals and the like stand for is in no table here.
        let is_other = is_in(r"[\p{Nl}\p{No}]", c, environment)?.unwrap_or(false);
        return Ok(value.filter(|_| !is_other));
    }
    let mapped = |mapped: Option<char>| match character {
        Value::Character(unit) => Value::Character(mapped.map_or(*unit, |c| c as u16)),
        _ => Value::Integer(mapped.map_or(code, u32::from) as i32),
    };
    let is_char = matches!(character, Value::Character(_));
    Ok(Some(match name {
        "isWhitespace" => Value::Boolean(c.is_some_and(is_white_space)),
        "isSpace" if is_char => Value::Boolean(matches!(code, 9 | 10 | 12 | 13 | 32)),
        "isISOControl" => Value::Boolean(code <= 0x1f || (0x7f..=0x9f).contains(&code)),
        "isSurrogate" if is_char => Value::Boolean(c.is_none()),
        "toUpperCase" => mapped(c.map(upper)),
        "toTitleCase" => mapped(c.map(title)),
        "toLowerCase" => mapped(c.and_then(|c| c.to_lowercase().next())),
        "charCount" if !is_char => Value::Integer(if code > 0xffff { 2 } else { 1 }),
        "toString" if code > 0x10_ffff => {
            let message = format!("Not a valid Unicode code point: 0x{code:X}");
            return Err(Exception::new("java.lang.IllegalArgumentException", message).into());
        }
        "toString" => Value::from(c.unwrap_or('?').to_string()),
        "valueOf" if is_char => character.clone(),
        "hashCode" if is_char => Value::Integer(code as i32),
        "reverseBytes" if is_char => Value::Character((code as u16).swap_bytes()),
        "toChars" if !is_char => {
            let units = c.map(|c| c.to_string().encode_utf16().map(Value::Character).collect());
            Value::list(ListClass::CharArray, units.unwrap_or_default())
        }
        _ => return Ok(None),
    }))
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    if upper.len() == 1 { upper.next().unwrap_or(c) } else { c }
}

fn title(c: char) -> char {
    match c {
        '\u{1c4}'..='\u{1c6}' => '\u{1c5}',
        '\u{1c7}'..='\u{1c9}' => '\u{1c8}',
        '\u{1ca}'..='\u{1cc}' => '\u{1cb}',
        '\u{1f1}'..='\u{1f3}' => '\u{1f2}',
        '\u{10d0}'..='\u{10ff}' => c,
        c => upper(c),
    }
}

/// The characters for which a method says yes, as a pattern.
fn class_of(name: &str, character: &Value) -> Option<&'static str> {
    Some(match name {
        "isDigit" => r"\p{Nd}",
        "isLetter" => r"\p{L}",
        "isLetterOrDigit" => r"[\p{L}\p{Nd}]",
        "isUpperCase" => r"\p{IsUppercase}",
        "isLowerCase" => r"\p{IsLowercase}",
        "isTitleCase" => r"\p{Lt}",
        "isSpaceChar" => r"\p{Z}",
        "isDefined" => r"\P{Cn}",
        "isAlphabetic" if matches!(character, Value::Integer(_)) => r"\p{IsAlphabetic}",
        _ => return None,
    })
}

fn is_in(class: &str, c: Option<char>, environment: &Environment<'_>) -> Result<Option<bool>, Exception> {
    match (environment.patterns, c) {
        (None, _) => Ok(None),
        (_, None) => Ok(Some(class == r"\P{Cn}")),
        (Some(patterns), Some(c)) => patterns.matches(class, &c.to_string()).map(Some),
    }
}

/// The value of a digit of any script, or of a letter of the alphabet; -1 if it is none below the radix.
fn digit(code: u32, radix: i32, environment: &Environment<'_>) -> Answer {
    let is_digit = |code: u32| -> Result<bool, Exception> {
        Ok(is_in(r"\p{Nd}", char::from_u32(code), environment)?.unwrap_or(false))
    };
    let wide = code.checked_sub(0xff01 - 0x21).and_then(char::from_u32).filter(char::is_ascii_alphabetic);
    let letter = char::from_u32(code).filter(char::is_ascii_alphabetic).or(wide);
    let value = match letter.and_then(|letter| letter.to_digit(36)) {
        Some(value) => value as i32,
        None if is_digit(code)? => {
            // The digits of a script stand together, from zero to nine.
            let mut before = 0;
            while before < code && is_digit(code - before - 1)? {
                before += 1;
            }
            (before % 10) as i32
        }
        None => -1,
    };
    let fits = (2..=36).contains(&radix) && value < radix;
    Ok(Some(Value::Integer(if fits { value } else { -1 })))
}
