//! What a template is given: variables, and a regular expression engine.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use super::error::Exception;
use super::value::{Quick, Value};

/// The variables of a rendering. What `#set` changes stays changed.
#[derive(Clone, Default)]
pub struct Context {
    pub(super) variables: HashMap<Rc<str>, Value, Quick>,
    pub(super) patterns: Option<Rc<dyn Patterns>>,
}

impl Context {
    /// A context without variables, in which the methods that take a regular expression do not exist.
    pub fn new() -> Context {
        Context::default()
    }

    /// Sets a variable.
    pub fn put(&mut self, name: &str, value: Value) {
        self.variables.insert(name.into(), value);
    }

    /// The value of a variable.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.variables.get(name).filter(|value| !value.is_null())
    }

    /// Lets `matches`, `replaceAll`, `replaceFirst` and `split` use an engine.
    pub fn with_patterns(mut self, patterns: Rc<dyn Patterns>) -> Context {
        self.patterns = Some(patterns);
        self
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("variables", &self.variables).finish_non_exhaustive()
    }
}

/// `java.util.regex`, as far as `java.lang.String` uses it.
pub trait Patterns {
    /// `text.matches(pattern)`
    fn matches(&self, pattern: &str, text: &str) -> Result<bool, Exception>;
    /// `text.replaceAll(pattern, replacement)`
    fn replace_all(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception>;
    /// `text.replaceFirst(pattern, replacement)`
    fn replace_first(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception>;
    /// `text.split(pattern, limit)`
    fn split(&self, pattern: &str, text: &str, limit: i32) -> Result<Vec<String>, Exception>;
}
