//! OpenAPI 3.0: the key of an integration response is its pattern, the one of the default `default`.

use super::notes::{Notes, assumed_order, needs_uri, path, verb};
use super::openapi_responses::{components, method_responses};
use super::parts::{gateway_response, integration_response, out_pairs};
use super::tree::{Member, Out};
use super::yaml::yaml;
use crate::formats::read::{
    ANY_METHOD, BINARY_MEDIA_TYPES, GATEWAY_RESPONSES, INTEGRATION, Naming, PATTERN_KEY_DEFAULT, VERBS,
};
use crate::formats::rules::{Integration, Rules};

pub(super) fn write(rules: &Rules, notes: &mut Notes) -> Option<String> {
    Some(yaml(&document(rules, notes, Out::text(FUNCTION_URI))?))
}

const FUNCTION_URI: &str =
    "arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations";

/// The document; `uri` stands in where the scenario has none. There is none for a method that OpenAPI
/// does not know.
pub(super) fn document(rules: &Rules, notes: &mut Notes, uri: Out) -> Option<Vec<Member>> {
    let verb = match verb(rules) {
        "ANY" => ANY_METHOD.to_owned(),
        verb => verb.to_lowercase(),
    };
    if !VERBS.contains(&verb.as_str()) {
        notes.lost(format!("OpenAPI has no method {verb}"));
        return None;
    }
    let path = self::path(rules);
    let mut operation = path_parameters(&path);
    operation.push(Member::new("responses", method_responses(rules, notes)));
    operation.push(Member::new(INTEGRATION, integration(&rules.integration, notes, uri)));
    let info = Out::map([("title", Out::text("gatemap")), ("version", Out::text("1.0"))]);
    let operations = Out::Map(vec![Member::new(verb, Out::Map(operation))]);
    let mut members = vec![
        Member::new("openapi", Out::text("3.0.1")),
        Member::new("info", info),
        Member::new("paths", Out::map([(path, operations)])),
    ];
    components(&mut members, rules);
    if !rules.binary_media_types.is_empty() {
        let types = rules.binary_media_types.iter().map(|written| Out::text(&written.value));
        members.push(Member::new(BINARY_MEDIA_TYPES, Out::List(types.collect())));
    }
    if !rules.gateway_responses.is_empty() {
        let response = |response: &crate::formats::rules::GatewayResponse| {
            let key = response.response_type.value.clone();
            (key, Out::Map(gateway_response(response, Naming::Camel)))
        };
        members.push(Member::new(GATEWAY_RESPONSES, Out::map(rules.gateway_responses.iter().map(response))));
    }
    Some(members)
}

/// OpenAPI wants each parameter of the path declared.
fn path_parameters(path: &str) -> Vec<Member> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let parameter = |name: &str| {
        Out::map([
            ("name", Out::text(name.trim_end_matches('+'))),
            ("in", Out::text("path")),
            ("required", Out::Bool(true)),
            ("schema", Out::map([("type", Out::text("string"))])),
        ])
    };
    let parameters: Vec<Out> = names.map(parameter).collect();
    if parameters.is_empty() { Vec::new() } else { vec![Member::new("parameters", Out::List(parameters))] }
}

fn integration(integration: &Integration, notes: &mut Notes, uri: Out) -> Out {
    let mut members = vec![Member::new("type", Out::text(integration.kind().to_lowercase()))];
    if needs_uri(integration) && integration.setting("uri").is_none() {
        members.push(Member::new("uri", uri).said(["Made up: the scenario has no uri.".to_owned()]));
        if integration.setting("httpMethod").is_none() {
            members.push(Member::new("httpMethod", Out::text("POST")));
        }
    }
    for setting in &integration.settings {
        let value = match setting.value.as_str().filter(|_| setting.name == "passthroughBehavior") {
            Some(text) => Out::text(text.to_lowercase()),
            None => Out::of_json(&setting.value),
        };
        members.push(Member::new(setting.name, value));
    }
    if !integration.request_templates.is_empty() {
        members.push(Member::new("requestTemplates", out_pairs(&integration.request_templates)));
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("contentHandling", Out::text(&handling.value)));
    }
    members.push(Member::new("responses", responses(integration, notes)).said(assumed_order(integration)));
    Out::Map(members)
}

fn responses(integration: &Integration, notes: &mut Notes) -> Out {
    let mut members: Vec<Member> = Vec::new();
    for response in &integration.responses {
        let pattern = response.own_pattern();
        if pattern == Some(PATTERN_KEY_DEFAULT) {
            notes
                .lost("the pattern default cannot be written: that key is the default response's in OpenAPI");
            continue;
        }
        let key = pattern.unwrap_or(PATTERN_KEY_DEFAULT);
        if members.iter().any(|member| member.key == key) {
            let status = &response.status.value;
            notes
                .lost(format!("the pattern is the key: a second response for {key}, {status}, has no place"));
            continue;
        }
        members.push(Member::new(key, Out::Map(integration_response(response, Naming::Camel, false))));
    }
    Out::Map(members)
}
