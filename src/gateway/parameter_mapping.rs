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
use crate::scenario::{HeaderMapping, IntegrationResponse, MethodResponse, Scenario};
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
);

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
        headers.extend(explain(mapping, found, account));
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
fn explain(mapping: &HeaderMapping, found: Found, account: &mut Account) -> Option<MappedHeader> {
    let name = mapping.header_name().unwrap_or_default();
    let expression = &mapping.expression;
    let mut evidence = found.evidence;
    let value = found.value.and_then(|value| match control_character(&value) {
        None => Ok(value),
        Some(c) => {
            let message = format!("the value of {name} holds the control character U+{:04X}", u32::from(c));
            account.findings.push(Finding::new(&codes::UNSENDABLE_VALUE, expression.place.clone(), message));
            evidence = UNSENDABLE;
            Err("its value holds a control character, which no header can carry".to_owned())
        }
    });
    let sentence = match &value {
        Ok(value) => format!("{name} is {value:?}, from {}.", expression.value),
        Err(why) => format!("{name} is not sent: {why}."),
    };
    let mut step = Step::new(StepKind::ParameterMapping, sentence).at(expression.place.clone()).by(evidence);
    step.places.extend(found.read.iter().cloned());
    match value {
        Err(why) => {
            account.steps.push(step);
            not_sent(name, why, mapping, account);
            None
        }
        Ok(value) => {
            account.steps.push(step.saw(name, &value));
            Some(MappedHeader {
                name: name.to_owned(),
                value,
                expression: expression.value.clone(),
                place: expression.place.clone(),
                read: found.read,
            })
        }
    }
}
