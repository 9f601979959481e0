//! `$input`

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use super::{Params, convert, paths, pointer};
use crate::languages::json;
use crate::languages::velocity::{Exception, HostObject, MapOrder, Origin, Value};

/// `$input`: the body, and the request's parameters.
#[derive(Debug)]
pub(super) struct Input {
    body: Rc<str>,
    params: Value,
    /// Whether a path was answered before.
    asked: Cell<bool>,
    /// Names that look like the one that the last path did not find.
    near: RefCell<Vec<String>>,
    document: OnceCell<Result<json::Value, Exception>>,
}

impl Input {
    /// An empty body is `{}`; a template that does not mention the parameters has none.
    ///
    /// observed: localstack `test_input_body_formatting`, 19-03-2025.
    pub(super) fn new(body: &str, params: Option<&Params>) -> Input {
        let body = if body.is_empty() { "{}" } else { body };
        Input {
            body: body.into(),
            params: params.map_or(Value::Null, groups),
            asked: Cell::new(false),
            near: RefCell::default(),
            document: OnceCell::new(),
        }
    }

    /// What a path finds, as a value of the template.
    fn value(&self, path: &str) -> Result<Value, Exception> {
        let direct = match self.asked.get() {
            true => None,
            false => paths::build_from_text(&self.body, path, &mut convert::Payload::default()),
        };
        match direct {
            Some(value) => {
                self.asked.set(true);
                self.near.take();
                Ok(value)
            }
            None => self.find(path).map(convert::payload),
        }
    }

    /// The first path is answered from the text; for further ones the document is built and kept.
    fn find(&self, path: &str) -> Result<json::Value, Exception> {
        let found = if self.asked.replace(true) {
            paths::find(self.document()?, path)
        } else {
            paths::find_in_text(&self.body, path)
        }?;
        self.near.replace(found.near);
        Ok(found.value)
    }

    fn document(&self) -> Result<&json::Value, Exception> {
        self.document.get_or_init(|| paths::read(&self.body)).as_ref().map_err(Clone::clone)
    }

    /// A path parameter, else a query string parameter, else a header; empty if there is none.
    fn param(&self, name: &str) -> Value {
        let Value::Map(groups) = &self.params else { return Value::Null };
        let found = groups.snapshot().into_iter().find_map(|(_, group)| match group {
            Value::Map(members) => members.get_str(name).filter(|value| !value.is_null()),
            _ => None,
        });
        found.unwrap_or_else(|| Value::from(""))
    }
}

/// What `$input.params()` gives.
fn groups(params: &Params) -> Value {
    let groups = [("path", &params.path), ("querystring", &params.querystring), ("header", &params.header)];
    Value::map(MapOrder::Linked, groups.map(|(name, members)| (Value::from(name), convert::object(members))))
}

impl HostObject for Input {
    fn class_name(&self) -> &'static str {
        "Input"
    }

    fn get(&self, name: &str) -> Result<Option<Value>, Exception> {
        Ok(matches!(name, "body" | "Body").then(|| Value::String(self.body.clone())))
    }

    fn call(&self, method: &str, arguments: &[Value]) -> Result<Option<Value>, Exception> {
        Ok(Some(match (method, arguments) {
            ("getBody", []) => Value::String(self.body.clone()),
            ("path", [Value::String(path)]) => self.value(path)?,
            ("json", [Value::String(path)]) => Value::from(paths::to_json(&self.find(path)?)),
            ("path" | "json", [Value::Null]) => {
                return Err(Exception::new(
                    "java.lang.IllegalArgumentException",
                    "json can not be null or empty",
                ));
            }
            ("params", []) => self.params.clone(),
            ("params", [Value::String(name)]) => self.param(name),
            ("params", [Value::Null]) => Value::from(""),
            _ => return Ok(None),
        }))
    }

    fn print(&self) -> String {
        "{}".to_owned()
    }

    fn methods(&self) -> &'static [&'static str] {
        &["body", "json", "path", "params"]
    }

    /// A path to many places walks through the body.
    fn cost(&self, method: &str, arguments: &[Value]) -> usize {
        match (method, arguments) {
            ("path" | "json", [Value::String(path)]) if !is_plain(path) => self.body.len() / 256,
            _ => 0,
        }
    }

    fn near(&self, method: &str) -> Vec<String> {
        if method == "path" { self.near.take() } else { Vec::new() }
    }

    fn origin(&self, member: &str, arguments: &[Value]) -> Option<Origin> {
        let pointer = match (member, arguments) {
            ("body" | "Body" | "getBody", []) => String::new(),
            ("path" | "json", [Value::String(path)]) => pointer::pointer(path)?,
            _ => return None,
        };
        Some(Origin { pointer, changed: false })
    }
}

/// Whether a path leads to one place.
fn is_plain(path: &str) -> bool {
    !path.contains("..") && !path.contains(['*', '?', ',', ':'])
}
