//! `${NAME}` in the rules: a reference where the document has one of that name, else just text.

use std::collections::HashSet;

use crate::formats::document::Node;
use crate::formats::read;

/// The references of a document.
pub(super) struct Placeholders(HashSet<String>);

/// A part of a text.
pub(super) enum Piece<'t> {
    Literal(&'t str),
    /// With its braces.
    Reference(&'t str),
}

impl Placeholders {
    pub(super) fn of(root: &Node) -> Placeholders {
        let mut found = HashSet::new();
        read::placeholders(root, &mut found);
        Placeholders(found)
    }

    /// The text in pieces, first to last.
    pub(super) fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let (mut from, mut at) = (0, 0);
        while let Some(found) = text[at..].find(['$', '%']).map(|step| at + step) {
            match self.reference(&text[found..]) {
                Some(length) => {
                    pieces.push(Piece::Literal(&text[from..found]));
                    pieces.push(Piece::Reference(&text[found..found + length]));
                    (from, at) = (found + length, found + length);
                }
                None => at = found + 1,
            }
        }
        pieces.push(Piece::Literal(&text[from..]));
        pieces.retain(|piece| !matches!(piece, Piece::Literal("")));
        pieces
    }

    pub(super) fn has_reference(&self, text: &str) -> bool {
        self.pieces(text).iter().any(|piece| matches!(piece, Piece::Reference(_)))
    }

    /// The text as CloudFormation's `Fn::Sub` takes it: `${!NAME}` where it is no reference.
    pub(super) fn within_sub(&self, text: &str) -> String {
        let piece = |piece: Piece| match piece {
            Piece::Literal(text) => text.replace("${", "${!"),
            Piece::Reference(text) => text.to_owned(),
        };
        self.pieces(text).into_iter().map(piece).collect()
    }

    /// How long the reference is that `text` begins with.
    fn reference(&self, text: &str) -> Option<usize> {
        let is_reference = |name: &&String| {
            let interpolated = text.strip_prefix("${").and_then(|rest| rest.strip_prefix(name.as_str()));
            interpolated.is_some_and(|rest| rest.starts_with('}'))
                || (name.starts_with("%{") && text.starts_with(name.as_str()))
        };
        let name = self.0.iter().filter(is_reference).max_by_key(|name| name.len())?;
        Some(if name.starts_with("%{") { name.len() } else { name.len() + 3 })
    }
}
