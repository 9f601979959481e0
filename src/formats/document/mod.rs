//! A pasted document as a tree in which everything knows where it stood, whatever its syntax.

mod escapes;
mod hcl;
mod hcl_function;
mod json;
mod json_text;
mod script;
mod script_calls;
mod script_members;
mod script_text;
mod shell;
mod shell_words;
mod yaml;
mod yaml_scalar;

use crate::languages::text::Span;

pub(super) use escapes::{PutBack, with_lost_backslashes};
pub(super) use hcl::parse_hcl;
pub(super) use json::{parse_first_json, parse_json, parse_json_within};
pub(super) use script::{LostBackslash, SPREAD, is_script_value, parse_script};
pub(super) use shell::parse_shell;
pub(super) use yaml::parse_yaml;
pub(super) use yaml_scalar::is_not_text;

/// A value and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    /// In the order written; a key may come more than once.
    Map(Vec<Entry>),
    /// An expression whose value the document does not hold, as written: `aws_lambda_function.f.arn`.
    Expression(String),
    /// Text in which `${NAME}` stands for what the document does not hold, and those names.
    Mixed(String, Vec<String>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value: Node,
}

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unreadable {
    /// The byte where reading stopped.
    pub(super) offset: usize,
    /// What was found and expected.
    pub(super) message: String,
    /// Whether the text has an escape there that its syntax does not know: a backslash too few.
    pub(super) unknown_escape: bool,
}

impl Unreadable {
    pub(super) fn at(offset: usize, message: impl Into<String>) -> Unreadable {
        Unreadable { offset, message: message.into(), unknown_escape: false }
    }
}

impl Node {
    pub(super) fn new(kind: Kind, span: Span) -> Node {
        Node { kind, span }
    }

    /// The value of `key`, the last one if there are several.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().rev().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The value under several keys, one inside another.
    pub(super) fn at(&self, keys: &[&str]) -> Option<&Node> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    pub(super) fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    pub(super) fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// The text of a text.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) | Kind::Mixed(text, _) => Some(text),
            _ => None,
        }
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.kind, Kind::Map(_))
    }

    /// What kind of value this is, in words.
    pub(super) fn kind_in_words(&self) -> &'static str {
        match self.kind {
            Kind::Null => "nothing",
            Kind::Bool(_) => "true or false",
            Kind::Number(_) => "a number",
            Kind::Text(_) | Kind::Mixed(..) => "text",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a map",
            Kind::Expression(_) => "an expression",
        }
    }
}
