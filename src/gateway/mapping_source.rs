//! The source of a header mapping: what its expression reads.

use std::collections::VecDeque;

use super::account::Account;
use super::body_source::{self, Answer};
use super::context;
use super::failure::Failure;
use super::header_value::render;
use super::integration_output::IntegrationOutput;
use super::mapping_expression::MappingExpression;
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::Languages;
use crate::scenario::{HeaderMapping, Scenario};
use crate::steps::{Evidence, EvidenceKind};

const STATIC: Evidence = Evidence::documented(
    "text in single quotes is the value itself",
    "API Gateway Developer Guide, Request and response data mappings (request-response-data-mappings)",
);
const MISSING: Evidence = Evidence::reported(
    "a source that is not there sends no header",
    "LocalStack, test_parameters_mapping.py, checked by hand on AWS (pull request 11135, 2024-07)",
);
const HEADER: Evidence = Evidence::reported(
    "a header's name is matched by its exact case; of several values header takes the last, multivalueheader all, joined by commas",
    "LocalStack, test_parameters_mapping.py, checked by hand on AWS (pull request 11135, 2024-07)",
);
const WHOLE_BODY: Evidence = Evidence::reported(
    "the whole body is mapped as text without surrounding blanks, an empty one as {}",
    "LocalStack, test_parameters_mapping.py::test_body_mapping_empty, validated against AWS",
);
const VARIABLE: Evidence = Evidence::documented(
    "context and stage variables are read as text",
    "API Gateway Developer Guide, Request and response data mappings (request-response-data-mappings)",
);

/// What a source gave: a text or why there is none, how that is known, and what was read.
pub(super) struct Found {
    pub(super) value: Result<String, String>,
    pub(super) evidence: Evidence,
    pub(super) read: Vec<Place>,
}

impl Found {
    fn new(value: Option<String>, evidence: Evidence, why_not: impl FnOnce() -> String) -> Found {
        let evidence = if value.is_none() { MISSING } else { evidence };
        Found { value: value.ok_or_else(why_not), evidence, read: Vec::new() }
    }
}

/// Everything that mappings read from.
pub(super) struct Sources<'a> {
    scenario: &'a Scenario,
    output: &'a IntegrationOutput<'a>,
    /// The answers of the body paths, in the order of their mappings.
    body: VecDeque<Answer>,
}

impl<'a> Sources<'a> {
    /// Reads all body paths of `mappings` in one pass over the body.
    pub(super) fn open(
        scenario: &'a Scenario,
        output: &'a IntegrationOutput<'a>,
        mappings: &[(&HeaderMapping, MappingExpression)],
        languages: &mut Languages,
        account: &mut Account,
    ) -> Result<Sources<'a>, Failure> {
        let body = body_source::read(output, mappings, languages, account)?;
        Ok(Sources { scenario, output, body: body.into() })
    }

    /// What `expression`, the next of the mappings, reads.
    pub(super) fn find(
        &mut self,
        mapping: &HeaderMapping,
        expression: &MappingExpression,
        account: &mut Account,
    ) -> Found {
        match expression {
            MappingExpression::Static(text) => Found::new(Some((*text).to_owned()), STATIC, String::new),
            MappingExpression::Header(name) => {
                account.findings.extend(self.header_in_other_case(mapping, name));
                let value = self.output.headers.get(*name).and_then(|values| values.last()).cloned();
                Found::new(value, HEADER, || self.no_header(name))
            }
            MappingExpression::MultiValueHeader(name) => {
                account.findings.extend(self.header_in_other_case(mapping, name));
                let value = self.output.headers.get(*name).map(|values| values.join(","));
                Found::new(value, HEADER, || self.no_header(name))
            }
            MappingExpression::Body => self.whole_body(),
            MappingExpression::BodyPath { .. } => self.body_path(mapping, account),
            MappingExpression::StageVariable(name) => {
                let value = self.scenario.stage_variables.get(*name).cloned();
                Found::new(value, VARIABLE, || format!("there is no stage variable {name}"))
            }
            MappingExpression::Context(name) => {
                let value = context::variable(self.scenario, name);
                if value.is_none() && !context::exists(name) {
                    account.findings.push(unknown_context_variable(mapping, name));
                }
                Found::new(value, VARIABLE, || format!("context.{name} has no value"))
            }
        }
    }

    /// The name that the integration writes in other letters.
    fn other_case(&self, name: &str) -> Option<&String> {
        let headers = &self.output.headers;
        let is_there = headers.contains_key(name);
        headers.keys().find(|other| !is_there && other.eq_ignore_ascii_case(name))
    }

    fn header_in_other_case(&self, mapping: &HeaderMapping, name: &str) -> Option<Finding> {
        let other = self.other_case(name)?;
        let expression = &mapping.expression;
        let repaired = format!("{}{other}", expression.value.strip_suffix(name)?);
        let message = format!("the integration sent {other}, and {name} is mapped: there is no such header");
        Some(
            Finding::new(&codes::KEY_CASE, expression.place.clone(), message)
                .note("names are compared by their exact letters and case")
                .fix(format!("read {other}"), vec![Edit::replace(&expression.place.pointer, repaired)]),
        )
    }

    fn no_header(&self, name: &str) -> String {
        match self.other_case(name) {
            Some(other) => {
                format!("the integration sent {other}, not {name}: names are matched by their exact case")
            }
            None => format!("the integration sent no header {name}"),
        }
    }

    fn whole_body(&self) -> Found {
        let text = self.output.text.trim();
        let text = if text.is_empty() { "{}" } else { text };
        let found = Found::new(Some(text.to_owned()), WHOLE_BODY, String::new);
        Found { read: vec![self.output.place.clone()], ..found }
    }

    fn body_path(&mut self, mapping: &HeaderMapping, account: &mut Account) -> Found {
        match self.body.pop_front() {
            Some(Answer::Found { value, spans, evidence }) => {
                let (text, rendering) = render(&value, &self.scenario.assumptions);
                if rendering.kind == EvidenceKind::Assumed {
                    let place = mapping.expression.place.clone();
                    let message = format!(
                        "how AWS writes {} into a header is not known; here: {}",
                        value.type_name(),
                        rendering.rule
                    );
                    account.findings.push(Finding::new(&codes::ASSUMED_HEADER_VALUE, place, message));
                }
                let evidence = evidence.unwrap_or(rendering);
                let read = spans.into_iter().map(|span| self.output.place.part(span)).collect();
                let why_not = || format!("the value is {}", value.to_json());
                Found { value: text.ok_or_else(why_not), evidence, read }
            }
            Some(Answer::Nothing(why)) => Found::new(None, MISSING, || why),
            None => Found::new(None, MISSING, || "the path finds nothing".to_owned()),
        }
    }
}

fn unknown_context_variable(mapping: &HeaderMapping, name: &str) -> Finding {
    let place = mapping.expression.place.clone();
    let message = format!("there is no context variable {name}");
    let finding = Finding::new(&codes::UNKNOWN_CONTEXT_VARIABLE, place.clone(), message);
    match context::near(name) {
        Some(near) => {
            let expression = format!("context.{near}");
            let title = format!("write {expression}");
            finding
                .note(format!("try: {expression}"))
                .fix(title, vec![Edit::replace(place.pointer, expression)])
        }
        None => finding,
    }
}
