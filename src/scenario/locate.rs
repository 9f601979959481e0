//! From a JSON pointer back to the text of the scenario.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::read::NESTING;
use crate::findings::{Place, segments};
use crate::languages::json::{self, Node, NodeKind, compact};
use crate::languages::text::line_column;

/// The text of a scenario, and where each field stands in it.
pub struct Source<'t> {
    text: &'t str,
    /// Read when the first place is asked for.
    tree: OnceCell<Option<Node<'t>>>,
}

impl<'t> Source<'t> {
    /// The text of a scenario; one that is not JSON has no fields.
    pub fn of(text: &'t str) -> Source<'t> {
        Source { text, tree: OnceCell::new() }
    }

    /// Fills in the line and column of `place`, when they are not there and its field is.
    pub fn locate(&self, place: &mut Place) {
        if let (None, Some(node)) = (place.line, self.find(&place.pointer)) {
            let position = line_column(self.text, node.span.start);
            place.line = Some(position.line);
            place.column = Some(position.column);
        }
    }

    /// The text that spans in the field `pointer` count in: a string's own, otherwise compact JSON;
    /// of the empty pointer the whole scenario.
    pub fn text_at(&self, pointer: &str) -> Option<Cow<'_, str>> {
        if pointer.is_empty() {
            return Some(Cow::Borrowed(self.text));
        }
        let node = self.find(pointer)?;
        Some(node.as_str().map_or_else(|| Cow::Owned(compact(node)), Cow::Borrowed))
    }

    fn find(&self, pointer: &str) -> Option<&Node<'t>> {
        let read = || json::parse(self.text.trim_start_matches('\u{feff}'), NESTING).ok();
        segments(pointer).try_fold(self.tree.get_or_init(read).as_ref()?, |node, segment| match &node.kind {
            NodeKind::Array(items) => items.get(segment.parse::<usize>().ok()?),
            _ => node.get(&segment),
        })
    }
}
