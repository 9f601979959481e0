//! Bodies and headers of customised gateway responses: plain substitution, no Velocity.

use super::context;
use crate::languages::json::Value;
use crate::scenario::{Headers, Scenario};

/// The error that a gateway response tells of.
pub(super) struct Error<'e> {
    pub(super) message: &'e str,
    pub(super) response_type: &'static str,
}

/// `message` as a JSON text.
pub(super) fn quoted(message: &str) -> String {
    Value::String(message.to_owned()).to_json()
}

/// Replaces `$context.NAME`, `$stageVariables.NAME` and `$method.request.…` in `template`.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html>
pub(super) fn fill(template: &str, scenario: &Scenario, error: &Error) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some(dollar) = rest.find('$') {
        out.push_str(&rest[..dollar]);
        let reference = &rest[dollar + 1..];
        let is_name_char = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        let end = reference.find(|c| !is_name_char(c)).unwrap_or(reference.len());
        let name = reference[..end].trim_end_matches('.');
        match known(name) {
            true => out.push_str(&value(name, scenario, error).unwrap_or_default()),
            false => out.push_str(&rest[dollar..=dollar + name.len()]),
        }
        rest = &reference[name.len()..];
    }
    out.push_str(rest);
    out
}

fn known(name: &str) -> bool {
    ["context.", "stageVariables.", "method.request."].iter().any(|start| name.starts_with(start))
}

/// The value of a mapping expression of a gateway response's header.
pub(super) fn value(expression: &str, scenario: &Scenario, error: &Error) -> Option<String> {
    if let Some(text) = expression.strip_prefix('\'') {
        return text.strip_suffix('\'').map(str::to_owned);
    }
    if let Some(name) = expression.strip_prefix("stageVariables.") {
        return scenario.stage_variables.get(name).cloned();
    }
    if let Some(name) = expression.strip_prefix("context.error.") {
        return error_variable(name, error);
    }
    if let Some(name) = expression.strip_prefix("context.") {
        return context::variable(scenario, name);
    }
    let request = &scenario.request;
    let last = |headers: &Headers, name: &str| headers.get(name).and_then(|values| values.last()).cloned();
    let (from, name) = expression.strip_prefix("method.request.")?.split_once('.')?;
    match from {
        "header" => last(&request.headers, name),
        "querystring" => last(&request.query_string, name),
        "path" => request.path_parameters.get(name).cloned(),
        _ => None,
    }
}

fn error_variable(name: &str, error: &Error) -> Option<String> {
    match name {
        "message" => Some(error.message.to_owned()),
        "messageString" => Some(quoted(error.message)),
        "responseType" => Some(error.response_type.to_owned()),
        _ => None,
    }
}
