//! GM337: a loop ends at the limit of rounds. GM338: a loop walks over what is no list.

use super::{Template, in_words};
use crate::findings::{Finding, codes};
use crate::gateway::limits::TEMPLATE_FOREACH_ROUNDS;
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for stopped in template.run.iter().flat_map(|run| &run.stopped_loops) {
        let (items, left_out) = (stopped.items, stopped.items - TEMPLATE_FOREACH_ROUNDS);
        let message = format!(
            "the list has {items} items, and #foreach ends after {TEMPLATE_FOREACH_ROUNDS} rounds: {left_out} are left out"
        );
        findings.push(
            Finding::new(&codes::LOOP_STOPPED, template.place(stopped.template), message)
                .note("$foreach.hasNext is true in the last round, so that a comma may follow it"),
        );
    }
    for span in &template.outline.without_list {
        let message = "#foreach names no list to walk over, and has no round";
        findings.push(
            Finding::new(&codes::LOOP_OVER_NO_LIST, template.place(*span), message)
                .note("try: #foreach($item in $list), with the word in and no comma"),
        );
    }
    let walked = template.outline.references.iter().filter(|reference| reference.role == Role::Walked);
    findings.extend(walked.filter_map(|reference| no_list(reference, template)));
}

fn no_list(reference: &WrittenReference, template: &Template) -> Option<Finding> {
    let trace = template.trace(reference)?;
    let first = trace.values.first().filter(|value| !value.is_empty())?;
    let kind = in_words(&trace.class);
    if !matches!(kind, "a text" | "a number" | "a boolean") {
        return None;
    }
    let written = template.written(reference.span);
    let message = format!("{written} is {kind}, and #foreach walks over lists: the loop has no round");
    let finding = Finding::new(&codes::LOOP_OVER_NO_LIST, template.place(reference.span), message);
    let step = match &reference.steps[..] {
        [step] if reference.root == "input" && step.name == "json" => step,
        _ if first.starts_with('[') => {
            return Some(finding.note("$util.parseJson makes a list of a text that holds one"));
        }
        _ => return Some(finding),
    };
    let name = Span::new(step.span.start, step.span.start + step.name.len());
    Some(
        finding
            .note("$input.json gives JSON as a text; $input.path gives the list itself")
            .fix("write $input.path", template.write(name, "path")),
    )
}
