//! A Lambda invocation: did the function fail, and with which message?

use super::path_answers::{self, Answers};
use crate::languages::Languages;
use crate::languages::json::Value;
use crate::languages::json_path::Mode;
use crate::languages::text::Span;
use crate::scenario::{
    Assumptions, ErrorMessageNotText, FunctionError, LambdaOutput, PayloadWithErrorMessage,
};

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
    /// What the mapped body paths found, when the payload is JSON.
    pub(super) answers: Option<Answers>,
}

/// Why a payload is not JSON, and where.
pub(super) struct NotJson {
    pub(super) message: String,
    pub(super) span: Span,
}

impl Invocation {
    /// Reads `errorMessage` and `errorType`, and decides. `mapped` are the body paths of header mappings:
    /// they are answered in the same pass over the payload.
    pub(super) fn of(
        lambda: &LambdaOutput,
        mapped: &[&str],
        assumptions: &Assumptions,
        languages: &mut Languages,
    ) -> Invocation {
        let payload = &lambda.payload.value;
        let own = ["errorMessage", "errorType"];
        let wanted: Vec<&str> = own.iter().chain(mapped).copied().collect();
        let (mut answers, not_json) = match path_answers::answer(payload, &wanted, Mode::Strict, languages) {
            Ok(answers) => (answers, None),
            Err(error) => {
                // Of a payload that is not JSON, these two are read as json-smart reads them.
                let is_object = payload.trim_start().starts_with('{');
                let read = |_| path_answers::answer(payload, &own, Mode::Permissive, languages).ok();
                let answers = is_object.then_some(()).and_then(read).unwrap_or_default();
                (answers, Some(NotJson { message: error.message, span: error.span }))
            }
        };
        let (message, error_type) = (take(&mut answers, own[0]), take(&mut answers, own[1]));
        let answers = not_json.is_none().then_some(answers);
        let failed = match &lambda.function_error {
            FunctionError::Failed(_) => true,
            FunctionError::Returned => false,
            FunctionError::Unstated => {
                message.is_some() && assumptions.payload_with_error_message == PayloadWithErrorMessage::Failed
            }
        };
        let stated = lambda.function_error != FunctionError::Unstated;
        Invocation { failed, stated, message, error_type, not_json, answers }
    }

    /// `errorMessage` as text: null and none are empty, other values their JSON.
    pub(super) fn text(&self, assumptions: &Assumptions) -> String {
        match &self.message {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(_) if assumptions.error_message_not_text == ErrorMessageNotText::Empty => String::new(),
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

/// Takes the value of the first path that is written so.
fn take(answers: &mut Answers, path: &str) -> Option<Value> {
    let index = answers.iter().position(|(other, _)| other == path)?;
    answers.remove(index).1.ok().map(|found| found.value)
}
