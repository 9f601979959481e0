//! SAM: an API whose definition is an OpenAPI document.

use super::notes::{Notes, pascal};
use super::openapi;
use super::tree::{Member, Out};
use super::yaml::yaml;
use crate::formats::rules::{Integration, Rules};

pub(super) fn write(rules: &Rules, notes: &mut Notes) -> Option<String> {
    let definition = openapi::document(rules, notes, Out::Tagged("!Sub", FUNCTION_URI.to_owned()))?;
    let properties = Out::Map(vec![
        Member::new("StageName", Out::text("Prod")),
        Member::new("DefinitionBody", Out::Map(definition)),
    ]);
    let api = Out::map([("Type", Out::text("AWS::Serverless::Api")), ("Properties", properties)]);
    let mut members = vec![
        Member::new("AWSTemplateFormatVersion", Out::text("2010-09-09")),
        Member::new("Transform", Out::text("AWS::Serverless-2016-10-31")),
    ];
    members.extend(function_parameter(&rules.integration));
    members.push(Member::new("Resources", Out::map([(pascal("api"), api)])));
    Some(yaml(&members))
}

/// The function's ARN is asked for when the template is deployed.
pub(super) const FUNCTION_URI: &str = "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations";

/// The parameter that [`FUNCTION_URI`] needs.
pub(super) fn function_parameter(integration: &Integration) -> Option<Member> {
    let needed = super::notes::needs_uri(integration) && integration.setting("uri").is_none();
    needed.then(|| {
        let parameter = Out::map([("Type", Out::text("String"))]);
        Member::new("Parameters", Out::map([("FunctionArn", parameter)]))
    })
}
