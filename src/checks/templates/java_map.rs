//! GM313: an object is printed as Java prints a map, `{name=value}`, which is no JSON.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::velocity::{Role, WrittenReference};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in printed(template) {
        let written = template.written(reference.span);
        let shown = template.trace(reference).and_then(|trace| trace.values.first());
        let message = format!(
            "{written} is an object, and is written as Java does: {}",
            shown.map_or("{name=value}", String::as_str)
        );
        let finding = Finding::new(&codes::JAVA_MAP, template.place(reference.span), message)
            .note("$input.json('…') writes an object as JSON");
        findings.push(match template.as_json(reference) {
            None => finding,
            Some(new) => {
                let span = template.with_quotes(reference.span).unwrap_or(reference.span);
                finding.fix(format!("write {new}"), template.write(span, &new))
            }
        });
    }
}

/// The references that printed an object as a Java map into JSON.
pub(super) fn printed<'t>(template: &'t Template) -> impl Iterator<Item = &'t WrittenReference> {
    let is_map = |class: &str| matches!(class, "java.util.LinkedHashMap" | "java.util.HashMap");
    template.outline.references.iter().filter(move |reference| {
        let printed = template.json.is_some() && reference.role == Role::Printed;
        printed && template.trace(reference).is_some_and(|trace| is_map(&trace.class))
    })
}
