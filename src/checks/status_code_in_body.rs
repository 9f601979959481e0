//! GM122: the function returned a `statusCode`, and nothing reads it.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;
use crate::languages::json::{Node, NodeKind};
use crate::scenario::Scenario;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let (Some(response), Some(lambda)) = (subject.response, subject.lambda()) else { return };
    // Most payloads have no such member, and need not be read once more.
    let is_candidate = subject.searched_payload().is_some_and(|payload| payload.contains("statusCode"));
    if subject.facts.function_failed || !response.passed_through || !is_candidate {
        return;
    }
    let Some(payload) = subject.payload() else { return };
    let Some(status) = payload.get("statusCode").and_then(number).filter(|status| *status != response.status)
    else {
        return;
    };
    let message = format!(
        "the function returned statusCode {status}, and the client gets {}: a returned payload is only data",
        response.status
    );
    let mut finding = Finding::new(&codes::STATUS_CODE_IN_BODY, lambda.payload.place.clone(), message)
        .note("only the errorMessage of a failed function is tested by patterns: throw an error, or let a template set the status");
    if let Some(selected) = subject.selected().filter(|selected| selected.response_templates.is_empty()) {
        let body = if is_text(&payload, "body") { "$input.path('$.body')" } else { "$input.json('$')" };
        let template =
            format!("#set($context.responseOverride.status = $input.path('$.statusCode'))\n{body}");
        let templates = serde_json::json!({ "application/json": template });
        let edit = Edit::add(selected.place.member("responseTemplates").pointer, templates);
        finding = finding.fix("let a template set the status", vec![edit]);
    }
    if is_text(&payload, "body") {
        finding = finding.fix("make it a proxy integration", vec![proxy(subject.scenario)]);
    }
    findings.push(finding);
}

fn number(node: &Node) -> Option<u16> {
    let NodeKind::Number(digits) = node.kind else { return None };
    digits.parse().ok().filter(|status| (100..600).contains(status))
}

fn is_text(payload: &Node, name: &str) -> bool {
    payload.get(name).is_some_and(|node| node.as_str().is_some())
}

fn proxy(scenario: &Scenario) -> Edit {
    Edit::add(scenario.method.integration.place.member("type").pointer, "AWS_PROXY")
}
