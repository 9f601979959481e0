//! The operators.

use std::cmp::Ordering;

use super::super::ast::Operator;
use super::super::error::PathErrorClass;
use super::super::evaluate::{Failure, Run};
use super::node::{Node, compare_numbers, java_equal, number_text};
use super::unusable;
use crate::languages::json::{Decimal, Value};

pub(super) fn compare<'a, 'd: 'a>(
    run: &Run<'d>,
    operator: Operator,
    left: &Node<'a>,
    right: &Node<'a>,
) -> Result<bool, Failure> {
    match operator {
        Operator::Equal => equal(left, right),
        Operator::NotEqual => Ok(!equal(left, right)?),
        Operator::EqualTyped => Ok(same_type(left, right) && equal(left, right)?),
        Operator::NotEqualTyped => Ok(!(same_type(left, right) && equal(left, right)?)),
        Operator::Less => Ok(order(left, right).is_some_and(Ordering::is_lt)),
        Operator::LessOrEqual => Ok(order(left, right).is_some_and(Ordering::is_le)),
        Operator::Greater => Ok(order(left, right).is_some_and(Ordering::is_gt)),
        Operator::GreaterOrEqual => Ok(order(left, right).is_some_and(Ordering::is_ge)),
        Operator::Matches => matches(run, left, right),
        Operator::In => Ok(right.list(run)?.is_some_and(|list| holds(&list, left))),
        Operator::NotIn => Ok(!right.list(run)?.is_some_and(|list| holds(&list, left))),
        Operator::Contains => contains(run, left, right),
        Operator::Size => size(run, left, right),
        Operator::Empty => empty(run, left, right),
        Operator::SubsetOf => {
            both_lists(run, left, right, |left, right| left.iter().all(|node| holds(right, node)))
        }
        Operator::AnyOf => {
            both_lists(run, left, right, |left, right| left.iter().any(|node| holds(right, node)))
        }
        Operator::NoneOf => {
            both_lists(run, left, right, |left, right| !left.iter().any(|node| holds(right, node)))
        }
        Operator::Exists => exists(left, right),
        Operator::Unusable => Err(unusable(operator)),
    }
}

fn equal(left: &Node<'_>, right: &Node<'_>) -> Result<bool, Failure> {
    match (left, right) {
        (Node::Json(_) | Node::Literal(..), Node::Json(_) | Node::Literal(..)) => {
            let other = right.json()?;
            // Jayway compares the text of a literal on the left, which no list equals.
            Ok(matches!(left, Node::Json(value) if other.is_some_and(|other| java_equal(value, other))))
        }
        _ => Ok(left.equals(right)),
    }
}

fn same_type(left: &Node<'_>, right: &Node<'_>) -> bool {
    let kind = |node: &Node<'_>| match node {
        Node::String(_) => 0,
        Node::Number(_) => 1,
        Node::Boolean(_) => 2,
        Node::Null => 3,
        Node::Undefined => 4,
        Node::Json(_) | Node::Literal(..) | Node::JsonText(_) => 5,
        Node::Pattern(_) => 6,
        Node::PathText => 7,
    };
    kind(left) == kind(right)
}

fn order(left: &Node<'_>, right: &Node<'_>) -> Option<Ordering> {
    match (left, right) {
        (Node::Number(left), Node::Number(right)) => compare_numbers(left, right),
        (Node::String(left), Node::String(right)) => Some(left.encode_utf16().cmp(right.encode_utf16())),
        _ => None,
    }
}

/// `ArrayList.contains`
fn holds(list: &[Node<'_>], wanted: &Node<'_>) -> bool {
    list.iter().any(|node| wanted.equals(node))
}

fn contains<'a, 'd: 'a>(run: &Run<'d>, left: &Node<'a>, right: &Node<'a>) -> Result<bool, Failure> {
    match (left, right) {
        (Node::String(left), Node::String(right)) => Ok(left.contains(&**right)),
        (Node::Json(_) | Node::Literal(..), _) => Ok(left.list(run)?.is_some_and(|list| holds(&list, right))),
        _ => Ok(false),
    }
}

fn size(run: &Run<'_>, left: &Node<'_>, right: &Node<'_>) -> Result<bool, Failure> {
    let Node::Number(wanted) = right else { return Ok(false) };
    let wanted = Decimal::parse(&wanted.to_java_string()).map_or(0, |decimal| decimal.int_value());
    let size = match left {
        Node::String(text) => text.encode_utf16().count(),
        _ => match left.json()? {
            Some(value @ Value::Array(_)) => run.made.items(value).count(),
            // An object has the size -1.
            Some(_) => return Ok(wanted == -1),
            None => return Ok(false),
        },
    };
    Ok(i32::try_from(size) == Ok(wanted))
}

fn empty(run: &Run<'_>, left: &Node<'_>, right: &Node<'_>) -> Result<bool, Failure> {
    let empty = match left {
        Node::String(text) => text.is_empty(),
        _ => match left.json()? {
            Some(value @ Value::Array(_)) => run.made.items(value).next().is_none(),
            Some(_) => {
                let literal = matches!(left, Node::Literal(..));
                return Err(Failure::new(
                    PathErrorClass::ClassCast,
                    if literal { LITERAL_CAST } else { CAST },
                ));
            }
            None => return Ok(false),
        },
    };
    Ok(empty == right.boolean()?)
}

fn both_lists<'a, 'd: 'a>(
    run: &Run<'d>,
    left: &Node<'a>,
    right: &Node<'a>,
    compare: impl Fn(&[Node<'a>], &[Node<'a>]) -> bool,
) -> Result<bool, Failure> {
    let Some(right) = right.list(run)? else { return Ok(false) };
    let Some(left) = left.list(run)? else { return Ok(false) };
    run.work(left.len().saturating_mul(right.len()))?;
    Ok(compare(&left, &right))
}

fn exists(left: &Node<'_>, right: &Node<'_>) -> Result<bool, Failure> {
    if !matches!(left, Node::Boolean(_)) && !matches!(right, Node::Boolean(_)) {
        return Err(Failure::new(PathErrorClass::JsonPath, "Failed to evaluate exists expression"));
    }
    Ok(left.boolean()? == right.boolean()?)
}

/// `=~`: one side is a pattern. It is asked of the text of a string, a number or a boolean, of each
/// item of a list, and of the empty text for anything else.
fn matches<'a, 'd: 'a>(run: &Run<'d>, left: &Node<'a>, right: &Node<'a>) -> Result<bool, Failure> {
    let (pattern, other) = match (left, right) {
        (Node::Pattern(_), Node::Pattern(_)) => return Ok(false),
        (Node::Pattern(pattern), other) | (other, Node::Pattern(pattern)) => (pattern, other),
        _ => return Ok(false),
    };
    let regex = run.pattern(pattern)?;
    let ask = |node: &Node<'_>| {
        let answer = match node {
            Node::String(text) => regex.is_full_match(text),
            Node::Number(number) => regex.is_full_match(&number_text(number)),
            Node::Boolean(value) => regex.is_full_match(if *value { "true" } else { "false" }),
            _ => regex.is_full_match(""),
        };
        answer.map_err(|message| Failure::new(PathErrorClass::LimitExceeded, message))
    };
    if let Some(Value::Array(_)) = other.json()? {
        for node in other.list(run)?.unwrap_or_default() {
            if ask(&node)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    ask(other)
}

const CAST: &str = "class java.util.LinkedHashMap cannot be cast to class java.util.Collection (java.util.LinkedHashMap \
                    and java.util.Collection are in module java.base of loader 'bootstrap')";

const LITERAL_CAST: &str = "class net.minidev.json.JSONObject cannot be cast to class java.util.Collection \
                            (net.minidev.json.JSONObject is in unnamed module of loader 'app'; java.util.Collection \
                            is in module java.base of loader 'bootstrap')";
