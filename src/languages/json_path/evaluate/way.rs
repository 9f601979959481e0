//! The segments that a walk follows.

use super::super::ast::{Segment, Selector, Steps};
use crate::languages::text::Span;

/// The segments to follow: those of a path, and for `length(path)` a `*` behind them.
#[derive(Clone, Copy)]
pub(super) struct Way<'p> {
    pub(super) steps: &'p Steps,
    pub(super) to_children: bool,
}

/// The `*` behind the path of `length(path)`.
const CHILDREN: Segment =
    Segment { selector: Selector::Wildcard, span: Span::new(0, 0), after_definite: false };

impl<'p> Way<'p> {
    pub(super) fn segment(self, at: usize) -> Option<&'p Segment> {
        match self.steps.segments.get(at) {
            None if self.to_children && at == self.steps.segments.len() => Some(&CHILDREN),
            segment => segment,
        }
    }

    pub(super) fn is_last(self, at: usize) -> bool {
        at + 1 == self.steps.segments.len() + usize::from(self.to_children)
    }

    /// Whether the segment at `at` leads to one value.
    pub(super) fn is_definite_at(self, at: usize) -> bool {
        let several = match self.segment(at).map(|segment| &segment.selector) {
            Some(Selector::Names { names, .. }) => names.len() > 1,
            _ => false,
        };
        at < self.steps.segments.len() && self.steps.is_definite_at(at) && !(several && self.to_children)
    }

    /// The segments from `at` on.
    pub(super) fn rest(self, at: usize) -> &'p [Segment] {
        self.steps.segments.get(at..).unwrap_or_default()
    }
}
