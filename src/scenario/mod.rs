//! What the user typed: one JSON document with the integration's output, the rules and the request.
//!
//! The shapes are API Gateway's own, so that the output of `aws apigateway get-method` is a [`Method`].

mod assumptions;
mod expect;
mod fields;
mod locate;
mod method;
mod output;
mod read;
mod read_method;
mod read_output;
mod read_responses;
mod read_settings;
mod request;
mod response_fixes;
mod rewrite;

use indexmap::IndexMap;

use crate::findings::Place;
use crate::languages::json;

pub use assumptions::{
    Assumptions, ControlCharacter, EmptyHeaderValue, ErrorMessageNotText, GatewayResponseTemplate,
    HttpApiTimeout, NullInHeader, NumbersInProxyHeaders, OverriddenHeaderNames, PayloadWithErrorMessage,
    RejectedInvocation, ReturnedErrorMessage, SWITCHES, SameHeaderTwice, SeveralMatches, Switch,
    TemplateContentType, TextStatusOverride, TooManyHeaders,
};
pub use expect::{Case, Expect, ExpectedBody};
pub use locate::Source;
pub use method::{
    HEADER_KEY, HeaderMapping, Integration, IntegrationResponse, IntegrationType, Method, MethodResponse,
    Template,
};
pub use output::{Backend, FunctionError, Headers, IntegrationFailure, LambdaOutput, Output};
pub use read::{FORMAT, NESTING, read, unreadable};
pub use request::{Api, GatewayResponse, Request};
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
