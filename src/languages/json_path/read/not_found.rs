//! What stands in a text where a path finds nothing.

use super::super::ast::{Segment, Selector};
use super::super::missing::{Missing, at_value, near_names};
use super::from_text::unescaped;
use crate::languages::json::{Object, Scanner, Value};
use crate::languages::text::Span;

/// What stands where `segment` finds nothing. An object without the name, or a list without the item,
/// need not be read for that.
pub(super) fn standing(segment: &Segment, span: Span, text: &str, read: impl Fn(Span) -> Value) -> Value {
    match (&segment.selector, text.as_bytes().get(span.start)) {
        (Selector::Names { .. }, Some(b'{')) => Value::Object(Object::new()),
        (Selector::Names { .. } | Selector::Indexes(_), Some(b'[')) => Value::Array(Vec::new()),
        _ => read(span),
    }
}

/// The segment that found nothing, with what can be told of the text where it was asked.
pub(super) fn missing(
    segment: &Segment,
    place: usize,
    stands: &Value,
    span: Span,
    text: &str,
    nesting: usize,
) -> Option<Missing> {
    let mut missing = Missing { found_at: Some(span), ..at_value(segment, place, stands) };
    let mut scanner = Scanner::new(text, nesting + 1);
    scanner.go_to(span.start);
    match (&segment.selector, scanner.peek()) {
        (Selector::Names { names, .. }, b'{') => {
            let all = names_of(&mut scanner, text);
            missing.near = near_names(&names[0], all.iter().map(String::as_str));
        }
        (_, b'[') => missing.length = count_items(&mut scanner),
        _ => {}
    }
    Some(missing)
}

/// The names of the object that begins here.
fn names_of(scanner: &mut Scanner<'_>, text: &str) -> Vec<String> {
    let mut names = Vec::new();
    if scanner.enter().is_none() || scanner.peek() == b'}' {
        return names;
    }
    while let Some((name, escaped)) = scanner.name() {
        names.push(match escaped {
            false => scanner.inside(name).to_owned(),
            true => unescaped(name.of(text)).unwrap_or_default(),
        });
        if scanner.skip_value().is_none() || scanner.more(b'}') != Some(true) {
            break;
        }
    }
    names
}

fn count_items(scanner: &mut Scanner<'_>) -> Option<usize> {
    scanner.enter()?;
    if scanner.peek() == b']' {
        return Some(0);
    }
    let mut count = 1;
    loop {
        scanner.skip_value()?;
        if !scanner.more(b']')? {
            return Some(count);
        }
        count += 1;
    }
}
