//! What a filter compares, as Jayway tells values apart.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::super::ast::Pattern;
use super::super::error::PathErrorClass;
use super::super::evaluate::{Failure, Run};
use super::super::parse;
use crate::languages::json::{Decimal, ReadError, Value, read_permissive};

/// How deep JSON inside a string may be nested to count as JSON.
const NESTING: usize = 100;

pub(super) enum Node<'a> {
    String(Cow<'a, str>),
    /// An integer, a double or a decimal.
    Number(&'a Value),
    Boolean(bool),
    Null,
    /// A path found nothing.
    Undefined,
    /// A list or an object of the document.
    Json(&'a Value),
    /// A list or an object written in the filter: its text, and what it is when read.
    Literal(&'a str, &'a Result<Value, ReadError>),
    /// A string in a list that is JSON itself.
    JsonText(&'a str),
    Pattern(&'a Pattern),
    /// A string in a list that is a path itself; it equals nothing.
    PathText,
}

impl<'a> Node<'a> {
    /// What a path found.
    pub(super) fn of_value(run: &Run<'_>, value: &'a Value) -> Result<Node<'a>, Failure> {
        Ok(match value {
            Value::Null => Node::Null,
            Value::Boolean(value) => Node::Boolean(*value),
            Value::String(text) => Node::String(text.as_str().into()),
            Value::Array(_) if run.made.is_set(value) => {
                let what = "Could not convert class java.util.LinkedHashMap$LinkedKeySet:";
                return Err(Failure::new(
                    PathErrorClass::JsonPath,
                    format!("{what}{} to a ValueNode", run.java_text(value)),
                ));
            }
            Value::Array(_) | Value::Object(_) => Node::Json(value),
            number => Node::number(number)?,
        })
    }

    /// An item of a list that is compared with.
    fn of_item(value: &'a Value) -> Result<Node<'a>, Failure> {
        Ok(match value {
            Value::Null => Node::Null,
            Value::Boolean(value) => Node::Boolean(*value),
            Value::String(text) if is_path(text) => Node::PathText,
            Value::String(text) if is_json(text) => Node::JsonText(text),
            Value::String(text) => Node::String(parse::string_in_list(text).map_err(|code| {
                let message = format!("Unable to parse unicode value: {code}");
                Failure::new(PathErrorClass::JsonPath, message)
            })?),
            Value::Array(_) | Value::Object(_) => {
                return Err(Failure::new(PathErrorClass::JsonPath, "Could not determine value type"));
            }
            number => Node::number(number)?,
        })
    }

    /// Java cannot make a `BigDecimal` of NaN or of an infinity.
    fn number(value: &'a Value) -> Result<Node<'a>, Failure> {
        match value {
            Value::Double(number) if !number.is_finite() => {
                let first = if number.is_nan() { 'N' } else { 'I' };
                let message = format!(
                    "Character {first} is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."
                );
                Err(Failure::new(PathErrorClass::NumberFormat, message))
            }
            _ => Ok(Node::Number(value)),
        }
    }

    /// The value of JSON, if this is JSON.
    pub(super) fn json(&self) -> Result<Option<&'a Value>, Failure> {
        match self {
            Node::Json(value) => Ok(Some(value)),
            Node::Literal(_, Ok(value)) => Ok(Some(value)),
            Node::Literal(_, Err(error)) => {
                let message = format!("net.minidev.json.parser.ParseException: {}", error.java);
                Err(Failure::new(PathErrorClass::IllegalArgument, message))
            }
            _ => Ok(None),
        }
    }

    /// The items of a list; `None` for an object, an error for anything that is not JSON.
    pub(super) fn list<'d: 'a>(&self, run: &Run<'d>) -> Result<Option<Vec<Node<'a>>>, Failure> {
        let Some(value) = self.json()? else {
            return Err(Failure::new(PathErrorClass::InvalidPath, "Expected value list node"));
        };
        match value {
            Value::Array(items) => {
                run.work(items.len())?;
                run.made.items(value).map(Node::of_item).collect::<Result<_, _>>().map(Some)
            }
            _ => Ok(None),
        }
    }

    pub(super) fn boolean(&self) -> Result<bool, Failure> {
        match self {
            Node::Boolean(value) => Ok(*value),
            _ => Err(Failure::new(PathErrorClass::InvalidPath, "Expected boolean node")),
        }
    }

    /// `ValueNode.equals`: it is not the same both ways between strings and numbers.
    pub(super) fn equals(&self, other: &Node<'_>) -> bool {
        match (self, other) {
            (Node::String(a), Node::String(b)) => a == b,
            (Node::String(a), Node::Number(b)) => **a == *number_text(b),
            (Node::Number(a), Node::Number(b)) => compare_numbers(a, b) == Some(Ordering::Equal),
            (Node::Number(a), Node::String(b)) => {
                let (a, b) = (Decimal::parse(&a.to_java_string()), Decimal::parse(b));
                a.zip(b).is_some_and(|(a, b)| a.compare(&b).is_eq())
            }
            (Node::Boolean(a), Node::Boolean(b)) => a == b,
            (Node::Null, Node::Null) => true,
            (Node::Literal(a, _), Node::JsonText(b)) => a == b,
            _ => false,
        }
    }
}

/// `new BigDecimal(number.toString()).toString()`
pub(super) fn number_text(number: &Value) -> Cow<'static, str> {
    let text = number.to_java_string();
    match number {
        Value::Double(_) | Value::BigDecimal(_) => match Decimal::parse(&text) {
            Some(decimal) => decimal.to_string().into(),
            None => text.into(),
        },
        _ => text.into(),
    }
}

/// Compares by size, as the `BigDecimal`s of the printed numbers do.
pub(super) fn compare_numbers(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
        (Value::Integer(a), Value::Double(b)) => f64::from(*a).partial_cmp(b),
        (Value::Double(a), Value::Integer(b)) => a.partial_cmp(&f64::from(*b)),
        (Value::Double(a), Value::Double(b)) => a.partial_cmp(b),
        _ => {
            let a = Decimal::parse(&a.to_java_string())?;
            Some(a.compare(&Decimal::parse(&b.to_java_string())?))
        }
    }
}

/// `equals` of lists and maps: numbers of different classes differ, the order of members does not count.
pub(super) fn java_equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| java_equal(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let same = |name: &str, value| b.get(name).is_some_and(|other| java_equal(value, other));
            a.len() == b.len() && a.iter().all(|(name, value)| same(name, value))
        }
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (a, b) => a == b,
    }
}

fn is_path(text: &str) -> bool {
    let text = text.trim_matches(|c| c <= ' ');
    text.starts_with(['@', '$']) && parse::path(text).is_ok()
}

fn is_json(text: &str) -> bool {
    let text = text.trim_matches(|c| c <= ' ');
    let bracketed = |open, close| text.len() > 1 && text.starts_with(open) && text.ends_with(close);
    (bracketed('[', ']') || bracketed('{', '}')) && read_permissive(text, NESTING).is_ok()
}
