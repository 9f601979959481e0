//! Where something stands in a scenario.

use serde::{Deserialize, Serialize};

use crate::languages::text::Span;

/// A field of the scenario, and the part of its text that is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// JSON pointer (RFC 6901) to the field; the empty pointer is the whole scenario.
    pub pointer: String,
    /// The part of the field's text, when only a part is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub span: Option<Span>,
    /// The line of the scenario text, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub line: Option<usize>,
    /// The column of the scenario text, from 1, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub column: Option<usize>,
}

impl Place {
    /// The field that `pointer` names.
    pub fn at(pointer: impl Into<String>) -> Place {
        Place { pointer: pointer.into(), ..Place::default() }
    }

    /// The member `name` of this field.
    pub fn member(&self, name: &str) -> Place {
        Place::at(format!("{}/{}", self.pointer, escape(name)))
    }

    /// The item `index` of this field.
    pub fn item(&self, index: usize) -> Place {
        Place::at(format!("{}/{index}", self.pointer))
    }

    /// The part `span` of this field's text.
    pub fn part(&self, span: Span) -> Place {
        Place { span: Some(span), ..self.clone() }
    }
}

/// A member name as one segment of a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The member names that a JSON pointer walks through.
pub fn segments(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_escape_and_come_back() {
        let place = Place::at("/a").member("x/y~z").item(3);
        assert_eq!(place.pointer, "/a/x~1y~0z/3");
        assert_eq!(segments(&place.pointer).collect::<Vec<_>>(), ["a", "x/y~z", "3"]);
        assert_eq!(segments("").count(), 0);
    }
}
