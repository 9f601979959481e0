//! Method responses: the statuses and headers that are declared.

use super::matching::matching;
use super::plan::Plan;
use super::responses::{Kept, added, removed};
use crate::formats::read::Shape;
use crate::formats::rules::{Declared, MethodResponse, Rules};
use crate::formats::write::{Member, Out, method_response};
use crate::languages::text::Span;
use crate::scenario::HEADER_KEY;

pub(super) fn method_responses(plan: &mut Plan, was: &Rules, wanted: &Rules) {
    let (old, new) = (&was.method_responses, &wanted.method_responses);
    let found = matching(old, new, &[|a, b| a.status.value == b.status.value]);
    for (one, other) in found.pairs {
        changed(plan, &old[one], &new[other]);
    }
    let kept = Kept {
        parent: was.span,
        name: if plan.is_openapi() { "responses" } else { "methodResponses" },
        spans: old.iter().filter_map(|response| response.span).collect(),
    };
    for index in found.gone {
        let what = format!("method response {}", old[index].status.value);
        let edits = removed(plan, &kept, &old[index].span.into_iter().collect::<Vec<_>>());
        plan.change(what, edits);
    }
    for index in found.come {
        let status = &new[index].status.value;
        let members = match plan.is_openapi() {
            true => in_openapi(plan, &new[index]),
            false => method_response(&new[index], plan.naming()),
        };
        let edits = added(plan, &kept, status, members, status);
        plan.change(format!("method response {status}"), edits);
    }
}

fn changed(plan: &mut Plan, was: &MethodResponse, wanted: &MethodResponse) {
    let what = format!("method response {}", wanted.status.value);
    if plan.is_openapi() {
        return changed_in_openapi(plan, &what, was, wanted);
    }
    plan.text_member(&what, was.span, "statusCode", Some(&was.status), Some(&wanted.status.value));
    headers(plan, &what, was.span, "responseParameters", was, wanted);
    plan.pairs(&what, was.span, "responseModels", &was.models, &wanted.models);
}

/// Headers that come and go; one for one is another name.
fn headers(
    plan: &mut Plan,
    what: &str,
    map: Option<Span>,
    name: &str,
    was: &MethodResponse,
    wanted: &MethodResponse,
) {
    let lacks = |list: &[Declared], one: &Declared| list.iter().all(|other| other.key.value != one.key.value);
    let mut gone: Vec<&Declared> = was.headers.iter().filter(|one| lacks(&wanted.headers, one)).collect();
    let mut come: Vec<&Declared> = wanted.headers.iter().filter(|one| lacks(&was.headers, one)).collect();
    let renamed = gone.len().min(come.len());
    for (old, new) in gone.drain(..renamed).zip(come.drain(..renamed)) {
        let edits = plan.tree.key(old.key.span).map(|(map, index)| {
            vec![plan.writing.key(map.entries()[index].key_span, &header_key(plan, new))]
        });
        plan.change(format!("{what}: {}", new.key.value), edits);
    }
    for old in &gone {
        let key: Vec<Span> = old.key.span.into_iter().collect();
        let edits = plan.without_keys(map, name, &key, was.headers.len() == 1);
        plan.change(format!("{what}: {}", old.key.value), edits);
    }
    let members: Vec<Member> = come.iter().map(|new| header(plan, new)).collect();
    if !members.is_empty() {
        let names: Vec<&str> = come.iter().map(|new| new.key.value.as_str()).collect();
        let edits = plan.with_members(map, name, members);
        plan.change(format!("{what}: {}", names.join(", ")), edits);
    }
}

fn header_key(plan: &Plan, declared: &Declared) -> String {
    let key = &declared.key.value;
    if plan.is_openapi() { key.strip_prefix(HEADER_KEY).unwrap_or(key).to_owned() } else { key.clone() }
}

fn header(plan: &Plan, declared: &Declared) -> Member {
    let value = match plan.is_openapi() {
        true => text_type(plan),
        false => Out::Bool(declared.required),
    };
    Member::new(header_key(plan, declared), value)
}

/// OpenAPI 2 says the type of a header itself, OpenAPI 3 under `schema`.
fn text_type(plan: &Plan) -> Out {
    let text = Out::map([("type", Out::text("string"))]);
    if plan.shape == Shape::OpenApi2 { text } else { Out::map([("schema", text)]) }
}

fn changed_in_openapi(plan: &mut Plan, what: &str, was: &MethodResponse, wanted: &MethodResponse) {
    let entry = plan.tree.key(was.span).map(|(map, index)| &map.entries()[index]);
    let response = entry.as_ref().ok().map(|entry| &entry.value);
    if was.status.value != wanted.status.value {
        let edits = entry.map(|entry| vec![plan.writing.key(entry.key_span, &wanted.status.value)]);
        plan.change(format!("{what}: the status"), edits);
    }
    // What a reference leads to stands elsewhere: the map has no headers of its own, and they are left.
    headers(plan, what, response.map(|response| response.span), "headers", was, wanted);
    let models = |response: &MethodResponse| {
        let mut models: Vec<String> =
            response.models.iter().map(|pair| format!("{} {}", pair.key.value, pair.value.value)).collect();
        models.sort();
        models
    };
    if models(was) != models(wanted) {
        plan.change(format!("{what}: the models"), Err("they are described in the document".to_owned()));
    }
}

fn in_openapi(plan: &Plan, new: &MethodResponse) -> Vec<Member> {
    let mut members = vec![Member::new("description", Out::text(format!("{} response", new.status.value)))];
    if !new.headers.is_empty() {
        let headers = new.headers.iter().map(|declared| header(plan, declared)).collect();
        members.push(Member::new("headers", Out::Map(headers)));
    }
    members
}
