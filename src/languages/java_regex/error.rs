//! What can go wrong: a pattern that is none, a search that does not end, a replacement that is none.

use std::fmt;

use serde::Serialize;

use crate::languages::text::Span;

/// Why a text is not a pattern, in Java's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PatternError {
    /// `PatternSyntaxException.getDescription()`.
    pub description: String,
    /// `PatternSyntaxException.getIndex()`, which counts code points of the pattern once `\Q..\E` is
    /// written out; `None` where Java says -1.
    pub index: Option<usize>,
    /// The place in the pattern as written, in bytes.
    pub span: Span,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.index {
            Some(index) => write!(f, "{} near index {index}", self.description),
            None => f.write_str(&self.description),
        }
    }
}

impl std::error::Error for PatternError {}

/// The search took more steps, or more memory, than it may: neither yes nor no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepLimit {
    /// The steps that were taken.
    pub steps: u64,
}

impl fmt::Display for StepLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this pattern needs more than {} steps on this text", self.steps)
    }
}

impl std::error::Error for StepLimit {}

/// Why `replace_all` or `replace_first` gave no text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub enum ReplaceError {
    /// The search did not end.
    StepLimit(StepLimit),
    /// The replacement is none: `$x`, `${`, `${name}` with no such group, `\` at the end; Java's words.
    IllegalReplacement(String),
    /// `$9` with no such group; Java's words.
    NoSuchGroup(String),
}

impl fmt::Display for ReplaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReplaceError::StepLimit(limit) => limit.fmt(f),
            ReplaceError::IllegalReplacement(words) | ReplaceError::NoSuchGroup(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for ReplaceError {}

impl From<StepLimit> for ReplaceError {
    fn from(limit: StepLimit) -> ReplaceError {
        ReplaceError::StepLimit(limit)
    }
}
