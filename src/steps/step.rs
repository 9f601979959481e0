//! A step: one decision on the way from the integration's answer to the client.

use serde::Serialize;

use super::evidence::Evidence;
use crate::findings::Place;
use crate::languages::text::first_characters;

/// What a step decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Is the request taken, and can the integration be called?
    Arrival,
    /// Did the function return or fail, and which text do patterns see?
    IntegrationOutput,
    /// Which integration response?
    Selection,
    /// Is its status declared as a method response?
    MethodResponse,
    /// Which value does one header get?
    ParameterMapping,
    /// Which template, and what becomes of the body?
    Body,
    /// Which headers does API Gateway add, rename or drop?
    Headers,
    /// Which gateway response stands in, after an error?
    GatewayResponse,
}

/// One decision, and why it fell as it did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What is decided.
    pub kind: StepKind,
    /// The decision in one sentence.
    pub sentence: String,
    /// The values that were looked at.
    pub values: Vec<SeenValue>,
    /// What was not chosen, and why.
    pub not_chosen: Vec<NotChosen>,
    /// The rules that decided, and how they are known.
    pub evidence: Vec<Evidence>,
    /// The fields that took part.
    pub places: Vec<Place>,
}

/// A value that a decision looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeenValue {
    /// What the value is: "text tested".
    pub name: String,
    /// The value as text, cut when it is long.
    pub value: String,
}

/// Something that a decision passed over.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotChosen {
    /// What was passed over: "400 (Bad Request)".
    pub what: String,
    /// Why.
    pub why: String,
    /// The field that holds it.
    pub place: Place,
}

/// Longer values are cut in [`SeenValue`]: the whole text stands in the scenario.
const LONGEST_SEEN_VALUE: usize = 1000;

impl Step {
    /// A step with its sentence.
    pub fn new(kind: StepKind, sentence: impl Into<String>) -> Step {
        Step {
            kind,
            sentence: sentence.into(),
            values: Vec::new(),
            not_chosen: Vec::new(),
            evidence: Vec::new(),
            places: Vec::new(),
        }
    }

    /// Adds a value that was looked at.
    pub fn saw(mut self, name: &str, value: &str) -> Step {
        self.values.push(SeenValue { name: name.to_owned(), value: cut(value) });
        self
    }

    /// Adds a rule that decided.
    pub fn by(mut self, evidence: Evidence) -> Step {
        self.evidence.push(evidence);
        self
    }

    /// Adds a field that took part.
    pub fn at(mut self, place: Place) -> Step {
        self.places.push(place);
        self
    }
}

fn cut(value: &str) -> String {
    match first_characters(value, LONGEST_SEEN_VALUE) {
        Some(start) => format!("{start}…"),
        None => value.to_owned(),
    }
}
