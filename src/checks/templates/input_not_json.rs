//! GM326: `$input.path` reads a body that is not JSON, so that it finds nothing.

use super::Template;
use crate::findings::{Finding, codes};
use crate::scenario::Output;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let Output::Backend(backend) = &template.subject.scenario.output else { return };
    let body = String::from_utf8_lossy(&backend.body.value);
    if !body.trim_start().starts_with('<') || template.run.is_none() || template.response.is_none() {
        return;
    }
    let reads = template.outline.references.iter().find(|reference| {
        let by_path = reference.steps.first().filter(|step| matches!(step.name.as_str(), "path" | "json"));
        let deep = by_path.and_then(|step| step.argument.as_deref()).is_some_and(|path| path.trim() != "$");
        reference.root == "input" && deep
    });
    let Some(reference) = reads else { return };
    let written = template.written(reference.span);
    let message = format!("{written} finds nothing: the backend answered XML, and a path reads JSON");
    findings.push(Finding::new(&codes::INPUT_NOT_JSON, template.place(reference.span), message).note(
        "ask the service for JSON, with an Accept header in the integration request or with a JSON protocol",
    ));
}
