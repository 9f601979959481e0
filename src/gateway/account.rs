//! The explanation of one run, as it grows, and the facts that checks ask for.

use super::cloudwatch_log::CloudWatch;
use super::report::NotSent;
use super::request_body::Sent;
use super::template_run::TemplateRun;
use crate::findings::{Finding, Place};
use crate::steps::Step;

/// What one run explains.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// One step per decision.
    pub steps: Vec<Step>,
    /// Findings that only a run can have.
    pub findings: Vec<Finding>,
    /// Why the payload looks half typed.
    pub half_typed: Option<String>,
    /// Mapped headers that are not sent.
    pub not_sent: Vec<NotSent>,
    /// Fields that API Gateway would refuse to save.
    pub refused: Vec<Place>,
    /// The templates that ran.
    pub templates: Vec<TemplateRun>,
    /// The execution log.
    pub log: Vec<String>,
    /// What makes the log's CloudWatch form.
    pub cloudwatch: Option<CloudWatch>,
    /// The log's lines about the error, when there was one; none when the request was refused.
    pub(super) failure_log: Option<Vec<String>>,
    /// What the integration was sent.
    pub(super) sent: Sent,
    /// How far the call came, as the log tells it.
    pub(super) reached: Reached,
    /// What the run found out.
    pub facts: Facts,
}

/// What a run found out about the integration's output and the patterns.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The function failed.
    pub function_failed: bool,
    /// The text that patterns were matched against.
    pub text_tested: Option<String>,
    /// The `errorType` of a failed function.
    pub error_type: Option<String>,
    /// The integration responses whose pattern matched, by index.
    pub matched: Vec<usize>,
    /// No pattern matched, and every pattern could be tried to its end.
    pub none_matched: bool,
    /// The selected integration response, by index.
    pub selected: Option<usize>,
    /// Bytes are sent as base64 text because of the request's `Accept`.
    pub sent_as_base64: bool,
    /// Why API Gateway gave up, in the log's words.
    pub failure: Option<String>,
}

/// How far a call comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reached {
    /// The integration is not called.
    Arrived,
    /// The integration is called and does not answer.
    Called,
    /// The integration answers.
    #[default]
    Answered,
}
