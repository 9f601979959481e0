//! GM320: a variable that nothing gives a value to.

use super::{Template, appsync, hyphen_in_name};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference, nearest};

/// What a template is given.
const GIVEN: [&str; 7] =
    ["input", "util", "context", "stageVariables", "foreach", "velocityCount", "velocityHasNext"];

/// Variables of Velocity's tools, and Java's classes, in small letters.
const TOOLS: [&str; 14] = [
    "math",
    "date",
    "datetool",
    "esc",
    "number",
    "json",
    "string",
    "stringutils",
    "integer",
    "long",
    "double",
    "float",
    "boolean",
    "system",
];

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let mut told: Vec<&str> = Vec::new();
    for reference in &template.outline.references {
        let root = reference.root.as_str();
        let is_other = is_known(root, template)
            || told.contains(&root)
            || appsync::ROOTS.contains(&root)
            || root == "null" && matches!(reference.role, Role::Read | Role::InString)
            || hyphen_in_name::name_before_hyphen(reference, template).is_some();
        if is_other {
            continue;
        }
        told.push(root);
        let message = format!("nothing gives ${root} a value, so it is empty");
        let finding = Finding::new(&codes::UNKNOWN_VARIABLE, template.place(reference.span), message);
        let known = GIVEN.into_iter().chain(template.outline.assigned.iter().map(String::as_str));
        let written = template.written(reference.span);
        if let Some(name) = name_before_underscore(root, template) {
            let new = format!("${{{name}}}{}", &root[name.len()..]);
            let finding =
                finding.note(format!("an underscore belongs to a name: braces end it, ${{{name}}}_"));
            findings.push(match reference.steps.is_empty() {
                true => finding.fix(format!("write {new}"), template.write(reference.span, &new)),
                false => finding,
            });
            continue;
        }
        findings.push(match (nearest(root, known, 3).first(), written.find(root)) {
            (Some(near), Some(at)) => {
                let span = Span::new(reference.span.start + at, reference.span.start + at + root.len());
                finding.fix(format!("write ${near}"), template.write(span, near))
            }
            _ if TOOLS.contains(&root.to_ascii_lowercase().as_str()) => finding
                .note("API Gateway gives templates no tools such as $math, $date and $esc, and no classes"),
            _ if is_member_name(reference, template) => finding.note(format!(
                "a $ that is text is written with a variable: #set($dollar = '$') and ${{dollar}}{root}"
            )),
            _ => finding.note("a template is given $input, $util, $context and $stageVariables"),
        });
    }
}

/// The variable that is meant by `$id_x`: the name up to an underscore, when only that has a value.
fn name_before_underscore<'r>(root: &'r str, template: &Template) -> Option<&'r str> {
    let mut names = root.match_indices('_').map(|(at, _)| &root[..at]);
    names.rfind(|name| template.outline.assigned.iter().any(|assigned| assigned == name))
}

/// `{"$ref": …}`
fn is_member_name(reference: &WrittenReference, template: &Template) -> bool {
    let quoted = template.with_quotes(reference.span).filter(|_| reference.steps.is_empty());
    let after = quoted.and_then(|quoted| template.source.value.get(quoted.end..));
    after.is_some_and(|after| after.trim_start().starts_with(':'))
}

/// `$a.equals(yes)`: a word that is neither a variable nor a text.
pub(super) fn check_words(template: &Template, findings: &mut Vec<Finding>) {
    for span in &template.outline.bare_words {
        let word = template.written(*span);
        let message = format!("{word} is neither a variable nor a text in quotes, and has no value");
        let new = format!("\"{word}\"");
        findings.push(
            Finding::new(&codes::UNKNOWN_VARIABLE, template.place(*span), message)
                .fix(format!("write {new}"), template.write(*span, &new)),
        );
    }
}

/// Whether the variable has a value: from API Gateway, or from a `#set`, `#foreach` or `#define`.
pub(super) fn is_known(name: &str, template: &Template) -> bool {
    GIVEN.contains(&name) || template.outline.assigned.iter().any(|assigned| assigned == name)
}
