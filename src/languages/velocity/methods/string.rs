//! `java.lang.String`

use std::rc::Rc;

use super::utf16::{self, length};
use super::{Answer, Environment, Failure, string_lines as lines, string_places};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{Cursor, ListClass, Value};

pub(super) fn call(text: &Rc<str>, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    if let Some(answer) = with_patterns(text, name, arguments, environment)? {
        return Ok(Some(answer));
    }
    let value = match (name, arguments) {
        ("length", []) => int(length(text)),
        ("isEmpty", []) => Value::Boolean(text.is_empty()),
        ("isBlank", []) => Value::Boolean(is_blank(text)),
        ("toString" | "intern", []) => Value::String(text.clone()),
        ("toUpperCase", []) => return environment.string(text.to_uppercase()),
        ("toLowerCase", []) => return environment.string(text.to_lowercase()),
        ("trim", []) => Value::from(text.trim_matches(|c| c <= ' ')),
        ("strip", []) => Value::from(text.trim_matches(is_white_space)),
        ("stripLeading", []) => Value::from(text.trim_start_matches(is_white_space)),
        ("stripTrailing", []) => Value::from(text.trim_end_matches(is_white_space)),
        ("concat", [Value::String(other)]) => return environment.string(format!("{text}{other}")),
        ("equalsIgnoreCase", [other @ (Value::String(_) | Value::Null)]) => {
            Value::Boolean(other.as_str().is_some_and(|other| folded(text) == folded(other)))
        }
        ("compare", [Value::String(left), Value::String(right)]) => Value::Integer(compare(left, right)),
        ("compareTo", [Value::String(other)]) => Value::Integer(compare(text, other)),
        ("compareTo", [_]) => return Err(super::number::of_another_class()),
        ("compareToIgnoreCase", [Value::String(other)]) => Value::Integer(compare_folded(text, other)),
        ("contains", [other]) if is_text(other) => Value::Boolean(text.contains(&environment.text(other)?)),
        ("contentEquals", [Value::String(other)]) => Value::Boolean(text == other),
        ("startsWith", [Value::String(other)]) => Value::Boolean(text.starts_with(&**other)),
        ("endsWith", [Value::String(other)]) => Value::Boolean(text.ends_with(&**other)),
        ("startsWith", [Value::Null, Value::Integer(..0)]) => Value::Boolean(false),
        ("startsWith", [Value::String(other), Value::Integer(from)]) => {
            let from = usize::try_from(*from).ok().filter(|&from| from <= length(text));
            Value::Boolean(from.is_some_and(|from| text[utf16::byte_of(text, from)..].starts_with(&**other)))
        }
        ("repeat", [Value::Integer(count)]) => return repeat(text, *count, environment),
        ("replace", [Value::String(old), Value::String(new)]) => return replace(text, old, new, environment),
        ("join", [Value::String(separator), rest @ ..]) => return join(separator, rest, environment),
        ("toCharArray", []) => {
            Value::list(ListClass::CharArray, text.encode_utf16().map(Value::Character).collect())
        }
        ("getBytes", []) => super::charset::bytes(text, "UTF-8")?,
        ("lines", []) => stream("java.util.stream.ReferencePipeline$Head"),
        ("chars" | "codePoints", []) => stream("java.util.stream.IntPipeline$Head"),
        // A locale may be null, and nothing can be another one.
        ("format", [Value::Null, Value::String(format), rest @ ..] | [Value::String(format), rest @ ..]) => {
            return super::format::format(format, rest, environment);
        }
        ("formatted", rest) => return super::format::format(text, rest, environment),
        ("copyValueOf", units) if units.iter().all(|unit| matches!(unit, Value::Character(_))) => {
            Value::from(characters(units))
        }
        ("replace", [Value::Character(old), Value::Character(new)]) => {
            let units: Vec<u16> =
                text.encode_utf16().map(|unit| if unit == *old { *new } else { unit }).collect();
            Value::from(utf16::text(&units))
        }
        ("copyValueOf", [Value::List(units)]) if units.class == ListClass::CharArray => {
            Value::from(characters(&units.items()))
        }
        ("valueOf", [Value::List(units)]) if units.class == ListClass::CharArray => {
            Value::from(characters(&units.items()))
        }
        ("valueOf", [value]) => return environment.string(environment.text(value)?),
        ("getBytes", [Value::String(charset)]) => super::charset::bytes(text, charset)?,
        ("stripIndent", []) => return environment.string(lines::strip_indent(text)),
        ("indent", [Value::Integer(count)]) => return lines::indent(text, *count, environment),
        ("translateEscapes", []) => return environment.string(lines::translate_escapes(text)?),
        _ => return string_places::call(text, name, arguments),
    };
    Ok(Some(value))
}

/// `isBlank()`
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_white_space)
}

/// `Character.isWhitespace`: no-break spaces are none, and some separators of ASCII are.
pub(super) fn is_white_space(c: char) -> bool {
    match c {
        '\u{85}' | '\u{a0}' | '\u{2007}' | '\u{202f}' => false,
        '\u{1c}'..='\u{1f}' => true,
        c => c.is_whitespace(),
    }
}

/// The text of a `char[]`.
fn characters(units: &[Value]) -> String {
    let units = units.iter().filter_map(|unit| match unit {
        Value::Character(unit) => Some(*unit),
        _ => None,
    });
    utf16::text(&units.collect::<Vec<_>>())
}

/// A stream: nothing can be done with it but to print it.
pub(super) fn stream(class: &'static str) -> Value {
    Value::Iterator(Rc::new(Cursor::nothing(class)))
}

fn with_patterns(text: &str, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let Some(patterns) = environment.patterns else { return Ok(None) };
    let value = match (name, arguments) {
        ("matches", [Value::String(pattern)]) => Value::Boolean(patterns.matches(pattern, text)?),
        ("replaceAll", [Value::String(pattern), Value::String(new)]) => {
            if (text.len() + 1).saturating_mul(new.len()) > environment.longest.saturating_mul(16) {
                return Err(Failure::TooLarge);
            }
            return environment.string(patterns.replace_all(pattern, text, new)?);
        }
        // The replacement is looked at when something is replaced.
        ("replaceAll" | "replaceFirst", [Value::String(pattern), Value::Null]) => {
            let replaced = |new| patterns.replace_first(pattern, text, new);
            if replaced("a")? != replaced("b")? {
                return Err(Exception::new("java.lang.NullPointerException", "replacement").into());
            }
            Value::from(text)
        }
        ("replaceFirst", [Value::String(pattern), Value::String(new)]) => {
            return environment.string(patterns.replace_first(pattern, text, new)?);
        }
        ("split", [Value::String(pattern)]) => strings(patterns.split(pattern, text, 0)?),
        ("split", [Value::String(pattern), Value::Integer(limit)]) => {
            strings(patterns.split(pattern, text, *limit)?)
        }
        _ => return Ok(None),
    };
    Ok(Some(value))
}

fn strings(parts: Vec<String>) -> Value {
    Value::list(ListClass::StringArray, parts.into_iter().map(Value::from).collect())
}

fn repeat(text: &str, count: i32, environment: &Environment<'_>) -> Answer {
    let Ok(times) = usize::try_from(count) else {
        let message = format!("count is negative: {count}");
        return Err(Exception::new("java.lang.IllegalArgumentException", message).into());
    };
    if text.len().saturating_mul(times) > environment.longest {
        return Err(Failure::TooLarge);
    }
    environment.string(text.repeat(times))
}

fn replace(text: &str, old: &str, new: &str, environment: &Environment<'_>) -> Answer {
    let count = text.matches(old).count();
    if text.len().saturating_add(count.saturating_mul(new.len()))
        > environment.longest.saturating_add(count * old.len())
    {
        return Err(Failure::TooLarge);
    }
    environment.string(text.replace(old, new))
}

fn join(separator: &str, rest: &[Value], environment: &Environment<'_>) -> Answer {
    let items = match rest {
        [Value::List(list)] => list.items().clone(),
        strings if strings.iter().all(|item| is_text(item) || item.is_null()) => strings.to_vec(),
        _ => return Ok(None),
    };
    if !items.iter().all(|item| is_text(item) || item.is_null()) {
        return Err(super::number::of_another_class());
    }
    let mut text = String::new();
    for (idx, item) in items.iter().enumerate() {
        if idx > 0 {
            text.push_str(separator);
        }
        text.push_str(&environment.text(item)?);
        if text.len() > environment.longest {
            return Err(Failure::TooLarge);
        }
    }
    environment.string(text)
}

fn is_text(value: &Value) -> bool {
    matches!(value, Value::String(_))
}

/// The difference of the first units that differ, or of the lengths.
fn compare(left: &str, right: &str) -> i32 {
    let different = left.encode_utf16().zip(right.encode_utf16()).find(|(left, right)| left != right);
    match different {
        Some((left, right)) => i32::from(left) - i32::from(right),
        None => length(left) as i32 - length(right) as i32,
    }
}

/// Where both have letters beyond Latin-1, whole characters are compared and not units.
fn compare_folded(left: &str, right: &str) -> i32 {
    let are_wide = [left, right].iter().all(|text| text.chars().any(|c| c > '\u{ff}'));
    let (left, right) = (folded(left), folded(right));
    match left.chars().zip(right.chars()).find(|(left, right)| left != right) {
        Some((left, right)) if are_wide => u32::from(left) as i32 - u32::from(right) as i32,
        _ => compare(&left, &right),
    }
}

pub(super) fn folded(text: &str) -> String {
    let one = |mut letters: std::char::ToUppercase, otherwise| match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => otherwise,
    };
    let upper = text.chars().map(|c| one(c.to_uppercase(), c));
    upper.map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

pub(super) fn int(value: usize) -> Value {
    Value::Integer(i32::try_from(value).unwrap_or(i32::MAX))
}
