//! CDK in TypeScript: a stack with the API and the method.

use super::notes::{Notes, assumed_order, needs_uri, pascal, path, verb};
use super::parts::{gateway_response, integration_response, method_response, out_pairs};
use super::tree::{Member, Out};
use super::typescript::{literal, quoted};
use crate::formats::read::Naming;
use crate::formats::rules::{Integration, IntegrationResponse, Rules};

pub(super) fn write(rules: &Rules, notes: &mut Notes) -> String {
    let mut out = HEAD.to_owned();
    let types: Vec<Out> = rules.binary_media_types.iter().map(|written| Out::text(&written.value)).collect();
    let options = match types.is_empty() {
        true => "{}".to_owned(),
        false => literal(&Out::map([("binaryMediaTypes", Out::List(types))]), 4),
    };
    out += &format!("    const api = new apigateway.RestApi(this, 'Api', {options});\n");
    out += &gateway_responses(rules);
    out += &format!("    const integration = {};\n", integration(&rules.integration, notes));
    let path = path(rules);
    let resource = if path == "/" {
        "api.root".to_owned()
    } else {
        format!("api.root.resourceForPath({})", quoted(&path))
    };
    let declared = rules.method_responses.iter();
    let declared: Vec<Out> =
        declared.map(|response| Out::Map(method_response_out(response, notes))).collect();
    let options = literal(&Out::map([("methodResponses", Out::List(declared))]), 4);
    out += &format!("    {resource}.addMethod({}, integration, {options});\n", quoted(verb(rules)));
    out + "  }\n}\n"
}

const HEAD: &str = "\
import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';

export class RulesStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
";

fn gateway_responses(rules: &Rules) -> String {
    let one = |response: &crate::formats::rules::GatewayResponse| {
        let kind = &response.response_type.value;
        let mut members = vec![
            Member::new("restApiId", Out::Raw("api.restApiId".to_owned())),
            Member::new("responseType", Out::text(kind)),
        ];
        members.extend(gateway_response(response, Naming::Camel));
        let (id, options) = (format!("GatewayResponse{}", pascal(kind)), literal(&Out::Map(members), 4));
        format!("    new apigateway.CfnGatewayResponse(this, {}, {options});\n", quoted(&id))
    };
    rules.gateway_responses.iter().map(one).collect()
}

/// `Integration` itself, which every kind of integration comes down to.
fn integration(integration: &Integration, notes: &mut Notes) -> String {
    let mut members =
        vec![Member::new("type", Out::Raw(format!("apigateway.IntegrationType.{}", integration.kind())))];
    if needs_uri(integration) {
        let method = integration.setting("httpMethod").unwrap_or("POST");
        members.push(Member::new("integrationHttpMethod", Out::text(method)));
        let uri =
            integration.setting("uri").map_or_else(made_up_uri, |uri| Member::new("uri", Out::text(uri)));
        members.push(uri);
    }
    members.push(Member::new("options", Out::Map(options(integration, notes))));
    format!("new apigateway.Integration({})", literal(&Out::Map(members), 4))
}

fn made_up_uri() -> Member {
    let uri = "arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations";
    Member::new("uri", Out::text(uri)).said(["Made up: the scenario has no uri.".to_owned()])
}

fn options(integration: &Integration, notes: &mut Notes) -> Vec<Member> {
    let mut members = Vec::new();
    for setting in &integration.settings {
        let raw = |start: &str, text: &str| Out::Raw(format!("apigateway.{start}.{}", text.to_uppercase()));
        match (setting.name, setting.value.as_str()) {
            ("httpMethod" | "uri", _) => {}
            ("passthroughBehavior", Some(text)) => {
                members.push(Member::new(setting.name, raw("PassthroughBehavior", text)));
            }
            ("connectionType", Some(text)) => {
                members.push(Member::new(setting.name, raw("ConnectionType", text)))
            }
            ("cacheNamespace" | "cacheKeyParameters" | "requestParameters", _) => {
                members.push(Member::new(setting.name, Out::of_json(&setting.value)));
            }
            ("timeoutInMillis", _) => {
                let milliseconds = setting.value.to_string();
                let timeout = Out::Raw(format!("cdk.Duration.millis({})", milliseconds.trim_matches('"')));
                members.push(Member::new("timeout", timeout));
            }
            _ => notes.made_up(format!("{} is left to you: CDK takes a construct for it", setting.name)),
        }
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("contentHandling", content_handling(&handling.value)));
    }
    if !integration.request_templates.is_empty() {
        members.push(Member::new("requestTemplates", out_pairs(&integration.request_templates)));
    }
    let responses = integration.responses.iter().map(|response| Out::Map(response_out(response)));
    let responses = Member::new("integrationResponses", Out::List(responses.collect()));
    members.push(responses.said(assumed_order(integration)));
    members
}

fn content_handling(value: &str) -> Out {
    Out::Raw(format!("apigateway.ContentHandling.{value}"))
}

fn response_out(response: &IntegrationResponse) -> Vec<Member> {
    let mut members = integration_response(response, Naming::Camel, true);
    for member in members.iter_mut().filter(|member| member.key == "contentHandling") {
        if let Out::Text(value) = &member.value {
            member.value = content_handling(value);
        }
    }
    members
}

/// CDK names models by constructs; those that every API has are at hand.
fn method_response_out(response: &crate::formats::rules::MethodResponse, notes: &mut Notes) -> Vec<Member> {
    let mut members = method_response(response, Naming::Camel);
    for member in members.iter_mut().filter(|member| member.key == "responseModels") {
        let models = response.models.iter().filter_map(|pair| {
            let construct = match pair.value.value.as_str() {
                "Empty" => "EMPTY_MODEL",
                "Error" => "ERROR_MODEL",
                name => {
                    notes.made_up(format!("the model {name} is left to you: CDK takes a construct for it"));
                    return None;
                }
            };
            Some((pair.key.value.clone(), Out::Raw(format!("apigateway.Model.{construct}"))))
        });
        member.value = Out::map(models);
    }
    members.retain(|member| !member.value.is_empty());
    members
}
