//! Converting the body between text and bytes.
//!
//! The whole table is observed: LocalStack, test_apigateway_s3.py::TestApiGatewayS3BinarySupport, 2025-03-17.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::failure::Failure;
use super::integration_output::IntegrationOutput;
use super::media_type::{accepted, content_type, is_binary};
use crate::scenario::{IntegrationResponse, Scenario};
use crate::steps::Evidence;

/// A body that may still be the integration's own.
#[derive(Clone, Debug)]
pub(super) enum Content<'o> {
    Text(Cow<'o, str>),
    Bytes(Cow<'o, [u8]>),
}

impl Content<'_> {
    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        match self {
            Content::Text(text) => text.len(),
            Content::Bytes(bytes) => bytes.len(),
        }
    }

    /// Whether it is the integration's own, unchanged.
    pub(super) fn is_unchanged(&self, output: &IntegrationOutput) -> bool {
        match self {
            Content::Text(text) => matches!((text, &output.text), (Cow::Borrowed(_), Cow::Borrowed(_))),
            Content::Bytes(bytes) => matches!(bytes, Cow::Borrowed(_)),
        }
    }

    /// As text for a template; bytes that are not UTF-8 become U+FFFD.
    pub(super) fn into_text(self) -> String {
        match self {
            Content::Text(text) => text.into_owned(),
            Content::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// On its own.
    pub(super) fn into_owned(self) -> Content<'static> {
        match self {
            Content::Text(text) => Content::Text(Cow::Owned(text.into_owned())),
            Content::Bytes(bytes) => Content::Bytes(Cow::Owned(bytes.into_owned())),
        }
    }
}

/// How the body is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conversion {
    /// As UTF-8 text; bytes that are not UTF-8 become U+FFFD.
    Text,
    /// From base64 text to its bytes.
    Base64Decode,
    /// From bytes to base64 text.
    Base64Encode,
    /// Not at all.
    Bytes,
}

pub(super) const CONVERSION: Evidence = Evidence::observed(
    "contentHandling, binaryMediaTypes, the integration's Content-Type and the request's Accept decide how the body is converted",
    "LocalStack, test_apigateway_s3.py::TestApiGatewayS3BinarySupport, 2025-03-17",
);

/// The conversion that `selected` asks for.
pub(super) fn conversion(
    scenario: &Scenario,
    selected: &IntegrationResponse,
    output: &IntegrationOutput,
) -> Conversion {
    let types = &scenario.binary_media_types;
    let binary_body = !types.is_empty() && is_binary(content_type(&output.headers), types);
    let binary_accept = !types.is_empty() && is_binary(accepted(&scenario.request), types);
    let handling = selected.content_handling.as_ref().map(|handling| handling.value.as_str());
    match (handling, binary_body, binary_accept) {
        (Some("CONVERT_TO_TEXT"), true, _) | (None, true, false) => Conversion::Base64Encode,
        (Some("CONVERT_TO_TEXT"), false, _) | (None, false, false) => Conversion::Text,
        (Some("CONVERT_TO_BINARY"), false, _) | (None, false, true) => Conversion::Base64Decode,
        _ => Conversion::Bytes,
    }
}

pub(super) const REQUEST_CONVERSION: Evidence = Evidence::observed(
    "contentHandling of the integration, binaryMediaTypes and the request's Content-Type decide how its body is converted",
    "LocalStack, test_apigateway_s3.py::TestApiGatewayS3BinarySupport, 2025-03-17",
);

/// The conversion of the request's body on its way to the integration.
pub(super) fn request_conversion(scenario: &Scenario) -> Conversion {
    let is_binary = is_binary(content_type(&scenario.request.headers), &scenario.binary_media_types);
    let handling = &scenario.method.integration.content_handling;
    match (handling.as_ref().map(|handling| handling.value.as_str()), is_binary) {
        (Some("CONVERT_TO_TEXT"), true) => Conversion::Base64Encode,
        (Some("CONVERT_TO_BINARY"), false) => Conversion::Base64Decode,
        (_, true) => Conversion::Bytes,
        _ => Conversion::Text,
    }
}

impl Conversion {
    /// Whether the result is bytes, which no template can read.
    pub(super) fn gives_bytes(self) -> bool {
        matches!(self, Conversion::Base64Decode | Conversion::Bytes)
    }

    /// Whether the body stays the text that it is.
    pub(super) fn is_as_text(self) -> bool {
        self == Conversion::Text
    }

    /// Converts the integration's body.
    pub(super) fn apply<'o>(self, output: &'o IntegrationOutput) -> Result<Content<'o>, Failure> {
        match self {
            Conversion::Text => Ok(Content::Text(Cow::Borrowed(&output.text))),
            _ => self.convert(output.bytes),
        }
    }

    /// Converts bytes.
    pub(super) fn convert(self, bytes: &[u8]) -> Result<Content<'_>, Failure> {
        match self {
            Conversion::Text => Ok(Content::Text(String::from_utf8_lossy(bytes))),
            Conversion::Bytes => Ok(Content::Bytes(Cow::Borrowed(bytes))),
            Conversion::Base64Encode => Ok(Content::Text(Cow::Owned(STANDARD.encode(bytes)))),
            Conversion::Base64Decode => match STANDARD.decode(bytes) {
                Ok(decoded) => Ok(Content::Bytes(Cow::Owned(decoded))),
                Err(_) => Err(Failure::configuration_error("Unable to base64 decode the body.")),
            },
        }
    }

    /// What the conversion does, in words.
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Conversion::Text => "as text",
            Conversion::Base64Decode => "decoded from base64 to bytes",
            Conversion::Base64Encode => "encoded from bytes to base64",
            Conversion::Bytes => "as bytes",
        }
    }
}
