//! `==`, `!=`, `<`, `<=`, `>`, `>=`.

use std::cmp::Ordering;

use super::arithmetic::{Base, base_of, big, decimal};
use super::{Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::methods;
use crate::languages::velocity::tree::{Binary, Operator};
use crate::languages::velocity::value::Value;

impl Interpreter<'_> {
    pub(super) fn compare(&mut self, binary: &Binary) -> Run<bool> {
        self.step(Span::at(0))?;
        let (left, right) =
            self.nested(Span::at(0), |run| Ok((run.value(&binary.left)?, run.value(&binary.right)?)))?;
        match binary.operator {
            Operator::Equal => self.equal(&left, &right),
            Operator::NotEqual => self.equal(&left, &right).map(|equal| !equal),
            _ if !left.is_number() || !right.is_number() => Ok(false),
            operator => {
                let order = self.order(&left, &right)?;
                Ok(match operator {
                    Operator::Less => order == Ordering::Less,
                    Operator::LessOrEqual => order != Ordering::Greater,
                    Operator::Greater => order == Ordering::Greater,
                    _ => order != Ordering::Less,
                })
            }
        }
    }

    /// Numbers by value, objects of one class by `equals`, all others by what they print.
    fn equal(&mut self, left: &Value, right: &Value) -> Run<bool> {
        if left.is_number() && right.is_number() {
            return Ok(self.order(left, right)? == Ordering::Equal);
        }
        if !left.is_null() && !right.is_null() && left.class_name() == right.class_name() {
            self.steps(Span::at(0), methods::weight(left).min(methods::weight(right)))?;
            return Ok(left.java_equals(right));
        }
        let left = self.text_of(left, Span::at(0))?;
        let right = self.text_of(right, Span::at(0))?;
        Ok(left == right)
    }

    fn order(&self, left: &Value, right: &Value) -> Run<Ordering> {
        compare_numbers(left, right)
            .map_err(|exception| self.exception(Span::at(0), &exception, "a comparison"))
    }
}

/// What cannot be ordered is equal; an infinite number can be no big decimal.
fn compare_numbers(left: &Value, right: &Value) -> Result<Ordering, Exception> {
    let by_double = || left.double_value().partial_cmp(&right.double_value()).unwrap_or(Ordering::Equal);
    Ok(match base_of(left, right) {
        Base::Long => left.long_value().cmp(&right.long_value()),
        Base::BigInteger => big(left).cmp(&big(right)),
        Base::BigDecimal => match (decimal(left)?, decimal(right)?) {
            (Some(left), Some(right)) => left.compare(&right),
            _ => by_double(),
        },
        _ => by_double(),
    })
}
