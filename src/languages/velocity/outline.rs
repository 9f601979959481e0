//! What is written in a template, for those who look for mistakes in it without running it.

use super::parser::Parsed;
use super::tree::{Arm, Block, Expression, Foreach, Operator, Reference, Statement, StepKind};
use super::value::Value;
use crate::languages::text::Span;

/// What a template holds, in the order in which it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// All references, those in strings and arguments too.
    pub references: Vec<WrittenReference>,
    /// The strings that stand where a number is wanted, such as `"3"` in `$count > "3"`.
    pub strings: Vec<WrittenString>,
    /// The `#set` directives.
    pub sets: Vec<WrittenSet>,
    /// The names that `#set`, `#foreach` and `#define` give values to.
    pub assigned: Vec<String>,
    /// The bodies of loops.
    pub loops: Vec<Span>,
    /// The `#foreach` directives that name no list, such as `#foreach($item, $list)`.
    pub without_list: Vec<Span>,
    /// Words without a `$` where a reference could stand, such as `yes` in `$a.equals(yes)`: they have no value.
    pub bare_words: Vec<Span>,
    /// Directives that do not exist here, so that they print themselves: `#return($x)`.
    pub unknown_directives: Vec<(Span, String)>,
    /// Every `#else`.
    pub elses: Vec<Span>,
    /// Every `#*` without its `*#`: nothing after it is written, in a string up to the string's end.
    pub open_comments: Vec<Span>,
}

/// A `#set`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenSet {
    /// Where it stands.
    pub span: Span,
    /// Where its left side stands.
    pub left: Span,
    /// The variable that it sets or changes.
    pub root: String,
    /// What follows the variable.
    pub steps: Vec<WrittenStep>,
}

/// A reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenReference {
    /// Where it stands.
    pub span: Span,
    /// The variable.
    pub root: String,
    /// What follows the variable.
    pub steps: Vec<WrittenStep>,
    /// What it is used for.
    pub role: Role,
}

/// A string in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenString {
    /// Where it stands, quotes and all; inside a string with doubled quotes, where that stands.
    pub span: Span,
    /// What it is used for.
    pub role: Role,
}

/// `.name`, `.method('x')` or `[0]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenStep {
    /// Where it stands.
    pub span: Span,
    /// The property or the method; empty for an index.
    pub name: String,
    /// Whether it is a method.
    pub is_method: bool,
    /// The first argument, if that is a string without references.
    pub argument: Option<String>,
}

/// What a reference is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It prints its value.
    Printed,
    /// Its value alone decides: `#if($name)`, or `#if(!$name)`, which is negated.
    Condition {
        /// Whether a `!` stands before it.
        negated: bool,
    },
    /// A loop walks over it.
    Walked,
    /// It is compared by `<`, `<=`, `>` or `>=`.
    Ordered,
    /// It is an operand of `-`, `*`, `/` or `%`.
    Calculated,
    /// It is a part of a string.
    InString,
    /// It is an operand of another kind, or an argument.
    Read,
}

impl Outline {
    pub(super) fn of(parsed: &Parsed) -> Outline {
        let mut outline = Outline { open_comments: parsed.open_comments.clone(), ..Outline::default() };
        outline.block(&parsed.block, Role::Printed);
        outline
    }

    fn block(&mut self, block: &Block, printed: Role) {
        block.statements.iter().for_each(|statement| self.statement(statement, printed));
    }

    fn statement(&mut self, statement: &Statement, printed: Role) {
        match statement {
            Statement::Reference(reference) => self.reference(reference, printed),
            Statement::Set(set) => {
                self.sets.push(WrittenSet {
                    span: set.span,
                    left: set.left.span,
                    root: set.left.root.name.to_string(),
                    steps: steps_of(&set.left),
                });
                self.assigned.push(set.left.root.name.to_string());
                self.expression(&set.right);
                set.left.steps.iter().for_each(|step| self.arguments(&step.kind));
            }
            Statement::If(statement) => {
                self.elses.extend(statement.otherwise.iter().map(|arm| arm.span));
                for Arm { condition, body, .. } in statement.arms.iter().chain(&statement.otherwise) {
                    condition.iter().for_each(|condition| self.condition(condition, false));
                    self.block(body, printed);
                }
            }
            Statement::Foreach(Foreach { variable, list, body, span, .. }) => {
                self.assigned.push(variable.name.to_string());
                match list {
                    Some(Expression::Reference(list)) => self.reference(list, Role::Walked),
                    Some(Expression::Constant(Value::Null)) | None => self.without_list.push(*span),
                    Some(list) => self.expression(list),
                }
                self.block(body, printed);
                let end = body.statements.last().map_or(span.end, |last| end_of(last, span.end));
                self.loops.push(Span::new(span.end, end));
            }
            Statement::Define { variable, body } => {
                self.assigned.push(variable.name.to_string());
                self.block(body, printed);
            }
            Statement::Evaluate { source, .. } => self.expression(source),
            Statement::Load { arguments, .. } => self.expressions(arguments),
            Statement::Call(call) => {
                self.unknown_directives.push((call.span, call.name.to_string()));
                self.expressions(&call.arguments);
                call.body.iter().for_each(|body| self.block(body, printed));
            }
            Statement::Text { .. }
            | Statement::Literal { .. }
            | Statement::Break { .. }
            | Statement::Stop => {}
        }
    }

    fn condition(&mut self, expression: &Expression, negated: bool) {
        match expression {
            Expression::Reference(reference) => self.reference(reference, Role::Condition { negated }),
            Expression::Not(inner) => self.condition(inner, !negated),
            Expression::Binary(binary) if matches!(binary.operator, Operator::And | Operator::Or) => {
                self.condition(&binary.left, negated);
                self.condition(&binary.right, negated);
            }
            expression => self.expression(expression),
        }
    }

    fn expressions(&mut self, expressions: &[Expression]) {
        expressions.iter().for_each(|expression| self.expression(expression));
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Constant(_) | Expression::Word(_) => {}
            Expression::Interpolated(string) => self.block(&string.template, Role::InString),
            Expression::Reference(reference) => self.reference(reference, Role::Read),
            Expression::Range(bounds) => {
                self.expression(&bounds.0);
                self.expression(&bounds.1);
            }
            Expression::List(items) => self.expressions(items),
            Expression::Map(entries) => entries.iter().for_each(|(key, value)| {
                self.expression(key);
                self.expression(value);
            }),
            Expression::Not(inner) => self.condition(inner, true),
            Expression::Binary(binary) => match binary.operator {
                Operator::And | Operator::Or => self.condition(expression, false),
                operator => {
                    self.operand(&binary.left, binary.left_span, role_beside(operator));
                    self.operand(&binary.right, binary.right_span, role_beside(operator));
                }
            },
        }
    }

    fn operand(&mut self, operand: &Expression, span: Span, role: Role) {
        let is_string =
            matches!(operand, Expression::Constant(Value::String(_)) | Expression::Interpolated(_));
        if is_string && role != Role::Read {
            self.strings.push(WrittenString { span, role });
        }
        match operand {
            Expression::Reference(reference) => self.reference(reference, role),
            operand => self.expression(operand),
        }
    }

    fn reference(&mut self, reference: &Reference, role: Role) {
        if reference.bare_name {
            self.bare_words.push(reference.span);
        }
        if reference.bare_name || reference.escaped {
            return;
        }
        let steps = steps_of(reference);
        let root = reference.root.name.to_string();
        self.references.push(WrittenReference { span: reference.span, root, steps, role });
        reference.steps.iter().for_each(|step| self.arguments(&step.kind));
    }

    fn arguments(&mut self, kind: &StepKind) {
        match kind {
            StepKind::Property(_) => {}
            StepKind::Index(index) => self.expression(index),
            StepKind::Method(_, arguments) => self.expressions(arguments),
        }
    }
}

fn role_beside(operator: Operator) -> Role {
    match operator {
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            Role::Ordered
        }
        Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Modulus => Role::Calculated,
        _ => Role::Read,
    }
}

fn steps_of(reference: &Reference) -> Vec<WrittenStep> {
    let steps = reference.steps.iter().map(|step| {
        let (name, is_method, argument) = match &step.kind {
            StepKind::Property(name) => (&**name, false, None),
            StepKind::Index(index) => ("", false, Some(index)),
            StepKind::Method(name, arguments) => (&**name, true, arguments.first()),
        };
        let argument = argument.and_then(plain_text);
        WrittenStep { span: step.span, name: name.to_owned(), is_method, argument }
    });
    steps.collect()
}

/// The text of a string without references.
fn plain_text(expression: &Expression) -> Option<String> {
    match expression {
        Expression::Constant(Value::String(text)) => Some(text.to_string()),
        Expression::Interpolated(string) => {
            let texts = string.template.statements.iter().map(|statement| match statement {
                Statement::Text { text, .. } => Some(&**text),
                _ => None,
            });
            let mut text: String = texts.collect::<Option<Vec<_>>>()?.concat();
            if string.drop_last {
                text.pop();
            }
            Some(text)
        }
        _ => None,
    }
}

/// About where a statement ends: what it holds may have no place of its own.
fn end_of(statement: &Statement, at_least: usize) -> usize {
    let within = |block: &Block| block.statements.last().map_or(at_least, |last| end_of(last, at_least));
    match statement {
        Statement::Text { span, .. }
        | Statement::Literal { span, .. }
        | Statement::Evaluate { span, .. }
        | Statement::Load { span, .. }
        | Statement::Break { span, .. } => span.end,
        Statement::Reference(reference) => reference.span.end,
        Statement::Set(set) => set.span.end,
        Statement::If(statement) => {
            let arms = statement.arms.iter().chain(&statement.otherwise);
            arms.map(|arm| within(&arm.body).max(arm.span.end)).max().unwrap_or(at_least)
        }
        Statement::Foreach(foreach) => within(&foreach.body).max(foreach.span.end),
        Statement::Define { body, .. } => within(body),
        Statement::Call(call) => call.span.end,
        Statement::Stop => at_least,
    }
}
