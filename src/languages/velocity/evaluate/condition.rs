//! `#if`, and what is true.

use super::{Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::tree::{Arm, Expression, If, Operator};
use crate::languages::velocity::value::Value;

impl Interpreter<'_> {
    pub(super) fn if_statement(&mut self, statement: &If) -> Run<()> {
        for Arm { condition, body, span } in &statement.arms {
            self.step(*span)?;
            let taken = match condition {
                Some(condition) => self.is_true(condition)?,
                None => true,
            };
            self.recorder.branch(*span, usize::from(taken));
            if taken {
                return self.block(body);
            }
        }
        match &statement.otherwise {
            Some(arm) => {
                self.recorder.branch(arm.span, 1);
                self.block(&arm.body)
            }
            None => Ok(()),
        }
    }

    /// Whether an expression is true: a reference when it is neither null nor false; anything else only
    /// when it is a boolean that is true.
    pub(super) fn is_true(&mut self, expression: &Expression) -> Run<bool> {
        match expression {
            Expression::Constant(Value::Boolean(value)) => Ok(*value),
            Expression::Reference(reference) => match self.value_of(reference, &mut None)? {
                Value::Null => Ok(false),
                Value::Boolean(value) => Ok(value),
                Value::Block(block) => Ok(self.render_block(&block)?.is_some()),
                _ => Ok(true),
            },
            Expression::Not(inner) => self.nested(Span::at(0), |run| run.is_true(inner)).map(|value| !value),
            Expression::Binary(binary) => match binary.operator {
                Operator::And => self
                    .nested(Span::at(0), |run| Ok(run.is_true(&binary.left)? && run.is_true(&binary.right)?)),
                Operator::Or => self
                    .nested(Span::at(0), |run| Ok(run.is_true(&binary.left)? || run.is_true(&binary.right)?)),
                Operator::Add
                | Operator::Subtract
                | Operator::Multiply
                | Operator::Divide
                | Operator::Modulus => Ok(false),
                _ => self.compare(binary),
            },
            _ => Ok(false),
        }
    }
}
