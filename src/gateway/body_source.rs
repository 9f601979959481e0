//! The body paths of header mappings, read from the integration's body.

use super::account::Account;
use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use super::limits::PAYLOAD_NESTING;
use super::mapping_expression::MappingExpression;
use super::path_answers::{self, Answers};
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::json::{self, Object, Value};
use crate::languages::json_path::{Found, Mode, Path, PathError};
use crate::languages::text::Span;
use crate::languages::{FilterPatterns, Languages};
use crate::scenario::HeaderMapping;
use crate::steps::{Evidence, Step, StepKind};

/// What a body path reads.
pub(super) enum Answer {
    /// A value, the places it was read from, and the rule behind it when a special one applies.
    Found { value: Value, spans: Vec<Span>, evidence: Option<Evidence> },
    /// Why there is no value.
    Nothing(String),
}

const READ_WHEN: Evidence = Evidence::reported(
    "the body is read as JSON when it begins with { [ \" or '; a broken one then fails the whole response",
    "LocalStack, test_parameters_mapping.py::test_invalid_json_body_mapping, checked by hand on AWS",
);
const DESERIALISED: Evidence = Evidence::documented(
    "JSON inside a failed function's errorMessage is read by header mappings",
    "API Gateway Developer Guide, Handle Lambda errors (handle-errors-in-lambda-integration)",
);

/// Answers every body path of `mappings`, in one pass over the body.
pub(super) fn read(
    output: &IntegrationOutput,
    mappings: &[(&HeaderMapping, MappingExpression)],
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Vec<Answer>, Failure> {
    let paths: Vec<_> =
        mappings.iter().filter_map(|(mapping, expression)| BodyPath::of(mapping, expression)).collect();
    let reads_body = mappings.iter().any(|(_, expression)| *expression == MappingExpression::Body);
    if paths.is_empty() && !reads_body {
        return Ok(Vec::new());
    }
    if !output.text.trim_start().starts_with(['{', '[', '"', '\'']) {
        return Ok(paths.iter().map(|path| not_json(path, account)).collect());
    }
    let read;
    let answered: &Answers = match &output.answers {
        Some(answered) => answered,
        None => {
            let texts: Vec<&str> = paths.iter().map(|path| path.path).collect();
            let answered = path_answers::answer(&output.text, &texts, Mode::Permissive, languages);
            read = answered.map_err(|error| broken_json(output, &error, account))?;
            &read
        }
    };
    let answers = paths.iter().map(|path| match &*languages.path(path.path) {
        Err(error) => invalid_path(path, error, account),
        Ok(parsed) => match answered.iter().find(|(text, _)| text == path.path).map(|(_, answer)| answer) {
            Some(Ok(Found { value, spans })) => {
                Answer::Found { value: value.clone(), spans: spans.clone(), evidence: None }
            }
            Some(Err(error)) => match inside_error_message(output, path, parsed) {
                Some(value) => Answer::Found { value, spans: Vec::new(), evidence: Some(DESERIALISED) },
                None => nothing(path, error, account),
            },
            None => Answer::Nothing("the path finds nothing".to_owned()),
        },
    });
    Ok(answers.collect())
}

/// A body path and the field that it stands in.
struct BodyPath<'e> {
    path: &'e str,
    /// Where the path begins in its expression.
    start: usize,
    place: &'e Place,
}

impl<'e> BodyPath<'e> {
    fn of(mapping: &'e HeaderMapping, expression: &MappingExpression<'e>) -> Option<BodyPath<'e>> {
        match expression {
            MappingExpression::BodyPath { path, span } => {
                Some(BodyPath { path, start: span.start, place: &mapping.expression.place })
            }
            _ => None,
        }
    }

    /// The place of a part of the path.
    fn part(&self, span: Span) -> Place {
        self.place.part(Span::new(self.start + span.start, self.start + span.end))
    }
}

fn not_json(path: &BodyPath, account: &mut Account) -> Answer {
    let message = "the body is not JSON, so its members cannot be read";
    let finding = Finding::new(&codes::BODY_NOT_JSON, path.place.clone(), message);
    account.findings.push(finding.note("JSON begins with { [ or \""));
    Answer::Nothing(message.to_owned())
}

fn broken_json(output: &IntegrationOutput, error: &json::ReadError, account: &mut Account) -> Failure {
    let message = format!("the body begins as JSON and is broken: {}", error.message);
    let place = output.place.part(error.span);
    account.findings.push(Finding::new(&codes::BROKEN_JSON, place.clone(), message.clone()));
    let sentence = format!("The header mappings cannot be evaluated: {message}.");
    account.steps.push(Step::new(StepKind::ParameterMapping, sentence).at(place).by(READ_WHEN));
    Failure::configuration_error("Unable to transform response")
}

fn invalid_path(path: &BodyPath, error: &PathError, account: &mut Account) -> Answer {
    let message = format!("the path is not a JSONPath: {}", error.message);
    account.findings.push(Finding::new(&codes::INVALID_EXPRESSION, path.part(error.span), message.clone()));
    Answer::Nothing(message)
}

fn nothing(path: &BodyPath, error: &PathError, account: &mut Account) -> Answer {
    let Some(missing) = &error.missing else {
        let message = format!("{} finds nothing in the payload", path.path);
        let finding = Finding::new(&codes::PATH_FINDS_NOTHING, path.part(error.span), message.clone());
        account.findings.push(finding.note(error.message.clone()));
        return Answer::Nothing(message);
    };
    let wanted = &missing.wanted;
    let message = match missing.length {
        Some(length) => {
            format!("{} finds nothing: the list has {length} items, and {wanted} is none of them", path.path)
        }
        None => format!("{} finds nothing: there is no {wanted} in {}", path.path, missing.found),
    };
    let is_in_other_case = |near: &String| wanted.eq_ignore_ascii_case(&format!("['{near}']"));
    let code = match missing.near.iter().any(is_in_other_case) {
        true => &codes::KEY_CASE,
        false => &codes::PATH_FINDS_NOTHING,
    };
    let mut finding = Finding::new(code, path.part(missing.segment), message.clone());
    for near in &missing.near {
        let repaired = with_segment(path.path, missing.segment, near);
        let expression = format!("integration.response.body.{repaired}");
        finding =
            finding.fix(format!("read {repaired}"), vec![Edit::replace(&path.place.pointer, expression)]);
    }
    if !missing.near.is_empty() {
        finding = finding.note("names are compared by their exact letters and case");
    }
    account.findings.push(finding);
    Answer::Nothing(message)
}

/// The path with another name in the segment at `span`.
fn with_segment(path: &str, span: Span, name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let segment = match (plain, span.of(path).starts_with('.')) {
        (true, true) => format!(".{name}"),
        (true, false) if span.start == 0 => name.to_owned(),
        _ => format!("['{}']", name.replace('\\', "\\\\").replace('\'', "\\'")),
    };
    format!("{}{segment}{}", &path[..span.start], &path[span.end..])
}

/// A path into `errorMessage` reaches into the JSON text that a failed function put there.
fn inside_error_message(output: &IntegrationOutput, path: &BodyPath, parsed: &Path) -> Option<Value> {
    let below = path.path.strip_prefix("$.").unwrap_or(path.path).strip_prefix("errorMessage")?;
    if !output.function_failed
        || !below.starts_with(['.', '['])
        || !output.text_tested.trim_start().starts_with(['{', '['])
    {
        return None;
    }
    let message = json::read_permissive(&output.text_tested, PAYLOAD_NESTING).ok()?;
    let document = Value::Object(Object::from_iter([("errorMessage".to_owned(), message)]));
    parsed.evaluate(&document, &FilterPatterns).ok()
}
