//! Step 2: which integration response is selected, and why not the others.

use super::account::Account;
use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use crate::findings::{Finding, Severity, codes};
use crate::languages::Languages;
use crate::scenario::{Field, IntegrationResponse, Scenario, SeveralMatches};
use crate::steps::{Evidence, NotChosen, Step, StepKind};

const WHOLE_TEXT: Evidence = Evidence::reported(
    "a pattern must match the whole text, not a part of it",
    "serverless/serverless issue 2950; Stack Overflow 47498940",
);
const JAVA_PATTERN: Evidence = Evidence::documented(
    "patterns are Java's (java.util.regex.Pattern), without flags",
    "API Gateway Developer Guide, Handle Lambda errors (handle-errors-in-lambda-integration)",
);
const DEFAULT: Evidence = Evidence::documented(
    "the integration response without a pattern is the default: it is selected when no pattern matches",
    "API Gateway Developer Guide, Set up an integration response (api-gateway-integration-settings-integration-response)",
);
const SEVERAL: Evidence = Evidence::assumed(
    "when several patterns match, the lowest status code wins",
    "one recording fits, and the order of writing as well: LocalStack, test_lambda_selection_patterns, 2025-05-05",
)
.switched_by("severalMatches");
const NO_MATCH: Evidence = Evidence::documented(
    "without a match and without a default the client gets a 500",
    "API Gateway Developer Guide, Gateway response types (supported-gateway-response-types)",
);

/// Selects the integration response for `output`.
pub(super) fn select<'s>(
    scenario: &'s Scenario,
    output: &IntegrationOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<&'s IntegrationResponse, Failure> {
    let responses = &scenario.method.integration.responses;
    let mut step = Step::new(StepKind::Selection, "").saw("text tested", &output.text_tested);
    for (index, response) in responses.iter().enumerate() {
        let Some(pattern) = response.pattern() else { continue };
        match try_pattern(pattern, &output.text_tested, languages, account)? {
            Tried::Matched => account.facts.matched.push(index),
            Tried::NotMatched(why) => step.not_chosen.push(not_chosen(response, why)),
        }
    }
    account.facts.none_matched = account.facts.matched.is_empty();
    let selected = winner(scenario, &account.facts.matched);
    explain(scenario, output, selected, &mut step, languages, account);
    account.steps.push(step);
    account.facts.selected = selected;
    let Some(index) = selected else {
        let status = output.status;
        return Err(Failure::configuration_error(format!(
            "No match for output mapping and no default output mapping configured. Endpoint Response Status Code: {status}"
        )));
    };
    Ok(&responses[index])
}

enum Tried {
    Matched,
    NotMatched(String),
}

fn try_pattern(
    pattern: &Field<String>,
    text: &str,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Tried, Failure> {
    let compiled = languages.pattern(&pattern.value);
    let compiled = match &*compiled {
        Ok(compiled) => compiled,
        Err(error) => {
            account.refused.push(pattern.place.clone());
            return Ok(Tried::NotMatched(format!(
                "the pattern is not a regular expression: {}",
                error.description
            )));
        }
    };
    match compiled.matches(text) {
        Ok(true) => Ok(Tried::Matched),
        Ok(false) if text.is_empty() => {
            Ok(Tried::NotMatched("the pattern does not match the empty text".into()))
        }
        Ok(false) => Ok(Tried::NotMatched("the pattern does not match the whole text".into())),
        Err(limit) => {
            let message = format!("this pattern needs more than {} steps on this text", limit.steps);
            account.findings.push(
                Finding::new(&codes::PATTERN_TOO_SLOW, pattern.place.clone(), message).note(
                    "what API Gateway does then is not known; write the pattern without nested repetition",
                ),
            );
            Err(Failure::NotEvaluated)
        }
    }
}

/// The matching response that wins, else the default.
fn winner(scenario: &Scenario, matched: &[usize]) -> Option<usize> {
    let responses = &scenario.method.integration.responses;
    let status = |index: &usize| responses[*index].status_code.value.as_str();
    let won = match scenario.assumptions.several_matches {
        SeveralMatches::LowestStatus => matched.iter().copied().min_by(|a, b| status(a).cmp(status(b))),
        SeveralMatches::FirstWritten => matched.first().copied(),
    };
    won.or_else(|| responses.iter().position(IntegrationResponse::is_default))
}

fn explain(
    scenario: &Scenario,
    output: &IntegrationOutput,
    selected: Option<usize>,
    step: &mut Step,
    languages: &mut Languages,
    account: &mut Account,
) {
    let responses = &scenario.method.integration.responses;
    let matched = account.facts.matched.clone();
    step.evidence.extend([WHOLE_TEXT, JAVA_PATTERN]);
    if matched.len() > 1 {
        step.evidence.push(SEVERAL);
        account.findings.push(several_match(responses, &matched, selected, languages));
    }
    for (index, response) in responses.iter().enumerate().filter(|(index, _)| Some(*index) != selected) {
        if matched.contains(&index) {
            step.not_chosen
                .push(not_chosen(response, "it matches as well, and another response wins".into()));
        } else if response.is_default() {
            let why = if matched.is_empty() { "another default comes first" } else { "a pattern matches" };
            step.not_chosen.push(not_chosen(response, why.into()));
        }
    }
    let text = if output.text_tested.is_empty() {
        "the empty text".to_owned()
    } else {
        format!("{:?}", output.text_tested)
    };
    let Some(index) = selected else {
        step.evidence.push(NO_MATCH);
        step.sentence = match responses.is_empty() {
            true => "There is no integration response at all: API Gateway answers with an error.".to_owned(),
            false => format!(
                "No pattern matches {text}, and there is no default response: API Gateway answers with an error."
            ),
        };
        return;
    };
    let response = &responses[index];
    let status = &response.status_code.value;
    step.places.push(response.place.clone());
    step.sentence = match response.pattern() {
        Some(pattern) => format!(
            "The pattern {} matches {text}: integration response {status} is selected.",
            pattern.value
        ),
        None => {
            step.evidence.push(DEFAULT);
            let none = if step.not_chosen.is_empty() {
                "There is no pattern to match"
            } else {
                "No pattern matches"
            };
            format!("{none} {text}: the default integration response, {status}, is selected.")
        }
    };
}

fn not_chosen(response: &IntegrationResponse, why: String) -> NotChosen {
    let status = &response.status_code.value;
    let what = match response.pattern() {
        Some(pattern) => format!("{status} ({})", pattern.value),
        None => format!("{status} (default)"),
    };
    let place = response.pattern().map_or(&response.place, |pattern| &pattern.place);
    NotChosen { what, why, place: place.clone() }
}

fn several_match(
    responses: &[IntegrationResponse],
    matched: &[usize],
    selected: Option<usize>,
    languages: &mut Languages,
) -> Finding {
    let status = |index: &usize| responses[*index].status_code.value.clone();
    let all = matched.iter().map(status).collect::<Vec<_>>().join(", ");
    let winner = selected.map_or_else(String::new, |index| status(&index));
    let place = responses[matched[1]].place.member("selectionPattern");
    let lowest = matched.iter().min_by_key(|index| status(index));
    let mut finding = Finding::new(
        &codes::SEVERAL_MATCH,
        place,
        format!("several patterns match this text: {all}; {winner} is taken"),
    )
    .note("AWS does not say which response wins; the switch severalMatches changes the choice here");
    let mut takes_everything = |index: &usize| {
        responses[*index].pattern().is_some_and(|pattern| languages.takes_everything(&pattern.value))
    };
    let is_certain = lowest == matched.first() && lowest == selected.as_ref();
    if is_certain && matched[1..].iter().all(&mut takes_everything) {
        finding.severity = Severity::Note;
        return finding.note("the others take everything, and it has the lowest status and is written first: it wins in either reading");
    }
    finding.note("try: patterns of which only one can match")
}
