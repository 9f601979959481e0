//! A shell script of `aws apigateway` calls. Each call gets its input as one JSON text, so that neither
//! the shell nor the CLI's own short forms read anything into a pattern or a template.

use super::notes::{Notes, assumed_order, path, verb};
use super::parts::{gateway_response, integration_response, method_response, out_pairs};
use super::tree::{Member, Out};
use crate::formats::read::Naming;
use crate::formats::rules::{Integration, Rules};

const HEAD: &str = r#"#!/bin/sh
# Puts the rules of one method into an API that exists.
# Usage: REST_API_ID=… RESOURCE_ID=… sh rules.sh
set -eu
: "${REST_API_ID:?the id of the API: aws apigateway get-rest-apis}"
: "${RESOURCE_ID:?the id of the resource: aws apigateway get-resources --rest-api-id ID}"
"#;

pub(super) fn write(rules: &Rules, _: &mut Notes) -> String {
    let verb = verb(rules);
    let mut script = HEAD.to_owned();
    script += &format!("\n# {verb} {}\n", path(rules));
    script += &call("put-method", verb, vec![Member::new("authorizationType", Out::text("NONE"))]);
    for response in &rules.method_responses {
        script += &call("put-method-response", verb, method_response(response, Naming::Camel));
    }
    script += &call("put-integration", verb, integration(&rules.integration));
    if let Some(comment) = assumed_order(&rules.integration) {
        script += &format!("# {comment}\n");
    }
    for response in &rules.integration.responses {
        script +=
            &call("put-integration-response", verb, integration_response(response, Naming::Camel, true));
    }
    for response in &rules.gateway_responses {
        let mut members = vec![Member::new("responseType", Out::text(&response.response_type.value))];
        members.extend(gateway_response(response, Naming::Camel));
        script += &format!(
            "aws apigateway put-gateway-response --rest-api-id \"$REST_API_ID\" \\\n  --cli-input-json {}\n",
            quoted(&Out::Map(members).json().to_string())
        );
    }
    for written in &rules.binary_media_types {
        let path = format!("/binaryMediaTypes/{}", written.value.replace('~', "~0").replace('/', "~1"));
        let input = serde_json::json!({ "patchOperations": [{ "op": "add", "path": path }] });
        script += &format!(
            "aws apigateway update-rest-api --rest-api-id \"$REST_API_ID\" \\\n  --cli-input-json {}\n",
            quoted(&input.to_string())
        );
    }
    script
}

fn call(command: &str, verb: &str, members: Vec<Member>) -> String {
    format!(
        "aws apigateway {command} --rest-api-id \"$REST_API_ID\" --resource-id \"$RESOURCE_ID\" \
         --http-method {} \\\n  --cli-input-json {}\n",
        quoted(verb),
        quoted(&Out::Map(members).json().to_string())
    )
}

/// The method of `put-integration` is the client's: the backend's is called `integrationHttpMethod`.
fn integration(integration: &Integration) -> Vec<Member> {
    let mut members = vec![Member::new("type", Out::text(integration.kind()))];
    for setting in &integration.settings {
        let name = if setting.name == "httpMethod" { "integrationHttpMethod" } else { setting.name };
        members.push(Member::new(name, Out::of_json(&setting.value)));
    }
    if !integration.request_templates.is_empty() {
        members.push(Member::new("requestTemplates", out_pairs(&integration.request_templates)));
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("contentHandling", Out::text(&handling.value)));
    }
    if super::notes::needs_uri(integration) && integration.setting("uri").is_none() {
        members.push(Member::new(
            "uri",
            Out::text("arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations"),
        ));
        members.push(Member::new("integrationHttpMethod", Out::text("POST")));
    }
    members
}

/// A word of the shell: within single quotes nothing but the single quote itself has a meaning.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
