//! `AWS_PROXY` of a REST API: the function writes the response itself.

use base64::Engine;

use super::account::Account;
use super::content_handling::Content;
use super::failure::Failure;
use super::invocation::Invocation;
use super::media_type::{accepted, is_binary};
use super::proxy_payload::{self, Format, Malformed, ProxyPayload};
use super::report::{Door, Header, HeaderSource, Response};
use super::response::with_body;
use super::wire_headers::{self, JSON, Trace};
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::scenario::{LambdaOutput, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const FORMAT: Format = Format {
    members: &["isBase64Encoded", "statusCode", "headers", "multiValueHeaders", "body"],
    is_closed: true,
};

const PAYLOAD: Evidence = Evidence::observed(
    "the payload is an object of statusCode, headers, multiValueHeaders, body and isBase64Encoded, each optional, and nothing else",
    "LocalStack, test_aws_proxy_response_payload_format_validation, 2024-11-15",
);
const MALFORMED: Evidence = Evidence::observed(
    "a payload of another shape becomes a 502",
    "LocalStack, test_aws_proxy_response_payload_format_validation, 2024-11-15",
);
const FUNCTION_ERROR: Evidence =
    Evidence::reported("a failed function becomes a 502", "AWS re:Post, malformed-502-api-gateway");
const MERGED: Evidence = Evidence::observed(
    "values of multiValueHeaders come before the value of headers, under the name that multiValueHeaders writes",
    "LocalStack, the same test; aws-lambda-dotnet, V1_CombinesSingleAndMultiValueHeaders, 2025-04-14",
);
const BASE64: Evidence = Evidence::observed(
    "a base64 body is decoded only when the first media type of Accept is one of binaryMediaTypes",
    "LocalStack, test_aws_proxy_binary_response",
);

/// Answers with what the function wrote.
pub(super) fn answer(
    scenario: &Scenario,
    lambda: &LambdaOutput,
    languages: &mut Languages,
    account: &mut Account,
) -> Result<Response, Failure> {
    let invocation = Invocation::of(lambda, &[], &scenario.assumptions, languages);
    account.facts.function_failed = invocation.failed;
    if invocation.failed {
        let message = invocation.text(&scenario.assumptions);
        let sentence =
            format!("The function failed with {message:?}: a proxy integration answers with an error.");
        account.steps.push(
            Step::new(StepKind::IntegrationOutput, sentence)
                .at(lambda.payload.place.clone())
                .by(FUNCTION_ERROR),
        );
        return Err(Failure::function_error(&message));
    }
    let payload = proxy_payload::read(&lambda.payload.value, &FORMAT, &scenario.assumptions);
    let payload = payload.map_err(|error| malformed(lambda, &error, account))?;
    let step = Step::new(
        StepKind::IntegrationOutput,
        "The function wrote the response itself: a proxy integration has no mapping rules.",
    );
    account.steps.push(step.at(lambda.payload.place.clone()).by(PAYLOAD));
    let body = body(scenario, &payload, account)?;
    let headers = wire_headers::rest(scenario, merged(&payload, account), body.len(), (JSON, Trace::Sent));
    Ok(with_body(payload.status, headers, Content::Bytes(body.into()), Door::Proxy, account))
}

fn malformed(lambda: &LambdaOutput, error: &Malformed, account: &mut Account) -> Failure {
    let place = lambda.payload.place.part(error.span);
    let message = format!("malformed Lambda proxy response: {}", error.message);
    let sentence = format!("The payload is malformed: {}. API Gateway answers with an error.", error.message);
    account.findings.push(Finding::new(&codes::MALFORMED_PROXY_RESPONSE, place.clone(), message).note(
        "a proxy response is {\"statusCode\": 200, \"headers\": {}, \"body\": \"text\"}; the body is a string",
    ));
    account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).at(place).by(MALFORMED));
    Failure::malformed_proxy_response()
}

fn body(scenario: &Scenario, payload: &ProxyPayload, account: &mut Account) -> Result<Vec<u8>, Failure> {
    let is_binary = is_binary(accepted(&scenario.request), &scenario.binary_media_types);
    let mut step = Step::new(StepKind::Body, "The body passes as the function wrote it.");
    let bytes = match (payload.is_base64, is_binary) {
        (true, true) => {
            step.sentence = "The body is decoded from base64: isBase64Encoded is true, and Accept asks for a binary media type.".to_owned();
            step.evidence.push(BASE64);
            let decoded = base64::engine::general_purpose::STANDARD.decode(&payload.body);
            decoded.map_err(|_| Failure::configuration_error("Unable to base64 decode the body."))?
        }
        (true, false) => {
            step.sentence =
                "The body stays base64 text: Accept does not ask for one of binaryMediaTypes.".to_owned();
            step.evidence.push(BASE64);
            account.facts.sent_as_base64 = true;
            payload.body.clone().into_bytes()
        }
        (false, _) => {
            step.evidence.push(PAYLOAD);
            payload.body.clone().into_bytes()
        }
    };
    account.steps.push(step);
    Ok(bytes)
}

/// The headers of both members, one line for each value.
fn merged(payload: &ProxyPayload, account: &mut Account) -> Vec<Header> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let many = &payload.multi_value_headers;
    let is_same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    for (name, value) in &payload.headers {
        match many.iter().find(|(other, _)| is_same(name, other)) {
            Some((written, values)) => {
                lines.extend(values.iter().chain([value]).map(|value| (written.clone(), value.clone())));
            }
            None => lines.push((name.clone(), value.clone())),
        }
    }
    for (name, values) in
        many.iter().filter(|(name, _)| !payload.headers.iter().any(|(one, _)| is_same(one, name)))
    {
        lines.extend(values.iter().map(|value| (name.clone(), value.clone())));
    }
    let names: Vec<_> = lines.iter().map(|(name, _)| name.as_str()).collect();
    let sentence = match names.as_slice() {
        [] => "The function wrote no headers; API Gateway adds its own.".to_owned(),
        names => format!("The function's headers are sent: {}.", names.join(", ")),
    };
    account.steps.push(Step::new(StepKind::Headers, sentence).by(MERGED));
    let headers = lines.into_iter().map(|(name, value)| Header {
        name: renamed(name),
        value,
        from: HeaderSource::Integration,
        usual: true,
    });
    headers.collect()
}

/// Observed: LocalStack, TestApiGatewayHeaderRemapping (AWS_PROXY), December 2024.
pub(super) fn renamed(name: String) -> String {
    let is_reserved =
        ["connection", "content-length", "date", "server"].contains(&name.to_ascii_lowercase().as_str());
    if is_reserved { format!("{}{name}", super::header_names::REMAPPED) } else { name }
}
