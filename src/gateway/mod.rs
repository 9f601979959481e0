//! What API Gateway does between the integration's answer and the client, one file per decision.
//!
//! Each decision returns its result and leaves its explanation in the [`Account`].

mod account;
mod arrival;
mod asynchronous;
mod body;
mod body_source;
mod body_template;
mod cloudwatch_log;
mod content_handling;
pub mod context;
mod execution_log;
mod expectation;
mod failure;
mod gateway_response;
mod gateway_template;
mod header_names;
mod header_value;
mod http_api;
mod http_api_errors;
mod http_api_parameters;
mod http_proxy;
mod integration_output;
mod invocation;
mod invoke_headers;
mod lambda_proxy;
pub mod limits;
pub mod mapping_expression;
mod mapping_source;
mod media_type;
mod method_response;
mod mismatch;
mod mock;
mod no_answer;
mod overrides;
mod parameter_mapping;
mod path_answers;
mod proxy_payload;
mod report;
mod request_body;
mod response;
mod response_types;
mod selection;
mod sizes;
mod template_run;
pub mod template_variables;
mod wire_headers;

use self::failure::Failure;
use crate::languages::Languages;
use crate::scenario::{Api, IntegrationType, Output, Scenario};

pub use account::{Account, Facts};
pub use cloudwatch_log::CloudWatch;
pub use expectation::{mismatches, unmet};
pub use header_names::{Fate, fate_of};
pub use media_type::is_media_type;
pub use report::{CaseReport, Door, Header, HeaderSource, NotSent, Report, Response};
pub use template_run::{InputPlace, TemplateRun, WrittenPiece};

/// Answers a scenario as API Gateway would, with its explanation.
pub fn respond(scenario: &Scenario, languages: &mut Languages) -> (Option<Response>, Account) {
    let mut account = Account::default();
    let asynchronous = asynchronous::answered(scenario, &mut account);
    let scenario = asynchronous.as_ref().unwrap_or(scenario);
    let answered = answer(scenario, languages, &mut account);
    let response = match answered {
        Ok(response) => Some(response),
        Err(failure) => gateway_response::answer(failure, scenario, &mut account),
    };
    account.log = execution_log::write(scenario, response.as_ref(), &account);
    account.cloudwatch = (!account.log.is_empty()).then(|| CloudWatch::of(scenario, account.reached));
    (response, account)
}

/// The call reaches the integration, or ends before; its answer goes to the client.
fn answer(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Response, Failure> {
    if scenario.api != Api::Rest {
        return by_integration(scenario, languages, account);
    }
    arrival::check(scenario, account)?;
    request_body::make(scenario, languages, account)?;
    arrival::call(scenario, account)?;
    no_answer::check(scenario, languages, account)?;
    sizes::check_answer(scenario, account)?;
    let response = by_integration(scenario, languages, account)?;
    sizes::check_headers(scenario, response, account)
}

/// Each kind of integration has its own way to the client.
fn by_integration(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Response, Failure> {
    let kind = scenario.method.integration.kind;
    match (&scenario.api, kind, &scenario.output) {
        (_, _, Output::Missing) if kind != IntegrationType::Mock => Err(integration_output::missing(account)),
        (Api::Http { .. }, _, Output::Lambda(lambda)) => {
            Ok(http_api::lambda(scenario, lambda, languages, account))
        }
        (Api::Http { .. }, _, Output::Backend(backend)) => {
            Ok(http_api::backend(scenario, backend, languages, account))
        }
        (_, IntegrationType::AwsProxy, Output::Lambda(lambda)) => {
            lambda_proxy::answer(scenario, lambda, languages, account)
        }
        (_, IntegrationType::HttpProxy, Output::Backend(backend)) => {
            Ok(http_proxy::answer(scenario, backend, account))
        }
        (_, IntegrationType::Aws | IntegrationType::Mock, _)
        | (_, IntegrationType::Http, Output::Backend(_)) => mapped(scenario, languages, account),
        _ => Err(mismatch::output(scenario, account)),
    }
}

/// A custom integration: its rules make the response.
fn mapped(
    scenario: &Scenario,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Response, Failure> {
    let output = integration_output::read(scenario, languages, account)?;
    let selected = selection::select(scenario, &output, languages, account)?;
    let declared = method_response::find(scenario, selected, account)?;
    let headers = parameter_mapping::map(scenario, selected, declared, &output, languages, account)?;
    let body = body::make(scenario, selected, &output, languages, account)?;
    Ok(response::write(scenario, selected, headers, body, account))
}
