//! What is to be changed in a document: every difference, and the edit for it or why it is left.

use super::syntax::{Syntax, Writing};
use super::text_edit::TextEdit;
use super::tree::Tree;
use crate::formats::document::{Kind, Node};
use crate::formats::read::{Naming, Shape};
use crate::formats::rules::Written;
use crate::formats::write::{Member, Out};
use crate::languages::text::Span;

/// Edits, or why there are none.
pub(super) type Edits = Result<Vec<TextEdit>, String>;

/// Everything that differs.
pub(super) struct Plan<'n> {
    pub(super) root: &'n Node,
    pub(super) shape: Shape,
    pub(super) tree: Tree<'n>,
    pub(super) writing: Writing<'n>,
    pub(super) changes: Vec<Change>,
    pub(super) edits: Vec<TextEdit>,
}

/// A difference.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Change {
    /// `integration response 404: selectionPattern`
    pub(super) what: String,
    /// Why it is not made.
    pub(super) left: Option<String>,
}

/// The order in which the members of a response are written.
const ORDER: [&str; 6] = [
    "statusCode",
    "selectionPattern",
    "responseParameters",
    "responseTemplates",
    "responseModels",
    "contentHandling",
];

impl<'n> Plan<'n> {
    /// How the form calls what `get-method` calls `name`.
    pub(super) fn field(&self, name: &str) -> String {
        self.naming().field(name)
    }

    pub(super) fn naming(&self) -> Naming {
        match self.shape {
            Shape::Members(naming) => naming,
            Shape::Blocks => Naming::Snake,
            Shape::OpenApi2 | Shape::OpenApi3 | Shape::Events => Naming::Camel,
        }
    }

    /// Whether patterns and statuses are keys.
    pub(super) fn is_openapi(&self) -> bool {
        matches!(self.shape, Shape::OpenApi2 | Shape::OpenApi3)
    }

    /// Notes a difference.
    pub(super) fn change(&mut self, what: impl Into<String>, edits: Edits) {
        let left = match edits {
            Ok(edits) => {
                self.edits.extend(edits);
                None
            }
            Err(why) => Some(why),
        };
        self.changes.push(Change { what: what.into(), left });
    }

    /// The map at `span`, unless it is repeated.
    pub(super) fn map(&self, span: Option<Span>) -> Result<&'n Node, String> {
        let map = self.tree.map(span)?;
        let repeats = ["count", "for_each", "dynamic"].into_iter().find(|name| map.get(name).is_some());
        match repeats.filter(|_| self.shape == Shape::Blocks) {
            Some(name) => Err(format!("its block is repeated by {name}")),
            None => Ok(map),
        }
    }

    /// A text under `name` in the map at `map`.
    pub(super) fn text_member(
        &mut self,
        what: &str,
        map: Option<Span>,
        name: &str,
        was: Option<&Written>,
        wanted: Option<&str>,
    ) {
        if was.map(|was| was.value.as_str()) == wanted {
            return;
        }
        let edits = match (was, wanted) {
            (Some(was), Some(wanted)) => self.value(was, wanted),
            (Some(_), None) => self.map(map).and_then(|map| self.without(map, name)),
            (None, Some(wanted)) => self.map(map).and_then(|map| self.with(map, name, self.text(wanted))),
            (None, None) => return,
        };
        self.change(format!("{what}: {name}"), edits);
    }

    /// Another text in place of one.
    pub(super) fn value(&self, was: &Written, wanted: &str) -> Edits {
        let node = self.tree.value(was.span.ok_or("the form implies it")?)?;
        let key = self.tree.key_of(node.span);
        match (&node.kind, node.get("Fn::Sub").map(|inner| (inner, &inner.kind))) {
            (_, Some((inner, Kind::Text(_)))) => {
                let key = key.filter(|_| self.writing.syntax == Syntax::Yaml);
                self.writing.scalar(inner, key, &self.writing.known.within_sub(wanted))
            }
            (Kind::Map(entries), _) => Err(format!("{} makes it", entries[0].key)),
            (Kind::Expression(source), _) => Err(format!("it comes from {source}")),
            (Kind::List(_), _) => Err("it is a list".to_owned()),
            _ if self.needs_sub(node, wanted) => {
                Err(format!("{wanted} names a reference: write it with Fn::Sub"))
            }
            _ => self.writing.scalar(node, key, wanted),
        }
    }

    fn needs_sub(&self, node: &Node, wanted: &str) -> bool {
        let old = node.as_text().unwrap_or_default();
        self.writing.syntax != Syntax::Hcl
            && self.writing.known.has_reference(wanted)
            && !self.writing.known.has_reference(old)
    }

    /// A text to write, with `Fn::Sub` where it names a reference.
    pub(super) fn text(&self, text: &str) -> Out {
        if self.writing.syntax == Syntax::Hcl || !self.writing.known.has_reference(text) {
            return Out::text(text);
        }
        Out::Tagged("!Sub", self.writing.known.within_sub(text))
    }

    /// The map without the member that `get-method` calls `name`.
    pub(super) fn without(&self, map: &Node, name: &str) -> Edits {
        let key = self.field(name);
        let index = map.entries().iter().rposition(|entry| entry.key == key).ok_or("it is not written")?;
        self.tree.key(Some(map.entries()[index].key_span))?;
        self.writing.remove(map, &[index])
    }

    /// The map with a member that `get-method` calls `name`: in place of an empty one, else where its
    /// like stand.
    pub(super) fn with(&self, map: &Node, name: &str, value: Out) -> Edits {
        let member = Member::new(self.field(name), value);
        let entries = map.entries();
        if let Some(index) = entries.iter().rposition(|entry| entry.key == member.key) {
            return Ok(vec![self.writing.replace(map, index, &member)?]);
        }
        let before = ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len());
        let earlier: Vec<String> = ORDER[..before].iter().map(|name| self.field(name)).collect();
        let last = entries.len().checked_sub(1).ok_or("there is no place for it")?;
        let after = entries.iter().rposition(|entry| earlier.contains(&entry.key)).unwrap_or(last);
        Ok(vec![self.writing.add(map, after, &member)?])
    }
}
