//! What Jayway throws.

use std::fmt;

use super::missing::Missing;
use crate::languages::text::Span;

/// Why a path cannot be read, or finds nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct PathError {
    /// The class of the exception.
    pub class: PathErrorClass,
    /// Jayway's words.
    pub message: String,
    /// The part of the path that failed.
    pub span: Span,
    /// Which segment found nothing, and what stood there, where that can be told.
    pub missing: Option<Box<Missing>>,
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// The Java class of an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathErrorClass {
    /// The document holds nothing there: `$.zz` on `{}`.
    PathNotFound,
    /// The text is not a path: `$.a.`, or a filter stands on a scalar.
    InvalidPath,
    /// Jayway gave up: `$.sum()` on `[]`.
    JsonPath,
    /// A parameter is not JSON: `$.sum({1)`.
    InvalidJson,
    /// The path is empty, or the document is `null`.
    IllegalArgument,
    /// `$..length()`: a deep scan with nothing after it.
    IllegalState,
    /// `$.first()` on `[]`.
    IndexOutOfBounds,
    /// `$.length(1)`: a parameter that is no path.
    NullPointer,
    /// `EMPTY` asked of an object.
    ClassCast,
    /// A number that Java cannot read: `$[?(@.a in [1e99999999999])]`.
    NumberFormat,
    /// The answer would take more work than the limit allows. Java knows no such limit.
    LimitExceeded,
}

/// The class as an oracle prints it: Jayway's own without their package.
impl fmt::Display for PathErrorClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PathErrorClass::PathNotFound => "PathNotFoundException",
            PathErrorClass::InvalidPath => "InvalidPathException",
            PathErrorClass::JsonPath => "JsonPathException",
            PathErrorClass::InvalidJson => "InvalidJsonException",
            PathErrorClass::IllegalArgument => "java.lang.IllegalArgumentException",
            PathErrorClass::IllegalState => "java.lang.IllegalStateException",
            PathErrorClass::IndexOutOfBounds => "java.lang.IndexOutOfBoundsException",
            PathErrorClass::NullPointer => "java.lang.NullPointerException",
            PathErrorClass::ClassCast => "java.lang.ClassCastException",
            PathErrorClass::NumberFormat => "java.lang.NumberFormatException",
            PathErrorClass::LimitExceeded => "LimitExceeded",
        })
    }
}
