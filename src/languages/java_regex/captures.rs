//! What the groups of a match cover.

use crate::languages::text::{Span, utf16_offset};

/// The groups of one match, group 0 first: the whole match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures {
    pub(super) groups: Vec<Option<Span>>,
}

impl Captures {
    /// The bytes that the whole match covers.
    pub fn whole(&self) -> Span {
        self.get(0).unwrap_or_default()
    }

    /// The bytes that the group covers, where it took part in the match.
    pub fn get(&self, group: usize) -> Option<Span> {
        self.groups.get(group).copied().flatten()
    }

    /// All groups by number.
    pub fn groups(&self) -> &[Option<Span>] {
        &self.groups
    }

    /// All groups in UTF-16 units, as `Matcher.start(n)` and `Matcher.end(n)` give them.
    pub fn utf16_groups(&self, text: &str) -> Vec<Option<(usize, usize)>> {
        let places = |span: Span| (utf16_offset(text, span.start), utf16_offset(text, span.end));
        self.groups.iter().map(|span| span.map(places)).collect()
    }
}
