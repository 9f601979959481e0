//! What a reader makes of the values that it finds.

use std::borrow::Cow;

use super::object::Object;
use super::value::Value;
use crate::languages::text::Span;

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

    /// Sets a member.
    fn member(&mut self, members: &mut Self::Members, name: Cow<'_, str>, value: Self::Value);

    /// An object with all its members.
    fn object(&mut self, members: Self::Members) -> Self::Value;

    /// A value begins; what is given back is handed to [`Builder::ends`].
    fn begins(&mut self) -> usize {
        0
    }

    /// A value has ended, and stands at `span`.
    fn ends(&mut self, _begun: usize, _span: Span) {}
}

/// A span of a text whose length fits 32 bits: there is one for every value.
#[derive(Clone, Copy)]
pub(in crate::languages) struct ShortSpan(u32, u32);

impl From<ShortSpan> for Span {
    fn from(span: ShortSpan) -> Span {
        Span::new(span.0 as usize, span.1 as usize)
    }
}

/// Makes a [`Value`].
#[derive(Default)]
pub(super) struct Tree {
    /// Where every value stands, if that is kept. An object in which a name comes twice ends it: the order of
    /// the text is not that of the document.
    pub(super) places: Option<Vec<ShortSpan>>,
}

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

    fn member(&mut self, members: &mut Object, name: Cow<'_, str>, value: Value) {
        if members.insert(name.into_owned(), value).is_some() {
            self.places = None;
        }
    }

    fn object(&mut self, members: Object) -> Value {
        Value::Object(members)
    }

    fn begins(&mut self) -> usize {
        self.places.as_mut().map_or(0, |places| {
            places.push(ShortSpan(0, 0));
            places.len() - 1
        })
    }

    fn ends(&mut self, begun: usize, span: Span) {
        if let Some(places) = &mut self.places {
            places[begun] = ShortSpan(span.start as u32, span.end as u32);
        }
    }
}
