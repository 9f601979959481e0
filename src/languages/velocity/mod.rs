//! Apache Velocity 1.7: templates that are read once and run with many contexts.
//!
//! Reading list: [`Template`], [`Dialect`], [`Context`], [`Value`], [`Trace`].
#![doc = include_str!("DIALECT.md")]

mod context;
mod dialect;
mod error;
mod evaluate;
mod lexer;
mod limits;
mod methods;
mod names;
mod outline;
mod parser;
mod rules;
mod token;
mod trace;
mod tree;
mod value;

use std::rc::Rc;

pub use context::{Context, Patterns};
pub use dialect::Dialect;
pub use error::{Exception, ParseError, RenderError, RenderErrorKind};
pub use limits::Limits;
pub use methods::nearest;
pub use outline::{Outline, Role, WrittenReference, WrittenSet, WrittenStep, WrittenString};
pub use trace::{BranchTrace, Origin, Piece, ReferenceTrace, StoppedLoop, Trace, UnknownMember};
pub use value::{Cursor, Entries, Entry, HostObject, List, ListClass, Map, MapOrder, Value};

/// A template, ready to be rendered any number of times.
#[derive(Clone, Debug)]
pub struct Template {
    source: Rc<str>,
    dialect: Dialect,
    parsed: Rc<parser::Parsed>,
    names: Rc<names::Names>,
    /// Without the feature there can be no template, and all that works with one is left out of the module.
    #[cfg(not(feature = "templates"))]
    _none: std::convert::Infallible,
}

/// What a template gave.
#[derive(Clone, Debug)]
pub struct Rendering {
    /// The text.
    pub output: String,
    /// How it came about.
    pub trace: Trace,
}

impl Template {
    /// Reads a template. All errors that could be told apart are given, the first one first.
    #[cfg(feature = "templates")]
    pub fn parse(source: &str, dialect: &Dialect) -> Result<Template, Vec<ParseError>> {
        let mut names = names::Names::new();
        let parsed = Rc::new(parser::parse(source, dialect, &mut names)?);
        Ok(Template { source: source.into(), dialect: *dialect, parsed, names: Rc::new(names) })
    }

    /// Reads nothing: the feature `templates` is not there.
    #[cfg(not(feature = "templates"))]
    pub fn parse(_: &str, _: &Dialect) -> Result<Template, Vec<ParseError>> {
        Err(Vec::new())
    }

    /// Runs the template. What `#set` does to variables is seen in `context` afterwards.
    pub fn render(&self, context: &mut Context, limits: &Limits) -> Result<Rendering, RenderError> {
        let (output, trace) =
            evaluate::render(&self.source, &self.parsed, &self.names, &self.dialect, context, limits)?;
        Ok(Rendering { output, trace })
    }

    /// What is written in the template.
    pub fn outline(&self) -> Outline {
        Outline::of(&self.parsed)
    }

    /// Whether the template may mention `name`: as a variable, a property or a method. One that does not
    /// can run in a context without it.
    pub fn may_mention(&self, name: &str) -> bool {
        self.dialect.evaluate || self.source.contains(name)
    }

    /// The text of the template.
    pub fn source(&self) -> &str {
        &self.source
    }
}
