//! What `aws apigateway get-method` prints: maps keyed by status.

use serde_json::{Map, Value};

use super::notes::{Notes, verb};
use super::parts::{integration_response, method_response, out_pairs};
use super::tree::{Member, Out};
use crate::formats::read::Naming;
use crate::formats::rules::{Integration, Rules};

pub(super) fn write(rules: &Rules, notes: &mut Notes) -> String {
    let declared = rules.method_responses.iter();
    let declared = declared.map(|response| Out::Map(method_response(response, Naming::Camel)));
    let method = Out::Map(vec![
        Member::new("httpMethod", Out::text(verb(rules))),
        Member::new("authorizationType", Out::text("NONE")),
        Member::new("methodIntegration", integration(&rules.integration, notes)),
        Member::new("methodResponses", by_status(declared, "method response", notes)),
    ]);
    if !rules.gateway_responses.is_empty() || !rules.binary_media_types.is_empty() {
        notes.lost("get-method does not hold the API's gateway responses and binary media types");
    }
    format!("{:#}\n", method.json())
}

fn integration(integration: &Integration, notes: &mut Notes) -> Out {
    let mut members = vec![Member::new("type", Out::text(integration.kind()))];
    let settings = integration.settings.iter();
    members.extend(settings.map(|setting| Member::new(setting.name, Out::of_json(&setting.value))));
    if !integration.request_templates.is_empty() {
        members.push(Member::new("requestTemplates", out_pairs(&integration.request_templates)));
    }
    if let Some(handling) = &integration.content_handling {
        members.push(Member::new("contentHandling", Out::text(&handling.value)));
    }
    let responses = integration.responses.iter();
    let responses = responses.map(|response| Out::Map(integration_response(response, Naming::Camel, true)));
    members.push(Member::new("integrationResponses", by_status(responses, "integration response", notes)));
    Out::Map(members)
}

fn by_status(responses: impl Iterator<Item = Out>, what: &str, notes: &mut Notes) -> Out {
    let mut keyed = Map::new();
    for response in responses.map(|response| response.json()) {
        let status = response["statusCode"].as_str().unwrap_or_default().to_owned();
        if keyed.contains_key(&status) {
            notes.lost(format!("API Gateway keeps one {what} per status: a second {status} has no place"));
        } else {
            keyed.insert(status, response);
        }
    }
    Out::of_json(&Value::Object(keyed))
}
