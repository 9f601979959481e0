//! One line of `gatemap batch path`.

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::languages::FilterPatterns;
use crate::languages::json::{self, ReadError};
use crate::languages::json_path::{Path, PathError, PathErrorClass};

/// How deep a document may be nested.
const NESTING: usize = 400;

/// What is written for a line.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    /// Raw JSON, so that an integer of any size and a double with a zero stay what they are.
    Found { ok: bool, result: Box<RawValue> },
    /// What Jayway throws.
    Thrown { ok: bool, error: String, message: String },
    /// The line does not ask anything.
    Unusable { error: String },
}

/// Answers `path` on the text `json` as Jayway does with json-smart.
pub(super) fn answer(request: &Value) -> Answer {
    let text = |name| request.get(name).and_then(Value::as_str);
    let (Some(path), Some(document)) = (text("path"), text("json")) else {
        return Answer::Unusable { error: "expected the texts \"path\" and \"json\"".to_owned() };
    };
    match ask(path, document) {
        Ok(result) => match RawValue::from_string(result) {
            Ok(result) => Answer::Found { ok: true, result },
            Err(error) => {
                Answer::Unusable { error: format!("the answer holds what JSON has no number for: {error}") }
            }
        },
        Err(Thrown { class, message }) => Answer::Thrown { ok: false, error: class, message },
    }
}

struct Thrown {
    class: String,
    message: String,
}

impl From<PathError> for Thrown {
    fn from(error: PathError) -> Thrown {
        Thrown { class: error.class.to_string(), message: error.message }
    }
}

impl From<ReadError> for Thrown {
    fn from(error: ReadError) -> Thrown {
        Thrown { class: PathErrorClass::InvalidJson.to_string(), message: error.java }
    }
}

fn ask(path: &str, document: &str) -> Result<String, Thrown> {
    let document = json::read_permissive(document, NESTING)?;
    Ok(printable(Path::parse(path)?.evaluate(&document, &FilterPatterns)?).to_json())
}

/// The value with null where JSON has no number.
fn printable(value: json::Value) -> json::Value {
    match value {
        json::Value::Double(number) if number.is_nan() => json::Value::Null,
        json::Value::Array(items) => json::Value::Array(items.into_iter().map(printable).collect()),
        json::Value::Object(members) => {
            json::Value::Object(members.into_iter().map(|(name, value)| (name, printable(value))).collect())
        }
        value => value,
    }
}
