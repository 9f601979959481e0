//! The tree of a template, ready to be run.

use std::rc::Rc;

use super::names::Variable;
use super::value::Value;
use crate::languages::text::Span;

/// Statements in a row.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) statements: Vec<Statement>,
}

#[derive(Debug)]
pub(super) enum Statement {
    /// Text that prints itself.
    Text { text: Box<str>, span: Span },
    /// A reference that prints its value.
    Reference(Reference),
    /// `#set($left = right)`
    Set(Set),
    /// `#if … #elseif … #else … #end`
    If(If),
    /// `#foreach($variable in list) … #end`
    Foreach(Foreach),
    /// `#define($name) … #end`
    Define { variable: Variable, body: Rc<Block> },
    /// `#literal() … #end`
    Literal { text: Box<str>, span: Span },
    /// `#evaluate(expression)`
    Evaluate { source: Expression, span: Span },
    /// `#include(…)` or `#parse(…)`: nothing can be loaded.
    Load { name: &'static str, arguments: Vec<Expression>, span: Span },
    /// `#break` or `#break($scope)`
    Break { scope: Option<Expression>, span: Span },
    /// `#stop`
    Stop,
    /// `#name(…)`, or `#@name(…) … #end`: a macro that may or may not be defined.
    Call(Call),
}

#[derive(Debug)]
pub(super) struct Set {
    pub(super) left: Reference,
    pub(super) right: Expression,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) struct If {
    /// `#if` and every `#elseif`.
    pub(super) arms: Vec<Arm>,
    /// `#else`
    pub(super) otherwise: Option<Arm>,
}

#[derive(Debug)]
pub(super) struct Arm {
    pub(super) condition: Option<Expression>,
    pub(super) body: Block,
    /// The directive itself, without its body.
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) struct Foreach {
    pub(super) variable: Variable,
    /// What is walked over; nothing when the directive was written without it.
    pub(super) list: Option<Expression>,
    pub(super) body: Block,
    /// The directive itself, without its body.
    pub(super) span: Span,
    /// Line and column, as `$foreach.info` prints them.
    pub(super) line: usize,
    pub(super) column: usize,
}

#[derive(Debug)]
pub(super) struct Call {
    pub(super) name: Rc<str>,
    pub(super) arguments: Rc<[Expression]>,
    /// The arguments as they are written.
    pub(super) written: Box<[Rc<str>]>,
    /// The body of `#@name(…) … #end`.
    pub(super) body: Option<Rc<Block>>,
    /// What is printed when no such macro is defined.
    pub(super) literal: Box<str>,
    pub(super) span: Span,
}

/// `#macro(name $parameters) … #end`
#[derive(Debug)]
pub(super) struct Macro {
    pub(super) name: Rc<str>,
    pub(super) parameters: Vec<Variable>,
    pub(super) body: Block,
}

/// `$name`, `$!{name.property[0].method("x")}`
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) root: Variable,
    pub(super) steps: Vec<Step>,
    /// An odd number of backslashes stands before it.
    pub(super) escaped: bool,
    /// Half of the backslashes before it.
    pub(super) backslashes: Box<str>,
    /// What stood right before the `$` and belongs to nothing else: `#` or `$`.
    pub(super) before: Box<str>,
    /// What is printed instead of a value that is null.
    pub(super) null_text: Rc<str>,
    /// A name that stands where a reference could stand, but has no `$`: prints itself.
    pub(super) bare_name: bool,
    pub(super) span: Span,
}

impl Reference {
    /// Whether something is printed before the value.
    pub(super) fn is_prefixed(&self) -> bool {
        !self.backslashes.is_empty() || !self.before.is_empty()
    }
}

#[derive(Debug)]
pub(super) struct Step {
    pub(super) kind: StepKind,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) enum StepKind {
    Property(Rc<str>),
    Index(Expression),
    Method(Rc<str>, Vec<Expression>),
}

#[derive(Debug)]
pub(super) enum Expression {
    /// A number, `true`, `false`, or a string without references.
    Constant(Value),
    /// A string in double quotes that is a template of its own.
    Interpolated(Interpolated),
    Reference(Box<Reference>),
    /// `[1..3]`
    Range(Box<(Expression, Expression)>),
    /// `[1, 2]`
    List(Vec<Expression>),
    /// `{"a": 1}`
    Map(Vec<(Expression, Expression)>),
    /// A word such as `in`; it has no value.
    Word(Rc<str>),
    Not(Box<Expression>),
    Binary(Box<Binary>),
}

#[derive(Debug)]
pub(super) struct Interpolated {
    pub(super) template: Rc<Block>,
    /// A blank was added at the end, which has to go again.
    pub(super) drop_last: bool,
}

#[derive(Debug)]
pub(super) struct Binary {
    pub(super) operator: Operator,
    pub(super) left: Expression,
    pub(super) right: Expression,
    /// How the operands are written: `"a" + $missing` is `a$missing`.
    pub(super) left_text: Box<str>,
    pub(super) right_text: Box<str>,
    /// Where these texts stand.
    pub(super) left_span: Span,
    pub(super) right_span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulus,
}
