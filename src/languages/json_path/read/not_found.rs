//! What stands in a text where a path finds nothing.

use std::borrow::Cow;

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

/// What the scan met in an array or object that a path leads through.
#[derive(Default)]
pub(super) struct Seen {
    /// The names of an object as they are quoted, and whether each holds an escape.
    pub(super) names: Vec<(Span, bool)>,
    /// How many items an array has.
    pub(super) items: usize,
}

/// The segment that found nothing, with what can be told of the text where it was asked.
pub(super) fn missing(
    segment: &Segment,
    place: usize,
    stands: &Value,
    (span, seen): (Span, &Seen),
    text: &str,
    nesting: usize,
) -> Missing {
    let missing = Missing { found_at: Some(span), ..at_value(segment, place, stands) };
    match (&segment.selector, text.as_bytes().get(span.start)) {
        (Selector::Names { names, .. }, Some(b'{')) => {
            let all: Vec<Cow<'_, str>> = seen.names.iter().map(|name| name_of(*name, text)).collect();
            Missing { near: near_names(&names[0], all.iter().map(AsRef::as_ref)), ..missing }
        }
        (Selector::Indexes(_), Some(b'[')) => Missing { length: Some(seen.items), ..missing },
        (_, Some(b'[')) => Missing { length: count_items(span.of(text), nesting), ..missing },
        _ => missing,
    }
}

fn name_of((quoted, escaped): (Span, bool), text: &str) -> Cow<'_, str> {
    match escaped {
        false => text.get(quoted.start + 1..quoted.end.saturating_sub(1)).unwrap_or_default().into(),
        true => unescaped(quoted.of(text)).unwrap_or_default().into(),
    }
}

/// How many items an array has.
fn count_items(array: &str, nesting: usize) -> Option<usize> {
    let mut scanner = Scanner::new(array, nesting);
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
