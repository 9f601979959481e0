//! Traps in body mapping templates: those that can be read off the text, and those that a run shows.

mod always_true;
mod appsync;
mod context_variable;
mod failed_execution;
mod hyphen_in_name;
mod input_not_json;
mod java_map;
mod loops;
mod method_on_missing;
mod near_member;
mod not_json;
mod on_bytes;
mod output;
mod override_member;
mod parted_reference;
mod quoted_input_json;
mod quoted_set;
mod set_in_braces;
mod single_quotes;
mod text_as_number;
mod unknown_directive;
mod unknown_method;
mod unknown_variable;

use super::Subject;
use crate::findings::codes::{self, Code};
use crate::findings::{Edit, Finding, Place};
use crate::gateway::TemplateRun;
use crate::languages::Languages;
use crate::languages::text::Span;
use crate::languages::velocity::{Outline, ReferenceTrace, WrittenReference};
use crate::scenario::{Field, IntegrationResponse};

use output::Output;
pub(super) use unknown_directive::meant as meant_directive;

/// A template, and what came of it if it ran.
struct Template<'t> {
    subject: &'t Subject<'t>,
    source: &'t Field<String>,
    outline: &'t Outline,
    /// The integration response that it belongs to; a request template belongs to none.
    response: Option<&'t IntegrationResponse>,
    run: Option<&'t TemplateRun>,
    /// What it wrote, if that is the body of a response that says it is JSON.
    json: Option<Output<'t>>,
}

type Check = fn(&Template, &mut Vec<Finding>);

const CHECKS: &[Check] = &[
    unknown_method::check,
    parted_reference::check,
    method_on_missing::check,
    appsync::check,
    quoted_input_json::check,
    java_map::check,
    not_json::check,
    near_member::check,
    input_not_json::check,
    always_true::check,
    unknown_directive::check,
    loops::check,
    text_as_number::check,
    hyphen_in_name::check,
    unknown_variable::check,
    unknown_variable::check_words,
    context_variable::check,
    single_quotes::check,
    set_in_braces::check,
    quoted_set::check,
    override_member::check,
    on_bytes::check,
];

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let integration = &subject.scenario.method.integration;
    let of_responses = integration.responses.iter().flat_map(|response| {
        response.response_templates.iter().map(move |template| (template, Some(response)))
    });
    let of_request = integration.request_templates.iter().map(|template| (template, None));
    for (template, response) in of_responses.chain(of_request) {
        let source = &template.source;
        let Ok(parsed) = &*languages.template(&source.value) else { continue };
        let run = subject.templates.iter().find(|run| run.template.pointer == source.place.pointer);
        let outline = &parsed.outline();
        let json = run.and_then(|run| Output::of(run, source, outline, subject.response));
        let template = Template { subject, source, outline, response, run, json };
        let mut found = Vec::new();
        CHECKS.iter().for_each(|check| check(&template, &mut found));
        drop_told(&mut found);
        findings.append(&mut found);
    }
    failed_execution::check(subject, findings);
}

/// Findings about what has no value, each with those that tell why at the same place.
const TOLD: &[(&Code, &[&Code])] = &[
    (
        &codes::EMPTY_JSON_VALUE,
        &[
            &codes::UNKNOWN_METHOD,
            &codes::METHOD_ON_MISSING,
            &codes::NEAR_MEMBER,
            &codes::UNKNOWN_VARIABLE,
            &codes::TEMPLATE_CONTEXT_VARIABLE,
            &codes::APPSYNC_ONLY,
            &codes::OVERRIDE_WITHOUT_EFFECT,
            &codes::HYPHEN_IN_NAME,
        ],
    ),
    (&codes::ALWAYS_TRUE, &[&codes::UNKNOWN_METHOD, &codes::METHOD_ON_MISSING]),
    (&codes::NEAR_MEMBER, &[&codes::TEMPLATE_CONTEXT_VARIABLE, &codes::HYPHEN_IN_NAME]),
    (&codes::UNKNOWN_METHOD, &[&codes::HYPHEN_IN_NAME]),
    (&codes::JAVA_MAP, &[&codes::UNKNOWN_METHOD]),
    (&codes::OUTPUT_NOT_JSON, &[&codes::UNKNOWN_DIRECTIVE, &codes::APPSYNC_ONLY, &codes::UNKNOWN_METHOD]),
];

/// Takes away the findings on one template whose cause another tells.
fn drop_told(findings: &mut Vec<Finding>) {
    for (general, causes) in TOLD {
        let told: Vec<Span> = findings
            .iter()
            .filter(|finding| causes.iter().any(|cause| cause.id == finding.code))
            .filter_map(|finding| finding.place.span)
            .collect();
        findings.retain(|finding| {
            let meets =
                |span: Span| told.iter().any(|other| span.start < other.end && other.start < span.end);
            finding.code != general.id || !finding.place.span.is_some_and(meets)
        });
    }
}

impl Template<'_> {
    fn place(&self, span: Span) -> Place {
        self.source.place.part(span)
    }

    /// What is written at `span`.
    fn written(&self, span: Span) -> &str {
        span.of(&self.source.value)
    }

    /// The edit that writes `new` at `span` of the template.
    fn write(&self, span: Span, new: &str) -> Vec<Edit> {
        let source = &self.source.value;
        let before = source.get(..span.start).unwrap_or("");
        let after = source.get(span.end..).unwrap_or("");
        vec![Edit::replace(&self.source.place.pointer, format!("{before}{new}{after}"))]
    }

    /// What the reference came to in the run.
    fn trace(&self, reference: &WrittenReference) -> Option<&ReferenceTrace> {
        self.run?.references.iter().find(|entry| entry.template == reference.span)
    }

    /// The byte before and after `span`, if they are double quotes: the span with them.
    fn with_quotes(&self, span: Span) -> Option<Span> {
        let around = Span::new(span.start.checked_sub(1)?, span.end + 1);
        let written = self.written(around);
        (written.starts_with('"') && written.ends_with('"')).then_some(around)
    }
}

impl Template<'_> {
    /// What writes the value of the reference as JSON, where its place in the body is known.
    fn as_json(&self, reference: &WrittenReference) -> Option<String> {
        if let Some(path) = only_path(reference) {
            return Some(input_json(path));
        }
        self.trace(reference).filter(|trace| trace.times == 1)?;
        let piece = self.run?.pieces.iter().find(|piece| piece.template == reference.span)?;
        let pointer = piece.from.as_ref().filter(|from| !from.changed).map(|from| from.pointer.as_str())?;
        let names = pointer.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'_'));
        names.then(|| input_json(&format!("${}", pointer.replace('/', "."))))
    }
}

/// The kind of a value of the Java class, in words.
fn in_words(class: &str) -> &str {
    match class {
        "java.lang.String" => "a text",
        "java.lang.Boolean" => "a boolean",
        "Input" => "$input",
        "Util" => "$util",
        "null" => "nothing",
        class if class.ends_with("ForeachScope") => "$foreach",
        class if class.ends_with("HashMap") => "an object",
        class if class.ends_with("List") || class.ends_with("JSONArray") => "a list",
        class if class.starts_with("java.lang.") || class.starts_with("java.math.") => "a number",
        class => class,
    }
}

/// The path of `$input.path('…')`, when the reference is nothing else.
fn only_path(reference: &WrittenReference) -> Option<&str> {
    match &reference.steps[..] {
        [step] if reference.root == "input" && step.is_method && step.name == "path" => {
            step.argument.as_deref()
        }
        _ => None,
    }
}

/// Where the parenthesis closes that stands before `text`; quoted text is stepped over.
fn closing_parenthesis(text: &str) -> Option<usize> {
    let (mut open, mut quote) = (0, None);
    for (offset, c) in text.char_indices() {
        match (quote, c) {
            (Some(opened), _) if opened == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => open += 1,
            (None, ')') if open == 0 => return Some(offset),
            (None, ')') => open -= 1,
            _ => {}
        }
    }
    None
}

/// `$input.json('…')`
fn input_json(path: &str) -> String {
    let quote = if path.contains('\'') { '"' } else { '\'' };
    format!("$input.json({quote}{path}{quote})")
}
