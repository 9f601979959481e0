//! Why a template cannot be read or run.

use std::fmt;

use super::trace::Trace;
use crate::languages::text::Span;

/// A place where the template is not Velocity.
///
/// `#if(true)x` gives "the #if of line 1 is not closed: expected #else, #elseif or #end, found the end of the
/// template".
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseError {
    /// What was found; empty at the end of the template.
    pub span: Span,
    /// The line of the template, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What was found, in words.
    pub found: String,
    /// What could stand there, in words; empty when the text stands in the right place and is wrong in
    /// another way.
    pub expected: Vec<&'static str>,
    /// The sentence to show.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {}, column {}", self.message, self.line, self.column)
    }
}

impl std::error::Error for ParseError {}

/// Why a rendering ended before its time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RenderError {
    /// What kind of thing went wrong.
    pub kind: RenderErrorKind,
    /// The expression or directive that failed.
    pub span: Span,
    /// The line of the template, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The expression that failed, as written.
    pub expression: String,
    /// The sentence to show.
    pub message: String,
    /// What happened before; there are no pieces of output.
    pub trace: Box<Trace>,
}

/// The kinds of [`RenderError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RenderErrorKind {
    /// A method threw a Java exception, named here: `$list.get(9)` on a short list.
    Exception(String),
    /// `#include` or `#parse`: there is nothing to load.
    ResourceNotFound,
    /// `#evaluate` of a text that is not Velocity.
    Parse,
    /// A macro called itself more than 20 times.
    MacroDepth,
    /// One of the [`Limits`](super::Limits).
    Limit,
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {} at line {}, column {}", self.message, self.expression, self.line, self.column)
    }
}

impl std::error::Error for RenderError {}

/// A Java exception that a method throws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The Java class: `java.lang.IndexOutOfBoundsException`.
    pub class: &'static str,
    /// The exception's message.
    pub message: String,
}

impl Exception {
    /// An exception of `class` that says `message`.
    pub fn new(class: &'static str, message: impl Into<String>) -> Exception {
        Exception { class, message: message.into() }
    }
}
