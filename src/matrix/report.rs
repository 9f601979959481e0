//! The matrix as data.

use serde::Serialize;

use crate::findings::Place;

/// Which response each output gets, and which integration response no output selects.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Matrix {
    /// The integration responses, in the order written.
    pub responses: Vec<MatrixResponse>,
    /// The scenario's own output, then its cases, then the stock payloads.
    pub rows: Vec<MatrixRow>,
}

/// An integration response, and what selects it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MatrixResponse {
    /// Its status code.
    pub status_code: String,
    /// Its pattern; absent for the default response.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub selection_pattern: Option<String>,
    /// Its field.
    pub place: Place,
    /// The rows that select it, by index; empty when nothing does.
    pub selected_by: Vec<usize>,
}

/// One output, and what the client gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MatrixRow {
    /// Where the output comes from.
    pub origin: Origin,
    /// Its name.
    pub name: String,
    /// The scenario's `lambda`, to load this row; absent where it is the scenario's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub lambda: Option<LambdaField>,
    /// The scenario's `backend`, to load this row; absent where it is the scenario's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub backend: Option<BackendField>,
    /// The status that the client gets; absent when it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub status: Option<u16>,
    /// How it came to that.
    pub outcome: Outcome,
    /// The selected integration response, by index into `responses`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub selected: Option<usize>,
    /// Why, in one sentence.
    pub sentence: String,
}

/// Where the output of a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The scenario itself.
    Scenario,
    /// One of its `cases`.
    Case,
    /// The stock payloads.
    Stock,
}

/// How a row came to its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A pattern selected the integration response.
    Pattern,
    /// No pattern matched: the default integration response.
    Default,
    /// API Gateway answers with a gateway response.
    Error,
    /// A proxy integration: the integration wrote the response itself.
    Proxy,
    /// It cannot be computed.
    Unknown,
}

/// A scenario's `lambda`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LambdaField {
    /// The payload as text.
    pub payload: String,
    /// `null`: returned; a text: failed; absent: the payload decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "string | null"))]
    pub function_error: Option<Option<String>>,
    /// The HTTP status of the Invoke response, where it is not 200: Lambda rejected the invocation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub status: Option<u16>,
}

/// A scenario's `backend`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackendField {
    /// The status.
    pub status: u16,
    /// The body, as text.
    pub body: String,
}
