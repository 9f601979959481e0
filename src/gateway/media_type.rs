//! Media types: which template and which conversion a request's `Accept` asks for.

use crate::scenario::{Headers, Request};

/// The first media type of the request's `Accept`, without its parameters.
/// Only the first is honoured.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html>
pub(super) fn accepted(request: &Request) -> Option<&str> {
    first(&request.headers, "accept")
}

/// The media type of a `Content-Type` header.
pub(super) fn content_type(headers: &Headers) -> Option<&str> {
    first(headers, "content-type")
}

fn first<'h>(headers: &'h Headers, name: &str) -> Option<&'h str> {
    let (_, values) = headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name))?;
    let value = values.first()?;
    let media_type = value.split([',', ';']).next()?.trim();
    (!media_type.is_empty()).then_some(media_type)
}

/// Whether `text` has the form of a media type: `application/json`, with or without parameters.
pub fn is_media_type(text: &str) -> bool {
    let is_token = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&^_.+-*".contains(&byte))
    };
    let media_type = text.split(';').next().unwrap_or_default().trim();
    media_type.split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}

/// Whether one of the API's `binaryMediaTypes` covers `media_type`: the same text, or `type/*`, or `*/*`.
/// Observed: LocalStack, test_apigateway_lambda.py::test_aws_proxy_binary_response (`*/test` covers nothing).
pub(super) fn is_binary(media_type: Option<&str>, binary_media_types: &[String]) -> bool {
    let covers = |pattern: &String| match (pattern.as_str(), media_type) {
        ("*/*", _) => true,
        (_, None) => false,
        (pattern, _) if pattern.starts_with("*/") => false,
        (pattern, Some(media_type)) => match pattern.strip_suffix("/*") {
            Some(kind) => {
                media_type.split_once('/').is_some_and(|(found, _)| found.eq_ignore_ascii_case(kind))
            }
            None => pattern.eq_ignore_ascii_case(media_type),
        },
    };
    binary_media_types.iter().any(covers)
}
