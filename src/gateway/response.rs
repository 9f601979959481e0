//! Step 6: the response on the wire: status line, headers in order, body.

use base64::Engine;

use super::account::Account;
use super::body::Body;
use super::content_handling::Content;
use super::header_names::{Fate, REMAPPED, RENAMING, fate_of};
use super::overrides;
use super::parameter_mapping::MappedHeader;
use super::report::{Door, Header, HeaderSource, NotSent, Response};
use super::wire_headers::{self, JSON, Trace};
use crate::findings::Place;
use crate::scenario::{
    IntegrationResponse, IntegrationType, OverriddenHeaderNames, SameHeaderTwice, Scenario,
    TemplateContentType,
};
use crate::steps::{Evidence, Step, StepKind};

const OWN_HEADERS: Evidence = Evidence::observed(
    "the client gets Content-Type, Content-Length, Connection, Date, request ids and trace id, the mapped headers, and none of the integration's own",
    "LocalStack, TestApiGatewayHeaderRemapping::test_apigateway_header_remapping_aws[AWS], December 2024",
);
const CONTENT_TYPE: Evidence = Evidence::documented(
    "Content-Type is application/json unless a mapping or an override sets it",
    "API Gateway Developer Guide, Important notes (api-gateway-known-issues)",
);

const TEMPLATE_TYPE: Evidence = Evidence::assumed(
    "the media type of the chosen template is not the response's Content-Type",
    "the default is documented without an exception; no source tries it",
)
.switched_by("templateContentType");
const TWICE: Evidence =
    Evidence::assumed("two mappings to one header, in different cases, send two lines", "no source")
        .switched_by("sameHeaderTwice");
const OVERRIDE_NAMES: Evidence = Evidence::assumed(
    "headers that a template overrides are renamed and dropped as mapped ones are",
    "LocalStack does so; no recording",
)
.switched_by("overriddenHeaderNames");

/// Writes the response of the selected integration response.
pub(super) fn write(
    scenario: &Scenario,
    selected: &IntegrationResponse,
    mapped: Vec<MappedHeader>,
    body: Body,
    account: &mut Account,
) -> Response {
    let declared = selected.status_code.value.parse().unwrap_or(500);
    let mut step = Step::new(StepKind::Headers, "").by(OWN_HEADERS).by(CONTENT_TYPE);
    let status = overrides::status(scenario, &body, declared, account, &mut step);
    let mapped = last_of_each(scenario, named(mapped), &mut step);
    let mapped = overrides::headers(&body.overrides, mapped, &mut step);
    let mapped = rename(scenario, mapped, &mut step, account);
    let is_mock = scenario.method.integration.kind == IntegrationType::Mock;
    let trace = if is_mock { Trace::Absent } else { Trace::Sent };
    let content_type = content_type(scenario, &body, &mut step);
    step.sentence = sentence(&mapped);
    account.steps.push(step);
    let headers = wire_headers::rest(scenario, mapped, body.content.len(), (content_type, trace));
    let door = Door::IntegrationResponse { status_code: selected.status_code.value.clone() };
    Response {
        // A MOCK integration has no answer of its own that could pass.
        passed_through: body.passed_through && !is_mock,
        ..with_body(status, headers, body.content, door, account)
    }
}

/// A response with its body as text, or as base64 when it is not UTF-8.
pub(super) fn with_body(
    status: u16,
    headers: Vec<Header>,
    content: Content,
    door: Door,
    account: &Account,
) -> Response {
    let text = match content {
        Content::Text(text) => Ok(text.into_owned()),
        Content::Bytes(bytes) => String::from_utf8(bytes.into_owned()),
    };
    let (body, body_base64) = match text {
        Ok(text) => (Some(text), None),
        Err(error) => (None, Some(base64::engine::general_purpose::STANDARD.encode(error.as_bytes()))),
    };
    Response {
        status,
        reason: reason_phrase(status),
        headers,
        body,
        body_base64,
        passed_through: false,
        door,
        refused: account.refused.clone(),
    }
}

/// ASSUMED: API Gateway writes the standard reason phrases.
fn reason_phrase(status: u16) -> &'static str {
    http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("")
}

/// Mapped headers as the response holds them.
fn named(mapped: Vec<MappedHeader>) -> Vec<Header> {
    let headers = mapped.into_iter().map(|header| {
        let from =
            HeaderSource::Mapping { expression: header.expression, place: header.place, read: header.read };
        Header { name: header.name, value: header.value, from, usual: true }
    });
    headers.collect()
}

/// The Content-Type as long as nothing sets it.
fn content_type<'b>(scenario: &Scenario, body: &'b Body, step: &mut Step) -> &'b str {
    let Some(media_type) = body.template_media_type.as_deref().filter(|found| *found != JSON) else {
        return JSON;
    };
    step.evidence.push(TEMPLATE_TYPE);
    match scenario.assumptions.template_content_type {
        TemplateContentType::ApplicationJson => JSON,
        TemplateContentType::Template => media_type,
    }
}

/// Of two mappings to one header both are sent, or the last one.
fn last_of_each(scenario: &Scenario, mut headers: Vec<Header>, step: &mut Step) -> Vec<Header> {
    let mut index = 0;
    while index < headers.len() {
        let name = headers[index].name.clone();
        let comes_again = headers[index + 1..].iter().any(|other| other.name.eq_ignore_ascii_case(&name));
        if comes_again && !step.evidence.contains(&TWICE) {
            step.evidence.push(TWICE);
        }
        match comes_again && scenario.assumptions.same_header_twice == SameHeaderTwice::Last {
            true => drop(headers.remove(index)),
            false => index += 1,
        }
    }
    headers
}

/// Headers under the names that the client sees.
fn rename(scenario: &Scenario, headers: Vec<Header>, step: &mut Step, account: &mut Account) -> Vec<Header> {
    let mut renamed = Vec::new();
    for header in headers {
        let is_override = header.from == HeaderSource::Override;
        let mut fate = fate_of(&header.name);
        if is_override && fate != Fate::Kept {
            step.evidence.push(OVERRIDE_NAMES);
            if scenario.assumptions.overridden_header_names == OverriddenHeaderNames::Kept {
                fate = Fate::Kept;
            }
        }
        if fate != Fate::Kept && !step.evidence.contains(&RENAMING) {
            step.evidence.push(RENAMING);
        }
        match fate {
            Fate::Kept => renamed.push(header),
            Fate::Renamed => renamed.push(Header { name: format!("{REMAPPED}{}", header.name), ..header }),
            Fate::Dropped => {
                let why = "API Gateway never sends this header".to_owned();
                let place = match header.from {
                    HeaderSource::Mapping { place, .. } => place,
                    _ => Place::default(),
                };
                account.not_sent.push(NotSent { name: header.name, why, place });
            }
        }
    }
    renamed
}

fn sentence(mapped: &[Header]) -> String {
    let names: Vec<_> = mapped.iter().map(|header| header.name.as_str()).collect();
    match names.as_slice() {
        [] => "API Gateway adds its own headers; no mapped header is sent.".to_owned(),
        names => format!("API Gateway adds its own headers to the mapped ones: {}.", names.join(", ")),
    }
}
