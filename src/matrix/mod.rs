//! The what-if matrix: the rules of a scenario against many outputs of its integration.

mod report;
mod stock;

use crate::gateway::{self, Account, Door, Response};
use crate::languages::Languages;
use crate::scenario::{FunctionError, IntegrationResponse, IntegrationType, Output, Scenario};
use crate::steps::StepKind;

pub use report::{BackendField, LambdaField, Matrix, MatrixResponse, MatrixRow, Origin, Outcome};

/// The matrix of `scenario`.
pub(crate) fn of(scenario: &Scenario, languages: &mut Languages) -> Matrix {
    let mut rows = vec![row(Origin::Scenario, "this scenario", None, scenario, languages)];
    let mut other = Scenario { output: Output::Missing, ..scenario.clone() };
    for case in &scenario.cases {
        other.output = case.output.as_ref().unwrap_or(&scenario.output).clone();
        other.request = case.request.as_ref().unwrap_or(&scenario.request).clone();
        rows.push(row(Origin::Case, &case.name, case.output.as_ref(), &other, languages));
    }
    other.request = scenario.request.clone();
    for (name, output) in stock_of(scenario) {
        other.output = output;
        rows.push(row(Origin::Stock, name, Some(&other.output), &other, languages));
    }
    let responses = scenario.method.integration.responses.iter().enumerate();
    let responses = responses.map(|(index, response)| column(index, response, &rows)).collect();
    Matrix { responses, rows }
}

/// The stock outputs of this kind of integration; a MOCK integration has no output.
fn stock_of(scenario: &Scenario) -> Vec<(&'static str, Output)> {
    match (&scenario.output, scenario.method.integration.kind) {
        (_, IntegrationType::Mock) => Vec::new(),
        (Output::Backend(_), _) | (Output::Missing, IntegrationType::Http | IntegrationType::HttpProxy) => {
            stock::backends()
        }
        _ => stock::lambdas(),
    }
}

fn row(
    origin: Origin,
    name: &str,
    output: Option<&Output>,
    scenario: &Scenario,
    languages: &mut Languages,
) -> MatrixRow {
    let (response, account) = gateway::respond(scenario, languages);
    let (lambda, backend) = output.map_or((None, None), fields);
    MatrixRow {
        origin,
        name: name.to_owned(),
        lambda,
        backend,
        status: response.as_ref().map(|response| response.status),
        outcome: outcome(scenario, response.as_ref(), &account),
        selected: account.facts.selected,
        sentence: sentence(response.as_ref(), &account),
    }
}

fn outcome(scenario: &Scenario, response: Option<&Response>, account: &Account) -> Outcome {
    let Some(response) = response else { return Outcome::Unknown };
    let selected = account.facts.selected.map(|index| &scenario.method.integration.responses[index]);
    match (&response.door, selected) {
        (Door::GatewayResponse { .. }, _) => Outcome::Error,
        (Door::Proxy, _) => Outcome::Proxy,
        (Door::IntegrationResponse { .. }, Some(selected)) if !selected.is_default() => Outcome::Pattern,
        (Door::IntegrationResponse { .. }, _) => Outcome::Default,
    }
}

/// Why API Gateway gave up, else the decision that chose the response, else the first one.
fn sentence(response: Option<&Response>, account: &Account) -> String {
    if let Some(Door::GatewayResponse { response_type }) = response.map(|response| &response.door) {
        let log = account.facts.failure.as_deref().unwrap_or_default();
        let reason = log.strip_prefix("Execution failed due to configuration error: ").unwrap_or(log);
        return format!("Gateway response {response_type}: {reason}");
    }
    let selection = account.steps.iter().find(|step| step.kind == StepKind::Selection);
    selection.or(account.steps.first()).map_or_else(String::new, |step| step.sentence.clone())
}

fn fields(output: &Output) -> (Option<LambdaField>, Option<BackendField>) {
    match output {
        Output::Missing => (None, None),
        Output::Lambda(lambda) => {
            let function_error = match &lambda.function_error {
                FunctionError::Unstated => None,
                FunctionError::Returned => Some(None),
                FunctionError::Failed(kind) => Some(Some(kind.clone())),
            };
            let payload = lambda.payload.value.clone();
            (Some(LambdaField { payload, function_error, status: lambda.status }), None)
        }
        Output::Backend(backend) => {
            let body = String::from_utf8_lossy(&backend.body.value).into_owned();
            (None, Some(BackendField { status: backend.status, body }))
        }
    }
}

fn column(index: usize, response: &IntegrationResponse, rows: &[MatrixRow]) -> MatrixResponse {
    let selecting = rows.iter().enumerate().filter(|(_, row)| row.selected == Some(index));
    MatrixResponse {
        status_code: response.status_code.value.clone(),
        selection_pattern: response.pattern().map(|pattern| pattern.value.clone()),
        place: response.place.clone(),
        selected_by: selecting.map(|(row, _)| row).collect(),
    }
}
