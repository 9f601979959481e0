//! Method responses as an operation of OpenAPI 3 writes them, and the models that they name.

use super::notes::Notes;
use super::tree::{Member, Out};
use crate::formats::rules::{MethodResponse, Rules};
use crate::scenario::HEADER_KEY;

/// The responses of the operation.
pub(super) fn method_responses(rules: &Rules, notes: &mut Notes) -> Out {
    let mut members: Vec<Member> = Vec::new();
    for response in &rules.method_responses {
        let status = &response.status.value;
        if members.iter().any(|member| member.key == *status) {
            notes.lost(format!("the status is the key: a second method response {status} has no place"));
            continue;
        }
        members.push(Member::new(status, method_response(response, notes)));
    }
    if members.is_empty() {
        // OpenAPI wants one at least, API Gateway reads those with a status.
        let any = Out::map([("description", Out::text("what the integration answers"))]);
        members.push(Member::new("default", any));
    }
    Out::Map(members)
}

fn method_response(response: &MethodResponse, notes: &mut Notes) -> Out {
    let status = &response.status.value;
    let mut members = vec![Member::new("description", Out::text(format!("{status} response")))];
    let mut headers = Vec::new();
    for declared in &response.headers {
        match declared.key.value.strip_prefix(HEADER_KEY) {
            Some(name) => {
                let schema = Out::map([("schema", Out::map([("type", Out::text("string"))]))]);
                headers.push(Member::new(name, schema));
            }
            None => notes.lost(format!("{} is no header: OpenAPI declares headers only", declared.key.value)),
        }
    }
    if !headers.is_empty() {
        members.push(Member::new("headers", Out::Map(headers)));
    }
    let models = response.models.iter().map(|pair| {
        let name = model_name(&pair.value.value);
        let reference = Out::map([("$ref", Out::text(format!("#/components/schemas/{name}")))]);
        (pair.key.value.clone(), Out::map([("schema", reference)]))
    });
    let models: Vec<_> = models.collect();
    if !models.is_empty() {
        members.push(Member::new("content", Out::map(models)));
    }
    Out::Map(members)
}

/// The models that method responses name, each as any object.
pub(super) fn components(members: &mut Vec<Member>, rules: &Rules) {
    let models = rules.method_responses.iter().flat_map(|response| &response.models);
    let mut names: Vec<String> = models.map(|pair| model_name(&pair.value.value)).collect();
    names.sort();
    names.dedup();
    if !names.is_empty() {
        let schemas = names.into_iter().map(|name| (name, Out::map([("type", Out::text("object"))])));
        members.push(Member::new("components", Out::map([("schemas", Out::map(schemas))])));
    }
}

/// A model is called by letters and digits.
fn model_name(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}
