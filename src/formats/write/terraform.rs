//! Terraform: a resource per response, tied together by references.

use super::hcl::block;
use super::notes::{Notes, assumed_order, needs_uri, path, verb};
use super::parts::{gateway_response, integration_response, method_response, out_pairs};
use super::tree::{Member, Out};
use crate::formats::read::Naming;
use crate::formats::rules::{Integration, Rules};

pub(super) fn write(rules: &Rules, _: &mut Notes) -> String {
    let mut blocks = vec![api(rules)];
    let resource = path_resources(rules, &mut blocks);
    let links = Links { resource };
    blocks.push(method(rules, &links));
    if needs_uri(&rules.integration) && rules.integration.setting("uri").is_none() {
        let kind = Member::new("type", Out::Raw("string".to_owned()));
        blocks.push(block("variable \"function_invoke_arn\"", &[kind]));
    }
    blocks.push(integration(&rules.integration, &links));
    let mut names = Vec::new();
    for response in &rules.method_responses {
        let mut members = links.members();
        members.extend(method_response(response, Naming::Snake));
        let name = unique(&mut names, format!("status_{}", word(&response.status.value)));
        blocks.push(block(&head("method_response", &name), &members));
    }
    integration_responses(&rules.integration, &links, &mut blocks);
    for response in &rules.gateway_responses {
        let mut members = vec![
            Member::new("rest_api_id", Out::Raw(API_ID.to_owned())),
            Member::new("response_type", Out::text(&response.response_type.value)),
        ];
        members.extend(gateway_response(response, Naming::Snake));
        let name = word(&response.response_type.value).to_lowercase();
        blocks.push(block(&head("gateway_response", &name), &members));
    }
    blocks.join("\n")
}

const API_ID: &str = "aws_api_gateway_rest_api.api.id";

/// What says which method a resource belongs to.
struct Links {
    resource: String,
}

impl Links {
    fn members(&self) -> Vec<Member> {
        vec![
            Member::new("rest_api_id", Out::Raw(API_ID.to_owned())),
            Member::new("resource_id", Out::Raw(self.resource.clone())),
            Member::new("http_method", Out::Raw("aws_api_gateway_method.method.http_method".to_owned())),
        ]
    }
}

fn head(kind: &str, name: &str) -> String {
    format!("resource \"aws_api_gateway_{kind}\" \"{name}\"")
}

fn api(rules: &Rules) -> String {
    let mut members = vec![Member::new("name", Out::text("gatemap"))];
    if !rules.binary_media_types.is_empty() {
        let types = rules.binary_media_types.iter().map(|written| Out::text(&written.value));
        members.push(Member::new("binary_media_types", Out::List(types.collect())));
    }
    block(&head("rest_api", "api"), &members)
}

fn path_resources(rules: &Rules, blocks: &mut Vec<String>) -> String {
    let mut parent = "aws_api_gateway_rest_api.api.root_resource_id".to_owned();
    for (index, part) in path(rules).split('/').filter(|part| !part.is_empty()).enumerate() {
        let name = format!("path_{}_{}", index + 1, word(part));
        let members = [
            Member::new("rest_api_id", Out::Raw(API_ID.to_owned())),
            Member::new("parent_id", Out::Raw(parent)),
            Member::new("path_part", Out::text(part)),
        ];
        blocks.push(block(&head("resource", &name), &members));
        parent = format!("aws_api_gateway_resource.{name}.id");
    }
    parent
}

fn method(rules: &Rules, links: &Links) -> String {
    let members = [
        Member::new("rest_api_id", Out::Raw(API_ID.to_owned())),
        Member::new("resource_id", Out::Raw(links.resource.clone())),
        Member::new("http_method", Out::text(verb(rules))),
        Member::new("authorization", Out::text("NONE")),
    ];
    block(&head("method", "method"), &members)
}

fn integration(integration: &Integration, links: &Links) -> String {
    let mut members = links.members();
    members.push(Member::new("type", Out::text(integration.kind())));
    if needs_uri(integration) && integration.setting("uri").is_none() {
        let uri = Out::Raw("var.function_invoke_arn".to_owned());
        members.push(Member::new("uri", uri).said(["Made up: the scenario has no uri.".to_owned()]));
    }
    if needs_uri(integration) && integration.setting("httpMethod").is_none() {
        members.push(Member::new("integration_http_method", Out::text("POST")));
    }
    for setting in integration.settings.iter().filter(|setting| setting.name != "responseTransferMode") {
        let value = match setting.value.as_str() {
            Some(text) => reference(text).unwrap_or_else(|| Out::text(text)),
            None => Out::of_json(&setting.value),
        };
        members.push(Member::new(Naming::Snake.field(setting.name), value));
    }
    if !integration.request_templates.is_empty() {
        members.push(Member::new("request_templates", out_pairs(&integration.request_templates)));
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("content_handling", Out::text(&handling.value)));
    }
    block(&head("integration", "integration"), &members)
}

/// A text that is nothing but one placeholder of Terraform's own is that reference.
fn reference(text: &str) -> Option<Out> {
    let name = text.strip_prefix("${")?.strip_suffix('}')?;
    let is_own = ["aws_", "var.", "local.", "data.", "module."].iter().any(|start| name.starts_with(start));
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    (is_own && plain).then(|| Out::Raw(name.to_owned()))
}

fn integration_responses(integration: &Integration, links: &Links, blocks: &mut Vec<String>) {
    let mut comment = assumed_order(integration);
    let mut names = Vec::new();
    for response in &integration.responses {
        let mut members = links.members();
        members.extend(integration_response(response, Naming::Snake, true));
        let depends = Out::Raw("[aws_api_gateway_integration.integration]".to_owned());
        members.push(Member::new("depends_on", depends));
        let name = unique(&mut names, format!("status_{}", word(&response.status.value)));
        let comment = comment.take().map(|comment| format!("# {comment}\n")).unwrap_or_default();
        blocks.push(comment + &block(&head("integration_response", &name), &members));
    }
}

fn word(text: &str) -> String {
    let keep = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    text.chars().map(keep).collect::<String>().trim_matches('_').to_owned()
}

fn unique(names: &mut Vec<String>, name: String) -> String {
    let same = names.iter().filter(|known| **known == name).count();
    names.push(name.clone());
    if same == 0 { name } else { format!("{name}_{}", same + 1) }
}
