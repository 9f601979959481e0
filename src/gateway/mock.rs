//! `MOCK`: the request template gives the status that selection patterns see.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html>

use std::borrow::Cow;

use super::account::Account;
use super::body_template;
use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use super::limits::PAYLOAD_NESTING;
use super::media_type::content_type;
use super::template_variables::Overrides;
use crate::findings::{Finding, Place, codes};
use crate::languages::Languages;
use crate::languages::json::{self, Object, Value};
use crate::scenario::{Headers, Scenario, Template};
use crate::steps::{Evidence, Step, StepKind};

const STATUS: Evidence = Evidence::documented(
    "the request template of a MOCK integration writes {\"statusCode\": NUMBER}, and patterns see that number",
    "API Gateway Developer Guide, Mock integrations (how-to-mock-integration)",
);
const PERMISSIVE: Evidence = Evidence::reported(
    "what the template writes is read as json-smart reads by default; statusCode must be an integer without quotes",
    "LocalStack, pull request 11967, found by trial on AWS; the recorded harness of localstack/airspeed has a trailing comma",
);

/// Runs the request template and reads the status off it.
pub(super) fn read<'s>(
    scenario: &'s Scenario,
    place: &'s Place,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<IntegrationOutput<'s>, Failure> {
    let template = request_template(scenario);
    let body = &scenario.request.body;
    let (text, overrides) = match template {
        Some(template) => {
            let none = Object::new();
            let place = Place::at("/request/body");
            let direction = body_template::Direction::Request;
            let input = body_template::Input { text: body, place: Some(&place), direction };
            let run = body_template::run(scenario, &template.source, &input, &none, languages, account)?;
            if let Some(told) = account.templates.last_mut() {
                told.written = Some(run.0.output.clone());
            }
            (run.0.output, run.1)
        }
        None => (body.clone(), Overrides::default()),
    };
    let place_of_status = template.map_or(place, |template| &template.source.place);
    let status = status(&text).ok_or_else(|| not_a_status(&text, place_of_status, account))?;
    let sentence =
        format!("The request template gives the status {status}: patterns are matched against it.");
    let step = Step::new(StepKind::IntegrationOutput, sentence).saw("text tested", &status.to_string());
    account.steps.push(
        step.saw("request template's output", &text).at(place_of_status.clone()).by(STATUS).by(PERMISSIVE),
    );
    Ok(IntegrationOutput {
        status: u16::try_from(status).unwrap_or_default(),
        headers: Headers::new(),
        bytes: &[],
        text: Cow::Borrowed(""),
        place,
        function_failed: false,
        text_tested: status.to_string(),
        answers: None,
        overrides,
    })
}

/// The template for the request's `Content-Type`; without that header, for `application/json`.
fn request_template(scenario: &Scenario) -> Option<&Template> {
    let wanted = content_type(&scenario.request.headers).unwrap_or("application/json");
    let templates = &scenario.method.integration.request_templates;
    templates.iter().find(|template| {
        template.media_type.eq_ignore_ascii_case(wanted) && !template.source.value.is_empty()
    })
}

/// `statusCode` of an object, when it is an integer.
fn status(text: &str) -> Option<i64> {
    let Ok(Value::Object(members)) = json::read_permissive(text, PAYLOAD_NESTING) else { return None };
    match members.get("statusCode") {
        Some(Value::Integer(status)) => Some(i64::from(*status)),
        Some(Value::Long(status)) => Some(*status),
        _ => None,
    }
}

fn not_a_status(text: &str, place: &Place, account: &mut Account) -> Failure {
    let message = format!("expected the request template to write {{\"statusCode\": 200}}, found {text:?}");
    account.findings.push(
        Finding::new(&codes::MOCK_STATUS, place.clone(), message)
            .note("statusCode is an integer without quotes"),
    );
    let sentence = "The request template gives no status: API Gateway answers with an error.";
    account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).at(place.clone()).by(PERMISSIVE));
    Failure::configuration_error("statusCode should be an integer which defined in request template")
}
