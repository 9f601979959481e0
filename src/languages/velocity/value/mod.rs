//! The values that a template can hold, each as one Java class.

mod big_decimal;
mod big_integer;
mod bits;
mod cursor;
mod entries;
mod equality;
mod hasher;
mod list;
mod list_class;
mod map;
pub(super) mod number;
mod print;
mod release;

use std::fmt;
use std::rc::Rc;

pub(super) use big_decimal::{BigDecimal, Rounding};
pub(super) use big_integer::BigInteger;
pub use cursor::Cursor;
pub use entries::Entries;
pub(super) use hasher::Quick;
pub use list::List;
pub use list_class::ListClass;
pub use map::{Entry, Map, MapOrder};
pub(super) use print::Printer;

use super::error::Exception;
use super::evaluate::{DefinedBlock, Loop};
use super::trace::Origin;

/// A value. Lists, maps and strings are shared, as in Java: a clone is the same object.
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `java.lang.Boolean`
    Boolean(bool),
    /// `java.lang.Byte`
    Byte(i8),
    /// `java.lang.Short`
    Short(i16),
    /// `java.lang.Integer`
    Integer(i32),
    /// `java.lang.Long`
    Long(i64),
    /// `java.math.BigInteger`
    BigInteger(Rc<Digits>),
    /// `java.lang.Float`
    Float(f32),
    /// `java.lang.Double`
    Double(f64),
    /// `java.math.BigDecimal`, as it prints.
    BigDecimal(Rc<str>),
    /// `java.lang.Character`: one UTF-16 unit.
    Character(u16),
    /// `java.lang.String`
    String(Rc<str>),
    /// A list, a set, an array, or a view of a map.
    List(Rc<List>),
    /// `java.util.LinkedHashMap` or `java.util.HashMap`
    Map(Rc<Map>),
    /// An entry of a map.
    Entry(Rc<Entry>),
    /// What `iterator()` gives.
    Iterator(Rc<Cursor>),
    /// `$foreach`
    Loop(Rc<Loop>),
    /// What `#define` made.
    Block(Rc<DefinedBlock>),
    /// A class, as `$value.class` gives it.
    Class(Rc<str>),
    /// An object of the host, such as API Gateway's `$input`.
    Host(Rc<dyn HostObject>),
}

/// An object that the host puts into the context.
pub trait HostObject: fmt::Debug {
    /// The Java class that `$object.class.name` prints.
    fn class_name(&self) -> &'static str;

    /// The property `name`; nothing if there is none.
    fn get(&self, name: &str) -> Result<Option<Value>, Exception>;

    /// Calls `method`; nothing if there is no such method for these arguments.
    fn call(&self, method: &str, arguments: &[Value]) -> Result<Option<Value>, Exception>;

    /// What the object prints.
    fn print(&self) -> String;

    /// The methods, for messages that name near ones.
    fn methods(&self) -> &'static [&'static str];

    /// Names that could have been meant by the argument of the method that was called last and gave nothing.
    fn near(&self, _method: &str) -> Vec<String> {
        Vec::new()
    }

    /// About how many steps a call of the method takes, beside those for reading the arguments and making the
    /// result.
    fn cost(&self, _method: &str, _arguments: &[Value]) -> usize {
        0
    }

    /// Where in the host's data that stands which a member gives: a property, which has no arguments, or
    /// a method.
    fn origin(&self, _member: &str, _arguments: &[Value]) -> Option<Origin> {
        None
    }
}

/// The digits of a big integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits(pub(super) BigInteger);

impl Value {
    /// A big integer from its decimal digits.
    pub fn big_integer(digits: &str) -> Option<Value> {
        BigInteger::parse(digits).map(|value| Value::BigInteger(Rc::new(Digits(value))))
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// What the value prints, up to a generous length.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        let _ = Printer::new(&mut text, 1 << 20, 100).print(self);
        text
    }

    /// What tells a list or a map from all others that exist at the same time; nothing for other values.
    pub fn identity(&self) -> Option<usize> {
        match self {
            Value::List(list) => Some(Rc::as_ptr(list).addr()),
            Value::Map(map) => Some(Rc::as_ptr(map).addr()),
            _ => None,
        }
    }

    /// Whether the value is Java's `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The name of the Java class.
    pub fn class_name(&self) -> &str {
        match self {
            Value::Null => "null",
            Value::Boolean(_) => "java.lang.Boolean",
            Value::Byte(_) => "java.lang.Byte",
            Value::Short(_) => "java.lang.Short",
            Value::Integer(_) => "java.lang.Integer",
            Value::Long(_) => "java.lang.Long",
            Value::BigInteger(_) => "java.math.BigInteger",
            Value::Float(_) => "java.lang.Float",
            Value::Double(_) => "java.lang.Double",
            Value::BigDecimal(_) => "java.math.BigDecimal",
            Value::Character(_) => "java.lang.Character",
            Value::String(_) => "java.lang.String",
            Value::List(list) => list.class.name(),
            Value::Map(map) => map.class_name(),
            Value::Entry(_) => "java.util.LinkedHashMap$Entry",
            Value::Iterator(cursor) => cursor.class,
            Value::Loop(_) => "org.apache.velocity.runtime.directive.ForeachScope",
            Value::Block(_) => "org.apache.velocity.runtime.directive.Block$Reference",
            Value::Class(_) => "java.lang.Class",
            Value::Host(object) => object.class_name(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::String(text.into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Boolean(value)
    }
}
