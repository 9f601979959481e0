//! What stands where in a document that is edited.

use std::collections::HashMap;

use crate::formats::document::{Kind, Node};
use crate::languages::text::Span;

/// The values and keys of a document by their places.
pub(super) struct Tree<'n> {
    values: HashMap<Span, Vec<&'n Node>>,
    keys: HashMap<Span, Vec<(&'n Node, usize)>>,
    /// The key of each value.
    key_of: HashMap<Span, Span>,
}

/// Why something that an alias or a merge key repeats is left.
const SHARED: &str = "it stands at several places by an anchor, and all of them would change";

impl<'n> Tree<'n> {
    pub(super) fn of(root: &'n Node) -> Tree<'n> {
        let mut tree = Tree { values: HashMap::new(), keys: HashMap::new(), key_of: HashMap::new() };
        tree.gather(root);
        tree
    }

    fn gather(&mut self, node: &'n Node) {
        self.values.entry(node.span).or_default().push(node);
        for (index, entry) in node.entries().iter().enumerate() {
            self.keys.entry(entry.key_span).or_default().push((node, index));
            self.key_of.insert(entry.value.span, entry.key_span);
            self.gather(&entry.value);
        }
        node.items().iter().for_each(|item| self.gather(item));
    }

    /// The map that stands at `span`.
    pub(super) fn map(&self, span: Option<Span>) -> Result<&'n Node, String> {
        let at_span = span.and_then(|span| self.values.get(&span)).into_iter().flatten();
        only(at_span.copied().filter(|node| node.is_map()))
    }

    /// The value that stands at `span`, the outermost of several that begin and end together.
    pub(super) fn value(&self, span: Span) -> Result<&'n Node, String> {
        let nodes = self.values.get(&span).map(Vec::as_slice).unwrap_or_default();
        let Some(first) = nodes.first() else { return Err(ELSEWHERE.to_owned()) };
        let alike = |node: &&&Node| std::mem::discriminant(&node.kind) == std::mem::discriminant(&first.kind);
        match nodes.iter().filter(alike).count() {
            1 => Ok(first),
            _ if first.kind == Kind::Null => Ok(first),
            _ => Err(SHARED.to_owned()),
        }
    }

    /// The map that has its key at `span`, and the number of the entry.
    pub(super) fn key(&self, span: Option<Span>) -> Result<(&'n Node, usize), String> {
        let found = span.and_then(|span| self.keys.get(&span)).into_iter().flatten();
        only(found.copied())
    }

    /// Where the key of the value at `span` stands.
    pub(super) fn key_of(&self, span: Span) -> Option<Span> {
        self.key_of.get(&span).copied()
    }
}

const ELSEWHERE: &str = "it does not stand where it is used";

fn only<T>(mut found: impl Iterator<Item = T>) -> Result<T, String> {
    let first = found.next().ok_or_else(|| ELSEWHERE.to_owned())?;
    if found.next().is_some() { Err(SHARED.to_owned()) } else { Ok(first) }
}
