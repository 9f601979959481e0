//! Writers: one per form, from the rules of a method to a configuration.

mod aws_cli;
mod cdk;
mod cloudformation;
mod hcl;
mod notes;
mod openapi;
mod openapi_responses;
mod parts;
mod sam;
mod serverless;
mod shell;
mod terraform;
mod tree;
mod typescript;
mod yaml;
mod yaml_text;

use super::form::Form;
use super::rules::Rules;

pub(super) use hcl::{block, expression as hcl_expression, quoted as hcl_quoted, without_templates};
pub(super) use notes::{Notes, verb};
pub(super) use parts::{integration_response, method_response};
pub(super) use tree::{Member, Out};
pub(super) use yaml::{Indent, write_item as yaml_item, write_members as yaml_members};
pub(super) use yaml_text::{double_quoted, is_plain, literal_block, quoted_or_plain, single_quoted};

/// The rules in `form`; nothing when it has no writer.
pub(super) fn write(rules: &Rules, form: Form, notes: &mut Notes) -> Option<String> {
    let kind = rules.integration.kind();
    if !["AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"].contains(&kind) {
        notes.lost(format!("API Gateway has no integration of the type {kind}"));
        return None;
    }
    notes.assume(rules);
    match form {
        Form::AwsCli => Some(aws_cli::write(rules, notes)),
        Form::OpenApi => openapi::write(rules, notes),
        Form::CloudFormation => Some(cloudformation::write(rules, notes)),
        Form::Sam => sam::write(rules, notes),
        Form::Terraform => Some(terraform::write(rules, notes)),
        Form::Serverless => Some(serverless::write(rules, notes)),
        Form::Cdk => Some(cdk::write(rules, notes)),
        Form::Shell => Some(shell::write(rules, notes)),
        Form::Lambda => {
            notes.lost("a function's output is no form of rules");
            None
        }
    }
}
