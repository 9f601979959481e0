//! `.length()`, `.sum()` and the like.

use super::super::ast::{Parameter, Segment, Selector, Steps};
use super::super::error::PathErrorClass;
use super::place::Place;
use super::walk::{Walker, Way};
use super::{Absent, Answer, Failure, Run};
use crate::languages::json::{Value, read_permissive};

/// How deep the JSON of a parameter may be nested.
const NESTING: usize = 100;

/// Calls the function `name`; its answer is found, and what stands behind it goes on from there.
pub(super) fn call<'d>(
    walker: &mut Walker<'_, 'd, '_>,
    name: &str,
    parameters: Option<&[Parameter]>,
    model: &'d Value,
    place: &Place<'_>,
) -> Result<(), Failure> {
    let run = walker.run;
    let Some(function) = function_of(name) else {
        let message = format!("Function with name: {name} does not exist.");
        return Err(Failure::new(PathErrorClass::InvalidPath, message));
    };
    let read = parameters.unwrap_or_default().iter().map(|parameter| read_path(run, parameter));
    let paths = read.collect::<Result<Vec<_>, _>>()?;
    let call = Call { run, model, parameters, paths };
    let answer = match function {
        Function::Length => call.length()?,
        Function::Keys => call.keys(),
        Function::Append => call.append()?,
        Function::Concat => call.concat()?,
        Function::First => call.item(0)?,
        Function::Last => call.item(-1)?,
        Function::Index => {
            let index = call.index_parameter();
            call.array()?;
            call.item(index?)?
        }
        Function::Number(kind) => call.aggregate(kind)?,
    };
    walker.found.push(answer);
    if walker.is_last() { Ok(()) } else { walker.next(answer, place) }
}

#[derive(Clone, Copy)]
enum Function {
    Length,
    Keys,
    Append,
    Concat,
    First,
    Last,
    Index,
    Number(Aggregate),
}

#[derive(Clone, Copy)]
enum Aggregate {
    Average,
    StandardDeviation,
    Sum,
    Least,
    Greatest,
}

fn function_of(name: &str) -> Option<Function> {
    Some(match name {
        "length" | "size" => Function::Length,
        "keys" => Function::Keys,
        "append" => Function::Append,
        "concat" => Function::Concat,
        "first" => Function::First,
        "last" => Function::Last,
        "index" => Function::Index,
        "avg" => Function::Number(Aggregate::Average),
        "stddev" => Function::Number(Aggregate::StandardDeviation),
        "sum" => Function::Number(Aggregate::Sum),
        "min" => Function::Number(Aggregate::Least),
        "max" => Function::Number(Aggregate::Greatest),
        _ => return None,
    })
}

/// A path parameter is asked before the function runs, whether the function looks at it or not.
fn read_path<'d>(run: &Run<'d>, parameter: &Parameter) -> Result<Option<&'d Value>, Failure> {
    match parameter {
        Parameter::Json(_) => Ok(None),
        Parameter::Path(steps) => {
            let answer = run.ask(steps, run.root, Absent::Skipped)?;
            Ok(Some(run.keep_answer(answer)?))
        }
    }
}

struct Call<'c, 'd> {
    run: &'c Run<'d>,
    model: &'d Value,
    parameters: Option<&'c [Parameter]>,
    paths: Vec<Option<&'d Value>>,
}

impl<'d> Call<'_, 'd> {
    /// The value of each parameter.
    fn values(&self) -> Result<Vec<&'d Value>, Failure> {
        let parameters = self.parameters.unwrap_or_default();
        let values = parameters.iter().zip(&self.paths).map(|(parameter, path)| match (parameter, path) {
            (_, Some(value)) => Ok(*value),
            (Parameter::Json(text), None) => match read_permissive(text, NESTING) {
                Ok(value) => Ok(self.run.made.keep(value)),
                Err(error) if error.is_number_format => {
                    Err(Failure::new(PathErrorClass::NumberFormat, error.java))
                }
                Err(error) => Err(Failure::new(PathErrorClass::InvalidJson, error.java)),
            },
            (Parameter::Path(_), None) => Ok(&Value::Null),
        });
        values.collect()
    }

    /// Values of the parameters; a list counts as its items.
    fn flat_values(&self) -> Result<Vec<(&'d Value, bool)>, Failure> {
        let mut all = Vec::new();
        for value in self.values()? {
            if self.run.made.is_array(value) {
                all.extend(self.run.made.items(value).map(|item| (item, true)));
            } else {
                all.push((value, false));
            }
        }
        Ok(all)
    }

    fn length(&self) -> Result<&'d Value, Failure> {
        if let Some(parameter) = self.parameters.and_then(<[Parameter]>::first) {
            let Parameter::Path(steps) = parameter else {
                let message = "Cannot invoke \"com.jayway.jsonpath.internal.Path.isFunctionPath()\" because the return \
                               value of \"com.jayway.jsonpath.internal.function.Parameter.getPath()\" is null";
                return Err(Failure::new(PathErrorClass::NullPointer, message));
            };
            if let Answer::List(list) = self.children_of(steps)? {
                return Ok(self.count(list.len()));
            }
        }
        Ok(match self.model {
            Value::Object(object) => self.count(object.len()),
            model if self.run.made.is_array(model) => self.count(self.run.made.length(model)),
            _ => &Value::Null,
        })
    }

    /// What stands below what `steps` finds, asked of the value at hand. Jayway adds a `*` to the path
    /// and still takes it for a definite one if it was one before.
    fn children_of(&self, steps: &Steps) -> Result<Answer<'d>, Failure> {
        if matches!(self.model, Value::Null) {
            return Err(Failure::new(PathErrorClass::IllegalArgument, "root can not be null"));
        }
        let ends_in_function =
            matches!(steps.segments.last(), Some(Segment { selector: Selector::Function { .. }, .. }));
        let to_children = !ends_in_function && !steps.segments.is_empty();
        let answer = self.run.follow(Way { steps, to_children }, self.model, Absent::Skipped)?;
        Ok(match answer {
            Answer::One(value) if self.run.made.is_array(value) => {
                Answer::List(self.run.made.items(value).collect())
            }
            other => other,
        })
    }

    fn count(&self, count: usize) -> &'d Value {
        self.run.made.keep(Value::Integer(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    fn keys(&self) -> &'d Value {
        match self.model {
            Value::Object(object) => {
                let names = object.iter().map(|(name, _)| Value::String(name.to_owned()));
                self.run.made.keep_set(Value::Array(names.collect()))
            }
            _ => &Value::Null,
        }
    }

    fn append(&self) -> Result<&'d Value, Failure> {
        if self.run.made.is_array(self.model) {
            for value in self.values()? {
                self.run.made.append(self.model, value);
            }
        }
        Ok(self.model)
    }

    fn concat(&self) -> Result<&'d Value, Failure> {
        let mut text = String::new();
        if self.run.made.is_array(self.model) {
            for item in self.run.made.items(self.model) {
                if let Value::String(item) = item {
                    text.push_str(item);
                }
            }
        }
        for (value, in_list) in self.flat_values()? {
            match value {
                Value::String(value) => text.push_str(value),
                Value::Null => {}
                _ if in_list => text.push_str(&value.to_java_string()),
                _ => {}
            }
        }
        Ok(self.run.made.keep(Value::String(text)))
    }

    fn array(&self) -> Result<(), Failure> {
        if self.run.made.is_array(self.model) {
            return Ok(());
        }
        Err(Failure::new(PathErrorClass::JsonPath, EMPTY))
    }

    /// The item at `index`, counted from the end if it is negative.
    fn item(&self, index: i64) -> Result<&'d Value, Failure> {
        self.array()?;
        let length = self.run.made.length(self.model);
        let found =
            |index: i64| usize::try_from(index).ok().and_then(|index| self.run.made.item(self.model, index));
        if index >= 0 {
            let message = || format!("Index {index} out of bounds for length {length}");
            return found(index).ok_or_else(|| Failure::new(PathErrorClass::IndexOutOfBounds, message()));
        }
        // Jayway does not reach the first item from the end.
        let from_end = i64::try_from(length).unwrap_or(i64::MAX) + index;
        let message = || format!("Target index:{index} larger than object count:{length}");
        found(from_end)
            .filter(|_| from_end > 0)
            .ok_or_else(|| Failure::new(PathErrorClass::JsonPath, message()))
    }

    fn index_parameter(&self) -> Result<i64, Failure> {
        if !self.run.made.is_array(self.model) {
            return Ok(0);
        }
        let numbers = self.flat_values()?;
        match numbers.iter().find_map(|(value, _)| int_value(value)) {
            Some(index) => Ok(i64::from(index)),
            None => Err(Failure::new(PathErrorClass::IndexOutOfBounds, "Index 0 out of bounds for length 0")),
        }
    }

    fn aggregate(&self, kind: Aggregate) -> Result<&'d Value, Failure> {
        let mut numbers = Vec::new();
        if self.run.made.is_array(self.model) {
            numbers.extend(self.run.made.items(self.model).filter_map(double_value));
        }
        numbers.extend(self.flat_values()?.iter().filter_map(|(value, _)| double_value(value)));
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

const EMPTY: &str = "Aggregation function attempted to calculate value using empty array";

/// `Number.doubleValue()`
fn double_value(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(f64::from(*number)),
        Value::Long(number) => Some(*number as f64),
        Value::Double(number) => Some(*number),
        Value::BigInteger(text) | Value::BigDecimal(text) => text.parse().ok(),
        _ => None,
    }
}

/// `Number.intValue()`
fn int_value(value: &Value) -> Option<i32> {
    match value {
        Value::Integer(number) => Some(*number),
        Value::Long(number) => Some(*number as i32),
        Value::Double(number) => Some(*number as i32),
        Value::BigInteger(text) | Value::BigDecimal(text) => {
            crate::languages::json::Decimal::parse(text).map(|decimal| decimal.int_value())
        }
        _ => None,
    }
}
