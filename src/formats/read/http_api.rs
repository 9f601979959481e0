//! HTTP APIs: routes and their integrations in CloudFormation and Terraform. What an HTTP API has of rules
//! is the payload format and the mappings of each status.

use super::cloudformation::{open_to, type_of};
use super::naming::Naming;
use super::placeholder::{Resolved, resolve};
use super::reading::Reading;
use super::terraform::blocks;
use super::{Method, Shape};
use crate::formats::document::{Entry, Node};
use crate::formats::rules::{HttpApi, Integration, Pair, Rules, Setting, StatusMappings, Written};

/// The routes of a template.
pub(super) fn of_cloudformation<'n>(root: &'n Node, resources: &'n Node) -> Vec<Method<'n>> {
    let of_type = |kind: &'static str| resources.entries().iter().filter(move |entry| type_of(entry) == kind);
    let route = |route: &'n Entry| {
        let properties = route.value.get("Properties")?;
        let key = properties.get("RouteKey")?;
        let integration = target(properties.get("Target")?)?;
        let integration = of_type("AWS::ApiGatewayV2::Integration").find(|entry| entry.key == integration)?;
        let read = move |reading: &mut Reading| {
            open_to(reading, root, resources, route);
            open_to(reading, root, resources, integration);
            ["RouteKey", "Target", "ApiId"]
                .iter()
                .filter_map(|name| properties.get(name))
                .for_each(|node| reading.take(node));
            let mut rules = Rules { span: Some(properties.span), ..Rules::default() };
            routed(&mut rules, key);
            if let Some(node) = integration.value.get("Properties") {
                from_properties(reading, node, &mut rules);
            }
            rules
        };
        Some(one(key.as_text()?, route, read))
    };
    of_type("AWS::ApiGatewayV2::Route").filter_map(route).collect()
}

/// The routes of a body.
pub(super) fn of_terraform(root: &Node) -> Vec<Method<'_>> {
    blocks(root, "aws_apigatewayv2_route").filter_map(|(_, entry)| terraform_route(root, entry)).collect()
}

fn terraform_route<'n>(root: &'n Node, route: &'n Entry) -> Option<Method<'n>> {
    let key = route.value.get("route_key")?;
    let target = target(route.value.get("target")?)?;
    let name = target.strip_prefix("aws_apigatewayv2_integration.")?.strip_suffix(".id")?.to_owned();
    let (_, integration) = blocks(root, "aws_apigatewayv2_integration").find(|(known, _)| *known == name)?;
    let read = move |reading: &mut Reading| {
        [root, &route.value].iter().for_each(|node| reading.open(node));
        ["route_key", "target", "api_id"]
            .iter()
            .filter_map(|name| route.value.get(name))
            .for_each(|node| reading.take(node));
        let mut rules = Rules { span: Some(route.value.span), ..Rules::default() };
        routed(&mut rules, key);
        from_block(reading, &integration.value, &mut rules);
        rules
    };
    Some(one(key.as_text()?, route, read))
}

fn one<'n>(key: &str, entry: &'n Entry, read: impl Fn(&mut Reading) -> Rules + 'n) -> Method<'n> {
    let name = if key == "$default" { "ANY $default".to_owned() } else { key.to_owned() };
    Method { name, span: entry.key_span, shape: Shape::Events, read: Box::new(read) }
}

/// The integration that a route leads to: `integrations/${Integration}`.
fn target(node: &Node) -> Option<String> {
    let Resolved::Text { value, .. } = resolve(node) else { return None };
    Some(value.strip_prefix("integrations/${")?.strip_suffix('}')?.to_owned())
}

/// `GET /pets`; `$default` takes every request.
fn routed(rules: &mut Rules, key: &Node) {
    if let Some((verb, path)) = key.as_text().and_then(|text| text.split_once(' ')) {
        rules.http_method = Some(Written::at(verb, key.span));
        rules.path = Some(Written::at(path, key.span));
    }
}

fn from_properties(reading: &mut Reading, node: &Node, rules: &mut Rules) {
    reading.open(node);
    node.get("ApiId").into_iter().for_each(|node| reading.take(node));
    rules.integration = integration(reading, node, Naming::Pascal);
    let mut http_api =
        HttpApi { version: version(reading, node.get("PayloadFormatVersion")), mappings: Vec::new() };
    for status in opened(reading, node.get("ResponseParameters")).map_or(&[][..], Node::entries) {
        reading.open(&status.value);
        let mut pairs = Vec::new();
        let list = status.value.get("ResponseParameters");
        for item in opened(reading, list).map_or(&[][..], Node::items) {
            reading.open(item);
            let text = |reading: &mut Reading, name: &str| item.get(name).and_then(|node| reading.text(node));
            if let (Some(key), Some(value)) = (text(reading, "Destination"), text(reading, "Source")) {
                pairs.push(Pair { key, value });
            }
        }
        push(reading, &mut http_api, Written::at(&status.key, status.key_span), pairs);
    }
    rules.http_api = Some(http_api);
}

fn from_block(reading: &mut Reading, node: &Node, rules: &mut Rules) {
    reading.open(node);
    node.get("api_id").into_iter().for_each(|node| reading.take(node));
    rules.integration = integration(reading, node, Naming::Snake);
    let mut http_api =
        HttpApi { version: version(reading, node.get("payload_format_version")), mappings: Vec::new() };
    for block in node.entries().iter().filter(|entry| entry.key == "response_parameters") {
        reading.open(&block.value);
        let status = block.value.get("status_code").and_then(|node| reading.text(node));
        let pairs = block.value.get("mappings").map(|node| reading.pairs(node)).unwrap_or_default();
        if let Some(status) = status {
            push(reading, &mut http_api, status, pairs);
        }
    }
    rules.http_api = Some(http_api);
}

/// In OpenAPI an integration that names a payload format is one of an HTTP API.
pub(super) fn of_openapi(reading: &mut Reading, node: &Node) -> Option<HttpApi> {
    let version = node.get("payloadFormatVersion")?;
    let mut http_api = HttpApi { version: self::version(reading, Some(version)), mappings: Vec::new() };
    for status in opened(reading, node.get("responseParameters")).map_or(&[][..], Node::entries) {
        let pairs = reading.pairs(&status.value);
        push(reading, &mut http_api, Written::at(&status.key, status.key_span), pairs);
    }
    Some(http_api)
}

/// A node whose members are looked at one by one.
fn opened<'n>(reading: &mut Reading, node: Option<&'n Node>) -> Option<&'n Node> {
    node.into_iter().for_each(|node| reading.open(node));
    node
}

fn push(reading: &mut Reading, http_api: &mut HttpApi, status: Written, pairs: Vec<Pair>) {
    if let Some(span) = status.span {
        reading.understood(span, format!("parameter mappings of the status {}", status.value));
    }
    http_api.mappings.push(StatusMappings { status, pairs });
}

/// Without a format it is 1.0.
fn version(reading: &mut Reading, node: Option<&Node>) -> Written {
    let written = node.and_then(|node| reading.text(node)).unwrap_or_else(|| Written::implied("1.0"));
    let value =
        if written.value.contains('.') { written.value.clone() } else { format!("{}.0", written.value) };
    Written { value, ..written }
}

fn integration(reading: &mut Reading, node: &Node, naming: Naming) -> Integration {
    let mut integration = Integration { span: Some(node.span), ..Integration::default() };
    integration.kind = node.get(&naming.field("integrationType")).and_then(|node| reading.text(node));
    for (name, setting) in [("integrationUri", "uri"), ("integrationMethod", "httpMethod")] {
        if let Some(text) = node.get(&naming.field(name)).and_then(|node| reading.text(node)) {
            integration.settings.push(Setting { name: setting, value: text.value.into(), span: text.span });
        }
    }
    integration
}
