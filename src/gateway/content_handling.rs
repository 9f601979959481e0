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

impl Conversion {
    /// Whether the result is bytes, which no template can read.
    pub(super) fn gives_bytes(self) -> bool {
        matches!(self, Conversion::Base64Decode | Conversion::Bytes)
    }

    /// Converts `bytes`.
    pub(super) fn apply(self, bytes: &[u8]) -> Result<Cow<'_, [u8]>, Failure> {
        match self {
            Conversion::Bytes => Ok(Cow::Borrowed(bytes)),
            Conversion::Base64Encode => Ok(Cow::Owned(STANDARD.encode(bytes).into_bytes())),
            Conversion::Text => Ok(match String::from_utf8_lossy(bytes) {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            }),
            Conversion::Base64Decode => match STANDARD.decode(bytes) {
                Ok(decoded) => Ok(Cow::Owned(decoded)),
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
