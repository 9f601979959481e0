//! GM323: `$context` has no variable of that name.

use super::Template;
use crate::findings::{Finding, codes};
use crate::gateway::context;
use crate::languages::text::Span;
use crate::languages::velocity::nearest;

/// Members of `$context` that templates write to, or whose members are the user's own.
const OPEN: [&str; 4] = ["requestOverride", "responseOverride", "authorizer", "error"];

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in template.outline.references.iter().filter(|reference| reference.root == "context") {
        let properties = reference.steps.iter().take_while(|step| !step.is_method && !step.name.is_empty());
        let steps: Vec<_> = properties.take(2).collect();
        let Some(first) = steps.first() else { continue };
        let has_value = template.trace(reference).is_some_and(|trace| trace.empty < trace.times);
        if OPEN.contains(&first.name.as_str()) || has_value {
            continue;
        }
        let name = steps.iter().map(|step| step.name.as_str()).collect::<Vec<_>>().join(".");
        let is_member = |known: &str| known == name || known.starts_with(&format!("{name}."));
        let given = template.subject.scenario.context.get(&first.name).is_some();
        if given || context::names().any(is_member) || context::names().any(|known| known == first.name) {
            continue;
        }
        let message = format!("$context has no {name}, so it is empty");
        let span = Span::new(first.span.start, steps.last().map_or(first.span.end, |last| last.span.end));
        let finding = Finding::new(&codes::TEMPLATE_CONTEXT_VARIABLE, template.place(span), message);
        findings.push(match nearest(&name, context::names(), 3).first() {
            Some(near) => finding.fix(format!("write {near}"), template.write(span, near)),
            None => finding,
        });
    }
}
