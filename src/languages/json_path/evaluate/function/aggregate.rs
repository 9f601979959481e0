//! Functions that make one number of many.

use super::super::super::error::PathErrorClass;
use super::super::Failure;
use super::call::Call;
use crate::languages::json::{Decimal, Value, parse_double};

/// Which number is made.
#[derive(Clone, Copy)]
pub(super) enum Aggregate {
    Average,
    StandardDeviation,
    Sum,
    Least,
    Greatest,
}

impl<'d> Call<'_, 'd> {
    pub(super) fn aggregate(&self, kind: Aggregate) -> Result<&'d Value, Failure> {
        let mut numbers = Vec::new();
        if self.run.made.is_array(self.model) {
            numbers.extend(self.run.made.items(self.model).filter_map(double_value));
        }
        numbers.extend(self.flat_values()?.into_iter().filter_map(double_value));
        if numbers.is_empty() {
            return Err(Failure::new(PathErrorClass::JsonPath, EMPTY));
        }
        let (mut sum, mut squares, count) = (0.0, 0.0, numbers.len() as f64);
        // Jayway begins the search for the greatest at the least positive double.
        let (mut least, mut greatest) = (f64::MAX, f64::from_bits(1));
        for number in numbers {
            sum += number;
            squares += number * number;
            least = if least > number { number } else { least };
            greatest = if greatest < number { number } else { greatest };
        }
        let answer = match kind {
            Aggregate::Average => sum / count,
            Aggregate::StandardDeviation => (squares / count - sum * sum / count / count).sqrt(),
            Aggregate::Sum => sum,
            Aggregate::Least => least,
            Aggregate::Greatest => greatest,
        };
        Ok(self.run.made.keep(Value::Double(answer)))
    }
}

/// What Jayway says when there is nothing to compute with.
pub(super) const EMPTY: &str = "Aggregation function attempted to calculate value using empty array";

/// `Number.doubleValue()`
fn double_value(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(f64::from(*number)),
        Value::Long(number) => Some(*number as f64),
        Value::Double(number) => Some(*number),
        Value::BigInteger(text) | Value::BigDecimal(text) => parse_double(text),
        _ => None,
    }
}

/// `Number.intValue()`
pub(super) fn int_value(value: &Value) -> Option<i32> {
    match value {
        Value::Integer(number) => Some(*number),
        Value::Long(number) => Some(*number as i32),
        Value::Double(number) => Some(*number as i32),
        Value::BigInteger(text) | Value::BigDecimal(text) => {
            Decimal::parse(text).map(|decimal| decimal.int_value())
        }
        _ => None,
    }
}
