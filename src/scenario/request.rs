//! The client's request, and what the API around the method says of it.

use indexmap::IndexMap;

use super::{Field, HeaderMapping, Headers, Template};

/// The kind of API.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Api {
    /// A REST API.
    #[default]
    Rest,
    /// An HTTP API.
    Http {
        /// `1.0` or `2.0`.
        payload_format_version: String,
        /// Parameter mappings by the status that the integration answered.
        response_parameters: IndexMap<String, Vec<HeaderMapping>>,
    },
}

/// The client's request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The HTTP method.
    pub method: Option<String>,
    /// The path.
    pub path: Option<String>,
    /// The headers.
    pub headers: Headers,
    /// The query string parameters.
    pub query_string: Headers,
    /// The path parameters.
    pub path_parameters: IndexMap<String, String>,
    /// The body; of bytes that are not UTF-8, with U+FFFD in their place.
    pub body: String,
    /// The body's bytes, when they are given as such.
    pub body_bytes: Option<Vec<u8>>,
    /// The gateway response type with which API Gateway refuses the request before it calls the integration.
    pub refused_as: Option<Field<String>>,
    /// The message of the refusal, when it is another than the usual one.
    pub refused_message: Option<String>,
}

impl Request {
    /// The body's bytes.
    pub fn bytes(&self) -> &[u8] {
        self.body_bytes.as_deref().unwrap_or(self.body.as_bytes())
    }
}

/// A customised gateway response: <https://docs.aws.amazon.com/apigateway/latest/api/API_GatewayResponse.html>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayResponse {
    /// The response type, such as `DEFAULT_5XX`.
    pub response_type: Field<String>,
    /// The status, when it is customised.
    pub status_code: Option<Field<String>>,
    /// Headers by `gatewayresponse.header.NAME`.
    pub response_parameters: Vec<HeaderMapping>,
    /// Bodies by media type.
    pub response_templates: Vec<Template>,
}
