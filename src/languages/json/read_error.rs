//! Why json-smart would refuse a text.

use std::fmt;

use crate::languages::text::Span;

/// Why a text cannot be read, where, and what Java says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// The text that cannot stand where it stands; empty at the end of the text.
    pub span: Span,
    /// What is wrong, in words.
    pub message: String,
    /// The words of the exception that json-smart throws.
    pub java: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
