//! Traps that a scenario can hold, one file per check, each named as its finding.

mod bare_number;
mod binary_conversion;
mod body_pattern_on_backend;
mod concat_in_mapping;
mod cors_gap;
mod dangerous_pattern;
mod defaults;
mod edits;
mod error_in_body;
mod error_through_default;
mod error_type_only;
mod gateway_response_without_cors;
mod header_names;
mod invalid_pattern;
mod invalid_template;
mod json_colon_space;
mod likeliness;
mod mapping_expressions;
mod matches_empty;
mod near_miss;
mod object_object;
mod pattern_misplaced;
mod proxy_rules;
mod redirect_without_location;
mod refusals;
mod several_cookies;
mod status_code_in_body;
mod status_pattern_on_lambda;
mod superseded;
mod templates;
mod undeclared_header;
mod undeclared_status;

pub(crate) use likeliness::likeliest_first;
pub(crate) use superseded::drop_superseded;

use crate::findings::Finding;
use crate::gateway::limits::PAYLOAD_NESTING;
use crate::gateway::{Facts, Response, TemplateRun};
use crate::languages::Languages;
use crate::languages::json::{self, Node, NodeKind};
use crate::scenario::{Field, IntegrationResponse, IntegrationType, LambdaOutput, Output, Scenario};

/// What the checks look at.
pub(crate) struct Subject<'s> {
    /// The scenario.
    pub(crate) scenario: &'s Scenario,
    /// What the run found out.
    pub(crate) facts: &'s Facts,
    /// The templates that ran.
    pub(crate) templates: &'s [TemplateRun],
    /// The response, when it is known.
    pub(crate) response: Option<&'s Response>,
}

impl Subject<'_> {
    /// Patterns see the errorMessage of a Lambda function.
    fn is_lambda(&self) -> bool {
        self.lambda().is_some()
    }

    /// A mock integration calls nothing, whatever output the scenario holds.
    fn is_mock(&self) -> bool {
        self.scenario.method.integration.kind == IntegrationType::Mock
    }

    fn lambda(&self) -> Option<&LambdaOutput> {
        match &self.scenario.output {
            Output::Lambda(lambda) if !self.is_mock() => Some(lambda),
            _ => None,
        }
    }

    /// The payload of the function, when it is an object of a size that is worth looking into.
    fn payload(&self) -> Option<Node<'_>> {
        let tree = json::parse(self.searched_payload()?, PAYLOAD_NESTING).ok()?;
        matches!(tree.kind, NodeKind::Object(_)).then_some(tree)
    }

    /// The payload of the function, of a size that is worth looking into.
    fn searched_payload(&self) -> Option<&str> {
        let payload = &self.lambda()?.payload.value;
        (payload.len() <= LARGEST_SEARCHED).then_some(payload)
    }

    /// The integration response that was selected.
    fn selected(&self) -> Option<&IntegrationResponse> {
        self.scenario.method.integration.responses.get(self.facts.selected?)
    }

    /// The patterns of the integration responses, in the order written.
    fn patterns(&self) -> impl Iterator<Item = &Field<String>> {
        self.scenario.method.integration.responses.iter().filter_map(IntegrationResponse::pattern)
    }

    /// The message of a failed function that no pattern takes, or only one that takes everything.
    fn unmatched_error(&self, languages: &mut Languages) -> Option<&str> {
        let facts = self.facts;
        let responses = &self.scenario.method.integration.responses;
        let mut takes_everything = |index: &usize| {
            responses[*index].pattern().is_some_and(|pattern| languages.takes_everything(&pattern.value))
        };
        let is_tried = facts.none_matched || !facts.matched.is_empty();
        let is_unmatched =
            facts.function_failed && is_tried && facts.matched.iter().all(&mut takes_everything);
        facts.text_tested.as_deref().filter(|_| is_unmatched)
    }

    /// The client gets a status that says that all is well.
    fn is_success(&self) -> bool {
        self.response.is_some_and(|response| response.status < 400)
    }

    /// The integration has integration responses that decide something.
    fn has_rules(&self) -> bool {
        let kind = self.scenario.method.integration.kind;
        !matches!(kind, IntegrationType::AwsProxy | IntegrationType::HttpProxy)
    }
}

/// Larger payloads are not searched.
const LARGEST_SEARCHED: usize = 100_000;

type Check = fn(&Subject, &mut Languages, &mut Vec<Finding>);

/// In the order of an answer's way; [`likeliest_first`] sorts what they find.
const CHECKS: &[Check] = &[
    invalid_pattern::check,
    invalid_template::check,
    templates::check,
    undeclared_status::check,
    defaults::check,
    matches_empty::check,
    near_miss::check,
    json_colon_space::check,
    error_type_only::check,
    object_object::check,
    pattern_misplaced::check,
    status_pattern_on_lambda::check,
    body_pattern_on_backend::check,
    status_code_in_body::check,
    error_through_default::check,
    error_in_body::check,
    binary_conversion::check,
    mapping_expressions::check,
    undeclared_header::check,
    header_names::check,
    redirect_without_location::check,
    cors_gap::check,
    several_cookies::check,
    gateway_response_without_cors::check,
    bare_number::check,
    dangerous_pattern::check,
];

/// For proxy integrations, whose rules have no effect.
const PROXY_CHECKS: &[Check] = &[proxy_rules::check, binary_conversion::check_proxy];

/// Every finding on `subject`.
pub(crate) fn all(subject: &Subject, languages: &mut Languages) -> Vec<Finding> {
    let mut findings = Vec::new();
    refusals::all(subject, &mut findings);
    let checks = if subject.has_rules() { CHECKS } else { PROXY_CHECKS };
    checks.iter().for_each(|check| check(subject, languages, &mut findings));
    findings
}
