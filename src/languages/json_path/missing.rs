//! Why a path found nothing: the segment, what stood there, and names that look like the one wanted.

use super::ast::{Segment, Selector, Steps};
use super::error::{PathError, PathErrorClass};
use crate::languages::json::Value;
use crate::languages::text::Span;

/// How many names of an object are looked at.
const NAMES: usize = 10_000;

/// How many near names are given.
const NEAR: usize = 5;

/// The segment at which a path stopped finding anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// The segment, in the path.
    pub segment: Span,
    /// How many segments before it found something.
    pub place: usize,
    /// What the segment asked for: `['id']`, `[3]`.
    pub wanted: String,
    /// What stood there instead of something to look into: "an object", "a list", "null".
    pub found: &'static str,
    /// Where in the text that stood, when the text is known.
    pub found_at: Option<Span>,
    /// Names of the object that differ from the one wanted in case, in hyphens and underscores, or by
    /// one letter; the nearest first.
    pub near: Vec<String>,
    /// How many items a list had whose item was asked for.
    pub length: Option<usize>,
}

/// Adds to `error` what can be told of the place where `steps` left `document`.
pub(super) fn explain(error: PathError, steps: &Steps, document: &Value) -> PathError {
    if error.class != PathErrorClass::PathNotFound {
        return error;
    }
    let mut model = document;
    for (place, segment) in steps.segments.iter().enumerate() {
        match step(segment, model) {
            Step::Next(next) => model = next,
            Step::Missing => {
                let missing = Some(Box::new(at_value(segment, place, model)));
                return PathError { missing, ..error };
            }
            Step::Unknown => break,
        }
    }
    error
}

enum Step<'d> {
    Next(&'d Value),
    Missing,
    /// The segment leads to several places.
    Unknown,
}

fn step<'d>(segment: &Segment, model: &'d Value) -> Step<'d> {
    let next = match (&segment.selector, model) {
        (Selector::Names { names, .. }, Value::Object(object)) if names.len() == 1 => object.get(&names[0]),
        (Selector::Indexes(indexes), Value::Array(items)) if indexes.len() == 1 => {
            let index = i64::from(indexes[0]);
            let index = if index < 0 { items.len() as i64 + index } else { index };
            usize::try_from(index).ok().and_then(|index| items.get(index))
        }
        (Selector::Names { .. } | Selector::Indexes(_) | Selector::Slice { .. }, _) => None,
        _ => return Step::Unknown,
    };
    next.map_or(Step::Missing, Step::Next)
}

/// What is missing when `segment` is asked of `model`.
pub(super) fn at_value(segment: &Segment, place: usize, model: &Value) -> Missing {
    let near = match (&segment.selector, model) {
        (Selector::Names { names, .. }, Value::Object(object)) => {
            near_names(&names[0], object.iter().map(|(name, _)| name))
        }
        _ => Vec::new(),
    };
    Missing {
        segment: segment.span,
        place,
        wanted: segment.to_string(),
        found: model.type_name(),
        found_at: None,
        near,
        length: if let Value::Array(items) = model { Some(items.len()) } else { None },
    }
}

/// Those of `names` that someone who wrote `wanted` may have meant.
pub(super) fn near_names<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let folded = fold(wanted);
    let near: Vec<(u8, &str)> = names
        .take(NAMES)
        .filter_map(|name| match () {
            () if fold(name) == folded => Some((0, name)),
            () if one_letter_off(name, wanted) => Some((1, name)),
            () if one_letter_off(&fold(name), &folded) => Some((2, name)),
            () => None,
        })
        .collect();
    let at = |wanted| near.iter().filter(move |(distance, _)| *distance == wanted);
    (0..=2).flat_map(at).take(NEAR).map(|(_, name)| (*name).to_owned()).collect()
}

/// Lower case, without hyphens and underscores.
fn fold(name: &str) -> String {
    name.replace(['-', '_'], "").to_ascii_lowercase()
}

/// Whether one letter was changed, added, left out, or swapped with the next. Of names with fewer than
/// three letters nearly all are that near, so they never are.
fn one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() < 3 || b.len() < 3 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], _) | (_, []) => true,
        ([_, a_rest @ ..], [_, b_rest @ ..]) => {
            let swapped = a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            a_rest == b_rest || a_rest == b || a == b_rest || swapped
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_differ_in_case_hyphens_or_one_letter() {
        let names = ["Location", "location-url", "loction", "lcoation", "id", "locations", "other"];
        assert_eq!(
            near_names("location", names.into_iter()),
            ["Location", "loction", "lcoation", "locations"]
        );
        assert_eq!(near_names("set_cookie", ["Set-Cookie"].into_iter()), ["Set-Cookie"]);
        assert!(near_names("ab", ["ac"].into_iter()).is_empty());
    }
}
