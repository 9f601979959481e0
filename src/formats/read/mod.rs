//! Readers: one per form, from a document to the rules of its methods.

mod aws_cli;
mod cdk;
mod cdk_integration;
mod cdk_values;
mod cloudformation;
mod gateway_response;
mod http_api;
mod integration;
mod lambda;
mod method_response;
mod naming;
mod openapi;
mod placeholder;
mod reading;
mod repairs;
mod serverless;
mod serverless_cors;
mod serverless_responses;
mod serverless_rules;
mod shell;
mod sweep;
mod terraform;
mod terraform_method;
mod terraform_references;

use std::collections::HashMap;

use serde::Serialize;

use super::document::Node;
use super::form::Form;
use super::rules::Rules;
use crate::languages::text::Span;

pub(super) use aws_cli::whole_method as scenario_method;
pub(super) use cdk_values::with_values;
pub(super) use cloudformation::has_definition;
pub(super) use gateway_response::gateway_responses as scenario_gateway_responses;
pub(super) use lambda::{FunctionError, Output, output, shape as lambda_shape};
pub(super) use naming::Naming;
pub(super) use openapi::{
    ANY_METHOD, BINARY_MEDIA_TYPES, GATEWAY_RESPONSES, INTEGRATION, PATTERN_KEY_DEFAULT, VERBS,
};
pub(super) use placeholder::placeholders;
pub(super) use reading::Reading;
pub(super) use shell::has_commands;
pub(super) use terraform_references::with_references;

/// A method that a document holds.
pub(super) struct Method<'n> {
    /// `GET /pets`
    pub(super) name: String,
    /// Where it stands.
    pub(super) span: Span,
    /// How its form is spelled and laid out.
    pub(super) shape: Shape,
    /// Reads its rules.
    pub(super) read: Box<dyn Fn(&mut Reading) -> Rules + 'n>,
}

/// How the rules of a method are spelled and laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Members called as in `get-method`.
    Members(Naming),
    /// OpenAPI 2, where patterns and statuses are keys.
    OpenApi2,
    /// OpenAPI 3, where models and the types of headers stand deeper.
    OpenApi3,
    /// Terraform: a block per response.
    Blocks,
    /// The framework's own names: serverless.yml.
    Events,
}

/// A method to choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// `GET /pets`
    pub name: String,
    /// The line in the pasted text, from 1.
    pub line: usize,
}

/// The methods of a document of this form, each by a name of its own.
pub(super) fn methods(form: Form, root: &Node) -> Vec<Method<'_>> {
    let mut methods = methods_of(form, root);
    let mut counts: HashMap<String, usize> = HashMap::new();
    for method in &mut methods {
        let count = counts.entry(method.name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            method.name += &format!(" ({count})");
        }
    }
    methods
}

fn methods_of(form: Form, root: &Node) -> Vec<Method<'_>> {
    match form {
        Form::AwsCli => aws_cli::methods(root),
        Form::OpenApi => openapi::methods(root, root),
        Form::CloudFormation | Form::Sam => cloudformation::methods(root),
        Form::Terraform => terraform::methods(root),
        Form::Serverless => serverless::methods(root),
        Form::Cdk => cdk::methods(root),
        Form::Shell => shell::methods(root),
        Form::Lambda => Vec::new(),
    }
}

/// Why what stands under the keys `path` is ignored.
pub(super) fn why_ignored(form: Form, path: &[&str]) -> String {
    let name = path.iter().rev().find(|key| !key.is_empty()).copied().unwrap_or("this");
    let why = match form {
        Form::OpenApi => openapi::why_ignored(path),
        Form::CloudFormation | Form::Sam => cloudformation::why_ignored(path),
        Form::Terraform => terraform::why_ignored(path),
        Form::Serverless => serverless::why_ignored(path),
        Form::Cdk => cdk::why_ignored(path),
        Form::Shell => shell::why_ignored(path),
        Form::AwsCli if path == [""] => return "another output than the one that is read".to_owned(),
        _ => "it has no effect on the response",
    };
    format!("{name}: {why}")
}

/// Whether this is something that `aws apigateway get-…` prints.
pub(super) fn cli_shape(root: &Node) -> bool {
    !aws_cli::methods(root).is_empty()
}
