//! The three syntaxes that are edited in place, behind one face.

use super::placeholders::Placeholders;
use super::text_edit::TextEdit;
use super::{hcl, hcl_text, json, yaml, yaml_scalar};
use crate::formats::document::Node;
use crate::formats::write::{Member, Out};
use crate::languages::text::Span;

/// An edit, or why it is left.
pub(super) type Edit = Result<TextEdit, String>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Json,
    Yaml,
    Hcl,
}

/// A text and how it is written.
pub(super) struct Writing<'t> {
    pub(super) text: &'t str,
    pub(super) syntax: Syntax,
    pub(super) known: Placeholders,
}

impl Writing<'_> {
    /// Another text in place of a scalar, whose key stands at `key`.
    pub(super) fn scalar(
        &self,
        node: &Node,
        key: Option<Span>,
        wanted: &str,
    ) -> Result<Vec<TextEdit>, String> {
        match self.syntax {
            Syntax::Json => Ok(vec![json::scalar(node, wanted)]),
            Syntax::Yaml => Ok(yaml_scalar::scalar(self.text, node, key, wanted)),
            Syntax::Hcl => Ok(vec![hcl_text::scalar(self.text, &self.known, node, wanted)?]),
        }
    }

    /// Another key.
    pub(super) fn key(&self, span: Span, wanted: &str) -> TextEdit {
        match self.syntax {
            Syntax::Json => TextEdit::replace(span, json::quoted(wanted)),
            Syntax::Yaml => yaml::key(self.text, span, wanted),
            Syntax::Hcl => hcl::key(self.text, span, wanted),
        }
    }

    /// A member after the one of number `after`.
    pub(super) fn add(&self, map: &Node, after: usize, member: &Member) -> Edit {
        self.own_parts(map)?;
        match self.syntax {
            Syntax::Json => json::add(self.text, map, after, member),
            Syntax::Yaml => yaml::add(self.text, map, after, member),
            Syntax::Hcl => hcl::add(self.text, &self.known, map, after, member),
        }
    }

    /// An item after the one of number `after`.
    pub(super) fn add_item(&self, list: &Node, after: usize, item: &Out) -> Edit {
        self.own_parts(list)?;
        match self.syntax {
            Syntax::Json => json::add_item(self.text, list, after, item),
            Syntax::Yaml => yaml::add_item(self.text, list, after, item),
            Syntax::Hcl => Err("a list is not edited".to_owned()),
        }
    }

    /// Another member in place of the one of number `index`.
    pub(super) fn replace(&self, map: &Node, index: usize, member: &Member) -> Edit {
        self.own_parts(map)?;
        match self.syntax {
            Syntax::Json => json::replace(self.text, map, index, member),
            Syntax::Yaml => yaml::replace(self.text, map, index, member),
            Syntax::Hcl => hcl::replace(self.text, &self.known, map, index, member),
        }
    }

    /// Without the members or items of these numbers.
    pub(super) fn remove(&self, container: &Node, indices: &[usize]) -> Result<Vec<TextEdit>, String> {
        self.own_parts(container)?;
        match self.syntax {
            Syntax::Json => Ok(json::remove(self.text, container, indices)),
            Syntax::Yaml => yaml::remove(self.text, container, indices),
            Syntax::Hcl => Ok(hcl::remove(self.text, container, indices)),
        }
    }

    /// What a merge key or an alias puts into a map or list stands elsewhere, and has no place in it.
    fn own_parts(&self, container: &Node) -> Result<(), String> {
        let within = |span: Span| container.span.start <= span.start && span.end <= container.span.end;
        let in_flow = self.syntax == Syntax::Yaml && yaml::is_flow(self.text, container);
        let own_entries = container
            .entries()
            .iter()
            .all(|entry| within(entry.key_span) && (!in_flow || within(entry.value.span)));
        let own_items = container.items().iter().all(|item| within(item.span));
        match own_entries && own_items {
            true => Ok(()),
            false => Err("an alias or a merge key is beside it".to_owned()),
        }
    }
}
