//! serverless.yml: an `http` event. The framework declares every status and every mapped header by
//! itself, and nothing else.

use super::notes::{Notes, assumed_order, path, verb};
use super::parts::out_pairs;
use super::tree::{Member, Out};
use super::yaml::yaml;
use crate::formats::rules::{IntegrationResponse, Pair, Rules};
use crate::scenario::HEADER_KEY;

pub(super) fn write(rules: &Rules, notes: &mut Notes) -> String {
    let integration = match rules.integration.kind() {
        "AWS" => "lambda",
        "AWS_PROXY" => "lambda-proxy",
        "HTTP" => "http",
        "HTTP_PROXY" => "http-proxy",
        _ => "mock",
    };
    let mut http = vec![
        Member::new("method", Out::text(verb(rules).to_lowercase())),
        Member::new("path", Out::text(path(rules))),
        Member::new("integration", Out::text(integration)),
    ];
    let request = request(rules);
    if !request.is_empty() {
        http.push(Member::new("request", Out::Map(request)));
    }
    if !integration.ends_with("proxy") {
        http.push(Member::new("response", response(rules, notes)));
    } else if !rules.integration.responses.is_empty() {
        notes.lost(
            "a proxy integration has no responses in serverless.yml, API Gateway does not ask them either",
        );
    }
    told_as_lost(rules, notes);
    let event = Out::Map(vec![Member::new("http", Out::Map(http))]);
    let function = Out::map([("handler", Out::text("handler.main")), ("events", Out::List(vec![event]))]);
    let provider = Out::map([("name", Out::text("aws")), ("runtime", Out::text("nodejs22.x"))]);
    yaml(&[
        Member::new("service", Out::text("gatemap")),
        Member::new("provider", provider),
        Member::new("functions", Out::map([("main", function)])),
    ])
}

fn request(rules: &Rules) -> Vec<Member> {
    let mut members = Vec::new();
    if !rules.integration.request_templates.is_empty() {
        members.push(Member::new("template", out_pairs(&rules.integration.request_templates)));
    }
    for (name, key) in [("passthroughBehavior", "passThrough"), ("uri", "uri")] {
        let written = rules.integration.setting(name);
        if let Some(text) =
            written.filter(|_| key == "passThrough" || rules.integration.kind().starts_with("HTTP"))
        {
            members.push(Member::new(key, Out::text(text)));
        }
    }
    if rules.integration.kind().starts_with("HTTP") && rules.integration.setting("uri").is_none() {
        members.push(Member::new("uri", Out::text("https://backend.example.com")));
    }
    if let Some(handling) = &rules.integration.content_handling {
        members.push(Member::new("contentHandling", Out::text(&handling.value)));
    }
    members
}

fn response(rules: &Rules, notes: &mut Notes) -> Out {
    let mut statuses: Vec<Member> = Vec::new();
    for response in &rules.integration.responses {
        let status = &response.status.value;
        if statuses.iter().any(|member| member.key == *status) {
            notes.lost(format!("the status is the key: a second integration response {status} has no place"));
            continue;
        }
        statuses.push(Member::new(status, Out::Map(status_code(response, notes))));
    }
    if rules.integration.responses.iter().all(|response| response.own_pattern().is_some()) {
        notes.lost("the framework adds a default response 200 where none has the empty pattern");
    }
    let mut members =
        vec![Member::new("statusCodes", Out::Map(statuses)).said(assumed_order(&rules.integration))];
    if let Some(handling) = common_handling(rules, notes) {
        members.insert(0, Member::new("contentHandling", Out::text(handling)));
    }
    Out::Map(members)
}

fn status_code(response: &IntegrationResponse, notes: &mut Notes) -> Vec<Member> {
    let mut members = vec![Member::new("pattern", Out::text(response.own_pattern().unwrap_or_default()))];
    let mut headers = Vec::new();
    for Pair { key, value } in &response.parameters {
        match key.value.strip_prefix(HEADER_KEY) {
            Some(name) => headers.push((name, Out::text(&value.value))),
            None => notes.lost(format!("{} is no header: the framework maps headers only", key.value)),
        }
    }
    if !headers.is_empty() {
        members.push(Member::new("headers", Out::map(headers)));
    }
    if !response.templates.is_empty() {
        members.push(Member::new("template", out_pairs(&response.templates)));
    }
    members
}

/// `contentHandling` stands once and goes to the statuses of 2xx.
fn common_handling(rules: &Rules, notes: &mut Notes) -> Option<String> {
    let mut common = None;
    for response in &rules.integration.responses {
        let own = response.content_handling.as_ref().map(|handling| handling.value.clone());
        let status = &response.status.value;
        match (own, status.starts_with('2')) {
            (None, false) => {}
            (Some(_), false) => {
                notes.lost(format!("contentHandling of {status}: the framework gives it to 2xx only"))
            }
            (own, true) if common.is_none() => common = Some(own),
            (own, true) if common != Some(own.clone()) => {
                notes.lost(format!("contentHandling of {status}: the framework gives one to all of 2xx"));
            }
            _ => {}
        }
    }
    common.flatten()
}

fn told_as_lost(rules: &Rules, notes: &mut Notes) {
    if !rules.gateway_responses.is_empty() || !rules.binary_media_types.is_empty() {
        notes.lost("an event does not hold the API's gateway responses and binary media types");
    }
    for declared in &rules.method_responses {
        let status = &declared.status.value;
        let mapped = rules.integration.responses.iter().find(|response| response.status.value == *status);
        let Some(mapped) = mapped else {
            notes.lost(format!("method response {status}: the framework declares only what it maps"));
            continue;
        };
        for header in &declared.headers {
            if mapped.parameters.iter().all(|pair| pair.key.value != header.key.value) {
                notes.lost(format!(
                    "{} of {status}: the framework declares only what it maps",
                    header.key.value
                ));
            }
        }
        if !declared.models.is_empty() {
            notes.lost(format!("the models of {status}: the framework names none"));
        }
    }
    for response in &rules.integration.responses {
        let status = &response.status.value;
        let declared = rules.method_responses.iter().find(|declared| declared.status.value == *status);
        let declares =
            |key: &str| declared.is_some_and(|one| one.headers.iter().any(|header| header.key.value == key));
        if declared.is_none() || response.parameters.iter().any(|pair| !declares(&pair.key.value)) {
            notes.lost(format!(
                "the framework declares status {status} and its headers, the scenario does not"
            ));
        }
    }
}
