//! Traps that a scenario can hold, one file per check, each named as its finding.

mod body_pattern_on_backend;
mod cors_gap;
mod dangerous_pattern;
mod defaults;
mod edits;
mod error_type_only;
mod header_names;
mod invalid_pattern;
mod invalid_template;
mod likeliness;
mod mapping_expressions;
mod matches_empty;
mod near_miss;
mod redirect_without_location;
mod status_pattern_on_lambda;
mod undeclared_header;
mod undeclared_status;

pub(crate) use likeliness::likeliest_first;

use crate::findings::Finding;
use crate::gateway::{Facts, Response};
use crate::languages::Languages;
use crate::scenario::{IntegrationType, Output, Scenario};

/// What the checks look at.
pub(crate) struct Subject<'s> {
    /// The scenario.
    pub(crate) scenario: &'s Scenario,
    /// What the run found out.
    pub(crate) facts: &'s Facts,
    /// The response, when it is known.
    pub(crate) response: Option<&'s Response>,
}

impl Subject<'_> {
    /// Patterns see the errorMessage of a Lambda function.
    fn is_lambda(&self) -> bool {
        matches!(self.scenario.output, Output::Lambda(_))
    }

    /// The integration has integration responses that decide something.
    fn has_rules(&self) -> bool {
        let kind = self.scenario.method.integration.kind;
        !matches!(kind, IntegrationType::AwsProxy | IntegrationType::HttpProxy)
    }
}

type Check = fn(&Subject, &mut Languages, &mut Vec<Finding>);

/// In the order of an answer's way; [`likeliest_first`] sorts what they find.
const CHECKS: &[Check] = &[
    invalid_pattern::check,
    invalid_template::check,
    undeclared_status::check,
    defaults::check,
    matches_empty::check,
    near_miss::check,
    error_type_only::check,
    status_pattern_on_lambda::check,
    body_pattern_on_backend::check,
    mapping_expressions::check,
    undeclared_header::check,
    header_names::check,
    redirect_without_location::check,
    cors_gap::check,
    dangerous_pattern::check,
];

/// Every finding on `subject`.
pub(crate) fn all(subject: &Subject, languages: &mut Languages) -> Vec<Finding> {
    let mut findings = Vec::new();
    if subject.has_rules() {
        CHECKS.iter().for_each(|check| check(subject, languages, &mut findings));
    }
    findings
}
