//! Asking a filter of an item.

mod compare;
mod node;

use super::ast::{Expression, Operand, Operator};
use super::error::PathErrorClass;
use super::evaluate::{Absent, Answer, Failure, Run};
use crate::languages::json::Value;

use node::Node;

/// Whether the filter accepts `item`. Jayway takes its own `InvalidPathException` for a no.
pub(super) fn accepts<'d>(run: &Run<'d>, expression: &Expression, item: &'d Value) -> Result<bool, Failure> {
    match holds(run, expression, item) {
        Err(failure) if is_invalid_path(&failure) => Ok(false),
        result => result,
    }
}

/// `PathNotFoundException` is an `InvalidPathException` too.
fn is_invalid_path(failure: &Failure) -> bool {
    matches!(failure.class, PathErrorClass::InvalidPath | PathErrorClass::PathNotFound)
}

fn holds<'d>(run: &Run<'d>, expression: &Expression, item: &'d Value) -> Result<bool, Failure> {
    run.work(1)?;
    match expression {
        Expression::Or(all) => {
            for part in all {
                if holds(run, part, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Expression::And(all) => {
            for part in all {
                if !holds(run, part, item)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Expression::Not(part) => Ok(!holds(run, part, item)?),
        Expression::Exists { path, wanted } => match run.quietly(|| run.ask(path, item, Absent::Refused)) {
            Ok(_) => Ok(*wanted),
            Err(failure) if failure.class == PathErrorClass::PathNotFound => Ok(!*wanted),
            Err(failure) => Err(failure),
        },
        Expression::Relation { left, operator, right } => {
            let left = node(run, left, item)?;
            let right = node(run, right, item)?;
            compare::compare(run, *operator, &left, &right)
        }
    }
}

/// The value of one side of a comparison.
fn node<'a, 'd: 'a>(run: &Run<'d>, operand: &'a Operand, item: &'d Value) -> Result<Node<'a>, Failure> {
    Ok(match operand {
        Operand::String(text) => Node::String(text.as_str().into()),
        Operand::Number(number) => Node::Number(number),
        Operand::Boolean(value) => Node::Boolean(*value),
        Operand::Null => Node::Null,
        Operand::Json(json) => Node::Literal(&json.0, &json.1),
        Operand::Pattern(pattern) => Node::Pattern(pattern),
        Operand::Path(path) => {
            let found = run.quietly(|| match path.from_document {
                true => run.ask_document(path),
                false => match run.ask(path, item, Absent::Skipped)? {
                    Answer::One(value) => Ok(value),
                    list => run.keep_answer(list),
                },
            });
            match found {
                Ok(value) => Node::of_value(run, value)?,
                Err(failure) if failure.class == PathErrorClass::PathNotFound => Node::Undefined,
                Err(failure) => return Err(failure),
            }
        }
    })
}

/// Whether the operator is one that a text can give operands to.
fn unusable(operator: Operator) -> Failure {
    Failure::new(PathErrorClass::InvalidPath, format!("{operator:?}"))
}
