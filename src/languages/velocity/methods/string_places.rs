//! The methods of `java.lang.String` that take or give a place in the text.

use super::string::{folded, int};
use super::utf16::{self, length};
use super::{Answer, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::Value;

pub(super) fn call(text: &str, name: &str, arguments: &[Value]) -> Answer {
    let value = match (name, arguments) {
        ("charAt", [Value::Integer(place)]) => {
            match usize::try_from(*place).ok().and_then(|at| utf16::unit(text, at)) {
                Some(unit) => Value::Character(unit),
                None => return Err(out_of_range(format!("String index out of range: {place}"))),
            }
        }
        ("codePointCount", [Value::Integer(start), Value::Integer(end)]) => {
            match (usize::try_from(*start), usize::try_from(*end)) {
                (Ok(from), Ok(to)) if from <= to && to <= length(text) => {
                    let units = text.encode_utf16().skip(from).take(to - from);
                    int(char::decode_utf16(units).count())
                }
                _ => return Err(out_of_range(String::new())),
            }
        }
        ("codePointAt", [Value::Integer(place)]) => code_point(text, *place)?,
        ("codePointBefore", [Value::Integer(place)]) => code_point_before(text, *place)?,
        ("offsetByCodePoints", [Value::Integer(start), Value::Integer(count)]) => {
            offset(text, *start, *count)?
        }
        ("substring", [Value::Integer(start)]) => {
            let end = length(text);
            match usize::try_from(*start) {
                Ok(start) if start <= end => Value::from(utf16::slice(text, start, end)),
                _ => return Err(out_of_range(format!("begin {start}, end {end}, length {end}"))),
            }
        }
        ("substring" | "subSequence", [Value::Integer(start), Value::Integer(end)]) => {
            let length = length(text);
            match (usize::try_from(*start), usize::try_from(*end)) {
                (Ok(from), Ok(to)) if from <= to && to <= length => Value::from(utf16::slice(text, from, to)),
                _ => return Err(out_of_range(format!("begin {start}, end {end}, length {length}"))),
            }
        }
        ("indexOf", [sought]) => match sought_text(sought) {
            Some(sought) => place_of(text, text.find(&sought)),
            None => return Ok(None),
        },
        ("lastIndexOf", [sought]) => match sought_text(sought) {
            Some(sought) => place_of(text, text.rfind(&sought)),
            None => return Ok(None),
        },
        ("indexOf", [sought, Value::Integer(from)]) => match sought_text(sought) {
            Some(sought) => {
                let from = utf16::byte_of(text, usize::try_from(*from).unwrap_or(0));
                place_of(text, text[from..].find(&sought).map(|at| from + at))
            }
            None => return Ok(None),
        },
        ("lastIndexOf", [sought, Value::Integer(from)]) => {
            match (sought_text(sought), usize::try_from(*from)) {
                (Some(sought), Ok(from)) => {
                    let end = (utf16::byte_of(text, from) + sought.len()).min(text.len());
                    let end =
                        (end..=text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
                    place_of(text, text[..end].rfind(&sought))
                }
                (Some(_), Err(_)) => Value::Integer(-1),
                _ => return Ok(None),
            }
        }
        ("regionMatches", rest) => match region_matches(text, rest) {
            Some(matches) => Value::Boolean(matches),
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// `regionMatches([ignoreCase,] start, other, otherStart, length)`
fn region_matches(text: &str, arguments: &[Value]) -> Option<bool> {
    let (ignore_case, rest) = match arguments {
        [Value::Boolean(ignore_case), rest @ ..] => (*ignore_case, rest),
        rest => (false, rest),
    };
    let [Value::Integer(start), Value::String(other), Value::Integer(other_start), Value::Integer(length)] =
        rest
    else {
        return None;
    };
    let region = |text: &str, start: i32| -> Option<Vec<u16>> {
        let (start, length) = (i64::from(start), i64::from(*length));
        let whole: Vec<u16> = text.encode_utf16().collect();
        let is_inside = start >= 0 && start <= whole.len() as i64 - length;
        is_inside.then(|| whole.iter().skip(start as usize).take(length.max(0) as usize).copied().collect())
    };
    let (Some(left), Some(right)) = (region(text, *start), region(other, *other_start)) else {
        return Some(false);
    };
    // Half of a surrogate pair is no letter.
    let fold = |units: &[u16]| -> Vec<Result<String, u16>> {
        let letters = char::decode_utf16(units.iter().copied());
        letters
            .map(|letter| match letter {
                Ok(c) => Ok(folded(c.encode_utf8(&mut [0; 4]))),
                Err(half) => Err(half.unpaired_surrogate()),
            })
            .collect()
    };
    Some(left == right || ignore_case && fold(&left) == fold(&right))
}

fn sought_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some((**text).to_owned()),
        Value::Integer(point) => Some(
            u32::try_from(*point)
                .ok()
                .and_then(char::from_u32)
                .map_or_else(|| "\u{FFFF}".to_owned(), String::from),
        ),
        _ => None,
    }
}

fn place_of(text: &str, byte: Option<usize>) -> Value {
    byte.map_or(Value::Integer(-1), |byte| int(utf16::unit_of(text, byte)))
}

fn code_point(text: &str, place: i32) -> Result<Value, Failure> {
    let at = usize::try_from(place).ok();
    let Some(unit) = at.and_then(|at| utf16::unit(text, at)) else {
        return Err(out_of_range(format!("index {place}, length {}", length(text))));
    };
    let pair = at
        .and_then(|at| utf16::unit(text, at + 1))
        .and_then(|low| char::decode_utf16([unit, low]).next().and_then(Result::ok));
    Ok(Value::Integer(pair.map_or(i32::from(unit), |c| u32::from(c) as i32)))
}

fn code_point_before(text: &str, place: i32) -> Result<Value, Failure> {
    let before = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    let Some((at, unit)) = before.and_then(|at| Some((at, utf16::unit(text, at)?))) else {
        return Err(out_of_range(format!("Index {place} out of bounds for length {}", length(text))));
    };
    let high = at.checked_sub(1).and_then(|at| utf16::unit(text, at));
    let pair = high.and_then(|high| char::decode_utf16([high, unit]).next().and_then(Result::ok));
    let pair = pair.filter(|c| c.len_utf16() == 2);
    Ok(Value::Integer(pair.map_or(i32::from(unit), |c| u32::from(c) as i32)))
}

/// `offsetByCodePoints`: the place so many characters further, or back.
fn offset(text: &str, start: i32, count: i32) -> Result<Value, Failure> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let outside = || out_of_range(format!("index {start}, offset {count}"));
    let mut at = usize::try_from(start).ok().filter(|at| *at <= units.len()).ok_or_else(outside)?;
    let is_pair = |at: usize| {
        units
            .get(at..at + 2)
            .is_some_and(|pair| String::from_utf16(pair).is_ok_and(|text| text.chars().count() == 1))
    };
    for _ in 0..count.unsigned_abs() {
        if count > 0 && at < units.len() {
            at += if is_pair(at) { 2 } else { 1 };
        } else if count < 0 && at > 0 {
            at -= if at > 1 && is_pair(at - 2) { 2 } else { 1 };
        } else {
            return Err(outside());
        }
    }
    Ok(int(at))
}

fn out_of_range(message: String) -> Failure {
    Exception::new("java.lang.StringIndexOutOfBoundsException", message).into()
}
