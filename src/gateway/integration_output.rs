//! Step 1: did the integration succeed, and which text do the selection patterns see?

use std::borrow::Cow;

use super::account::Account;
use super::failure::Failure;
use super::invocation::Invocation;
use super::invoke_headers::invoke_headers;
use super::mapping_expression::{self, MappingExpression};
use super::mock;
use super::path_answers::Answers;
use super::template_variables::Overrides;
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::Languages;
use crate::languages::json::Value;
use crate::languages::text::line_column;
use crate::scenario::{
    Backend, Headers, IntegrationType, LambdaOutput, Output, ReturnedErrorMessage, Scenario,
};
use crate::steps::{Evidence, Step, StepKind};

/// What the integration answered, as the later decisions need it.
pub(super) struct IntegrationOutput<'s> {
    /// The HTTP status of the backend; 200 for a Lambda function, failed or not.
    pub(super) status: u16,
    /// The headers that `integration.response.header.NAME` reads.
    pub(super) headers: Headers,
    /// The body.
    pub(super) bytes: &'s [u8],
    /// The body as text: bytes that are not UTF-8 become U+FFFD.
    pub(super) text: Cow<'s, str>,
    /// The field that holds the body.
    pub(super) place: &'s Place,
    /// The function failed.
    pub(super) function_failed: bool,
    /// What selection patterns are matched against.
    pub(super) text_tested: String,
    /// What body paths of header mappings found, when they have been read already.
    pub(super) answers: Option<Answers>,
    /// Overrides that the request template set: they hold for the response.
    pub(super) overrides: Overrides,
}

impl<'s> IntegrationOutput<'s> {
    /// The field that holds the body as text, if one does.
    pub(super) fn text_place(&self) -> Option<&'s Place> {
        let is_text = matches!(self.text, Cow::Borrowed(text) if !text.is_empty());
        (is_text && !self.place.pointer.ends_with("/bodyBase64")).then_some(self.place)
    }
}

const ERROR_MESSAGE: Evidence = Evidence::documented(
    "for a Lambda function, patterns are matched against errorMessage of a failed invocation",
    "API Gateway Developer Guide, Handle Lambda errors (handle-errors-in-lambda-integration)",
);
const SUCCESS_IS_EMPTY: Evidence = Evidence::observed(
    "when the function succeeded, the text that patterns see is empty",
    "LocalStack, test_apigateway_lambda.py::test_lambda_selection_patterns, 2025-05-05",
);
const PAYLOAD_DECIDES: Evidence = Evidence::assumed(
    "without functionError, a JSON object with an errorMessage counts as failed",
    "no source shows a returned payload with an errorMessage being matched",
)
.switched_by("payloadWithErrorMessage");
const NOT_TEXT: Evidence = Evidence::assumed(
    "an errorMessage that is not text is matched as its JSON text; null and none as the empty text",
    "no source",
)
.switched_by("errorMessageNotText");
const RETURNED_MESSAGE: Evidence = Evidence::assumed(
    "errorMessage of a payload that was returned is plain data, which patterns do not see",
    "the developer guide speaks of failed functions only; LocalStack looks at every payload",
)
.switched_by("returnedErrorMessage");
const STATUS_CODE: Evidence = Evidence::documented(
    "for HTTP and other AWS services, patterns are matched against the status code",
    "API Gateway API Reference, IntegrationResponse.selectionPattern",
);

/// Reads the scenario's output.
pub(super) fn read<'s>(
    scenario: &'s Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<IntegrationOutput<'s>, Failure> {
    let integration = &scenario.method.integration;
    let output = match &scenario.output {
        _ if integration.kind == IntegrationType::Mock => {
            mock::read(scenario, &integration.place, languages, account)?
        }
        Output::Lambda(lambda) => read_lambda(scenario, lambda, languages, account),
        Output::Backend(backend) => read_backend(backend, account),
        Output::Missing => return Err(missing(account)),
    };
    let facts = &mut account.facts;
    facts.function_failed = output.function_failed;
    facts.text_tested = Some(output.text_tested.clone());
    Ok(output)
}

/// Nothing says what the integration answered.
pub(super) fn missing(account: &mut Account) -> Failure {
    let message = "neither lambda nor backend is there: nothing says what the integration answered";
    let edit = Edit::add("/lambda", serde_json::json!({ "payload": "{}" }));
    account.findings.push(
        Finding::new(&codes::MISSING_FIELD, Place::default(), message)
            .fix("add an empty Lambda payload", vec![edit]),
    );
    Failure::NotEvaluated
}

fn read_lambda<'s>(
    scenario: &Scenario,
    lambda: &'s LambdaOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> IntegrationOutput<'s> {
    let payload = &lambda.payload.value;
    let invocation = Invocation::of(lambda, &mapped_paths(scenario), &scenario.assumptions, languages);
    report_payload_not_json(lambda, &invocation, account);
    let Invocation { failed, stated, ref message, .. } = invocation;
    let has_message = message.is_some();
    let sees_message = failed || (has_message && returned_is_matched(scenario));
    let text_tested = if sees_message { invocation.text(&scenario.assumptions) } else { String::new() };
    let mut step =
        Step::new(StepKind::IntegrationOutput, sentence(failed, stated, has_message, &text_tested))
            .saw("text tested", &text_tested)
            .at(lambda.payload.place.clone())
            .by(if failed { ERROR_MESSAGE } else { SUCCESS_IS_EMPTY });
    if !failed && has_message {
        step = step.by(RETURNED_MESSAGE);
    }
    if !stated && has_message {
        step = step.by(PAYLOAD_DECIDES);
        account.findings.push(function_error_assumed(lambda));
    }
    if failed && !matches!(message, Some(Value::String(_))) {
        step = step.by(NOT_TEXT);
        account.findings.push(message_not_text(lambda, message.as_ref()));
    }
    account.steps.push(step);
    account.facts.error_type = invocation.error_type();
    IntegrationOutput {
        status: lambda.status.unwrap_or(200),
        headers: invoke_headers(lambda, failed),
        bytes: payload.as_bytes(),
        text: Cow::Borrowed(payload),
        place: &lambda.payload.place,
        function_failed: failed,
        text_tested,
        answers: invocation.answers,
        overrides: account.sent.overrides.clone(),
    }
}

fn returned_is_matched(scenario: &Scenario) -> bool {
    scenario.assumptions.returned_error_message == ReturnedErrorMessage::Matched
}

/// The body paths of every integration response: which one is selected is not known yet.
fn mapped_paths(scenario: &Scenario) -> Vec<&str> {
    let responses = scenario.method.integration.responses.iter();
    let expressions = responses.flat_map(|response| &response.response_parameters);
    let paths =
        expressions.filter_map(|mapping| match mapping_expression::parse(&mapping.expression.value) {
            Ok(MappingExpression::BodyPath { path, .. }) => Some(path),
            _ => None,
        });
    paths.collect()
}

fn sentence(failed: bool, stated: bool, has_message: bool, text_tested: &str) -> String {
    let why = if stated { "as functionError says" } else { "judged by the payload" };
    match (failed, has_message) {
        (true, true) => format!(
            "The function failed ({why}): patterns are matched against errorMessage, {text_tested:?}."
        ),
        (true, false) => format!(
            "The function failed ({why}) without an errorMessage: patterns are matched against the empty text."
        ),
        (false, true) => format!(
            "The function returned ({why}): errorMessage in a returned payload is plain data, and patterns are matched against the empty text."
        ),
        (false, false) => "The function returned: patterns are matched against the empty text.".to_owned(),
    }
}

fn function_error_assumed(lambda: &LambdaOutput) -> Finding {
    let lambda_pointer = lambda.payload.place.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    let function_error = Place::at(lambda_pointer).member("functionError");
    let message = "the payload has an errorMessage, so the function is taken as failed";
    Finding::new(&codes::FUNCTION_ERROR_ASSUMED, lambda.payload.place.clone(), message)
        .note("a function that returns such an object has not failed, and patterns then see the empty text")
        .fix("say that it failed", vec![Edit::add(&function_error.pointer, "Unhandled")])
        .fix("say that it returned", vec![Edit::add(&function_error.pointer, serde_json::Value::Null)])
}

fn message_not_text(lambda: &LambdaOutput, message: Option<&Value>) -> Finding {
    let found = message.map_or("none", Value::type_name);
    let message = format!("expected errorMessage to be a string, found {found}");
    Finding::new(&codes::ERROR_MESSAGE_NOT_TEXT, lambda.payload.place.clone(), message).note(
        "what API Gateway matches then is not known; here it is the JSON text, or nothing for null and none",
    )
}

fn report_payload_not_json(lambda: &LambdaOutput, invocation: &Invocation, account: &mut Account) {
    let payload = &lambda.payload.value;
    let Some(error) = invocation.not_json.as_ref().filter(|_| !payload.trim().is_empty()) else { return };
    let place = lambda.payload.place.part(error.span);
    let at = line_column(payload, error.span.start);
    let message =
        format!("the payload is not JSON: {} at line {}, column {}", error.message, at.line, at.column);
    account.half_typed = Some(format!("the payload is not JSON (line {}, column {})", at.line, at.column));
    account.findings.push(
        Finding::new(&codes::PAYLOAD_NOT_JSON, place, message)
            .note("a Lambda function always answers JSON; was a part left out when pasting?"),
    );
}

fn read_backend<'s>(backend: &'s Backend, account: &mut Account) -> IntegrationOutput<'s> {
    let text_tested = backend.status.to_string();
    let sentence =
        format!("The backend answered {text_tested}: patterns are matched against the status code.");
    account.steps.push(
        Step::new(StepKind::IntegrationOutput, sentence)
            .saw("text tested", &text_tested)
            .at(Place::at("/backend/status"))
            .by(STATUS_CODE),
    );
    IntegrationOutput {
        status: backend.status,
        headers: backend.headers.clone(),
        bytes: &backend.body.value,
        text: String::from_utf8_lossy(&backend.body.value),
        place: &backend.body.place,
        function_failed: false,
        text_tested,
        answers: None,
        overrides: account.sent.overrides.clone(),
    }
}
