//! Expressions: their values.

use super::arithmetic::{Failure, calculate};
use super::origin::Way;
use super::{Halt, Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::methods;
use crate::languages::velocity::tree::{Binary, Expression, Interpolated, Operator};
use crate::languages::velocity::value::{ListClass, MapOrder, Value};

impl Interpreter<'_> {
    pub(super) fn value(&mut self, expression: &Expression) -> Run<Value> {
        match expression {
            Expression::Constant(value) => Ok(value.clone()),
            Expression::Interpolated(string) => self.interpolate(string),
            Expression::Reference(reference) => self.value_of(reference, &mut None),
            Expression::Word(_) => Ok(Value::Null),
            Expression::Not(_) => self.is_true(expression).map(Value::Boolean),
            Expression::Binary(binary) => match binary.operator {
                Operator::Add
                | Operator::Subtract
                | Operator::Multiply
                | Operator::Divide
                | Operator::Modulus => self.arithmetic(binary),
                _ => self.is_true(expression).map(Value::Boolean),
            },
            Expression::Range(bounds) => self.range(&bounds.0, &bounds.1),
            Expression::List(items) => {
                let items = self.nested(Span::at(0), |run| run.values(items))?;
                Ok(Value::list(ListClass::ArrayList, items))
            }
            Expression::Map(entries) => self.nested(Span::at(0), |run| {
                let mut values = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    values.push((run.value(key)?, run.value(value)?));
                }
                Ok(Value::map(MapOrder::Linked, values))
            }),
        }
    }

    /// The value; where it came from is put into `way` if the expression is a reference.
    pub(super) fn value_and_way(&mut self, expression: &Expression, way: &mut Option<Way>) -> Run<Value> {
        match expression {
            Expression::Reference(reference) => self.value_of(reference, way),
            expression => self.value(expression),
        }
    }

    fn interpolate(&mut self, string: &Interpolated) -> Run<Value> {
        let mut text = self.capture(|run| run.block(&string.template))?;
        if string.drop_last {
            text.pop();
        }
        if text.len() > self.limits.string {
            return Err(self.string_limit(Span::at(0)));
        }
        Ok(Value::from(text))
    }

    fn range(&mut self, first: &Expression, last: &Expression) -> Run<Value> {
        let (first, last) = (self.value(first)?, self.value(last)?);
        let (true, true) = (first.is_number(), last.is_number()) else { return Ok(Value::Null) };
        let (Some(first), Some(last)) = (first.int_value(), last.int_value()) else { return Ok(Value::Null) };
        let count = first.abs_diff(last) as usize + 1;
        self.steps(Span::at(0), count)?;
        let most = methods::most_items(self.limits.string);
        if count > most {
            return Err(self.limit(Span::at(0), "a range has more", most, "items"));
        }
        let items: Vec<Value> = if first <= last {
            (first..=last).map(Value::Integer).collect()
        } else {
            (last..=first).rev().map(Value::Integer).collect()
        };
        Ok(Value::list(ListClass::ArrayList, items))
    }

    fn arithmetic(&mut self, binary: &Binary) -> Run<Value> {
        self.step(Span::at(0))?;
        let (left, right) =
            self.nested(Span::at(0), |run| Ok((run.value(&binary.left)?, run.value(&binary.right)?)))?;
        let strings = matches!(left, Value::String(_)) || matches!(right, Value::String(_));
        if binary.operator == Operator::Add && strings {
            return self.concatenate(binary, &left, &right);
        }
        calculate(binary.operator, &left, &right).map_err(|failure| match failure {
            Failure::Exception(exception) => self.exception(Span::at(0), &exception, "arithmetic"),
            Failure::TooLarge => self.limit(Span::at(0), "a number has more", 18_000, "digits"),
        })
    }

    /// What is null is written as in the template.
    fn concatenate(&mut self, binary: &Binary, left: &Value, right: &Value) -> Run<Value> {
        let left = self.text_of(left, Span::at(0))?.unwrap_or_else(|| (*binary.left_text).into());
        let right = self.text_of(right, Span::at(0))?.unwrap_or_else(|| (*binary.right_text).into());
        if left.len() + right.len() > self.limits.string {
            return Err(self.string_limit(Span::at(0)));
        }
        self.steps(Span::at(0), (left.len() + right.len()) / 64)?;
        Ok(Value::from(format!("{left}{right}")))
    }

    /// What `#stop` and `#break` mean inside a string: nothing that reaches outside.
    pub(super) fn is_stop(halt: &Halt) -> bool {
        matches!(halt, Halt::Stop | Halt::Break(None))
    }
}
