//! GM322: `#set(${name} = …)` does not set `name`.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for set in &template.outline.sets {
        let span = set.span;
        let written = template.written(span);
        let Some(start) = written.find('$') else { continue };
        let Some((name, _)) = written[start..].strip_prefix("${").and_then(|rest| rest.split_once('}'))
        else {
            continue;
        };
        let is_name =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
        if !is_name {
            continue;
        }
        let braces = Span::new(span.start + start, span.start + start + name.len() + 3);
        let message =
            format!("#set(${{{name}}} = …) does not set ${name}: Velocity 1.7 takes the brace for the name");
        let new = format!("${name}");
        findings.push(
            Finding::new(&codes::SET_IN_BRACES, template.place(braces), message)
                .safe_fix(format!("write {new}"), template.write(braces, &new)),
        );
    }
}
