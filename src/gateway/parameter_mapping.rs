//! Step 4: the header mappings of the selected integration response.

use super::account::Account;
use super::failure::Failure;
use super::header_value::control_character;
use super::integration_output::IntegrationOutput;
use super::mapping_expression::{MappingExpression, parse};
use super::mapping_source::{Found, Sources};
use super::report::NotSent;
use crate::findings::{Finding, Place, codes};
use crate::languages::Languages;
use crate::scenario::{
    ControlCharacter, EmptyHeaderValue, HeaderMapping, IntegrationResponse, MethodResponse, Scenario,
};
use crate::steps::{Evidence, Step, StepKind};

/// A header that a mapping sets.
pub(super) struct MappedHeader {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) expression: String,
    pub(super) place: Place,
    pub(super) read: Vec<Place>,
}

const REFUSED: Evidence = Evidence::reported(
    "a mapping to an undeclared header, or with an expression of no known form, is refused when it is saved",
    "awslabs/aws-solutions-constructs issue 1130; awsdocs/amazon-api-gateway-developer-guide issue 7",
);
const UNSENDABLE: Evidence = Evidence::assumed(
    "a value with a control character is not sent",
    "HTTP forbids it (RFC 9110, 5.5); no source",
)
.switched_by("controlCharacter");
const EMPTY: Evidence = Evidence::assumed(
    "a header whose value is the empty text is sent",
    "LocalStack leaves it out; no recording",
)
.switched_by("emptyHeaderValue");

/// Evaluates the mappings, in the order written.
pub(super) fn map(
    scenario: &Scenario,
    selected: &IntegrationResponse,
    declared: &MethodResponse,
    output: &IntegrationOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Vec<MappedHeader>, Failure> {
    let mappings = accepted(selected, declared, account);
    let mut sources = Sources::open(scenario, output, &mappings, languages, account)?;
    let mut headers = Vec::new();
    for (mapping, expression) in &mappings {
        let found = sources.find(mapping, expression, account);
        headers.extend(explain(scenario, mapping, found, account)?);
    }
    Ok(headers)
}

/// The mappings that API Gateway would have saved.
fn accepted<'s>(
    selected: &'s IntegrationResponse,
    declared: &MethodResponse,
    account: &mut Account,
) -> Vec<(&'s HeaderMapping, MappingExpression<'s>)> {
    let mut mappings = Vec::new();
    for mapping in &selected.response_parameters {
        let refused = match (mapping.header_name(), parse(&mapping.expression.value)) {
            (None, _) => "its key is not method.response.header.NAME".to_owned(),
            (Some(_), _) if !declared.declares(&mapping.key) => {
                format!("the method response {} does not declare it", declared.status_code.value)
            }
            (Some(_), Err(error)) => format!("its mapping expression is refused: {}", error.message),
            (Some(_), Ok(expression)) => {
                mappings.push((mapping, expression));
                continue;
            }
        };
        let name = mapping.header_name().unwrap_or(&mapping.key);
        let step = Step::new(StepKind::ParameterMapping, format!("{name} is not sent: {refused}."));
        account.steps.push(step.at(mapping.expression.place.clone()).by(REFUSED));
        account.refused.push(mapping.expression.place.clone());
        not_sent(name, refused, mapping, account);
    }
    mappings
}

fn not_sent(name: &str, why: String, mapping: &HeaderMapping, account: &mut Account) {
    account.not_sent.push(NotSent { name: name.to_owned(), why, place: mapping.expression.place.clone() });
}

/// Leaves the step of one mapping, and the header when there is one to send.
fn explain(
    scenario: &Scenario,
    mapping: &HeaderMapping,
    found: Found,
    account: &mut Account,
) -> Result<Option<MappedHeader>, Failure> {
    let name = mapping.header_name().unwrap_or_default();
    let expression = &mapping.expression;
    let Judged { value, evidence, fails } = judge(scenario, mapping, found.value, account);
    let sentence = match &value {
        Ok(value) => format!("{name} is {value:?}, from {}.", expression.value),
        Err(why) => format!("{name} is not sent: {why}."),
    };
    let mut step = Step::new(StepKind::ParameterMapping, sentence).at(expression.place.clone());
    step.evidence.push(evidence.unwrap_or(found.evidence));
    step.places.extend(found.read.iter().cloned());
    let value = match value {
        Ok(value) => value,
        Err(why) => {
            account.steps.push(step);
            not_sent(name, why, mapping, account);
            let failed = || Failure::configuration_error("Unable to transform response");
            return if fails { Err(failed()) } else { Ok(None) };
        }
    };
    account.steps.push(step.saw(name, &value));
    Ok(Some(MappedHeader {
        name: name.to_owned(),
        value,
        expression: expression.value.clone(),
        place: expression.place.clone(),
        read: found.read,
    }))
}

/// A mapped value after the question whether a header can carry it.
struct Judged {
    value: Result<String, String>,
    /// The rule that judged, when it is another than that of the source.
    evidence: Option<Evidence>,
    /// The whole response fails.
    fails: bool,
}

fn judge(
    scenario: &Scenario,
    mapping: &HeaderMapping,
    value: Result<String, String>,
    account: &mut Account,
) -> Judged {
    let as_it_is = |value| Judged { value, evidence: None, fails: false };
    let Ok(text) = value else { return as_it_is(value) };
    let assumptions = &scenario.assumptions;
    if let Some(c) = control_character(&text) {
        let name = mapping.header_name().unwrap_or_default();
        let message = format!("the value of {name} holds the control character U+{:04X}", u32::from(c));
        let place = mapping.expression.place.clone();
        account.findings.push(Finding::new(&codes::UNSENDABLE_VALUE, place, message));
        return Judged {
            value: Err("its value holds a control character, which no header can carry".to_owned()),
            evidence: Some(UNSENDABLE),
            fails: assumptions.control_character == ControlCharacter::Error,
        };
    }
    if !text.is_empty() {
        return as_it_is(Ok(text));
    }
    let value = match assumptions.empty_header_value {
        EmptyHeaderValue::Sent => Ok(text),
        EmptyHeaderValue::NotSent => Err("its value is empty".to_owned()),
    };
    Judged { value, evidence: Some(EMPTY), fails: false }
}
