//! JSON documents and paths into them: json-smart and Jayway JsonPath, which gives null, or an empty list
//! for a path to many places, where it would throw that there is nothing.

use super::PAYLOAD_NESTING;
use crate::languages::FilterPatterns;
use crate::languages::json::{Builder, Value, build_permissive, read_permissive};
use crate::languages::json_path::{Mode, Path, PathError, PathErrorClass, place_of, read_paths};
use crate::languages::velocity::Exception;

/// Reads a JSON text as json-smart does.
pub(super) fn read(text: &str) -> Result<Value, Exception> {
    read_permissive(text, PAYLOAD_NESTING)
        .map_err(|error| Exception::new("com.jayway.jsonpath.InvalidJsonException", error.message))
}

/// What a path finds: null when nothing.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) value: Value,
    /// Names that stand where nothing was found, and look like the one that was asked for.
    pub(super) near: Vec<String>,
}

/// What a path finds in a text, made by a builder: the whole document, or in strict JSON a value that names
/// and indexes lead to.
pub(super) fn build_from_text<B: Builder>(text: &str, path: &str, builder: &mut B) -> Option<B::Value> {
    let value = match path {
        "$" => text,
        path => place_of(text, &Path::parse(path).ok()?, PAYLOAD_NESTING)?.of(text),
    };
    build_permissive(value, PAYLOAD_NESTING, builder).ok()
}

/// What a path finds in a document.
pub(super) fn find(document: &Value, path: &str) -> Result<Found, Exception> {
    let path = Path::parse(path).map_err(thrown)?;
    quiet(&path, path.evaluate(document, &FilterPatterns))
}

/// What a path finds in a text, of which no more is built than what is found.
pub(super) fn find_in_text(text: &str, path: &str) -> Result<Found, Exception> {
    let path = Path::parse(path).map_err(thrown)?;
    let answers = read_paths(text, &[&path], Mode::Permissive, PAYLOAD_NESTING, &FilterPatterns);
    match answers {
        Ok(answers) => match answers.into_iter().next() {
            Some(answer) => quiet(&path, answer.map(|found| found.value)),
            None => Ok(Found { value: Value::Null, near: Vec::new() }),
        },
        Err(error) => Err(Exception::new("com.jayway.jsonpath.InvalidJsonException", error.message)),
    }
}

fn quiet(path: &Path, answer: Result<Value, PathError>) -> Result<Found, Exception> {
    match answer {
        Ok(value) => Ok(Found { value, near: Vec::new() }),
        Err(error) if error.class == PathErrorClass::LimitExceeded => Err(thrown(error)),
        Err(error) if path.is_definite() => Ok(Found {
            value: Value::Null,
            near: error.missing.map_or_else(Vec::new, |missing| missing.near),
        }),
        Err(_) => Ok(Found { value: Value::Array(Vec::new()), near: Vec::new() }),
    }
}

/// As JSON; nothing found is an empty string.
///
/// ASSUMED: LocalStack answers so for a path that finds nothing.
pub(super) fn to_json(value: &Value) -> String {
    match value {
        Value::Null => "\"\"".to_owned(),
        value => value.to_json(),
    }
}

fn thrown(error: PathError) -> Exception {
    let class = match error.class {
        PathErrorClass::IllegalArgument => "java.lang.IllegalArgumentException",
        PathErrorClass::InvalidJson => "com.jayway.jsonpath.InvalidJsonException",
        PathErrorClass::LimitExceeded => "java.lang.StackOverflowError",
        _ => "com.jayway.jsonpath.InvalidPathException",
    };
    Exception::new(class, error.message)
}
