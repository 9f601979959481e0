//! JSON: values as Java holds them, and readers that know where everything stood.

mod tree;
mod value;

pub use tree::{Member, Node, NodeKind, SyntaxError, parse};
pub use value::{Object, Value};
