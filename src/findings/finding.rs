//! A finding: something in the scenario that is wrong or risky, with its cure.

use serde::Serialize;

use super::codes::{Code, Explains};
use super::place::Place;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// API Gateway would refuse it, or the client gets something that nobody wants.
    Error,
    /// It works, and probably not as meant.
    Warning,
    /// Worth knowing.
    Note,
}

/// Something that is wrong or risky in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The stable code, such as `GM101`.
    pub code: &'static str,
    /// The code in words, such as `regex-would-match-if-unanchored`.
    pub name: &'static str,
    /// One sentence: what was found.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Why it is so, what to do, what else to know.
    pub notes: Vec<String>,
    /// Ways to cure it, the likeliest first.
    pub fixes: Vec<Fix>,
    /// The lesson that teaches it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub lesson: Option<&'static str>,
    /// When it explains the response at hand.
    #[serde(skip)]
    pub(crate) explains: Explains,
}

/// A cure: edits that go together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fix {
    /// What the edits do, as a button says it: "declare 302".
    pub title: String,
    /// Whether it may be made without asking: what stands there is refused, fails or cannot be meant, and
    /// there is no other cure.
    pub safe: bool,
    /// The edits, in order.
    pub edits: Vec<Edit>,
}

/// One operation of JSON Patch (RFC 6902) on the scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Edit {
    /// What is done.
    pub op: Operation,
    /// JSON pointer to where it is done.
    pub path: String,
    /// The value to add or to put in place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "unknown"))]
    pub value: Option<serde_json::Value>,
}

/// What an [`Edit`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// Adds a member or inserts an item.
    Add,
    /// Puts another value in place.
    Replace,
    /// Takes a member or an item away.
    Remove,
}

impl Finding {
    /// A finding of the kind `code` at `place`.
    pub fn new(code: &Code, place: Place, message: impl Into<String>) -> Finding {
        Finding {
            severity: code.severity,
            code: code.id,
            name: code.name,
            message: message.into(),
            place,
            notes: Vec::new(),
            fixes: Vec::new(),
            lesson: code.lesson,
            explains: code.explains,
        }
    }

    /// Adds a note.
    pub fn note(mut self, note: impl Into<String>) -> Finding {
        self.notes.push(note.into());
        self
    }

    /// Adds a cure.
    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Finding {
        self.fixes.push(Fix { title: title.into(), safe: false, edits });
        self
    }

    /// Adds a cure that may be made without asking.
    pub fn safe_fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Finding {
        self.fixes.push(Fix { title: title.into(), safe: true, edits });
        self
    }
}

impl Edit {
    /// Adds `value` at `path`; an existing member is replaced.
    pub fn add(path: impl Into<String>, value: impl Into<serde_json::Value>) -> Edit {
        Edit { op: Operation::Add, path: path.into(), value: Some(value.into()) }
    }

    /// Puts `value` in place of what stands at `path`.
    pub fn replace(path: impl Into<String>, value: impl Into<serde_json::Value>) -> Edit {
        Edit { op: Operation::Replace, path: path.into(), value: Some(value.into()) }
    }

    /// Takes away what stands at `path`.
    pub fn remove(path: impl Into<String>) -> Edit {
        Edit { op: Operation::Remove, path: path.into(), value: None }
    }
}
