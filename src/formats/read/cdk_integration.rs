//! The integrations of CDK: `new LambdaIntegration(f, {…})` and its like.

use super::integration::{responses, settings};
use super::naming::Naming;
use super::reading::Reading;
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::rules::{Integration, Setting, Written};

/// The integration that a method is given.
pub(super) fn integration(reading: &mut Reading, node: &Node) -> Integration {
    let [call] = node.entries() else {
        if node.is_map() || matches!(node.kind, Kind::Expression(_)) {
            reading.ignored(node, "the integration is not written out here, only its name is");
        }
        return Integration::default();
    };
    [node, &call.value].iter().for_each(|node| reading.open(node));
    let class = call.key.rsplit(['.', ' ']).next().unwrap_or_default();
    let props = call.value.items().iter().rev().find(|argument| argument.is_map() && !is_call(argument));
    let Some(props) = props else {
        return Integration {
            span: Some(node.span),
            kind: kind(class, None, node),
            ..Integration::default()
        };
    };
    reading.open(props);
    let options = props.get("options").filter(|options| options.is_map()).unwrap_or(props);
    let mut integration = settings(reading, options, Naming::Camel);
    integration.span = Some(options.span);
    integration.kind = match props.get("type").filter(|_| class == "Integration") {
        Some(node) => reading.text(node),
        None => kind(class, props.get("proxy"), node),
    };
    props.get("proxy").into_iter().for_each(|node| reading.take(node));
    for (key, name) in [("uri", "uri"), ("integrationHttpMethod", "httpMethod")] {
        let known = integration.settings.iter().any(|setting| setting.name == name);
        if let Some(text) = props.get(key).filter(|_| !known).and_then(|node| reading.text(node)) {
            integration.settings.push(Setting { name, value: text.value.into(), span: text.span });
        }
    }
    if let Some(node) = options.get("integrationResponses") {
        match node.kind {
            Kind::List(_) => integration.responses = responses(reading, node, Naming::Camel, |_, _, _| {}),
            _ => reading.ignored(node, "the integration responses are not written out here"),
        }
    }
    integration
}

fn is_call(node: &Node) -> bool {
    matches!(node.entries(), [Entry { value: Node { kind: Kind::List(_), .. }, key, .. }]
        if key.starts_with("new ") || key.contains('.'))
}

/// The type of an integration by its class; `proxy` says otherwise where it can.
fn kind(class: &str, proxy: Option<&Node>, node: &Node) -> Option<Written> {
    let proxy = proxy.map(|node| node.kind == Kind::Bool(true));
    let kind = match (class, proxy) {
        ("MockIntegration", _) => "MOCK",
        ("HttpIntegration", Some(false)) => "HTTP",
        ("HttpIntegration", _) => "HTTP_PROXY",
        ("LambdaIntegration", Some(false)) => "AWS",
        ("LambdaIntegration", _) | (_, Some(true)) => "AWS_PROXY",
        _ => "AWS",
    };
    Some(Written { value: kind.to_owned(), span: Some(node.span) })
}
