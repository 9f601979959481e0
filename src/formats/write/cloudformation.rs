//! CloudFormation: an API, the resources of the path, the method.

use super::notes::{Notes, assumed_order, needs_uri, pascal, path, verb};
use super::parts::{gateway_response, integration_response, method_response, out_pairs};
use super::sam::{FUNCTION_URI, function_parameter};
use super::tree::{Member, Out};
use super::yaml::yaml;
use crate::formats::read::Naming;
use crate::formats::rules::{Integration, Rules};

pub(super) fn write(rules: &Rules, _: &mut Notes) -> String {
    let mut members = vec![Member::new("AWSTemplateFormatVersion", Out::text("2010-09-09"))];
    members.extend(function_parameter(&rules.integration));
    members.push(Member::new("Resources", Out::Map(resources(rules))));
    yaml(&members)
}

fn resources(rules: &Rules) -> Vec<Member> {
    let mut api = vec![Member::new("Name", Out::text("gatemap"))];
    if !rules.binary_media_types.is_empty() {
        let types = rules.binary_media_types.iter().map(|written| Out::text(&written.value));
        api.push(Member::new("BinaryMediaTypes", Out::List(types.collect())));
    }
    let mut resources = vec![resource("Api", "AWS::ApiGateway::RestApi", api)];
    let parent = path_resources(rules, &mut resources);
    resources.push(resource("Method", "AWS::ApiGateway::Method", method(rules, parent)));
    for response in &rules.gateway_responses {
        let kind = &response.response_type.value;
        let mut properties =
            vec![Member::new("RestApiId", reference("Api")), Member::new("ResponseType", Out::text(kind))];
        properties.extend(gateway_response(response, Naming::Pascal));
        let name = format!("GatewayResponse{}", pascal(kind));
        resources.push(resource(&name, "AWS::ApiGateway::GatewayResponse", properties));
    }
    resources
}

/// A resource per part of the path; the last one is the method's.
fn path_resources(rules: &Rules, resources: &mut Vec<Member>) -> Out {
    let mut parent = Out::Tagged("!GetAtt", "Api.RootResourceId".to_owned());
    for (index, part) in path(rules).split('/').filter(|part| !part.is_empty()).enumerate() {
        let name = format!("Resource{}{}", index + 1, pascal(part));
        let properties = vec![
            Member::new("RestApiId", reference("Api")),
            Member::new("ParentId", parent),
            Member::new("PathPart", Out::text(part)),
        ];
        resources.push(resource(&name, "AWS::ApiGateway::Resource", properties));
        parent = reference(&name);
    }
    parent
}

fn resource(name: &str, kind: &str, properties: Vec<Member>) -> Member {
    Member::new(name, Out::map([("Type", Out::text(kind)), ("Properties", Out::Map(properties))]))
}

fn reference(name: &str) -> Out {
    Out::Tagged("!Ref", name.to_owned())
}

fn method(rules: &Rules, resource: Out) -> Vec<Member> {
    let declared =
        rules.method_responses.iter().map(|response| Out::Map(method_response(response, Naming::Pascal)));
    vec![
        Member::new("RestApiId", reference("Api")),
        Member::new("ResourceId", resource),
        Member::new("HttpMethod", Out::text(verb(rules))),
        Member::new("AuthorizationType", Out::text("NONE")),
        Member::new("Integration", Out::Map(integration(&rules.integration))),
        Member::new("MethodResponses", Out::List(declared.collect())),
    ]
}

fn integration(integration: &Integration) -> Vec<Member> {
    let mut members = vec![Member::new("Type", Out::text(integration.kind()))];
    if needs_uri(integration) && integration.setting("uri").is_none() {
        let uri = Out::Tagged("!Sub", FUNCTION_URI.to_owned());
        members.push(Member::new("Uri", uri).said(["Made up: the scenario has no uri.".to_owned()]));
    }
    if needs_uri(integration) && integration.setting("httpMethod").is_none() {
        members.push(Member::new("IntegrationHttpMethod", Out::text("POST")));
    }
    for setting in &integration.settings {
        let value = match setting.value.as_str() {
            Some(text) if only_pseudo_parameters(text) => Out::Tagged("!Sub", text.to_owned()),
            _ => Out::of_json(&setting.value),
        };
        members.push(Member::new(Naming::Pascal.field(setting.name), value));
    }
    if !integration.request_templates.is_empty() {
        members.push(Member::new("RequestTemplates", out_pairs(&integration.request_templates)));
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("ContentHandling", Out::text(&handling.value)));
    }
    let responses = integration.responses.iter();
    let responses = responses.map(|response| Out::Map(integration_response(response, Naming::Pascal, true)));
    let responses = Member::new("IntegrationResponses", Out::List(responses.collect()));
    members.push(responses.said(assumed_order(integration)));
    members
}

/// Whether every `${NAME}` of `text` is one that CloudFormation knows by itself.
fn only_pseudo_parameters(text: &str) -> bool {
    let mut names = text.split("${").skip(1).peekable();
    names.peek().is_some() && names.all(|rest| rest.starts_with("AWS::"))
}
