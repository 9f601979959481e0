//! The report: what the client gets, and the whole explanation.

use serde::Serialize;

use super::cloudwatch_log::CloudWatch;
use super::template_run::TemplateRun;
use crate::findings::{Finding, Place};
use crate::steps::Step;

/// Everything that one simulation answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The scenario's `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<String>,
    /// The HTTP response; absent when an error finding says that it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub response: Option<Response>,
    /// Why the payload looks half typed: a view that answers while one types may keep its last response.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub half_typed: Option<String>,
    /// Mapped headers that the client does not get.
    pub not_sent: Vec<NotSent>,
    /// One step per decision, in order.
    pub steps: Vec<Step>,
    /// The templates that ran, in order, and how each came to what it wrote.
    pub templates: Vec<TemplateRun>,
    /// What is wrong or risky: first what explains this response, then what other answers would meet.
    pub findings: Vec<Finding>,
    /// The lines of API Gateway's execution log, as the console's Test shows them.
    pub log: Vec<String>,
    /// What makes of `log` the form that CloudWatch shows for a deployed stage; absent without a log.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cloudwatch: Option<CloudWatch>,
    /// Where the response is not as the scenario's `expect` says; absent without an `expect`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mismatches: Option<Vec<String>>,
    /// The scenario's `cases`, each answered by the same rules.
    pub cases: Vec<CaseReport>,
}

impl Report {
    /// Calls `visit` with every place of the report.
    pub fn for_each_place(&mut self, visit: &mut dyn FnMut(&mut Place)) {
        self.not_sent.iter_mut().for_each(|not_sent| visit(&mut not_sent.place));
        for step in &mut self.steps {
            step.places.iter_mut().for_each(&mut *visit);
            step.not_chosen.iter_mut().for_each(|passed| visit(&mut passed.place));
        }
        self.findings.iter_mut().for_each(|finding| visit(&mut finding.place));
        self.response.iter_mut().for_each(|response| response.for_each_place(visit));
        for case in &mut self.cases {
            case.findings.iter_mut().for_each(|finding| visit(&mut finding.place));
            case.response.iter_mut().for_each(|response| response.for_each_place(visit));
        }
    }
}

impl Response {
    fn for_each_place(&mut self, visit: &mut dyn FnMut(&mut Place)) {
        self.refused.iter_mut().for_each(&mut *visit);
        for header in &mut self.headers {
            if let HeaderSource::Mapping { place, read, .. } = &mut header.from {
                visit(place);
                read.iter_mut().for_each(&mut *visit);
            }
        }
    }
}

/// What the client gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The reason phrase of the status line.
    pub reason: &'static str,
    /// All headers, in the order on the wire.
    pub headers: Vec<Header>,
    /// The body, when it is UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub body: Option<String>,
    /// The body in base64, when it is not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub body_base64: Option<String>,
    /// The body is the integration's own, unchanged.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub passed_through: bool,
    /// Which door the response came through.
    pub door: Door,
    /// Fields that API Gateway would refuse to save; the response is computed without them.
    pub refused: Vec<Place>,
}

/// A header of the response.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Header {
    /// The name, as it stands on the wire.
    pub name: String,
    /// The value.
    pub value: String,
    /// Where it comes from.
    pub from: HeaderSource,
    /// `false` for headers that differ from call to call or matter to AWS alone: the default view leaves them out.
    pub usual: bool,
}

/// Where a header comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HeaderSource {
    /// API Gateway adds it by itself.
    ApiGateway,
    /// A header mapping of the integration response.
    Mapping {
        /// The mapping expression.
        expression: String,
        /// The field that holds the expression.
        place: Place,
        /// The values of the integration's answer that were read.
        read: Vec<Place>,
    },
    /// The integration sent it: the function of a proxy integration, or the backend.
    Integration,
    /// A template set it with `$context.responseOverride.header`.
    Override,
}

/// A mapped header that the client does not get.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotSent {
    /// The header's name.
    pub name: String,
    /// Why it is not sent.
    pub why: String,
    /// The field that maps it.
    pub place: Place,
}

/// Which part of API Gateway wrote the response.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Door {
    /// An integration response was selected and applied.
    IntegrationResponse {
        /// Its status code.
        status_code: String,
    },
    /// An error was answered with a gateway response.
    GatewayResponse {
        /// The type, such as `API_CONFIGURATION_ERROR`.
        response_type: &'static str,
    },
    /// A proxy integration: the integration wrote the response itself.
    Proxy,
}

/// What became of one of the scenario's `cases`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaseReport {
    /// The case's name.
    pub name: String,
    /// Its response.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub response: Option<Response>,
    /// The findings that this case adds to the scenario's own.
    pub findings: Vec<Finding>,
    /// Where the response is not as the case's `expect` says; absent without an `expect`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mismatches: Option<Vec<String>>,
}
