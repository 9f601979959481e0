//! Which overload of a method a call means, as `MethodMap` of Velocity 1.7 decides it.

use super::signatures;
use crate::languages::velocity::value::{ListClass, Value};

/// The overload that is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overload {
    /// A letter for each parameter.
    pub(super) parameters: &'static str,
    /// Whether it needs no object.
    pub(super) is_static: bool,
}

/// The one overload that fits best; nothing if none fits, or if several fit and none is more special.
pub(super) fn overload(value: &Value, name: &str, arguments: &[Value]) -> Option<Overload> {
    let tables = signatures::of(value).iter();
    let written = tables.flat_map(|table| table.iter()).find(|(other, _)| *other == name)?.1;
    let exact = written.split(' ').map(read).find(|overload| is_exact(value, overload.parameters, arguments));
    exact.or_else(|| best_match(written, value, arguments))
}

/// Whether the arguments have exactly the classes of the parameters, null that of Object: such an overload
/// is taken before all others are compared.
fn is_exact(value: &Value, parameters: &str, arguments: &[Value]) -> bool {
    let same = |(parameter, argument): (char, &Value)| match (parameter, argument) {
        ('O', Value::Null)
        | ('S', Value::String(_))
        | ('Z', Value::Boolean(_))
        | ('C', Value::Character(_)) => true,
        ('B', Value::Byte(_))
        | ('H', Value::Short(_))
        | ('I', Value::Integer(_))
        | ('J', Value::Long(_))
        | ('F', Value::Float(_))
        | ('D', Value::Double(_)) => true,
        ('A', Value::List(list)) => list.class == ListClass::ObjectArray,
        ('c', Value::List(list)) => list.class == ListClass::CharArray,
        ('T', argument) => argument.class_name() == value.class_name(),
        _ => false,
    };
    parameters.len() == arguments.len() && parameters.chars().zip(arguments).all(same)
}

/// The arguments with bytes and shorts as the integers that the parameters want.
pub(super) fn widened(overload: Overload, arguments: &[Value]) -> Vec<Value> {
    let mut parameters = overload.parameters.chars();
    arguments
        .iter()
        .map(|argument| match (parameters.next(), argument) {
            (Some('I' | 'J' | 'F' | 'D'), Value::Byte(number)) => Value::Integer(i32::from(*number)),
            (Some('I' | 'J' | 'F' | 'D'), Value::Short(number)) => Value::Integer(i32::from(*number)),
            _ => argument.clone(),
        })
        .collect()
}

fn best_match(written: &'static str, value: &Value, arguments: &[Value]) -> Option<Overload> {
    let mut best: Option<Overload> = None;
    let mut rivals: Vec<Overload> = Vec::new();
    for overload in written.split(' ').map(read) {
        if !is_applicable(value, overload.parameters, arguments) {
            continue;
        }
        let Some(known) = best else {
            best = Some(overload);
            continue;
        };
        match compare(overload.parameters, known.parameters) {
            Specific::More if rivals.is_empty() || rivals.iter().any(|rival| is_more(overload, *rival)) => {
                best = Some(overload);
                rivals.clear();
            }
            Specific::More | Specific::Incomparable => rivals.push(overload),
            Specific::Less => {}
        }
    }
    best.filter(|_| rivals.is_empty())
}

fn read(written: &'static str) -> Overload {
    let parameters = written.trim_start_matches('*');
    let is_static = parameters.len() < written.len();
    Overload { parameters: if parameters == "-" { "" } else { parameters }, is_static }
}

/// Whether the arguments can be handed over. An overload without parameters takes any arguments here, and
/// throws when it is called.
fn is_applicable(value: &Value, parameters: &str, arguments: &[Value]) -> bool {
    let takes = |parameter, argument: &Value| converts(value, parameter, argument);
    let all = |parameters: &str, arguments: &[Value]| {
        parameters.chars().zip(arguments).all(|(parameter, argument)| takes(parameter, argument))
    };
    let rest = parameters.chars().next_back().and_then(component);
    let Some(component) = rest else {
        return parameters.is_empty() || parameters.len() == arguments.len() && all(parameters, arguments);
    };
    let (fixed, last) = parameters.split_at(parameters.len() - 1);
    let Some(rest) = arguments.get(fixed.len()..) else { return false };
    let whole = matches!(rest, [only] if all(last, std::slice::from_ref(only)));
    all(fixed, arguments) && (whole || rest.iter().all(|argument| takes(component, argument)))
}

/// The kind of the items of an array.
fn component(parameter: char) -> Option<char> {
    match parameter {
        'A' => Some('O'),
        'q' => Some('Q'),
        'c' => Some('C'),
        _ => None,
    }
}

fn is_primitive(parameter: char) -> bool {
    "BHIJFDZC".contains(parameter)
}

fn converts(value: &Value, parameter: char, argument: &Value) -> bool {
    match (parameter, argument) {
        (parameter, Value::Null) => !is_primitive(parameter),
        ('O', _) | ('S' | 'Q', Value::String(_)) | ('Z', Value::Boolean(_)) | ('C', Value::Character(_)) => {
            true
        }
        ('M', Value::Map(_) | Value::Loop(_)) => true,
        ('B' | 'H' | 'I' | 'J' | 'F' | 'D', Value::Byte(_)) => true,
        ('H' | 'I' | 'J' | 'F' | 'D', Value::Short(_)) => true,
        ('I' | 'J' | 'F' | 'D', Value::Integer(_)) => true,
        ('J' | 'F' | 'D', Value::Long(_)) | ('F' | 'D', Value::Float(_)) | ('D', Value::Double(_)) => true,
        ('K' | 'L', Value::List(list)) => !list.class.is_array(),
        ('A', Value::List(list)) => matches!(list.class, ListClass::StringArray | ListClass::ObjectArray),
        ('q', Value::List(list)) => list.class == ListClass::StringArray,
        ('c', Value::List(list)) => list.class == ListClass::CharArray,
        ('T', argument) => argument.class_name() == value.class_name(),
        _ => false,
    }
}

enum Specific {
    More,
    Less,
    Incomparable,
}

fn is_more(left: Overload, right: Overload) -> bool {
    matches!(compare(left.parameters, right.parameters), Specific::More)
}

fn compare(left: &str, right: &str) -> Specific {
    if left.len() != right.len() {
        return if left.len() > right.len() { Specific::More } else { Specific::Less };
    }
    let differ = || left.chars().zip(right.chars()).filter(|(left, right)| left != right);
    let left_is_more = differ().any(|(left, right)| is_wider(right, left));
    let right_is_more = differ().any(|(left, right)| is_wider(left, right));
    match (left_is_more, right_is_more) {
        (true, false) => Specific::More,
        (false, true) => Specific::Less,
        _ => Specific::Incomparable,
    }
}

/// Whether what has the kind `narrow` can always be taken for `wide`.
fn is_wider(wide: char, narrow: char) -> bool {
    match (wide, narrow) {
        ('O', _) | ('Q', 'S' | 'X') | ('L', 'K') => true,
        ('H', 'B') | ('I', 'B' | 'H') | ('J', 'B' | 'H' | 'I') => true,
        ('F', 'B' | 'H' | 'I' | 'J') | ('D', 'B' | 'H' | 'I' | 'J' | 'F') => true,
        (wide, narrow) => {
            component(wide) == Some(narrow) || component(wide) == Some('O') && !is_primitive(narrow)
        }
    }
}
