//! Response parameter mapping of HTTP APIs: `append`, `overwrite` and `remove`.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html>

use super::account::Account;
use super::context;
use super::header_value::render;
use super::limits::{HTTP_API_MAPPED_BODY, PAYLOAD_NESTING};
use crate::findings::{Finding, codes};
use crate::languages::json_path::{Mode, read_paths};
use crate::languages::{FilterPatterns, Languages};
use crate::scenario::{Api, Assumptions, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const MAPPING: Evidence = Evidence::documented(
    "parameter mappings of the integration's status append, overwrite or remove headers, or overwrite the status",
    "API Gateway Developer Guide, Transforming API requests and responses (http-api-parameter-mapping)",
);

/// Applies the mappings for the integration's status.
pub(super) fn apply(
    scenario: &Scenario,
    status: &mut u16,
    headers: &mut Vec<(String, String)>,
    body: &[u8],
    languages: &mut Languages,
    account: &mut Account,
) {
    let Api::Http { response_parameters, .. } = &scenario.api else { return };
    let Some(mappings) = response_parameters.get(&status.to_string()) else { return };
    let original = headers.clone();
    for mapping in mappings {
        let place = mapping.expression.place.clone();
        let value = value(&mapping.expression.value, scenario, &original, body, languages);
        let sentence = format!("{} is applied with {value:?}.", mapping.key);
        account.steps.push(Step::new(StepKind::ParameterMapping, sentence).at(place.clone()).by(MAPPING));
        let (action, target) = mapping.key.split_once(':').unwrap_or_default();
        match (action, target.strip_prefix("header.")) {
            ("overwrite", None) if target == "statuscode" => {
                match value.parse().ok().filter(|s| (100..600).contains(s)) {
                    Some(overwritten) => *status = overwritten,
                    None => {
                        let message = format!("expected a status from 100 to 599, found {value:?}");
                        account.findings.push(Finding::new(&codes::INVALID_VALUE, place, message));
                    }
                }
            }
            ("overwrite", Some(name)) => {
                headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
                headers.push((name.to_owned(), value));
            }
            ("append", Some(name)) => {
                match headers.iter_mut().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                    Some((_, existing)) => *existing = format!("{existing},{value}"),
                    None => headers.push((name.to_owned(), value)),
                }
            }
            ("remove", Some(name)) => headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name)),
            _ => {
                let message = format!(
                    "expected append:header.NAME, overwrite:header.NAME, remove:header.NAME or overwrite:statuscode, found {:?}",
                    mapping.key
                );
                account.findings.push(Finding::new(&codes::INVALID_EXPRESSION, place, message));
            }
        }
    }
}

/// The value of an expression: one variable, fixed text, or several variables as `${…}` in text.
fn value(
    expression: &str,
    scenario: &Scenario,
    headers: &[(String, String)],
    body: &[u8],
    languages: &mut Languages,
) -> String {
    if !expression.contains("${") {
        return match expression.strip_prefix('$') {
            Some(name) => variable(name, scenario, headers, body, languages),
            None => expression.to_owned(),
        };
    }
    let mut out = String::new();
    let mut rest = expression;
    while let Some((before, after)) = rest.split_once("${") {
        let (name, next) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&variable(name, scenario, headers, body, languages));
        rest = next;
    }
    out + rest
}

fn variable(
    name: &str,
    scenario: &Scenario,
    headers: &[(String, String)],
    body: &[u8],
    languages: &mut Languages,
) -> String {
    if let Some(name) = name.strip_prefix("response.header.") {
        let values = headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        return values.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(",");
    }
    if let Some(name) = name.strip_prefix("context.") {
        return context::variable(scenario, name).unwrap_or_default();
    }
    if let Some(name) = name.strip_prefix("stageVariables.") {
        return scenario.stage_variables.get(name).cloned().unwrap_or_default();
    }
    let text = String::from_utf8_lossy(&body[..body.len().min(HTTP_API_MAPPED_BODY)]);
    match name.strip_prefix("response.body") {
        Some("") => text.into_owned(),
        Some(path) => {
            let path = languages.path(path.trim_start_matches('.'));
            let Ok(path) = &*path else { return String::new() };
            let found = read_paths(&text, &[path], Mode::Permissive, PAYLOAD_NESTING, &FilterPatterns);
            let first = found.ok().and_then(|found| found.into_iter().next());
            first
                .and_then(Result::ok)
                .and_then(|found| render(&found.value, &Assumptions::default()).0)
                .unwrap_or_default()
        }
        None => String::new(),
    }
}
