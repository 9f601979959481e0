//! Which form a text is in.

use super::document::{Node, is_script_value, parse_json, parse_json_within, parse_shell, parse_yaml};
use super::form::Form;
use super::read::{self, cli_shape, has_definition};

/// The form of `text`, when it plainly is in one.
pub fn recognise(text: &str) -> Option<Form> {
    let text = text.trim_start_matches('\u{feff}');
    if is_terraform(text) {
        return Some(Form::Terraform);
    }
    let is_json = text.trim_start().starts_with(['{', '[']);
    let root = if is_json { parse_json(text) } else { parse_yaml(text) };
    if root.as_ref().is_err() && is_json && is_script_value(text) {
        return Some(Form::Cdk);
    }
    root.ok()
        .and_then(|root| by_tree(&root))
        .or_else(|| is_program(text).then_some(Form::Cdk))
        .or_else(|| read::has_commands(&parse_shell(text)).then_some(Form::Shell))
        .or_else(|| read::lambda_shape(text).map(|_| Form::Lambda))
        .or_else(|| parse_json_within(text).iter().find_map(by_tree))
        .or_else(|| by_words(text))
}

/// Whether `text` is a configuration and no scenario. What begins as a JSON object and is none, or names
/// `method` at the top, counts as a scenario.
pub fn is_configuration(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let is_scenario =
        |root: &Node| ["gatemap", "method", "lambda", "backend"].iter().any(|key| root.get(key).is_some());
    if text.trim_start().starts_with('{') {
        return parse_json(text).is_ok_and(|root| !is_scenario(&root) && by_tree(&root).is_some());
    }
    recognise(text).is_some_and(|form| form != Form::Lambda)
}

/// Whether the whole text is one JSON or YAML document of a form.
pub(super) fn is_document(text: &str) -> bool {
    let is_json = text.trim_start().starts_with(['{', '[']);
    let root = if is_json { parse_json(text) } else { parse_yaml(text) };
    root.is_ok_and(|root| by_tree(&root).is_some())
}

fn is_terraform(text: &str) -> bool {
    let starts = ["resource \"aws_", "resource aws_", "module \"", "provider \"aws\"", "terraform {"];
    text.lines().any(|line| starts.iter().any(|start| line.starts_with(start)))
}

/// Words of a program, when one of them begins a line or a call.
fn is_program(text: &str) -> bool {
    const STARTS: [&str; 6] =
        ["import ", "module.exports", "export ", "const ", "'use strict'", "\"use strict\""];
    const CALLS: [&str; 4] = [".addMethod(", "Integration(", "integrationResponses:", "responseParameters:"];
    text.lines().any(|line| STARTS.iter().any(|start| line.starts_with(start)))
        && (CALLS.iter().any(|call| text.contains(call)) || text.contains("module.exports"))
}

/// Words that tell the form of a text that is broken somewhere.
fn by_words(text: &str) -> Option<Form> {
    const WORDS: [(&str, Form); 11] = [
        ("AWS::Serverless", Form::Sam),
        ("AWS::ApiGateway::", Form::CloudFormation),
        ("AWSTemplateFormatVersion", Form::CloudFormation),
        ("x-amazon-apigateway", Form::OpenApi),
        ("openapi:", Form::OpenApi),
        ("swagger:", Form::OpenApi),
        ("\"openapi\"", Form::OpenApi),
        ("\"swagger\"", Form::OpenApi),
        ("\nfunctions:", Form::Serverless),
        ("methodIntegration", Form::AwsCli),
        ("\"integrationResponses\"", Form::AwsCli),
    ];
    WORDS.into_iter().find(|(word, _)| text.contains(word)).map(|(_, form)| form)
}

fn by_tree(root: &Node) -> Option<Form> {
    let is_text = |key: &str| root.get(key).is_some();
    if is_text("Resources") {
        return Some(if has_definition(root) { Form::Sam } else { Form::CloudFormation });
    }
    if (is_text("openapi") || is_text("swagger")) && is_text("paths") {
        return Some(Form::OpenApi);
    }
    let functions = root.get("functions").map(Node::entries).unwrap_or_default();
    let has_events = functions.iter().any(|function| function.value.get("events").is_some());
    if is_text("functions") && (has_events || is_text("service") || is_text("provider")) {
        return Some(Form::Serverless);
    }
    cli_shape(root).then_some(Form::AwsCli)
}
