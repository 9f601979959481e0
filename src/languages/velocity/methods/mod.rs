//! Java's methods and properties, on the values that a template can hold.

mod big_decimal;
mod big_integer;
mod character;
mod charset;
mod floating;
mod format;
mod format_number;
mod list;
mod list_changes;
mod map;
mod near;
mod number;
mod object;
mod parse;
mod resolve;
mod scope;
mod signatures;
mod small;
mod string;
mod string_lines;
mod string_places;
mod utf16;
mod view;
mod whole;

use std::rc::Rc;

use self::resolve::Overload;
use super::context::Patterns;
use super::error::Exception;
use super::value::{Cursor, ListClass, Printer, Value};

pub use near::nearest;
pub(super) use near::{has_method, near, near_members};

/// What methods may use, and how far they may go.
pub(super) struct Environment<'e> {
    pub(super) patterns: Option<&'e dyn Patterns>,
    /// Bytes of the longest string.
    pub(super) longest: usize,
    pub(super) depth: usize,
}

/// Why a call gives no value.
#[derive(Debug)]
pub(super) enum Failure {
    Exception(Exception),
    /// A text, or the work on two collections.
    TooLarge,
    /// A list or a map with too many items.
    TooMany,
    /// A part of a part of a list, and so on.
    TooDeep,
}

impl From<Exception> for Failure {
    fn from(exception: Exception) -> Failure {
        Failure::Exception(exception)
    }
}

/// The value, or nothing when there is no such method for the arguments.
pub(super) type Answer = Result<Option<Value>, Failure>;

impl Environment<'_> {
    /// `value.toString()`
    pub(super) fn text(&self, value: &Value) -> Result<String, Failure> {
        let mut text = String::new();
        match Printer::new(&mut text, self.longest, self.depth).print(value) {
            Ok(()) => Ok(text),
            Err(_) => Err(Failure::TooLarge),
        }
    }

    /// Items of the longest list, and entries of the largest map.
    pub(super) fn most_items(&self) -> usize {
        most_items(self.longest)
    }

    pub(super) fn string(&self, text: String) -> Answer {
        if text.len() > self.longest { Err(Failure::TooLarge) } else { Ok(Some(Value::from(text))) }
    }
}

/// `value.name(arguments)`
pub(super) fn call(value: &Value, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    match value {
        Value::Class(class) => return object::class(class, name, arguments, environment),
        Value::Host(object) => {
            let own = object.call(name, arguments)?;
            if own.is_some() {
                return Ok(own);
            }
        }
        _ => {}
    }
    let widened;
    let mut arguments = arguments;
    if arguments.iter().any(|argument| matches!(argument, Value::Byte(_) | Value::Short(_)))
        && let Some(overload) = resolve::overload(value, name, arguments)
    {
        widened = resolve::widened(overload, arguments);
        arguments = &widened;
    }
    if !arguments.iter().any(Value::is_null) {
        let answer = run(value, name, arguments, environment)?;
        if answer.is_some() {
            return Ok(answer);
        }
    }
    let Some(overload) = resolve::overload(value, name, arguments) else { return Ok(None) };
    if overload.parameters.is_empty() && !arguments.is_empty() {
        return Err(Exception::new("java.lang.IllegalArgumentException", "wrong number of arguments").into());
    }
    if throws_for_null(name, overload, arguments) {
        return Err(Exception::new("java.lang.NullPointerException", "null").into());
    }
    run(value, name, arguments, environment)
}

/// Whether an argument is null where the method wants more than just an object.
fn throws_for_null(name: &str, overload: Overload, arguments: &[Value]) -> bool {
    let is_null = |(parameter, argument): (char, &Value)| parameter != 'O' && argument.is_null();
    match name {
        "startsWith" if matches!(arguments, [_, Value::Integer(..0)]) => false,
        "equalsIgnoreCase" | "sort" | "parseBoolean" | "getBoolean" | "formatted" => false,
        "format" => {
            overload.parameters.find('S').and_then(|at| arguments.get(at)).is_some_and(Value::is_null)
        }
        // The replacement is looked at when something is replaced.
        "replaceAll" | "replaceFirst" => arguments.first().is_some_and(Value::is_null),
        "valueOf" => {
            !matches!(overload.parameters, "S") && overload.parameters.chars().zip(arguments).any(is_null)
        }
        "compareTo" => arguments.iter().any(Value::is_null),
        _ => {
            // Of several values for one array, each may be null.
            let several = usize::from(arguments.len() > overload.parameters.len());
            let fixed = overload.parameters.len() - several;
            overload.parameters.chars().zip(arguments).take(fixed).any(is_null)
        }
    }
}

/// Calls the method for arguments of the right kinds.
fn run(value: &Value, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    let own = match value {
        Value::String(text) => string::call(text, name, arguments, environment)?,
        Value::List(items) => list::call(items, name, arguments, environment)?,
        Value::Map(entries) => map::call(entries, name, arguments, environment)?,
        Value::Entry(entry) => view::entry(entry, name, arguments),
        Value::Iterator(items) => view::iterator(items, name, arguments)?,
        Value::Loop(scope) => scope::call(scope, name, arguments, environment)?,
        Value::Null | Value::Block(_) | Value::Class(_) | Value::Host(_) => None,
        Value::Character(unit) if name != "compareTo" => {
            character::call(*unit, name, arguments, environment)?
        }
        _ => number::call(value, name, arguments)?,
    };
    if own.is_some() { Ok(own) } else { object::call(value, name, arguments, environment) }
}

/// `value.name`: a getter, a member of a map, a boolean getter.
pub(super) fn property(value: &Value, name: &str) -> Result<Option<Value>, Exception> {
    if name == "class" || name == "Class" {
        // The class of a class is not given away.
        let has_class = !matches!(value, Value::Null | Value::Class(_));
        return Ok(has_class.then(|| Value::Class(value.class_name().into())));
    }
    Ok(match value {
        Value::Map(map) => map.get_str(name),
        Value::Loop(scope) => scope::property(scope, name),
        Value::Entry(entry) => match name {
            "key" | "Key" => Some(entry.key.clone()),
            "value" | "Value" => Some(entry.value()),
            _ => None,
        },
        Value::String(text) => match name {
            "empty" | "Empty" => Some(Value::Boolean(text.is_empty())),
            "blank" | "Blank" => Some(Value::Boolean(string::is_blank(text))),
            "bytes" | "Bytes" => Some(charset::bytes(text, "UTF-8")?),
            _ => None,
        },
        Value::List(list) if !list.class.is_array() => match name {
            "empty" | "Empty" => Some(Value::Boolean(list.items().is_empty())),
            _ => None,
        },
        Value::Double(number) => match name {
            "naN" | "NaN" => Some(Value::Boolean(number.is_nan())),
            "infinite" | "Infinite" => Some(Value::Boolean(number.is_infinite())),
            _ => None,
        },
        Value::Class(class) => match name {
            "name" | "Name" => Some(Value::from(&**class)),
            _ => None,
        },
        Value::Host(object) => object.get(name)?,
        _ => None,
    })
}

/// `#set($value.name = …)`: a member of a map, or the value of an entry; nothing else can be set.
pub(super) fn set_property(value: &Value, name: &str, new: Value) {
    match value {
        Value::Map(map) => drop(map.put(Value::from(name), new)),
        Value::Loop(scope) => drop(scope.storage().put(Value::from(name), new)),
        Value::Entry(entry) if matches!(name, "value" | "Value") => {
            drop(entry.map.put(entry.key.clone(), new));
        }
        _ => {}
    }
}

/// What `#foreach` walks with; nothing if it cannot.
pub(super) fn cursor(value: &Value) -> Result<Option<Rc<Cursor>>, Exception> {
    Ok(Some(match value {
        Value::List(list) if list.is_stale() => return Err(list::modified()),
        Value::List(list) => Rc::new(Cursor::over(list, "")),
        Value::Map(map) => Rc::new(Cursor::over_map(map, ListClass::Values, "")),
        Value::Loop(scope) => Rc::new(Cursor::over_map(&scope.storage(), ListClass::Values, "")),
        Value::Iterator(cursor) if cursor.walks() => cursor.clone(),
        // A stream has an `iterator()`, of a class that is not public.
        Value::Iterator(stream) => {
            return Err(Exception::new("java.lang.IllegalAccessException", stream.class));
        }
        _ => return Ok(None),
    }))
}

/// `value.size()`, if there is such a method.
pub(super) fn size(value: &Value) -> Option<usize> {
    match value {
        Value::List(list) => Some(list.items().len()),
        Value::Map(map) => Some(map.len()),
        _ => None,
    }
}

/// How many items a list may have where a string may have so many bytes.
pub(super) fn most_items(longest: usize) -> usize {
    longest / 16
}

/// About how many steps a call takes.
pub(super) fn cost(value: &Value, name: &str, arguments: &[Value]) -> usize {
    let own = match (value, name, arguments) {
        (Value::Host(object), ..) => object.cost(name, arguments),
        (Value::List(list), "containsAll" | "removeAll" | "retainAll", [other]) => {
            list.items().len().saturating_mul(size(other).unwrap_or(0)) / 16
        }
        (Value::String(text), "matches" | "replaceAll" | "replaceFirst" | "split", _) => {
            200 + text.len() / 64
        }
        _ => weight(value),
    };
    let given = arguments.iter().map(|argument| match (value, argument) {
        (Value::Host(_), Value::String(text)) => text.len() / 64,
        (Value::List(_) | Value::Map(_), argument) => size(argument).unwrap_or(0),
        _ => 0,
    });
    own + given.sum::<usize>()
}

/// About how many steps it took to make a value, as far as nobody else holds it.
pub(super) fn made(value: &Value) -> usize {
    match value {
        Value::String(text) if Rc::strong_count(text) == 1 => text.len() / 64,
        Value::List(list) if Rc::strong_count(list) == 1 => {
            list.items().iter().map(|item| 2 + made(item)).sum()
        }
        Value::Map(map) if Rc::strong_count(map) == 1 => {
            map.entries.borrow().iter().map(|(_, value)| 2 + made(value)).sum()
        }
        _ => 0,
    }
}

/// About how many steps it takes to read a value through.
pub(super) fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() / 256,
        value => size(value).unwrap_or(0) / 64,
    }
}
