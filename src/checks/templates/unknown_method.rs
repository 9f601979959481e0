//! GM305: a template calls a method that the value does not have.

use super::{Template, appsync};
use crate::findings::{Finding, codes};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for unknown in template.run.iter().flat_map(|run| &run.unknown_methods) {
        if unknown.class == "Util" && appsync::FUNCTIONS.contains(&unknown.name.as_str()) {
            continue;
        }
        let message = format!("{} has no method {}, so nothing is written", unknown.class, unknown.name);
        let place = template.place(unknown.template);
        let mut finding = Finding::new(&codes::UNKNOWN_METHOD, place, message);
        if !unknown.near.is_empty() {
            finding = finding.note(format!("try: {}", unknown.near.join(", ")));
        }
        let written = template.written(unknown.template);
        if let (Some(near), true) = (unknown.near.first(), written.starts_with(unknown.name.as_str())) {
            let name = crate::languages::text::Span::new(
                unknown.template.start,
                unknown.template.start + unknown.name.len(),
            );
            finding = finding.fix(format!("write {near}"), template.write(name, near));
        }
        findings.push(finding);
    }
}
