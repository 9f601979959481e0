//! What a reader makes of the values that it finds.

use std::borrow::Cow;

use super::object::Object;
use super::value::Value;

/// Makes values of what a reader finds in a text.
pub trait Builder {
    /// What is made of a value.
    type Value;
    /// An object while its members are read.
    type Members;

    /// `null`, a boolean, a number, or a string without quotes.
    fn scalar(&mut self, scalar: Value) -> Self::Value;

    /// A string without its quotes and escapes.
    fn string(&mut self, text: &str) -> Self::Value;

    /// An array.
    fn array(&mut self, items: Vec<Self::Value>) -> Self::Value;

    /// An object that has no members yet.
    fn members(&mut self) -> Self::Members;

    /// Sets a member; whether its name is new.
    fn member(&mut self, members: &mut Self::Members, name: Cow<'_, str>, value: Self::Value) -> bool;

    /// An object with all its members.
    fn object(&mut self, members: Self::Members) -> Self::Value;
}

/// Makes a [`Value`].
pub(super) struct Tree;

impl Builder for Tree {
    type Value = Value;
    type Members = Object;

    fn scalar(&mut self, scalar: Value) -> Value {
        scalar
    }

    fn string(&mut self, text: &str) -> Value {
        Value::String(text.to_owned())
    }

    fn array(&mut self, items: Vec<Value>) -> Value {
        Value::Array(items)
    }

    fn members(&mut self) -> Object {
        Object::new()
    }

    fn member(&mut self, members: &mut Object, name: Cow<'_, str>, value: Value) -> bool {
        members.insert(name.into_owned(), value).is_none()
    }

    fn object(&mut self, members: Object) -> Value {
        Value::Object(members)
    }
}
