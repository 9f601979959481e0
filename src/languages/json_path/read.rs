//! Answering several paths from a text in one pass.

mod from_text;
mod not_found;
mod places;

use super::Path;
use super::error::PathError;
use super::regex_engine::RegexEngine;
use super::{evaluate, missing};
use crate::languages::json::{self, ReadError, Value, read_with_places};
use crate::languages::text::Span;

/// Which texts are JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// What json-smart reads by default: names without quotes, commas too many, and the like.
    Permissive,
    /// RFC 8259.
    Strict,
}

/// What a path found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The value, or the list of values.
    pub value: Value,
    /// Where in the text the values stand that were found. There are none for what a function made.
    pub spans: Vec<Span>,
}

/// Answers `paths` from `text` in one pass, in which the whole text is checked as JSON.
///
/// Paths of names and indexes are answered without building anything but their values; for other
/// paths the document is built once. `nesting` is how many arrays and objects may stand inside one
/// another.
///
/// ```
/// use gatemap::languages::json_path::{Mode, NoRegex, Path, read_paths};
/// let text = r#"{"location": "/x", "ids": [1, 2]}"#;
/// let (location, id) = (Path::parse("location").unwrap(), Path::parse("$.ids[7]").unwrap());
/// let answers = read_paths(text, &[&location, &id], Mode::Permissive, 100, &NoRegex).unwrap();
/// assert_eq!(answers[0].as_ref().unwrap().spans[0].of(text), r#""/x""#);
/// assert_eq!(answers[1].as_ref().unwrap_err().missing.as_ref().unwrap().length, Some(2));
/// ```
pub fn read_paths(
    text: &str,
    paths: &[&Path],
    mode: Mode,
    nesting: usize,
    regex: &dyn RegexEngine,
) -> Result<Vec<Result<Found, PathError>>, ReadError> {
    let mut wanted = from_text::Wanted::new(paths);
    let any_simple = paths.iter().any(|path| from_text::is_simple(path));
    let is_scanned = mode == Mode::Strict || any_simple || paths.is_empty();
    let strict = is_scanned && wanted.scan(text, nesting).is_some();
    if !strict && mode == Mode::Strict {
        json::parse(text, nesting).map_err(|error| ReadError {
            span: error.span,
            message: error.to_string(),
            java: String::new(),
        })?;
    }
    // A text that is not strict JSON has no places that a strict pass could find.
    let by_text = |path: &Path| strict && from_text::is_simple(path);
    let needs_document = !strict || paths.iter().any(|path| !by_text(path));
    let document = if needs_document { Some(read_with_places(text, nesting)?) } else { None };
    let answers = paths.iter().enumerate().map(|(place, path)| match &document {
        Some((document, spans)) if !by_text(path) => {
            let (value, found) = evaluate::evaluate_with_places(&path.steps, document, regex)
                .map_err(|error| missing::explain(error, &path.steps, document))?;
            let spans = match spans {
                Some(spans) => places::places_in_order(document, &found, spans),
                None => places::places(text, document, &found, nesting).unwrap_or_default(),
            };
            Ok(Found { value, spans })
        }
        _ => wanted.answer(place, path, text, nesting, regex),
    });
    Ok(answers.collect())
}

/// Where in `text` the value stands that `path` leads to, for a path of names and indexes through JSON as
/// RFC 8259 has it. `None` for all others, and where there is no such value: [`read_paths`] answers those.
///
/// ```
/// use gatemap::languages::json_path::{Path, place_of};
/// let text = r#"{"ids": [1, 2]}"#;
/// assert_eq!(place_of(text, &Path::parse("$.ids").unwrap(), 100).unwrap().of(text), "[1, 2]");
/// assert_eq!(place_of(text, &Path::parse("$..ids").unwrap(), 100), None);
/// ```
pub fn place_of(text: &str, path: &Path, nesting: usize) -> Option<Span> {
    if !from_text::is_simple(path) {
        return None;
    }
    let mut wanted = from_text::Wanted::new(&[path]);
    wanted.scan(text, nesting)?;
    wanted.place(0, path, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::json_path::NoRegex;

    #[test]
    fn of_a_name_that_comes_twice_the_last_place_is_told() {
        let all = Path::parse("$..b").unwrap();
        for text in [r#"{"a":{},"a":{"b":null}}"#, r#"{"a":[1,2],"a":[{"b":null}]}"#] {
            let answers = read_paths(text, &[&all], Mode::Permissive, 10, &NoRegex).unwrap();
            let spans = &answers[0].as_ref().unwrap().spans;
            assert_eq!(spans.iter().map(|span| span.of(text)).collect::<Vec<_>>(), ["null"]);
        }
    }

    #[test]
    fn a_text_is_checked_whatever_is_asked_of_it() {
        let (name, all) = (Path::parse("a").unwrap(), Path::parse("$..a").unwrap());
        for paths in [vec![], vec![&name], vec![&all], vec![&name, &all]] {
            let read = |text, mode| read_paths(text, &paths, mode, 10, &NoRegex).map(|answers| answers.len());
            assert!(read("{\"a\":", Mode::Permissive).is_err());
            assert!(read("{a:1}", Mode::Strict).is_err());
            assert_eq!(read("{a:1}", Mode::Permissive), Ok(paths.len()));
            assert_eq!(read("{\"a\":1}", Mode::Strict), Ok(paths.len()));
        }
    }
}
