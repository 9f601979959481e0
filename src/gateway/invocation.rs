//! A Lambda invocation: did the function fail, and with which message?

use super::limits::PAYLOAD_NESTING;
use crate::languages::json::Value;
use crate::languages::json_path::{Found, Mode, PathError, read_paths};
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
}

/// Why a payload is not JSON, and where.
pub(super) struct NotJson {
    pub(super) message: String,
    pub(super) span: Span,
}

impl Invocation {
    /// Reads `errorMessage` and `errorType`, and decides.
    pub(super) fn of(lambda: &LambdaOutput, languages: &mut Languages) -> Invocation {
        let payload = &lambda.payload.value;
        let ([message, error_type], not_json) = error_members(payload, languages);
        let failed = match &lambda.function_error {
            FunctionError::Failed(_) => true,
            FunctionError::Returned => false,
            FunctionError::Unstated => message.is_some(),
        };
        Invocation {
            failed,
            stated: lambda.function_error != FunctionError::Unstated,
            message,
            error_type,
            not_json,
        }
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

/// `errorMessage` and `errorType`, in the same pass that finds out whether the payload is JSON.
fn error_members(payload: &str, languages: &mut Languages) -> ([Option<Value>; 2], Option<NotJson>) {
    let (message, error_type) = (languages.path("errorMessage"), languages.path("errorType"));
    let (Ok(message), Ok(error_type)) = (&*message, &*error_type) else { return ([None, None], None) };
    let paths = [message, error_type];
    let read = |mode| read_paths(payload, &paths, mode, PAYLOAD_NESTING, &FilterPatterns);
    match read(Mode::Strict) {
        Ok(found) => (members(found), None),
        Err(error) => {
            let not_json = NotJson { message: error.message, span: error.span };
            let is_object = payload.trim_start().starts_with('{');
            let found = if is_object { read(Mode::Permissive).unwrap_or_default() } else { Vec::new() };
            (members(found), Some(not_json))
        }
    }
}

fn members(found: Vec<Result<Found, PathError>>) -> [Option<Value>; 2] {
    let mut values = found.into_iter().map(|found| found.ok().map(|found| found.value));
    [values.next().flatten(), values.next().flatten()]
}
