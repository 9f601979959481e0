//! A function at work on a value: counting, picking, joining, appending.

use super::super::super::ast::{Parameter, Segment, Selector, Steps};
use super::super::super::error::PathErrorClass;
use super::super::way::Way;
use super::super::{Absent, Answer, Failure, Run};
use super::aggregate::{EMPTY, int_value};
use crate::languages::json::{Value, read_permissive};

/// How deep the JSON of a parameter may be nested.
const NESTING: usize = 100;

pub(super) struct Call<'c, 'd> {
    pub(super) run: &'c Run<'d>,
    pub(super) model: &'d Value,
    pub(super) parameters: Option<&'c [Parameter]>,
    pub(super) paths: Vec<Option<&'d Value>>,
}

impl<'d> Call<'_, 'd> {
    /// The value of each parameter.
    pub(super) fn values(&self) -> Result<Vec<&'d Value>, Failure> {
        let parameters = self.parameters.unwrap_or_default();
        let values = parameters.iter().zip(&self.paths).map(|(parameter, path)| match (parameter, path) {
            (_, Some(value)) => Ok(*value),
            (Parameter::Json(text), None) => match read_permissive(text, NESTING) {
                Ok(value) => Ok(self.run.made.keep(value)),
                Err(error) => Err(Failure::new(PathErrorClass::InvalidJson, error.java)),
            },
            (Parameter::Path(_), None) => Ok(&Value::Null),
        });
        values.collect()
    }

    /// Values of the parameters; a list counts as its items.
    pub(super) fn flat_values(&self) -> Result<Vec<&'d Value>, Failure> {
        let mut all = Vec::new();
        for value in self.values()? {
            if self.run.made.is_array(value) {
                all.extend(self.run.made.items(value));
            } else {
                all.push(value);
            }
        }
        Ok(all)
    }

    pub(super) fn length(&self) -> Result<&'d Value, Failure> {
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
    pub(super) fn children_of(&self, steps: &Steps) -> Result<Answer<'d>, Failure> {
        if matches!(self.model, Value::Null) {
            return Err(Failure::new(PathErrorClass::IllegalArgument, "root can not be null"));
        }
        let ends_in_function =
            matches!(steps.segments.last(), Some(Segment { selector: Selector::Function { .. }, .. }));
        let way = self.run.parameters.way(steps);
        let children = way.children + usize::from(!ends_in_function && !steps.segments.is_empty());
        let answer = self.run.follow(Way { children, ..way }, self.model, Absent::Skipped)?;
        Ok(match answer {
            Answer::One(value) if self.run.made.is_array(value) => {
                Answer::List(self.run.made.items(value).collect())
            }
            other => other,
        })
    }

    pub(super) fn count(&self, count: usize) -> &'d Value {
        self.run.made.keep(Value::Integer(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    pub(super) fn keys(&self) -> &'d Value {
        match self.model {
            Value::Object(object) => {
                let names = object.iter().map(|(name, _)| Value::String(name.to_owned()));
                self.run.made.keep_set(Value::Array(names.collect()))
            }
            _ => &Value::Null,
        }
    }

    pub(super) fn append(&self) -> Result<&'d Value, Failure> {
        if self.run.made.is_array(self.model) {
            for value in self.values()? {
                if self.run.holds(value, self.model)? {
                    let message = "a list that is appended to itself has no end";
                    return Err(Failure::new(PathErrorClass::LimitExceeded, message));
                }
                self.run.made.append(self.model, value);
            }
        }
        Ok(self.model)
    }

    pub(super) fn concat(&self) -> Result<&'d Value, Failure> {
        let mut text = String::new();
        if self.run.made.is_array(self.model) {
            for item in self.run.made.items(self.model) {
                if let Value::String(item) = item {
                    text.push_str(item);
                }
            }
        }
        for value in self.flat_values()? {
            match value {
                Value::String(value) => text.push_str(value),
                Value::Null => {}
                _ => text.push_str(&self.run.java_text(value)),
            }
        }
        Ok(self.run.made.keep(Value::String(text)))
    }

    pub(super) fn array(&self) -> Result<(), Failure> {
        if self.run.made.is_array(self.model) {
            return Ok(());
        }
        Err(Failure::new(PathErrorClass::JsonPath, EMPTY))
    }

    /// The item at `index`, counted from the end if it is negative.
    pub(super) fn item(&self, index: i64) -> Result<&'d Value, Failure> {
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

    pub(super) fn index_parameter(&self) -> Result<i64, Failure> {
        if !self.run.made.is_array(self.model) {
            return Ok(0);
        }
        let numbers = self.flat_values()?;
        match numbers.iter().find_map(|value| int_value(value)) {
            Some(index) => Ok(i64::from(index)),
            None => Err(Failure::new(PathErrorClass::IndexOutOfBounds, "Index 0 out of bounds for length 0")),
        }
    }
}
