//! What happened while a template ran, as data.

use serde::Serialize;

use crate::languages::text::Span;

/// What happened, in the order in which it happened. Each list ends at the limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Trace {
    /// Which part of the template wrote which part of the output.
    pub pieces: Vec<Piece>,
    /// The references, each time they were asked for a value.
    pub references: Vec<ReferenceValue>,
    /// The branches of `#if` and the rounds of `#foreach`.
    pub branches: Vec<Branch>,
    /// Calls of methods that do not exist.
    #[serde(rename = "unknownMethods")]
    pub unknown_methods: Vec<UnknownMethod>,
    /// Whether a list ended early.
    pub truncated: bool,
}

/// A piece of the output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The text or the reference that wrote it.
    pub template: Span,
    /// The bytes of the output.
    pub output: Span,
    /// Where the value stands in the payload, as a JSON pointer, if it came from there unchanged.
    pub origin: Option<String>,
}

/// The value that a reference had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferenceValue {
    /// The reference.
    pub template: Span,
    /// What the value prints, cut off after some characters; nothing if it was null or unknown.
    pub value: Option<String>,
    /// The Java class of the value.
    pub class: String,
    /// The part of the reference that had no value: `.nmae` of `$user.nmae`.
    pub missing: Option<Span>,
}

/// A branch that was or was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Branch {
    /// `#if(…)`, `#elseif(…)`, `#else`, `#foreach(…)`.
    pub template: Span,
    /// How often its body ran: for `#if`, 0 or 1.
    pub rounds: usize,
}

/// A method that the value does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnknownMethod {
    /// The call.
    pub template: Span,
    /// The Java class of the value.
    pub class: String,
    /// The method.
    pub name: String,
    /// The methods of the value whose names are near.
    pub near: Vec<String>,
}

impl Trace {
    /// The references that had no value, each place once.
    pub fn empty_references(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .references
            .iter()
            .filter(|entry| entry.value.is_none())
            .map(|entry| entry.template)
            .collect();
        spans.sort_by_key(|span| (span.start, span.end));
        spans.dedup();
        spans
    }
}
