//! `java.util.regex.Pattern` of JDK 17.

mod captures;
mod error;
pub mod explain;
mod matcher;
mod pattern;
mod program;
mod regular;
mod replace;
mod searched;
mod set;
mod syntax;
mod unicode;

pub use captures::Captures;
pub use error::{PatternError, ReplaceError, StepLimit};
pub use pattern::Pattern;
