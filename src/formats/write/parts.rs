//! Integrations and responses as CLI, OpenAPI, CloudFormation, Terraform and CDK write them: the same
//! members, each form with its own spelling.

use super::tree::{Member, Out};
use crate::formats::read::Naming;
use crate::formats::rules::{Declared, GatewayResponse, IntegrationResponse, MethodResponse, Pair};

/// The members of an integration response. OpenAPI writes the pattern as the key.
pub(in crate::formats) fn integration_response(
    response: &IntegrationResponse,
    naming: Naming,
    pattern: bool,
) -> Vec<Member> {
    let mut members = vec![Member::new(naming.field("statusCode"), Out::text(&response.status.value))];
    if let Some(own) = response.own_pattern().filter(|_| pattern) {
        members.push(Member::new(naming.field("selectionPattern"), Out::text(own)));
    }
    push_pairs(&mut members, naming.field("responseParameters"), &response.parameters);
    push_pairs(&mut members, naming.field("responseTemplates"), &response.templates);
    if let Some(handling) = &response.content_handling {
        members.push(Member::new(naming.field("contentHandling"), Out::text(&handling.value)));
    }
    members
}

/// The members of a method response.
pub(in crate::formats) fn method_response(response: &MethodResponse, naming: Naming) -> Vec<Member> {
    let mut members = vec![Member::new(naming.field("statusCode"), Out::text(&response.status.value))];
    if !response.headers.is_empty() {
        let header = |declared: &Declared| (declared.key.value.clone(), Out::Bool(declared.required));
        let headers = Out::map(response.headers.iter().map(header));
        members.push(Member::new(naming.field("responseParameters"), headers));
    }
    push_pairs(&mut members, naming.field("responseModels"), &response.models);
    members
}

/// The members of a gateway response, beside its type.
pub(super) fn gateway_response(response: &GatewayResponse, naming: Naming) -> Vec<Member> {
    let mut members = Vec::new();
    if let Some(status) = &response.status {
        members.push(Member::new(naming.field("statusCode"), Out::text(&status.value)));
    }
    push_pairs(&mut members, naming.field("responseParameters"), &response.parameters);
    push_pairs(&mut members, naming.field("responseTemplates"), &response.templates);
    members
}

/// A member for pairs, when there are any.
pub(super) fn push_pairs(members: &mut Vec<Member>, key: String, pairs: &[Pair]) {
    if !pairs.is_empty() {
        members.push(Member::new(key, out_pairs(pairs)));
    }
}

pub(super) fn out_pairs(pairs: &[Pair]) -> Out {
    Out::map(pairs.iter().map(|pair| (pair.key.value.clone(), Out::text(&pair.value.value))))
}
