//! Running a body mapping template.

use super::account::Account;
use super::context;
use super::failure::Failure;
use super::limits::{TEMPLATE_FOREACH_ROUNDS, TEMPLATE_TRACE};
use super::template_run::TemplateRun;
use super::template_variables::{Inputs, Overrides, Params, render};
use crate::findings::{Finding, Place, codes};
use crate::languages::Languages;
use crate::languages::json::{Object, Value};
use crate::languages::text::Span;
use crate::languages::velocity::{Limits, RenderErrorKind, Rendering, Template};
use crate::scenario::{Field, Headers, Scenario};
use crate::steps::{Evidence, Step, StepKind};

pub(super) const VELOCITY: Evidence = Evidence::observed(
    "templates run as Velocity 1.7 with the empty text for everything that is null",
    "localstack/airspeed, tests/test_templating.snapshot.json: 203 outputs of AWS, August 2023",
);
const FAILS: Evidence = Evidence::reported(
    "a template that cannot be read or run fails the response with a 500",
    "Stack Overflow and edureka community 18547; localstack/airspeed, comments on recordings",
);

/// What `$input` reads.
pub(super) struct Input<'i> {
    /// The text.
    pub(super) text: &'i str,
    /// The field whose text it is; nothing if it was made of bytes.
    pub(super) place: Option<&'i Place>,
    /// What the template writes.
    pub(super) direction: Direction,
}

/// What a template writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// What the integration is sent.
    Request,
    /// What the client gets.
    Response,
}

/// Runs the template `source` on `input`; `carried` are members of `$context` that an earlier template set.
pub(super) fn run(
    scenario: &Scenario,
    source: &Field<String>,
    input: &Input<'_>,
    carried: &Object,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<(Rendering, Overrides), Failure> {
    let template = languages.template(&source.value);
    let template = match &*template {
        Ok(template) => template,
        // The check of every template says where.
        Err(errors) => {
            let why = errors.first().map_or_else(String::new, ToString::to_string);
            return Err(failed(source, &why, input.direction, account));
        }
    };
    let stage_variables =
        scenario.stage_variables.iter().map(|(name, value)| (name.clone(), Value::String(value.clone())));
    let mut context = context::all(scenario);
    for (name, value) in carried.iter() {
        context.insert(name.to_owned(), value.clone());
    }
    let inputs = Inputs {
        body: input.text,
        params: &params(scenario),
        context: &context,
        stage_variables: &stage_variables.collect(),
        variables: &Object::new(),
    };
    let limits =
        Limits { foreach_rounds: TEMPLATE_FOREACH_ROUNDS, trace: TEMPLATE_TRACE, ..Limits::default() };
    let result = render(template, &inputs, &limits);
    let trace = match &result {
        Ok((rendering, _)) => &rendering.trace,
        Err(error) => &error.trace,
    };
    account.templates.push(TemplateRun::new(&source.place, input.place, input.text, trace));
    let result = result.map(|(rendering, overrides)| {
        let set_at = set_at(template, &overrides);
        (rendering, Overrides { set_at, ..overrides })
    });
    result.map_err(|error| {
        let message = format!("the template fails: {} in {}", error.message, error.expression);
        let place = source.place.part(error.span);
        let finding = Finding::new(&codes::TEMPLATE_FAILED, place, message)
            .note(format!("line {}, column {} of the template", error.line, error.column));
        account.findings.push(match what_helps(&error.kind) {
            Some(note) => finding.note(note),
            None => finding,
        });
        failed(source, &error.message, input.direction, account)
    })
}

fn what_helps(kind: &RenderErrorKind) -> Option<&'static str> {
    match kind {
        RenderErrorKind::Limit => {
            Some("the limit is gatemap's own, so that nothing hangs: what API Gateway does is told nowhere")
        }
        RenderErrorKind::Exception(class) if class == "java.lang.StringIndexOutOfBoundsException" => {
            Some("try: the length before, as in #if($text.length() > 9)")
        }
        RenderErrorKind::Exception(class) if class.ends_with("IndexOutOfBoundsException") => {
            Some("try: the size before, as in #if($list.size() > 5)")
        }
        _ => None,
    }
}

/// Where the template overrides the status, or what it overrides more than once.
fn set_at(template: &Template, overrides: &Overrides) -> Option<Span> {
    let parameter = match (&overrides.set_twice, &overrides.status) {
        (Some(parameter), _) => parameter,
        (None, Some(_)) => "status",
        (None, None) => return None,
    };
    let sets = template.outline().sets;
    let set = sets.iter().rfind(|set| {
        let names: Vec<&str> = set.steps.iter().map(|step| step.name.as_str()).collect();
        set.root == "context" && names.join(".") == format!("responseOverride.{parameter}")
    })?;
    Some(set.span)
}

fn failed(source: &Field<String>, why: &str, direction: Direction, account: &mut Account) -> Failure {
    let sentence = format!("The template fails: {why}. API Gateway answers with an error.");
    account.steps.push(Step::new(StepKind::Body, sentence).at(source.place.clone()).by(FAILS));
    match direction {
        Direction::Request => Failure::before_the_integration("Unable to transform request"),
        Direction::Response => Failure::configuration_error("Unable to transform response"),
    }
}

/// The request's parameters; of several values the last one counts.
fn params(scenario: &Scenario) -> Params {
    let text = |(name, value): (&String, &String)| (name.clone(), Value::String(value.clone()));
    let request = &scenario.request;
    Params {
        path: request.path_parameters.iter().map(text).collect(),
        querystring: last_values(&request.query_string, |_| true),
        header: last_values(&request.headers, |name| {
            !STRIPPED.iter().any(|other| name.eq_ignore_ascii_case(other))
        }),
    }
}

/// Request headers that templates do not see.
/// Observed: LocalStack, TestApiGatewayHeaderRemapping #full-integration.body, December 2024.
const STRIPPED: [&str; 12] = [
    "Connection",
    "Content-Length",
    "Content-MD5",
    "Expect",
    "Max-Forwards",
    "Proxy-Authenticate",
    "Server",
    "TE",
    "Transfer-Encoding",
    "Trailer",
    "Upgrade",
    "WWW-Authenticate",
];

fn last_values(values: &Headers, is_seen: impl Fn(&str) -> bool) -> Object {
    let seen = values.iter().filter(|(name, _)| is_seen(name));
    seen.filter_map(|(name, values)| Some((name.clone(), Value::String(values.last()?.clone())))).collect()
}
