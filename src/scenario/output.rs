//! What the integration answered: a function's result, or a backend's response.

use indexmap::IndexMap;

use super::Field;

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
