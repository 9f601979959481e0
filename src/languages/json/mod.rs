//! JSON: values as Java holds them, readers that know where everything stood, and Java's writers.

mod builder;
mod compact;
mod decimal;
mod double;
mod locate;
mod number;
mod object;
mod permissive;
mod plain_run;
mod read_error;
mod scan;
mod steps;
mod tree;
mod value;
mod white_space;
mod write;

pub use builder::Builder;
pub(in crate::languages) use builder::ShortSpan;
pub use compact::{compact, quote, to_value};
pub use decimal::Decimal;
pub use double::{double_to_java_string, parse_double};
pub use locate::locate;
pub use object::Object;
pub(in crate::languages) use permissive::read_with_places;
pub use permissive::{build_permissive, read_permissive};
pub use read_error::ReadError;
pub(in crate::languages) use scan::Scanner;
pub use scan::check_strict;
pub use tree::{Member, Node, NodeKind, SyntaxError, parse};
pub use value::Value;
pub use white_space::{with_lines, without_white_space};
