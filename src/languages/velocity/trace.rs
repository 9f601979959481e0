//! What happened while a template ran, as data.

use serde::Serialize;

use crate::languages::text::Span;

/// What happened. Each list ends at the limit; references and branches stand once for each place of the
/// template, in the order in which they were first come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Which part of the template wrote which part of the output, in the order of the output.
    pub pieces: Vec<Piece>,
    /// The references, with the values that they had.
    pub references: Vec<ReferenceTrace>,
    /// The branches of `#if`, and the loops.
    pub branches: Vec<BranchTrace>,
    /// Methods and properties that the values do not have.
    pub unknown_members: Vec<UnknownMember>,
    /// The loops that were stopped at the limit of rounds.
    pub stopped_loops: Vec<StoppedLoop>,
    /// Whether a list ended early.
    pub truncated: bool,
}

/// A piece of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text or the reference that wrote it.
    pub template: Span,
    /// The bytes of the output.
    pub output: Span,
    /// Where it came from.
    pub origin: Option<Origin>,
}

/// Where in the host's data a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The place in the data, as a JSON pointer.
    pub pointer: String,
    /// Whether a method made something else of what stands there.
    pub changed: bool,
}

/// A reference of the template, and the values that it had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReferenceTrace {
    /// The reference.
    pub template: Span,
    /// What its first values print, each cut when it is long. Where there was no value, nothing is kept.
    pub values: Vec<String>,
    /// The Java class of its first value; `null` if it never had one.
    pub class: String,
    /// How often it was asked for its value.
    pub times: usize,
    /// How often it had none.
    pub empty: usize,
    /// The part that had no value when it first had none: `.nmae` of `$user.nmae`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub missing: Option<Span>,
    /// Names that are there and look like the missing one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub near: Vec<String>,
}

/// A branch, or a loop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BranchTrace {
    /// `#if(…)`, `#elseif(…)`, `#else`, `#foreach(…)`.
    pub template: Span,
    /// How often it was come to.
    pub times: usize,
    /// How often its body ran: of a loop, all rounds together.
    pub runs: usize,
}

/// A method or a property that the value does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownMember {
    /// The name, and the arguments of a method.
    pub template: Span,
    /// The Java class of the value.
    pub class: String,
    /// Whether the value is the empty string, which stands for all that is missing.
    pub is_of_empty: bool,
    /// The name.
    pub name: String,
    /// Whether the value has a method of the name, for other arguments.
    pub takes_others: bool,
    /// The Java classes of the arguments; nothing for a property.
    pub arguments: Option<Vec<String>>,
    /// What was probably meant, as it is written: `size()`.
    pub near: Vec<String>,
}

/// A `#foreach` that was stopped at the limit of rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoppedLoop {
    /// The directive.
    pub template: Span,
    /// How many items its list has.
    pub items: usize,
}

impl Trace {
    /// The references that had no value, once or more often.
    pub fn empty_references(&self) -> impl Iterator<Item = &ReferenceTrace> {
        self.references.iter().filter(|reference| reference.empty > 0)
    }
}
