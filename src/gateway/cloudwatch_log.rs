//! The same execution log as CloudWatch shows it for a deployed stage.
//!
//! Reported: brefphp/bref#162 and #534, anomalyco/guide#112: the events are the same, each begins with the
//! request id in parentheses instead of a date, others come before them, and the endpoint's request id after.

use serde::Serialize;

use super::account::Reached;
use super::context;
use super::execution_log::{DATE, request_id};
use super::invoke_headers::invoke_headers;
use crate::scenario::{IntegrationType, Output, Scenario};

/// What makes the CloudWatch form of a log out of its Test form, without a second copy of its events.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CloudWatch {
    /// What every event begins with.
    pub prefix: String,
    /// What the lines of the Test form begin with, but for its first line, which CloudWatch does not have.
    pub instead_of: &'static str,
    /// The events that come before.
    pub before: Vec<String>,
    /// The events that come after.
    pub after: Vec<String>,
}

impl CloudWatch {
    /// The frame for the log of `scenario`.
    pub(super) fn of(scenario: &Scenario, reached: Reached) -> CloudWatch {
        let value = |name: &str| context::variable(scenario, name).unwrap_or_default();
        let request_id = request_id(scenario);
        let stage = format!("{}/{}", value("apiId"), value("stage"));
        let method = scenario.method.http_method.clone().unwrap_or_else(|| value("httpMethod"));
        let method = format!("{method} {}", value("resourcePath"));
        CloudWatch {
            prefix: format!("({request_id}) "),
            instead_of: DATE,
            before: vec![
                format!("Extended Request Id: {}", value("extendedRequestId")),
                format!("Verifying Usage Plan for request: {request_id}. API Key:  API Stage: {stage}"),
                format!(
                    "API Key  authorized because method '{method}' does not require API Key. Request will not contribute to throttle or quota limits"
                ),
                format!("Usage Plan check succeeded for API Key  and API Stage {stage}"),
            ],
            after: Vec::from_iter(endpoint_request_id(scenario).filter(|_| reached == Reached::Answered)),
        }
    }

    /// The lines of the CloudWatch form.
    pub fn lines(&self, log: &[String]) -> Vec<String> {
        let events = log.iter().skip(1).map(|line| line.strip_prefix(self.instead_of).unwrap_or(line));
        let before = self.before.iter().map(String::as_str);
        let all = before.chain(events).chain(self.after.iter().map(String::as_str));
        all.map(|event| format!("{}{event}", self.prefix)).collect()
    }
}

/// The request id that Lambda gave the invocation.
fn endpoint_request_id(scenario: &Scenario) -> Option<String> {
    let Output::Lambda(lambda) = &scenario.output else { return None };
    if scenario.method.integration.kind == IntegrationType::Mock {
        return None;
    }
    let headers = invoke_headers(lambda, false);
    let id = headers.get("x-amzn-RequestId")?.last()?;
    Some(format!("AWS Integration Endpoint RequestId : {id}"))
}
