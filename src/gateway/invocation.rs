//! A Lambda invocation: did the function fail, and with which message?

use super::limits::PAYLOAD_NESTING;
use crate::languages::json::Value;
use crate::languages::json_path::{Mode, read_paths};
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
}

impl Invocation {
    /// Reads `errorMessage` and `errorType`, and decides.
    pub(super) fn of(lambda: &LambdaOutput, languages: &mut Languages) -> Invocation {
        let (message, error_type) = error_members(&lambda.payload.value, languages);
        let failed = match &lambda.function_error {
            FunctionError::Failed(_) => true,
            FunctionError::Returned => false,
            FunctionError::Unstated => message.is_some(),
        };
        Invocation { failed, stated: lambda.function_error != FunctionError::Unstated, message, error_type }
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

fn error_members(payload: &str, languages: &mut Languages) -> (Option<Value>, Option<Value>) {
    let nothing = (None, None);
    if !payload.trim_start().starts_with('{') {
        return nothing;
    }
    let (message, error_type) = (languages.path("errorMessage"), languages.path("errorType"));
    let (Ok(message), Ok(error_type)) = (&*message, &*error_type) else { return nothing };
    let paths = [message, error_type];
    let Ok(found) = read_paths(payload, &paths, Mode::Permissive, PAYLOAD_NESTING, &FilterPatterns) else {
        return nothing;
    };
    let mut values = found.into_iter().map(|found| found.ok().map(|found| found.value));
    (values.next().flatten(), values.next().flatten())
}
