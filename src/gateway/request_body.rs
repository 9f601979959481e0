//! What a custom integration is sent: the request's body, converted, then through a template or unchanged.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html>

use super::account::Account;
use super::body_template::{self, Direction, Input};
use super::content_handling::{Content, REQUEST_CONVERSION, request_conversion};
use super::failure::Failure;
use super::media_type::content_type;
use super::response_types;
use super::template_variables::Overrides;
use crate::findings::Place;
use crate::languages::Languages;
use crate::languages::json::Object;
use crate::scenario::{IntegrationType, Scenario, Template};
use crate::steps::{Evidence, Step, StepKind};

const TEMPLATE: Evidence = Evidence::documented(
    "the request template is chosen by the request's Content-Type; without that header, by application/json",
    "API Gateway Developer Guide, Request and response data mappings (request-response-data-mappings)",
);
const NOT_PASSED: Evidence = Evidence::documented(
    "passthroughBehavior says whether a body without a template passes or is refused with 415",
    "API Gateway Developer Guide, Method request behavior for payloads without mapping templates (integration-passthrough-behaviors)",
);
const BYTES: Evidence = Evidence::observed(
    "a request template cannot read bytes",
    "LocalStack, test_apigateway_s3.py::TestApiGatewayS3BinarySupport, 2025-03-17",
);

/// What the integration is sent, and what the request template set.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    /// The body as the log shows it; none when it is the request's own.
    pub(super) body: Option<String>,
    pub(super) overrides: Overrides,
}

/// Makes the body for an `AWS` or `HTTP` integration.
pub(super) fn make(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<(), Failure> {
    let integration = &scenario.method.integration;
    if !matches!(integration.kind, IntegrationType::Aws | IntegrationType::Http) {
        return Ok(());
    }
    let conversion = request_conversion(scenario);
    let template = template(scenario).filter(|template| !template.source.value.is_empty());
    let request = &scenario.request;
    let unchanged = conversion.is_as_text() && request.body_bytes.is_none();
    let Some(template) = template else {
        refused(scenario, account)?;
        let content = conversion.convert(request.bytes()).map_err(|failure| not_base64(failure, account))?;
        account.sent.body = (!unchanged).then(|| shown(content));
        return Ok(());
    };
    if conversion.gives_bytes() {
        return Err(template_on_bytes(template, account));
    }
    let text = conversion.convert(request.bytes())?.into_text();
    let place = Place::at("/request/body");
    let input = Input { text: &text, place: unchanged.then_some(&place), direction: Direction::Request };
    let (rendering, overrides) =
        body_template::run(scenario, &template.source, &input, &Object::new(), languages, account)?;
    if let Some(told) = account.templates.last_mut() {
        told.written = Some(rendering.output.clone());
    }
    let sentence = format!(
        "The request template for {} writes what the integration is sent, {} bytes.",
        template.media_type,
        rendering.output.len()
    );
    account.steps.push(
        Step::new(StepKind::Arrival, sentence)
            .saw("sent to the integration", &rendering.output)
            .at(template.source.place.clone())
            .by(TEMPLATE),
    );
    account.sent = Sent { body: Some(rendering.output), overrides };
    Ok(())
}

fn template(scenario: &Scenario) -> Option<&Template> {
    let wanted = content_type(&scenario.request.headers).unwrap_or("application/json");
    let templates = &scenario.method.integration.request_templates;
    templates.iter().find(|template| template.media_type.eq_ignore_ascii_case(wanted))
}

fn shown(content: Content) -> String {
    match content {
        Content::Text(text) => text.into_owned(),
        Content::Bytes(bytes) => {
            String::from_utf8(bytes.into_owned()).unwrap_or_else(|_| "[Binary Data]".to_owned())
        }
    }
}

/// Without a template for its media type, a body passes or is refused.
fn refused(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let integration = &scenario.method.integration;
    let Some(behavior) = &integration.passthrough_behavior else { return Ok(()) };
    let has_templates = !integration.request_templates.is_empty();
    let is_refused = match behavior.value.as_str() {
        "NEVER" => template(scenario).is_none(),
        "WHEN_NO_TEMPLATES" => has_templates && template(scenario).is_none(),
        _ => false,
    };
    let Some(refusal) = response_types::named("UNSUPPORTED_MEDIA_TYPE").filter(|_| is_refused) else {
        return Ok(());
    };
    let media_type = content_type(&scenario.request.headers).unwrap_or("application/json");
    let sentence = format!(
        "API Gateway refuses the request: there is no request template for {media_type}, and passthroughBehavior is {}.",
        behavior.value
    );
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(behavior.place.clone()).by(NOT_PASSED));
    Err(Failure::refused(refusal, None))
}

fn not_base64(failure: Failure, account: &mut Account) -> Failure {
    let sentence = "The request's body cannot be sent: it is not base64, and bytes are asked for.";
    let place = Place::at("/request/body");
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(place).by(REQUEST_CONVERSION));
    failure
}

fn template_on_bytes(template: &Template, account: &mut Account) -> Failure {
    let sentence = "The request template cannot read a body of bytes: API Gateway answers with an error.";
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(template.source.place.clone()).by(BYTES));
    Failure::before_the_integration("Unable to transform request")
}
