//! A path as it is evaluated.

mod display;

use std::sync::Arc;

use crate::languages::json::{ReadError, Value};
use crate::languages::text::Span;

/// `$` or `@` and what follows.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    /// The character that the path begins with.
    pub(super) root: char,
    /// Whether a filter asks it of the whole document (`$`) or of the item at hand (`@`).
    pub(super) from_document: bool,
    pub(super) segments: Vec<Segment>,
}

impl Steps {
    /// Whether at most one value can be found.
    pub(super) fn is_definite(&self) -> bool {
        (0..self.segments.len()).all(|place| self.is_definite_at(place))
    }

    /// Whether the segment at `place` leads to one value.
    pub(super) fn is_definite_at(&self, place: usize) -> bool {
        match &self.segments[place].selector {
            // Several names at the end give one object; before the end they give a value each.
            Selector::Names { names, .. } => names.len() == 1 || place + 1 == self.segments.len(),
            Selector::Indexes(indexes) => indexes.len() == 1,
            Selector::Function { .. } => true,
            Selector::Slice { .. } | Selector::Wildcard | Selector::Filter(_) | Selector::DeepScan => false,
        }
    }

    /// Settles for each segment whether everything before it leads to one value.
    pub(super) fn settle(&mut self) {
        let mut definite = true;
        for place in 0..self.segments.len() {
            self.segments[place].after_definite = definite;
            definite &= self.is_definite_at(place);
        }
    }
}

impl Steps {
    /// Whether a function is called, here or in a filter or a parameter.
    pub(super) fn uses_functions(&self) -> bool {
        self.segments.iter().any(|segment| match &segment.selector {
            Selector::Function { .. } => true,
            Selector::Filter(expression) => expression.uses_functions(),
            _ => false,
        })
    }

    /// Shows every pattern in the path and its filters to `visit`, until that returns an error.
    pub(super) fn patterns<E>(&self, visit: &mut dyn FnMut(&Pattern) -> Result<(), E>) -> Result<(), E> {
        self.segments.iter().try_for_each(|segment| match &segment.selector {
            Selector::Filter(expression) => expression.patterns(visit),
            Selector::Function { parameters: Some(parameters), .. } => {
                parameters.iter().try_for_each(|parameter| match parameter {
                    Parameter::Path(path) => path.patterns(visit),
                    Parameter::Json(_) => Ok(()),
                })
            }
            _ => Ok(()),
        })
    }
}

impl Expression {
    fn uses_functions(&self) -> bool {
        match self {
            Expression::Or(all) | Expression::And(all) => all.iter().any(Expression::uses_functions),
            Expression::Not(part) => part.uses_functions(),
            Expression::Exists { path, .. } => path.uses_functions(),
            Expression::Relation { left, right, .. } => [left, right]
                .into_iter()
                .any(|side| matches!(side, Operand::Path(path) if path.uses_functions())),
        }
    }

    fn patterns<E>(&self, visit: &mut dyn FnMut(&Pattern) -> Result<(), E>) -> Result<(), E> {
        match self {
            Expression::Or(all) | Expression::And(all) => {
                all.iter().try_for_each(|part| part.patterns(visit))
            }
            Expression::Not(part) => part.patterns(visit),
            Expression::Exists { path, .. } => path.patterns(visit),
            Expression::Relation { left, right, .. } => {
                [left, right].into_iter().try_for_each(|side| match side {
                    Operand::Path(path) => path.patterns(visit),
                    Operand::Pattern(pattern) => visit(pattern),
                    _ => Ok(()),
                })
            }
        }
    }
}

/// One step of a path.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) selector: Selector,
    /// Where it stands in the path.
    pub(super) span: Span,
    /// Whether the segments before it lead to one value.
    pub(super) after_definite: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Selector {
    /// `.a`, `['a']`, `['a','b']`
    Names { names: Vec<String>, quote: char },
    /// `[0]`, `[-1]`, `[0,2]`
    Indexes(Vec<i32>),
    /// `[1:]`, `[:2]`, `[1:2]`; never without both
    Slice { from: Option<i32>, to: Option<i32> },
    /// `*`
    Wildcard,
    /// `[?(…)]`
    Filter(Box<Expression>),
    /// `..`
    DeepScan,
    /// `.length()`; without parentheses there are no parameters, `()` gives `None` too
    Function { name: String, parameters: Option<Vec<Parameter>> },
}

/// What stands in the parentheses of a function.
#[derive(Clone, Debug)]
pub(super) enum Parameter {
    /// JSON, read when the function is called.
    Json(String),
    /// A path, asked of the whole document.
    Path(Steps),
}

/// What a filter asks of an item.
#[derive(Clone, Debug)]
pub(super) enum Expression {
    Or(Vec<Expression>),
    And(Vec<Expression>),
    Not(Box<Expression>),
    /// A path that must, or must not, find something.
    Exists {
        path: Steps,
        wanted: bool,
    },
    Relation {
        left: Operand,
        operator: Operator,
        right: Operand,
    },
}

/// What a filter compares.
#[derive(Clone, Debug)]
pub(super) enum Operand {
    Path(Box<Steps>),
    String(String),
    /// A number in the class that prints it as it is written.
    Number(Value),
    Boolean(bool),
    Null,
    /// `[1,2]` or `{"a":1}`: its text, and what that is when read.
    Json(Box<(String, Result<Value, ReadError>)>),
    Pattern(Box<Pattern>),
}

/// `/pattern/flags`
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub(super) pattern: String,
    pub(super) flags: String,
    /// The filter, the place behind the pattern and what stands there: for the message that comes when
    /// Java does not take the pattern.
    pub(super) filter: Arc<str>,
    pub(super) at: usize,
    pub(super) found: char,
}

/// What Jayway says when another exception than its own stops it in a filter.
pub(super) fn refusal(filter: &str, at: usize, found: char) -> String {
    format!("Failed to parse filter: {filter}, error on position: {at}, char: {found}")
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operator {
    Equal,
    EqualTyped,
    NotEqual,
    NotEqualTyped,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    In,
    NotIn,
    Contains,
    Size,
    Empty,
    SubsetOf,
    AnyOf,
    NoneOf,
    Exists,
    /// `ALL`, `TYPE`, `MATCHES`: known, but no text can give them an operand that they accept.
    Unusable,
}
