//! Jayway JsonPath 2.9.0 over json-smart.
//!
#![doc = include_str!("DIALECT.md")]

mod ast;
mod error;
mod evaluate;
mod filter;
mod missing;
mod parse;
mod path_to;
mod read;
mod regex_engine;

pub use error::{PathError, PathErrorClass};
pub use missing::Missing;
pub use path_to::{PathTo, path_at};
pub use read::{Found, Mode, place_of, read_paths};
pub use regex_engine::{NoRegex, Regex, RegexEngine};

use crate::languages::json::Value;

/// A path, parsed and ready to be asked of any number of documents.
///
/// ```
/// use gatemap::languages::json::read_permissive;
/// use gatemap::languages::json_path::{NoRegex, Path};
/// let document = read_permissive(r#"{"order": {"items": [{"id": 7}]}}"#, 100).unwrap();
/// let path = Path::parse("order.items[0].id").unwrap();
/// assert_eq!(path.evaluate(&document, &NoRegex).unwrap().to_json(), "7");
/// ```
#[derive(Clone, Debug)]
pub struct Path {
    text: String,
    steps: ast::Steps,
}

impl Path {
    /// Reads a path; one without `$` or `@` is read as if `$.` stood before it.
    pub fn parse(path: &str) -> Result<Path, PathError> {
        Ok(Path { text: path.to_owned(), steps: parse::path(path)? })
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the path names one place, so that its answer is that value and not a list.
    pub fn is_definite(&self) -> bool {
        self.steps.is_definite()
    }

    /// Whether the path calls a function such as `length()`, also in a filter.
    pub fn uses_functions(&self) -> bool {
        self.steps.uses_functions()
    }

    /// What the path finds in `document`.
    pub fn evaluate(&self, document: &Value, regex: &dyn RegexEngine) -> Result<Value, PathError> {
        evaluate::evaluate(&self.steps, document, regex)
            .map_err(|error| missing::explain(error, &self.steps, document))
    }
}
