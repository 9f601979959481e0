//! Paths as Jayway's messages show them.

use std::fmt;

use super::{Segment, Selector, Steps};

/// The segment as Jayway's messages show it.
impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.selector {
            Selector::Names { names, quote } => {
                for (place, name) in names.iter().enumerate() {
                    write!(f, "{}{quote}{name}{quote}", if place == 0 { '[' } else { ',' })?;
                }
                f.write_str("]")
            }
            Selector::Indexes(indexes) => {
                for (place, index) in indexes.iter().enumerate() {
                    write!(f, "{}{index}", if place == 0 { '[' } else { ',' })?;
                }
                f.write_str("]")
            }
            Selector::Slice { from, to } => {
                let shown = |index: &Option<i32>| index.map_or(String::new(), |index| index.to_string());
                write!(f, "[{}:{}]", shown(from), shown(to))
            }
            Selector::Wildcard => f.write_str("[*]"),
            Selector::Filter(_) => f.write_str("[?]"),
            Selector::DeepScan => f.write_str(".."),
            Selector::Function { name, parameters } => {
                let inside =
                    if parameters.as_ref().is_some_and(|list| !list.is_empty()) { "..." } else { "" };
                write!(f, ".{name}({inside})")
            }
        }
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.root)?;
        self.segments.iter().try_for_each(|segment| write!(f, "{segment}"))
    }
}
