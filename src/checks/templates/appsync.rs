//! GM317: what AppSync's templates have and API Gateway's have not.

use super::{Template, input_json, only_path};
use crate::findings::{Finding, codes};
use crate::languages::velocity::{Role, WrittenReference};

/// Functions of AppSync's `$util`.
/// <https://docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html>
pub(super) const FUNCTIONS: [&str; 24] = [
    "toJson",
    "qr",
    "quiet",
    "error",
    "appendError",
    "unauthorized",
    "validate",
    "autoId",
    "autoUlid",
    "autoKsuid",
    "isNull",
    "isNullOrEmpty",
    "isNullOrBlank",
    "defaultIfNull",
    "defaultIfNullOrEmpty",
    "defaultIfNullOrBlank",
    "isString",
    "isNumber",
    "isBoolean",
    "isList",
    "isMap",
    "typeOf",
    "matches",
    "authType",
];
/// Variables of AppSync.
pub(super) const ROOTS: [&str; 2] = ["ctx", "utils"];
/// Groups of functions there: `$util.time.nowISO8601()`.
pub(super) const GROUPS: [&str; 10] =
    ["dynamodb", "rds", "http", "xml", "time", "list", "map", "math", "str", "transform"];

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let outline = template.outline;
    for reference in &outline.references {
        let Some(what) = appsync_only(reference, template) else { continue };
        let message =
            format!("{what} exists in AppSync's templates, not in API Gateway's, and gives nothing");
        let finding = Finding::new(&codes::APPSYNC_ONLY, template.place(reference.span), message)
            .note("API Gateway's $util has escapeJavaScript, parseJson, urlEncode, urlDecode, base64Encode and base64Decode");
        findings.push(match replacement(reference, template) {
            Some(new) => finding.fix(format!("write {new}"), template.write(reference.span, &new)),
            None => finding,
        });
    }
    for (span, _) in outline.unknown_directives.iter().filter(|(_, name)| name == "return") {
        let message = "#return exists in AppSync's templates; API Gateway prints it as it is written";
        findings.push(
            Finding::new(&codes::APPSYNC_ONLY, template.place(*span), message)
                .note("#stop ends a template, and what was written before it is kept"),
        );
    }
}

fn appsync_only(reference: &WrittenReference, template: &Template) -> Option<String> {
    if ROOTS.contains(&reference.root.as_str()) && !template.outline.assigned.contains(&reference.root) {
        return Some(format!("${}", reference.root));
    }
    let first = reference.steps.first().filter(|_| reference.root == "util")?;
    let is_function = first.is_method && FUNCTIONS.contains(&first.name.as_str());
    let is_group = !first.is_method && GROUPS.contains(&first.name.as_str());
    (is_function || is_group).then(|| format!("$util.{}", first.name))
}

/// What does the same in API Gateway, where there is such a thing.
fn replacement(reference: &WrittenReference, template: &Template) -> Option<String> {
    let [step] = &reference.steps[..] else { return None };
    let inside = template.written(step.span).strip_prefix(step.name.as_str())?.trim();
    let inside = inside.strip_prefix('(')?.strip_suffix(')')?;
    match step.name.as_str() {
        "toJson" => {
            let argument = template.outline.references.iter().find(|other| {
                other.span.start >= step.span.start && other.span.end <= step.span.end && *other != reference
            })?;
            (template.written(argument.span) == inside).then_some(())?;
            only_path(argument).map(input_json)
        }
        "qr" | "quiet" if reference.role == Role::Printed => Some(format!("#set($ignored = {inside})")),
        _ => None,
    }
}
