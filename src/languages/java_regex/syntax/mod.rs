//! The tree of a pattern, and the reading of it.

mod class;
mod cursor;
mod escape;
mod flags;
mod group;
mod parser;
mod property;
mod quantifier;
mod quote;

use std::sync::Arc;

use crate::languages::java_regex::set::Set;
use crate::languages::text::Span;

pub(super) use parser::parse;

/// The upper bound of a quantifier that has none.
pub(super) const UNBOUNDED: u32 = 0x7fff_ffff;

/// A pattern that was read.
#[derive(Debug)]
pub(super) struct Syntax {
    /// The whole pattern.
    pub(super) root: Node,
    /// The name of each capturing group but group 0; `None` where it has only its number.
    pub(super) groups: Vec<Option<String>>,
    /// Whether some part can match more than single UTF-16 units: where a search may then begin.
    pub(super) supplementary: bool,
}

/// A part of the pattern and where it stands.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) kind: Kind,
    /// The bytes of the pattern that it was read from.
    pub(super) span: Span,
}

/// What a part of a pattern is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Nothing, or an inline modifier such as `(?i)`, which leaves nothing to match.
    Empty,
    /// One code point; with what else matches where case is ignored.
    Literal(u32, Arc<Set>),
    /// One code point of a set.
    Class(ClassKind, Arc<Set>),
    /// One after the other.
    Concat(Vec<Node>),
    /// The first that leads to a match.
    Alternation(Vec<Node>),
    /// A part in parentheses.
    Group(GroupKind, Box<Node>),
    /// A quantified part.
    Repeat(Repeat, Box<Node>),
    /// A place between characters.
    Assertion(Assertion),
    /// What a group matched, once more.
    BackReference(usize, CaseRule),
    /// `\R`
    LineBreak,
    /// `\X`
    Grapheme,
}

/// How a class was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClassKind {
    /// `.` that stops at line ends: all of them, or `\n` alone under `(?d)`.
    Dot,
    /// `.` that matches everything.
    DotAll,
    /// `[...]`
    Bracket,
    /// `\d`, `\s`, `\w`, `\h`, `\v` and their negations, by their letter.
    Predefined(char),
    /// `\p{...}` and `\P{...}`
    Property,
}

/// What a pair of parentheses does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum GroupKind {
    /// `(...)` and `(?<name>...)`, by number.
    Capturing(usize),
    /// `(?:...)` and `(?flags:...)`
    Plain,
    /// `(?>...)`
    Atomic,
    /// `(?=...)`, `(?!...)`
    Ahead { negated: bool },
    /// `(?<=...)`, `(?<!...)`; Java steps back by code points where the pattern, from here on, has
    /// one beyond U+FFFF, and by UTF-16 units elsewhere.
    Behind { negated: bool, by_points: bool },
}

/// How often, and how eagerly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Repeat {
    /// The fewest times.
    pub(super) min: u32,
    /// The most times; [`UNBOUNDED`] where there is no bound.
    pub(super) max: u32,
    /// Which number of times is tried first, and whether others are.
    pub(super) mode: Mode,
    /// How it was written, because Java runs the forms in different ways.
    pub(super) form: Form,
}

/// How a quantifier is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `?`
    Optional,
    /// `*`, `+` or `{n,}`
    Unbounded,
    /// `{n}` or `{n,m}`
    Counted,
}

/// Which number of times is tried first, and whether others are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// As many as possible, then fewer.
    Greedy,
    /// As few as possible, then more.
    Reluctant,
    /// As many as possible, and never fewer.
    Possessive,
}

/// A place between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assertion {
    /// `\A`, and `^` without `(?m)`
    Start,
    /// `^` under `(?m)`
    LineStart { unix: bool },
    /// `$` under `(?m)`
    LineEnd { unix: bool },
    /// `\Z`, and `$` without `(?m)`
    EndBeforeTerminator { unix: bool },
    /// `\z`
    End,
    /// `\b`, `\B`
    WordBoundary { negated: bool, unicode: bool },
    /// `\b{g}`
    GraphemeBoundary,
    /// `\G`
    PreviousEnd,
}

/// What a comparison of letters ignores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CaseRule {
    /// Nothing.
    Exact,
    /// The case of ASCII letters: `(?i)`.
    Ascii,
    /// The case of all letters: `(?iu)`.
    Unicode,
}
