//! Step 5: the body that the client gets: converted, then through a template or unchanged.

use super::account::Account;
use super::body_template;
use super::content_handling::{CONVERSION, Content, Conversion, conversion};
use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use super::media_type::{accepted, is_media_type};
use super::overrides;
use super::template_variables::Overrides;
use crate::findings::Place;
use crate::languages::Languages;
use crate::scenario::{IntegrationResponse, Request, Scenario, Template};
use crate::steps::{Evidence, NotChosen, Step, StepKind};

/// The body and whether it is the integration's own, unchanged.
pub(super) struct Body {
    pub(super) content: Content<'static>,
    pub(super) passed_through: bool,
    /// The field that holds the template that ran.
    pub(super) template: Option<Place>,
    /// The media type of the template that ran.
    pub(super) template_media_type: Option<String>,
    /// What a template set by `$context.responseOverride`.
    pub(super) overrides: Overrides,
}

const UNCHANGED: Evidence = Evidence::observed(
    "without a template the body passes byte for byte",
    "LocalStack, test_apigateway_stepfunctions.py::test_invoke_with_body_post: Content-Length equals the payload's",
);
const CHOICE: Evidence = Evidence::documented(
    "the template is chosen by the first media type of Accept; then application/json, then the first one",
    "API Gateway Developer Guide, Request and response data mappings (request-response-data-mappings)",
);
const EMPTY_TEMPLATE: Evidence = Evidence::documented(
    "an empty template passes the body unchanged",
    "API Gateway Developer Guide, Request and response data mappings (request-response-data-mappings)",
);
const TEMPLATE_ON_BYTES: Evidence = Evidence::observed(
    "a template cannot read bytes: the response fails",
    "LocalStack, test_apigw_s3_binary_support_response_convert_to_binary_with_request_template",
);

/// Makes the body of the response.
pub(super) fn make(
    scenario: &Scenario,
    selected: &IntegrationResponse,
    output: &IntegrationOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Body, Failure> {
    let conversion = conversion(scenario, selected, output);
    let templates = selected.response_templates.iter();
    let refused = templates.filter(|template| !is_media_type(&template.media_type));
    account.refused.extend(refused.map(|template| template.source.place.clone()));
    let chosen = choose_template(&selected.response_templates, &scenario.request);
    let mut step = Step::new(StepKind::Body, "").at(output.place.clone());
    if conversion != Conversion::Text {
        step.evidence.push(CONVERSION);
    }
    account.facts.sent_as_base64 =
        conversion == Conversion::Base64Encode && selected.content_handling.is_none();
    explain_choice(selected, chosen, &mut step);
    let body = match chosen.filter(|template| !template.source.value.is_empty()) {
        Some(template) if conversion.gives_bytes() => return Err(template_on_bytes(template, account)),
        Some(template) => {
            let text = conversion.apply(output)?.into_text();
            let place = output.text_place().filter(|_| conversion == Conversion::Text);
            let direction = body_template::Direction::Response;
            let input = body_template::Input { text: &text, place, direction };
            let carried = &output.overrides.carried;
            let (rendering, overrides) =
                body_template::run(scenario, &template.source, &input, carried, languages, account)?;
            overrides::once(&template.source, &overrides, account)?;
            step.evidence.push(body_template::VELOCITY);
            step.places.push(template.source.place.clone());
            let length = rendering.output.len();
            step.sentence =
                format!("The template for {} writes the body, {length} bytes.", template.media_type);
            let content = Content::Text(rendering.output.into());
            Body {
                content,
                passed_through: false,
                template: Some(template.source.place.clone()),
                template_media_type: Some(template.media_type.clone()),
                overrides,
            }
        }
        None => pass_through(output, conversion, chosen, &mut step)?,
    };
    account.steps.push(step);
    Ok(body)
}

/// The template for the request's `Accept`.
fn choose_template<'s>(templates: &'s [Template], request: &Request) -> Option<&'s Template> {
    // API Gateway saves templates under media types only.
    let templates = || templates.iter().filter(|template| is_media_type(&template.media_type));
    let find = |wanted: &str| {
        templates().find(|template| {
            let media_type = template.media_type.split(';').next().unwrap_or("").trim();
            media_type.eq_ignore_ascii_case(wanted)
        })
    };
    find(accepted(request).unwrap_or(JSON)).or_else(|| find(JSON)).or_else(|| templates().next())
}

const JSON: &str = "application/json";

fn template_on_bytes(template: &Template, account: &mut Account) -> Failure {
    let sentence = "The template cannot read a body of bytes: API Gateway answers with an error.";
    let step = Step::new(StepKind::Body, sentence).at(template.source.place.clone());
    account.steps.push(step.by(TEMPLATE_ON_BYTES));
    Failure::configuration_error("Unable to transform response")
}

fn pass_through(
    output: &IntegrationOutput,
    conversion: Conversion,
    empty_template: Option<&Template>,
    step: &mut Step,
) -> Result<Body, Failure> {
    let content = conversion.apply(output)?;
    let passed_through = content.is_unchanged(output);
    let (length, how) = (content.len(), conversion.in_words());
    step.sentence = match (empty_template, passed_through) {
        (_, false) => format!("There is no template: the body is passed {how}, {length} bytes."),
        (None, true) => format!("There is no template: the body passes unchanged, {length} bytes."),
        (Some(_), true) => format!("The template is empty: the body passes unchanged, {length} bytes."),
    };
    step.evidence.push(if empty_template.is_some() { EMPTY_TEMPLATE } else { UNCHANGED });
    Ok(Body {
        content: content.into_owned(),
        passed_through,
        template: None,
        template_media_type: None,
        overrides: output.overrides.clone(),
    })
}

/// Says which templates were passed over.
fn explain_choice(selected: &IntegrationResponse, chosen: Option<&Template>, step: &mut Step) {
    let Some(chosen) = chosen.filter(|_| selected.response_templates.len() > 1) else { return };
    step.evidence.push(CHOICE);
    for template in
        selected.response_templates.iter().filter(|template| template.media_type != chosen.media_type)
    {
        let why = format!("the template for {} is taken", chosen.media_type);
        let place = template.source.place.clone();
        step.not_chosen.push(NotChosen { what: template.media_type.clone(), why, place });
    }
}
