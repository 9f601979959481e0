//! What became of a pasted text: understood, ignored and why, repaired.

use serde::Serialize;

use crate::languages::text::Span;

/// What became of a part of the pasted text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Loss {
    /// What became of it.
    pub kind: LossKind,
    /// One sentence: what it is, and why.
    pub message: String,
    /// The line in the pasted text, from 1.
    pub line: usize,
    /// The column in the pasted text, from 1, in characters.
    pub column: usize,
    /// The part of the pasted text.
    pub span: Span,
}

/// What became of a part of the pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum LossKind {
    /// It is in the scenario.
    Understood,
    /// It is in the scenario, otherwise than written.
    Repaired,
    /// It is not in the scenario.
    Ignored,
    /// Nothing could be read, or it could not be decided what is meant.
    Unreadable,
}

impl LossKind {
    /// The word for people.
    pub fn word(self) -> &'static str {
        match self {
            LossKind::Understood => "understood",
            LossKind::Repaired => "repaired",
            LossKind::Ignored => "ignored",
            LossKind::Unreadable => "unreadable",
        }
    }
}

impl Loss {
    pub(super) fn new(kind: LossKind, lines: &Lines, span: Span, message: impl Into<String>) -> Loss {
        let (line, column) = lines.position(span.start);
        Loss { kind, message: message.into(), line, column, span }
    }
}

/// Where the lines of a text begin: positions without counting from the start each time.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Lines<'t> {
        let after_ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines { text, starts: std::iter::once(0).chain(after_ends).collect() }
    }

    /// The line and column of the byte `offset`, both from 1.
    pub(super) fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts[line - 1];
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count());
        (line, column + 1)
    }
}
