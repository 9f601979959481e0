//! What is to be written, before it is YAML, JSON, HCL or TypeScript.

use serde_json::{Map, Value};

/// A value to write.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::formats) enum Out {
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Out>),
    Map(Vec<Member>),
    /// Text behind one of CloudFormation's short tags: `!Sub`, `!Ref`, `!GetAtt`.
    Tagged(&'static str, String),
    /// An expression of the form itself.
    Raw(String),
}

/// A member of a map, with the comments above it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::formats) struct Member {
    pub(in crate::formats) key: String,
    pub(in crate::formats) value: Out,
    pub(in crate::formats) comments: Vec<String>,
}

impl Out {
    pub(in crate::formats) fn text(text: impl Into<String>) -> Out {
        Out::Text(text.into())
    }

    pub(in crate::formats) fn map<K: Into<String>>(members: impl IntoIterator<Item = (K, Out)>) -> Out {
        Out::Map(members.into_iter().map(|(key, value)| Member::new(key, value)).collect())
    }

    /// A map or list without anything in it.
    pub(in crate::formats) fn is_empty(&self) -> bool {
        match self {
            Out::List(items) => items.is_empty(),
            Out::Map(members) => members.is_empty(),
            _ => false,
        }
    }

    pub(in crate::formats) fn of_json(value: &Value) -> Out {
        match value {
            Value::Null => Out::text(""),
            Value::Bool(value) => Out::Bool(*value),
            Value::Number(number) => Out::Number(number.to_string()),
            Value::String(text) => Out::text(text),
            Value::Array(items) => Out::List(items.iter().map(Out::of_json).collect()),
            Value::Object(members) => Out::map(members.iter().map(|(key, value)| (key, Out::of_json(value)))),
        }
    }

    /// The value as JSON, without comments.
    pub(in crate::formats) fn json(&self) -> Value {
        match self {
            Out::Bool(value) => (*value).into(),
            Out::Number(digits) => serde_json::from_str(digits).unwrap_or_else(|_| digits.clone().into()),
            Out::Text(text) | Out::Tagged(_, text) | Out::Raw(text) => text.clone().into(),
            Out::List(items) => items.iter().map(Out::json).collect(),
            Out::Map(members) => {
                let members = members.iter().map(|member| (member.key.clone(), member.value.json()));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

impl Member {
    pub(in crate::formats) fn new(key: impl Into<String>, value: Out) -> Member {
        Member { key: key.into(), value, comments: Vec::new() }
    }

    pub(in crate::formats) fn said(mut self, comments: impl IntoIterator<Item = String>) -> Member {
        self.comments.extend(comments);
        self
    }
}
