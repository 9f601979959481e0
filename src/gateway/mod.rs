//! What API Gateway does between the integration's answer and the client, one file per decision.
//!
//! Each decision returns its result and leaves its explanation in the [`Account`].

mod account;
mod body;
mod body_source;
mod body_template;
mod content_handling;
pub mod context;
mod execution_log;
mod expectation;
mod failure;
mod gateway_response;
mod gateway_template;
mod header_names;
mod header_value;
mod integration_output;
pub mod limits;
pub mod mapping_expression;
mod mapping_source;
mod media_type;
mod method_response;
mod overrides;
mod parameter_mapping;
mod report;
mod response;
mod selection;
mod template_output;
pub mod template_variables;

use crate::languages::Languages;
use crate::scenario::Scenario;

pub use account::{Account, Facts};
pub use expectation::mismatches;
pub use header_names::{Fate, fate_of};
pub use report::{CaseReport, Door, Header, HeaderSource, NotSent, Report, Response};

/// Answers a scenario as API Gateway would, in its order: read the integration's output, select the
/// integration response, check the method response, map headers, make the body, write the response.
pub fn respond(scenario: &Scenario, languages: &mut Languages) -> (Option<Response>, Account) {
    let mut account = Account::default();
    let answered = answer(scenario, languages, &mut account);
    let response = match answered {
        Ok(response) => Some(response),
        Err(failure) => gateway_response::answer(failure, scenario, &mut account),
    };
    account.log = execution_log::write(scenario, response.as_ref(), &account);
    (response, account)
}

fn answer(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Response, failure::Failure> {
    let output = integration_output::read(scenario, languages, account)?;
    let selected = selection::select(scenario, &output, languages, account)?;
    let declared = method_response::find(scenario, selected, account)?;
    let headers = parameter_mapping::map(scenario, selected, declared, &output, languages, account)?;
    let body = body::make(scenario, selected, &output, languages, account)?;
    Ok(response::write(scenario, selected, headers, body, account))
}
