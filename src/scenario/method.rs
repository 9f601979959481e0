//! The method, its integration and the rules of both, as `get-method` prints them.

use super::Field;
use crate::findings::Place;

/// A method: <https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Method {
    /// The field that holds the method.
    pub place: Place,
    /// The HTTP method.
    pub http_method: Option<String>,
    /// How callers are authorised.
    pub authorization_type: Option<Field<String>>,
    /// Whether there is an `authorizerId`.
    pub has_authorizer: bool,
    /// The declared parameters of the request, each as `method.request.header.NAME` and the like.
    pub request_parameters: Vec<Field<String>>,
    /// The integration.
    pub integration: Integration,
    /// The declared statuses and headers, in the order written.
    pub method_responses: Vec<MethodResponse>,
    /// Whether `methodResponses` is a list.
    pub method_responses_are_a_list: bool,
}

/// An integration: <https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Integration {
    /// The field that holds the integration.
    pub place: Place,
    /// The type.
    pub kind: IntegrationType,
    /// The method with which the backend is called.
    pub http_method: Option<Field<String>>,
    /// How long an answer may take, in milliseconds.
    pub timeout: Option<Field<u64>>,
    /// The address of the backend.
    pub uri: Option<Field<String>>,
    /// What the request sends to the backend, by `integration.request.header.NAME` and the like.
    pub request_parameters: Vec<HeaderMapping>,
    /// Templates of the request by media type; for `MOCK` they give the status.
    pub request_templates: Vec<Template>,
    /// What becomes of a request without a template for its media type.
    pub passthrough_behavior: Option<Field<String>>,
    /// How the request's body is converted.
    pub content_handling: Option<Field<String>>,
    /// The integration responses, in the order written.
    pub responses: Vec<IntegrationResponse>,
    /// Whether `integrationResponses` is a list.
    pub responses_are_a_list: bool,
    /// A `selectionPattern`, which belongs into an integration response.
    pub misplaced_pattern: Option<Field<String>>,
}

/// The `type` of an integration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IntegrationType {
    /// `AWS`: a Lambda function with mapping rules, or another AWS service.
    #[default]
    Aws,
    /// `AWS_PROXY`
    AwsProxy,
    /// `HTTP`
    Http,
    /// `HTTP_PROXY`
    HttpProxy,
    /// `MOCK`
    Mock,
}

/// An integration response: <https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IntegrationResponse {
    /// The field that holds the integration response.
    pub place: Place,
    /// The status that the client gets.
    pub status_code: Field<String>,
    /// The regular expression that selects this response; absent or empty in the default response.
    pub selection_pattern: Option<Field<String>>,
    /// The header mappings, in the order written.
    pub response_parameters: Vec<HeaderMapping>,
    /// The body mapping templates, in the order written.
    pub response_templates: Vec<Template>,
    /// `CONVERT_TO_BINARY` or `CONVERT_TO_TEXT`.
    pub content_handling: Option<Field<String>>,
}

impl IntegrationResponse {
    /// The pattern, unless this is the default response.
    pub fn pattern(&self) -> Option<&Field<String>> {
        self.selection_pattern.as_ref().filter(|pattern| !pattern.value.is_empty())
    }

    /// Whether this is the default response: it has no pattern.
    pub fn is_default(&self) -> bool {
        self.pattern().is_none()
    }
}

/// One member of an integration response's `responseParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeaderMapping {
    /// The target: `method.response.header.NAME`.
    pub key: String,
    /// The source, with the field that holds the mapping.
    pub expression: Field<String>,
}

impl HeaderMapping {
    /// The header's name, when the key is a header's.
    pub fn header_name(&self) -> Option<&str> {
        self.key.strip_prefix(HEADER_KEY).filter(|name| !name.is_empty())
    }
}

/// What the key of a header mapping or declaration begins with.
pub const HEADER_KEY: &str = "method.response.header.";

/// A body mapping template.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// The media type that it is for.
    pub media_type: String,
    /// The template; `null` is the empty text.
    pub source: Field<String>,
}

/// A method response: <https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MethodResponse {
    /// The field that holds the method response.
    pub place: Place,
    /// The declared status.
    pub status_code: Field<String>,
    /// The declared headers, each as `method.response.header.NAME`.
    pub response_parameters: Vec<Field<String>>,
    /// Whether there is a `responseParameters` member to add headers to.
    pub has_response_parameters: bool,
    /// A `selectionPattern`, which belongs into an integration response.
    pub misplaced_pattern: Option<Field<String>>,
}

impl MethodResponse {
    /// Whether the key `method.response.header.NAME` is declared.
    pub fn declares(&self, key: &str) -> bool {
        self.response_parameters.iter().any(|declared| declared.value == key)
    }
}
