//! A Lambda invocation: did the function fail, and with which message?

use super::limits::PAYLOAD_NESTING;
use crate::languages::json::{ReadError, Value};
use crate::languages::json_path::{Found, Mode, Path, PathError, read_paths};
use crate::languages::text::Span;
use crate::languages::{FilterPatterns, Languages};
use crate::scenario::{FunctionError, LambdaOutput};

/// What a payload and its function error tell.
pub(super) struct Invocation {
    /// The function failed.
    pub(super) failed: bool,
    /// The scenario says whether it failed; otherwise the payload decided.
    pub(super) stated: bool,
    /// `errorMessage` of the payload.
    pub(super) message: Option<Value>,
    error_type: Option<Value>,
    /// Why the payload is not JSON.
    pub(super) not_json: Option<NotJson>,
    /// The mapped body paths that were answered on the way.
    pub(super) answers: Answers,
}

/// Paths as written, with what they found.
pub(super) type Answers = Vec<(String, Result<Found, PathError>)>;

/// Why a payload is not JSON, and where.
pub(super) struct NotJson {
    pub(super) message: String,
    pub(super) span: Span,
}

impl Invocation {
    /// Reads `errorMessage` and `errorType`, and decides. `mapped` are the body paths of header mappings:
    /// they are answered in the same pass over the payload.
    pub(super) fn of(lambda: &LambdaOutput, mapped: &[&str], languages: &mut Languages) -> Invocation {
        let mut read = read_members(&lambda.payload.value, mapped, languages);
        let (message, error_type) = (read.take("errorMessage"), read.take("errorType"));
        let failed = match &lambda.function_error {
            FunctionError::Failed(_) => true,
            FunctionError::Returned => false,
            FunctionError::Unstated => message.is_some(),
        };
        let stated = lambda.function_error != FunctionError::Unstated;
        Invocation { failed, stated, message, error_type, not_json: read.not_json, answers: read.answers }
    }

    /// `errorMessage` as text: null and none are empty, other values their JSON.
    pub(super) fn text(&self) -> String {
        match &self.message {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_json(),
        }
    }

    /// `errorType`, when it is text.
    pub(super) fn error_type(&self) -> Option<String> {
        match &self.error_type {
            Some(Value::String(text)) => Some(text.clone()),
            _ => None,
        }
    }
}

/// What one pass over a payload found.
struct Members {
    answers: Answers,
    not_json: Option<NotJson>,
}

impl Members {
    /// Takes the value of the first path that is written so.
    fn take(&mut self, path: &str) -> Option<Value> {
        let index = self.answers.iter().position(|(other, _)| other == path)?;
        self.answers.remove(index).1.ok().map(|found| found.value)
    }
}

/// Answers `errorMessage`, `errorType` and `mapped` in the pass that finds out whether the payload is JSON.
/// Of a payload that is not, only the first two are read, as json-smart reads them.
fn read_members(payload: &str, mapped: &[&str], languages: &mut Languages) -> Members {
    let wanted = ["errorMessage", "errorType"].iter().chain(mapped);
    let compiled: Vec<_> = wanted.map(|path| (*path, languages.path(path))).collect();
    let paths: Vec<(&str, &Path)> =
        compiled.iter().filter_map(|(text, path)| Some((*text, path.as_ref().as_ref().ok()?))).collect();
    let read = |paths: &[(&str, &Path)], mode| {
        let only_paths: Vec<&Path> = paths.iter().map(|(_, path)| *path).collect();
        let found = read_paths(payload, &only_paths, mode, PAYLOAD_NESTING, &FilterPatterns)?;
        let texts = paths.iter().map(|(text, _)| (*text).to_owned());
        Ok::<Answers, ReadError>(texts.zip(found).collect())
    };
    match read(&paths, Mode::Strict) {
        Ok(answers) => Members { answers, not_json: None },
        Err(error) => {
            let is_object = payload.trim_start().starts_with('{');
            let own = &paths[..paths.len().min(2)];
            let answers =
                if is_object { read(own, Mode::Permissive).unwrap_or_default() } else { Vec::new() };
            Members { answers, not_json: Some(NotJson { message: error.message, span: error.span }) }
        }
    }
}
