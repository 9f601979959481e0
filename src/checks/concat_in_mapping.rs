//! GM218: a mapping joins text and variables.

use super::mapping_expressions::refused;
use crate::findings::{Edit, Finding, codes};
use crate::gateway::mapping_expression::{MappingExpression, parse};
use crate::scenario::{HeaderMapping, IntegrationResponse};

/// The finding, when `mapping` joins several parts with `+`.
pub(super) fn check(response: &IntegrationResponse, mapping: &HeaderMapping) -> Option<Finding> {
    let expression = &mapping.expression;
    let parts = parts(&expression.value).filter(|parts| parts.len() > 1)?;
    let parts: Vec<_> = parts.into_iter().map(|part| parse(part).ok()).collect::<Option<_>>()?;
    let message =
        format!("{} joins several parts, and a mapping has one source or one text", expression.value);
    let mut finding = Finding::new(&codes::CONCAT, expression.place.clone(), message);
    finding = match parse(&expression.value) {
        Err(_) => refused(finding, expression),
        Ok(_) => finding.note("from the first single quote to the last it is fixed text: the header will hold these very letters"),
    };
    let Some(template) = mapping.header_name().and_then(|name| template(name, &parts)) else {
        return Some(
            finding.note("a template can join them: #set($context.responseOverride.header.NAME = \"…\")"),
        );
    };
    Some(match response.response_templates.is_empty() {
        false => finding.note(format!("a template can join them: {template}")),
        true => {
            let templates = serde_json::json!({ "application/json": format!("{template}\n$input.body") });
            let edits = vec![
                Edit::remove(&expression.place.pointer),
                Edit::add(response.place.member("responseTemplates").pointer, templates),
            ];
            finding.fix("join them in a template", edits)
        }
    })
}

/// What stands between the `+` outside of single quotes.
fn parts(expression: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, c) in expression.char_indices() {
        match c {
            '\'' => quoted = !quoted,
            '+' if !quoted => {
                parts.push(expression[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(expression[start..].trim());
    (!quoted).then_some(parts)
}

/// The template that sets the header `name`; none where a text needs escaping.
fn template(name: &str, parts: &[MappingExpression]) -> Option<String> {
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    let written = parts.iter().map(|part| match part {
        MappingExpression::Static(text) => {
            (!text.contains(['"', '$', '#', '\\'])).then(|| (*text).to_owned())
        }
        MappingExpression::Context(name) => Some(format!("${{context.{name}}}")),
        MappingExpression::StageVariable(name) => Some(format!("${{stageVariables.{name}}}")),
        MappingExpression::BodyPath { path, .. } if !path.contains('\'') => {
            Some(format!("${{input.path('$.{path}')}}"))
        }
        _ => None,
    });
    let written: String = written.collect::<Option<_>>()?;
    is_name.then(|| format!("#set($context.responseOverride.header.{name} = \"{written}\")"))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parts_stand_between_plus_signs_outside_of_quotes() {
        assert_eq!(parts("'a+b' + context.x"), Some(vec!["'a+b'", "context.x"]));
        assert_eq!(parts("context.x"), Some(vec!["context.x"]));
        assert_eq!(parts("'open + context.x"), None);
    }
}
