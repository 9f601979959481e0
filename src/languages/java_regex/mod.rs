#![doc = include_str!("DIALECT.md")]

mod captures;
mod error;
pub mod explain;
mod linear;
mod matcher;
mod pattern;
mod program;
mod regular;
mod replace;
mod required;
mod searched;
mod set;
mod syntax;
mod unicode;

pub use captures::Captures;
pub use error::{PatternError, ReplaceError, StepLimit};
pub use pattern::Pattern;
