//! The rules of a document and those that are wanted: what differs, in the form's own shape.

use super::declared::method_responses;
use super::matching::matching;
use super::plan::{Edits, Plan};
use super::responses::{Kept, add_response, remove_responses};
use crate::formats::read::PATTERN_KEY_DEFAULT;
use crate::formats::rules::{GatewayResponse, IntegrationResponse, Rules, Setting, Written};
use crate::formats::write::Out;

/// Plans everything that differs.
pub(super) fn compare(plan: &mut Plan, was: &Rules, wanted: &Rules) {
    integration(plan, was, wanted);
    integration_responses(plan, was, wanted);
    method_responses(plan, was, wanted);
    gateway_responses(plan, &was.gateway_responses, &wanted.gateway_responses);
    let types = |rules: &Rules| {
        let mut types: Vec<String> =
            rules.binary_media_types.iter().map(|written| written.value.clone()).collect();
        types.sort();
        types
    };
    if types(was) != types(wanted) {
        plan.change("the binary media types", Err("they belong to the whole API".to_owned()));
    }
}

fn integration(plan: &mut Plan, was: &Rules, wanted: &Rules) {
    let (own, new) = (&was.integration, &wanted.integration);
    let what = "integration";
    if let Some(kind) = &new.kind {
        plan.text_member(what, own.span, "type", own.kind.as_ref(), Some(&kind.value));
    }
    for setting in &new.settings {
        let old = own.settings.iter().find(|old| old.name == setting.name);
        changed_setting(plan, was, old, setting);
    }
    plan.pairs(what, own.span, "requestTemplates", &own.request_templates, &new.request_templates);
    let handling = new.content_handling.as_ref().map(|written| written.value.as_str());
    plan.text_member(what, own.span, "contentHandling", own.content_handling.as_ref(), handling);
}

/// What has no effect on the response stays when the scenario does not hold it.
fn changed_setting(plan: &mut Plan, was: &Rules, old: Option<&Setting>, new: &Setting) {
    if old.is_some_and(|old| old.value == new.value) {
        return;
    }
    let text = match &new.value {
        serde_json::Value::String(text) => Ok(text.clone()),
        serde_json::Value::Number(number) => Ok(number.to_string()),
        _ => Err("it is no text".to_owned()),
    };
    let edits: Edits = text.and_then(|text| match old {
        Some(old) => plan.value(&Written { value: String::new(), span: old.span }, &text),
        None => plan.with(plan.map(was.integration.span)?, new.name, Out::of_json(&new.value)),
    });
    plan.change(format!("integration: {}", new.name), edits);
}

fn integration_responses(plan: &mut Plan, was: &Rules, wanted: &Rules) {
    let (old, new) = (&was.integration.responses, &wanted.integration.responses);
    let same_status = |a: &IntegrationResponse, b: &IntegrationResponse| a.status.value == b.status.value;
    let same_pattern = |a: &IntegrationResponse, b: &IntegrationResponse| a.own_pattern() == b.own_pattern();
    let found = matching(
        old,
        new,
        &[
            |a, b| a.status.value == b.status.value && a.own_pattern() == b.own_pattern(),
            same_status,
            same_pattern,
        ],
    );
    for (one, other) in found.pairs {
        response(plan, &old[one], &new[other]);
    }
    let kept = Kept::of(plan, was);
    let gone: Vec<_> = found.gone.iter().map(|index| &old[*index]).collect();
    remove_responses(plan, &kept, &gone);
    for index in found.come {
        add_response(plan, &kept, &new[index]);
    }
}

fn response(plan: &mut Plan, was: &IntegrationResponse, wanted: &IntegrationResponse) {
    let what = format!("integration response {}", wanted.status.value);
    plan.text_member(&what, was.span, "statusCode", Some(&was.status), Some(&wanted.status.value));
    if was.own_pattern() != wanted.own_pattern() {
        match plan.is_openapi() {
            true => {
                let edits = pattern_key(plan, was, wanted.own_pattern());
                plan.change(format!("{what}: the pattern"), edits);
            }
            false => {
                let name = "selectionPattern";
                plan.text_member(&what, was.span, name, was.pattern.as_ref(), wanted.own_pattern());
            }
        }
    }
    plan.pairs(&what, was.span, "responseParameters", &was.parameters, &wanted.parameters);
    plan.pairs(&what, was.span, "responseTemplates", &was.templates, &wanted.templates);
    let handling = wanted.content_handling.as_ref().map(|written| written.value.as_str());
    plan.text_member(&what, was.span, "contentHandling", was.content_handling.as_ref(), handling);
}

/// In OpenAPI the key is the pattern.
fn pattern_key(plan: &Plan, was: &IntegrationResponse, wanted: Option<&str>) -> Edits {
    let (map, index) = plan.tree.key(was.pattern.as_ref().and_then(|pattern| pattern.span))?;
    let key = wanted.unwrap_or(PATTERN_KEY_DEFAULT);
    if map.get(key).is_some() {
        return Err(format!("another response has the key {key}"));
    }
    Ok(vec![plan.writing.key(map.entries()[index].key_span, key)])
}

fn gateway_responses(plan: &mut Plan, was: &[GatewayResponse], wanted: &[GatewayResponse]) {
    const WHOLE: &str = "a gateway response belongs to the whole API";
    let find = |list: &'_ [GatewayResponse], name: &str| {
        list.iter().position(|response| response.response_type.value == name)
    };
    for old in was {
        let name = &old.response_type.value;
        let what = format!("gateway response {name}");
        let Some(index) = find(wanted, name) else {
            plan.change(what, Err(WHOLE.to_owned()));
            continue;
        };
        let new = &wanted[index];
        let status = new.status.as_ref().map(|status| status.value.as_str());
        plan.text_member(&what, old.span, "statusCode", old.status.as_ref(), status);
        plan.pairs(&what, old.span, "responseParameters", &old.parameters, &new.parameters);
        plan.pairs(&what, old.span, "responseTemplates", &old.templates, &new.templates);
    }
    for new in wanted.iter().filter(|new| find(was, &new.response_type.value).is_none()) {
        plan.change(format!("gateway response {}", new.response_type.value), Err(WHOLE.to_owned()));
    }
}
