//! What the author of a scenario expects of it.

use indexmap::IndexMap;

use super::{Output, Request};
use crate::findings::Place;
use crate::languages::json;

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
