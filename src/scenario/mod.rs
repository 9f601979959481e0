//! What the user typed: one JSON document with the integration's output, the rules and the request.
//!
//! The shapes are API Gateway's own, so that the output of `aws apigateway get-method` is a [`Method`].

mod assumptions;
mod fields;
mod locate;
mod read;
mod read_method;
mod read_output;
mod read_responses;
mod read_settings;
mod response_fixes;
mod rewrite;

use indexmap::IndexMap;

use crate::findings::Place;
use crate::languages::json;

pub use assumptions::{
    Assumptions, ControlCharacter, EmptyHeaderValue, ErrorMessageNotText, FalseInHeader,
    GatewayResponseTemplate, HttpApiTimeout, ListInHeader, NullInHeader, NumbersInProxyHeaders,
    OverriddenHeaderNames, PayloadWithErrorMessage, RejectedInvocation, ReturnedErrorMessage, SWITCHES,
    SameHeaderTwice, SeveralMatches, Switch, TemplateContentType, TextStatusOverride, TooManyHeaders,
};
pub use locate::Source;
pub use read::{FORMAT, NESTING, read, unreadable};
pub use rewrite::rewrite;

/// A value and the field that holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// The field.
    pub place: Place,
}

/// Everything that one simulation needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// A name for machines, copied into the report.
    pub id: Option<String>,
    /// A name for people.
    pub title: Option<String>,
    /// What the scenario shows.
    pub description: Option<String>,
    /// The method with its integration, as `get-method` prints it.
    /// <https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html>
    pub method: Method,
    /// What the integration answered.
    pub output: Output,
    /// The kind of API.
    pub api: Api,
    /// The client's request.
    pub request: Request,
    /// The stage variables.
    pub stage_variables: IndexMap<String, String>,
    /// Values of `$context`, over the defaults.
    pub context: json::Object,
    /// The API's `binaryMediaTypes`.
    pub binary_media_types: Vec<String>,
    /// The customised gateway responses, by response type.
    pub gateway_responses: Vec<GatewayResponse>,
    /// Which reading is taken where no source settles what AWS does.
    pub assumptions: Assumptions,
    /// The response that the author expects.
    pub expect: Option<Expect>,
    /// The same method against other outputs.
    pub cases: Vec<Case>,
}

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

/// What the integration answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Output {
    /// Nothing is said about it.
    #[default]
    Missing,
    /// A Lambda function's output.
    Lambda(LambdaOutput),
    /// The HTTP response of an HTTP backend or of another AWS service.
    Backend(Backend),
}

impl Output {
    /// The payload or the body, when it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Output::Lambda(lambda) => Some(&lambda.payload.value),
            Output::Backend(backend) => std::str::from_utf8(&backend.body.value).ok(),
            Output::Missing => None,
        }
    }
}

/// The output of a Lambda function.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutput {
    /// The payload as text.
    pub payload: Field<String>,
    /// Whether the function failed.
    pub function_error: FunctionError,
    /// Headers of the Invoke response, over the fixed defaults.
    pub headers: Headers,
    /// The HTTP status of the Invoke response: 200 whether the function returned or failed.
    pub status: Option<u16>,
    /// There is no answer at all.
    pub failure: Option<IntegrationFailure>,
}

/// Why an integration gives no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationFailure {
    /// It takes longer than `timeoutInMillis`.
    Timeout,
    /// It cannot be reached, or breaks the connection.
    Network,
}

/// Whether a function failed: the `FunctionError` of the Invoke response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FunctionError {
    /// The scenario does not say: the payload decides.
    #[default]
    Unstated,
    /// The function returned.
    Returned,
    /// The function failed: `Unhandled`, or `Handled` by old runtimes.
    Failed(String),
}

/// Headers in the order written, each with its values.
pub type Headers = IndexMap<String, Vec<String>>;

/// The HTTP response of an HTTP backend or of another AWS service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backend {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Headers,
    /// The body.
    pub body: Field<Vec<u8>>,
    /// There is no answer at all.
    pub failure: Option<IntegrationFailure>,
}

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

/// The response that an author expects; what is absent is not compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expect {
    /// The status code.
    pub status: Option<u16>,
    /// Headers by name; `None` means that the header must be absent.
    pub headers: IndexMap<String, Option<String>>,
    /// The body.
    pub body: Option<ExpectedBody>,
    /// Texts that lines of the execution log hold.
    pub log: Vec<String>,
    /// Codes of findings, or texts that their messages or notes hold.
    pub findings: Vec<String>,
}

/// How an expected body compares.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectedBody {
    /// Byte for byte.
    Text(String),
    /// As JSON values.
    Json(json::Value),
}

/// The scenario's method against another output.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// The name.
    pub name: String,
    /// The field that holds the case.
    pub place: Place,
    /// The output that stands in for the scenario's; absent means the scenario's own.
    pub output: Option<Output>,
    /// The request that stands in for the scenario's.
    pub request: Option<Request>,
    /// The response that the author expects.
    pub expect: Option<Expect>,
}

impl Scenario {
    /// The scenario with `payload` as the Lambda's payload, or as the backend's body.
    pub fn with_payload(mut self, payload: String) -> Scenario {
        match &mut self.output {
            Output::Backend(backend) => backend.body.value = payload.into_bytes(),
            Output::Lambda(lambda) => lambda.payload.value = payload,
            missing => {
                let payload = Field { value: payload, place: Place::at("/lambda/payload") };
                *missing = Output::Lambda(LambdaOutput { payload, ..LambdaOutput::default() });
            }
        }
        self
    }

    /// The scenario with the `expect` and the cases of `lesson` in place of its own.
    pub fn checked_by(self, lesson: &Scenario) -> Scenario {
        Scenario { expect: lesson.expect.clone(), cases: lesson.cases.clone(), ..self }
    }

    /// The scenario has an `expect`, or one of its cases has.
    pub fn has_checks(&self) -> bool {
        self.expect.is_some() || self.cases.iter().any(|case| case.expect.is_some())
    }

    /// Whether there is a body mapping template.
    pub fn has_templates(&self) -> bool {
        let integration = &self.method.integration;
        let of_responses = integration.responses.iter().flat_map(|response| &response.response_templates);
        let mut all = of_responses.chain(&integration.request_templates);
        all.any(|template| !template.source.value.is_empty())
    }

    /// The scenario with the output and request of `case` in place of its own.
    pub fn with_case(&self, case: &Case) -> Scenario {
        Scenario {
            output: case.output.clone().unwrap_or_else(|| self.output.clone()),
            request: case.request.clone().unwrap_or_else(|| self.request.clone()),
            expect: case.expect.clone(),
            cases: Vec::new(),
            ..self.clone()
        }
    }
}
