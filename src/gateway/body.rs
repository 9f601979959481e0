//! Step 5: the body that the client gets: converted, then through a template or unchanged.

use super::account::Account;
use super::content_handling::{CONVERSION, Conversion, conversion};
use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use super::media_type::accepted;
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::scenario::{IntegrationResponse, Request, Scenario, Template};
use crate::steps::{Evidence, NotChosen, Step, StepKind};

/// The body and whether it is the integration's own, unchanged.
pub(super) struct Body {
    pub(super) bytes: Vec<u8>,
    pub(super) passed_through: bool,
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
    _languages: &mut Languages,
    account: &mut Account,
) -> Result<Body, Failure> {
    let conversion = conversion(scenario, selected, output);
    let template = choose_template(&selected.response_templates, &scenario.request);
    match template {
        Some(template) if !template.source.value.is_empty() => {
            if conversion.gives_bytes() {
                return Err(template_on_bytes(template, account));
            }
            let message = "body mapping templates are not evaluated yet";
            let place = template.source.place.clone();
            account.findings.push(Finding::new(&codes::TEMPLATE_NOT_EVALUATED, place, message));
            Err(Failure::NotEvaluated)
        }
        empty => pass_through(selected, output, conversion, empty, account),
    }
}

/// The template for the request's `Accept`.
fn choose_template<'s>(templates: &'s [Template], request: &Request) -> Option<&'s Template> {
    let find = |wanted: &str| {
        templates.iter().find(|template| {
            let media_type = template.media_type.split(';').next().unwrap_or("").trim();
            media_type.eq_ignore_ascii_case(wanted)
        })
    };
    find(accepted(request).unwrap_or(JSON)).or_else(|| find(JSON)).or_else(|| templates.first())
}

const JSON: &str = "application/json";

fn template_on_bytes(template: &Template, account: &mut Account) -> Failure {
    let sentence = "The template cannot read a body of bytes: API Gateway answers with an error.";
    let step = Step::new(StepKind::Body, sentence).at(template.source.place.clone());
    account.steps.push(step.by(TEMPLATE_ON_BYTES));
    Failure::configuration_error("Unable to transform response")
}

fn pass_through(
    selected: &IntegrationResponse,
    output: &IntegrationOutput,
    conversion: Conversion,
    empty_template: Option<&Template>,
    account: &mut Account,
) -> Result<Body, Failure> {
    let bytes = conversion.apply(output.bytes)?.into_owned();
    let passed_through = bytes == output.bytes;
    let length = bytes.len();
    let how = conversion.in_words();
    let sentence = match (empty_template, passed_through) {
        (_, false) => format!("There is no template: the body is passed {how}, {length} bytes."),
        (None, true) => format!("There is no template: the body passes unchanged, {length} bytes."),
        (Some(_), true) => format!("The template is empty: the body passes unchanged, {length} bytes."),
    };
    let mut step = Step::new(StepKind::Body, sentence).at(output.place.clone());
    step.evidence.push(if empty_template.is_some() { EMPTY_TEMPLATE } else { UNCHANGED });
    if conversion != Conversion::Text {
        step.evidence.push(CONVERSION);
    }
    for template in selected.response_templates.iter().filter(|_| selected.response_templates.len() > 1) {
        if empty_template.is_none_or(|chosen| chosen.media_type != template.media_type) {
            let why = "Accept asks for another media type".to_owned();
            step.not_chosen.push(NotChosen {
                what: template.media_type.clone(),
                why,
                place: template.source.place.clone(),
            });
            step.evidence.push(CHOICE);
        }
    }
    account.steps.push(step);
    Ok(Body { bytes, passed_through })
}
