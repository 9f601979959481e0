//! HTTP APIs: payload formats 1.0 and 2.0, and parameter mapping.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html>

use base64::Engine;

use super::account::Account;
use super::content_handling::Content;
use super::http_api_errors::{self, ApiError};
use super::http_api_parameters;
use super::invocation::Invocation;
use super::limits::PAYLOAD_NESTING;
use super::proxy_payload::{self, Format, Malformed, ProxyPayload};
use super::report::{Door, Header, HeaderSource, Response};
use super::response::with_body;
use super::wire_headers;
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::languages::json::{self, NodeKind};
use crate::scenario::{Api, Backend, LambdaOutput, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const FORMAT_1: Format = Format {
    members: &["isBase64Encoded", "statusCode", "headers", "multiValueHeaders", "body"],
    is_closed: false,
};
const FORMAT_2: Format =
    Format { members: &["isBase64Encoded", "statusCode", "headers", "cookies", "body"], is_closed: false };

const STRUCTURED: Evidence = Evidence::observed(
    "a payload with a statusCode is the response itself; its default Content-Type is text/plain; charset=utf-8",
    "aws-lambda-dotnet, snapshots of HTTP APIs, 2025-04-14",
);
const INFERRED: Evidence = Evidence::documented(
    "in payload format 2.0 a payload without a statusCode is the body of a 200 with application/json; a JSON string is sent without its quotes",
    "API Gateway Developer Guide, Lambda proxy integrations for HTTP APIs (http-api-develop-integrations-lambda)",
);
const BACKEND: Evidence = Evidence::documented(
    "the response of an HTTP backend passes through an HTTP API",
    "API Gateway Developer Guide, HTTP proxy integrations for HTTP APIs (http-api-develop-integrations-http)",
);

/// What an HTTP API answers with before its parameter mapping.
struct Draft {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    content_type: &'static str,
}

/// Answers with what a Lambda function wrote.
pub(super) fn lambda(
    scenario: &Scenario,
    lambda: &LambdaOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Response {
    if let Some(error) = http_api_errors::no_answer(scenario) {
        return http_api_errors::answer(scenario, error, account);
    }
    let invocation = Invocation::of(lambda, &[], &scenario.assumptions, languages);
    account.facts.function_failed = invocation.failed;
    if invocation.failed {
        let reason = format!("the function failed with {:?}", invocation.text(&scenario.assumptions));
        let error = ApiError::failed(reason, lambda.payload.place.clone());
        return http_api_errors::answer(scenario, error, account);
    }
    match draft(scenario, &lambda.payload.value, account) {
        Ok(draft) => send(scenario, draft, languages, account),
        Err(Malformed { message, span }) => {
            let place = lambda.payload.place.part(span);
            let finding = Finding::new(&codes::MALFORMED_PROXY_RESPONSE, place.clone(), message.clone());
            account.findings.push(finding);
            http_api_errors::answer(scenario, ApiError::failed(message, place), account)
        }
    }
}

/// Answers with what an HTTP backend answered.
pub(super) fn backend(
    scenario: &Scenario,
    backend: &Backend,
    languages: &mut Languages,
    account: &mut Account,
) -> Response {
    if let Some(error) = http_api_errors::no_answer(scenario) {
        return http_api_errors::answer(scenario, error, account);
    }
    let sentence = format!("The backend answered {}: an HTTP API passes it on.", backend.status);
    account
        .steps
        .push(Step::new(StepKind::IntegrationOutput, sentence).at(backend.body.place.clone()).by(BACKEND));
    let one_line_each = backend
        .headers
        .iter()
        .flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone())));
    let headers = one_line_each.collect();
    let draft = Draft {
        status: backend.status,
        headers,
        body: backend.body.value.clone(),
        content_type: "text/plain; charset=utf-8",
    };
    send(scenario, draft, languages, account)
}

fn draft(scenario: &Scenario, payload: &str, account: &mut Account) -> Result<Draft, Malformed> {
    let is_format_1 =
        matches!(&scenario.api, Api::Http { payload_format_version, .. } if payload_format_version == "1.0");
    if is_format_1 {
        let payload = proxy_payload::read(payload, &FORMAT_1, &scenario.assumptions)?;
        return structured(payload, account);
    }
    let tree = json::parse(payload, PAYLOAD_NESTING).ok();
    match tree.as_ref().map(|tree| &tree.kind) {
        Some(NodeKind::Object(members)) if members.iter().any(|member| member.name == "statusCode") => {
            let payload = proxy_payload::read(payload, &FORMAT_2, &scenario.assumptions)?;
            structured(payload, account)
        }
        kind => {
            let body = match kind {
                Some(NodeKind::String(text)) => text.to_string(),
                _ => payload.to_owned(),
            };
            let sentence = "The payload has no statusCode: it is the body of a 200.";
            account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).by(INFERRED));
            Ok(Draft {
                status: 200,
                headers: Vec::new(),
                body: body.into_bytes(),
                content_type: "application/json",
            })
        }
    }
}

fn structured(payload: ProxyPayload, account: &mut Account) -> Result<Draft, Malformed> {
    let sentence = format!("The payload is the response itself, with status {}.", payload.status);
    account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).by(STRUCTURED));
    let body = match payload.is_base64 {
        false => payload.body.into_bytes(),
        true => {
            base64::engine::general_purpose::STANDARD.decode(&payload.body).map_err(|error| Malformed {
                message: format!("isBase64Encoded is true, and the body is not base64: {error}"),
                span: Default::default(),
            })?
        }
    };
    let mut headers = payload.headers;
    for (name, values) in payload.multi_value_headers {
        headers.extend(values.into_iter().map(|value| (name.clone(), value)));
    }
    headers.extend(payload.cookies.into_iter().map(|cookie| ("Set-Cookie".to_owned(), cookie)));
    Ok(Draft { status: payload.status, headers, body, content_type: "text/plain; charset=utf-8" })
}

fn send(scenario: &Scenario, draft: Draft, languages: &mut Languages, account: &mut Account) -> Response {
    let Draft { mut status, mut headers, body, content_type } = draft;
    http_api_parameters::apply(scenario, &mut status, &mut headers, &body, languages, account);
    let others = headers.into_iter().filter(|(name, _)| !is_own(name));
    let headers = others.map(|(name, value)| Header {
        name: capitalised(&name),
        value,
        from: HeaderSource::Integration,
        usual: true,
    });
    let headers = wire_headers::http_api(scenario, headers.collect(), body.len(), content_type);
    with_body(status, headers, Content::Bytes(body.into()), Door::Proxy, account)
}

/// Headers that an HTTP API writes itself. ASSUMED: what a function or a backend says of them is dropped.
fn is_own(name: &str) -> bool {
    ["content-length", "connection", "date", "transfer-encoding"]
        .contains(&name.to_ascii_lowercase().as_str())
}

/// `my-header` as `My-Header`, as an HTTP API writes names.
/// Observed: aws-lambda-dotnet, V1_HandlesHeadersCorrectlyHttpV1, 2025-04-14 (`myheader` came as `Myheader`).
fn capitalised(name: &str) -> String {
    let parts = name.split('-').map(|part| {
        let mut letters = part.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    });
    parts.collect::<Vec<_>>().join("-")
}
