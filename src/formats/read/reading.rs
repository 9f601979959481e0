//! Reading a document: every value is taken, or told to be ignored. What a reader never looked at is
//! found at the end and told as well, so that nothing is lost silently.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::placeholder::{Resolved, resolve};
use crate::formats::document::{Kind, Node};
use crate::formats::limits::MOST_LOSSES;
use crate::formats::losses::{Lines, Loss, LossKind};
use crate::formats::rules::{Pair, Written};
use crate::languages::text::Span;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Seen {
    /// Its members are looked at one by one.
    Opened,
    /// It was taken or told as a whole.
    Whole,
}

/// What a document's readers share.
pub(in crate::formats) struct Reading<'t> {
    pub(in crate::formats) lines: Lines<'t>,
    pub(in crate::formats) losses: Vec<Loss>,
    /// Whether nothing is repaired.
    pub(in crate::formats) as_written: bool,
    /// Whether a number is no text: a scenario is read so.
    pub(in crate::formats) texts_only: bool,
    pub(super) seen: HashMap<Span, Seen>,
    pub(super) untold: usize,
}

impl<'t> Reading<'t> {
    pub(in crate::formats) fn of(text: &'t str, as_written: bool) -> Reading<'t> {
        Reading {
            lines: Lines::of(text),
            losses: Vec::new(),
            as_written,
            texts_only: false,
            seen: HashMap::new(),
            untold: 0,
        }
    }

    pub(in crate::formats) fn tell(&mut self, kind: LossKind, span: Span, message: impl Into<String>) {
        if self.losses.len() < MOST_LOSSES {
            let loss = Loss::new(kind, &self.lines, span, message);
            // What an alias stands for is read at each of its places and told once.
            if !self.losses.contains(&loss) {
                self.losses.push(loss);
            }
        } else {
            self.untold += 1;
        }
    }

    pub(in crate::formats) fn understood(&mut self, span: Span, message: impl Into<String>) {
        self.tell(LossKind::Understood, span, message);
    }

    pub(in crate::formats) fn repaired(&mut self, span: Span, message: impl Into<String>) {
        self.tell(LossKind::Repaired, span, message);
    }

    /// Tells that `node` is ignored and why.
    pub(in crate::formats) fn ignored(&mut self, node: &Node, message: impl Into<String>) {
        self.take(node);
        self.tell(LossKind::Ignored, node.span, message);
    }

    /// `node` is understood as a whole.
    pub(in crate::formats) fn take(&mut self, node: &Node) {
        self.seen.insert(node.span, Seen::Whole);
    }

    /// The members of `node` are understood one by one.
    pub(in crate::formats) fn open(&mut self, node: &Node) {
        self.seen.entry(node.span).or_insert(Seen::Opened);
    }

    /// The text of `node`; of a number its digits, of an expression a placeholder.
    pub(in crate::formats) fn text(&mut self, node: &Node) -> Option<Written> {
        match resolve(node) {
            Resolved::Text { value, placeholders, unknown } => {
                self.take(node);
                for name in placeholders {
                    let message =
                        format!("${{{name}}} is kept as a placeholder, its value is known elsewhere");
                    self.understood(node.span, message);
                }
                for name in unknown {
                    let message = format!("{name} is no function known here, it is kept as a placeholder");
                    self.tell(LossKind::Ignored, node.span, message);
                }
                Some(Written::at(value, node.span))
            }
            Resolved::Null => None,
            Resolved::Other => {
                self.ignored(node, format!("expected text, found {}", node.kind_in_words()));
                None
            }
        }
    }

    /// The members of a map as pairs of texts; nothing as the empty text.
    pub(in crate::formats) fn pairs(&mut self, node: &Node) -> Vec<Pair> {
        if !matches!(node.kind, Kind::Map(_) | Kind::Null) {
            self.ignored(node, format!("expected a map, found {}", node.kind_in_words()));
        }
        self.open(node);
        let mut pairs: IndexMap<&str, Pair> = IndexMap::new();
        for entry in node.entries() {
            let value = match entry.value.kind {
                Kind::Null => Some(Written::at("", entry.value.span)),
                Kind::Text(_) => self.text(&entry.value),
                _ if self.texts_only => None,
                _ => self.text(&entry.value),
            };
            let Some(value) = value else { continue };
            // Of several with one name the last one counts.
            pairs.insert(&entry.key, Pair { key: Written::at(&entry.key, entry.key_span), value });
        }
        pairs.into_values().collect()
    }
}
