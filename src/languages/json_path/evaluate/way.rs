//! The segments that a walk follows.

use super::super::ast::{Segment, Selector, Steps};
use crate::languages::text::Span;

/// The segments to follow: those of a path, for `length(path)` a `*` behind them, and for a parameter
/// that was asked before perhaps without the `*` in it.
#[derive(Clone, Copy)]
pub(super) struct Way<'p> {
    pub(super) steps: &'p Steps,
    /// How many `*` are left out, from the second segment on.
    pub(super) without: usize,
    /// How many `*` stand behind the path.
    pub(super) children: usize,
}

/// The `*` behind the path of `length(path)`.
const CHILDREN: Segment =
    Segment { selector: Selector::Wildcard, span: Span::new(0, 0), after_definite: false };

impl<'p> Way<'p> {
    pub(super) fn segment(self, at: usize) -> Option<&'p Segment> {
        let place = self.place(at);
        match place < self.steps.segments.len() + self.children {
            true => Some(self.steps.segments.get(place).unwrap_or(&CHILDREN)),
            false => None,
        }
    }

    /// Where the segment at `at` stands in the path as written.
    pub(super) fn place(self, at: usize) -> usize {
        if self.without == 0 {
            return at;
        }
        let segments = &self.steps.segments;
        let is_wildcard = |place: usize| {
            segments.get(place).is_some_and(|segment| matches!(segment.selector, Selector::Wildcard))
        };
        let mut left_out = 0;
        let mut place = 0;
        for _ in 0..at {
            place += 1;
            while left_out < self.without && is_wildcard(place) {
                left_out += 1;
                place += 1;
            }
        }
        place
    }

    pub(super) fn is_last(self, at: usize) -> bool {
        at + 1 + self.without == self.steps.segments.len() + self.children
    }

    /// Whether the segment at `at` leads to one value.
    pub(super) fn is_definite_at(self, at: usize) -> bool {
        match self.segment(at).map(|segment| &segment.selector) {
            // Several names at the end give one object; before the end they give a value each.
            Some(Selector::Names { names, .. }) => names.len() == 1 || self.is_last(at),
            Some(Selector::Wildcard) | None => false,
            Some(_) => self.steps.is_definite_at(self.place(at)),
        }
    }

    /// The segments from `at` on.
    pub(super) fn rest(self, at: usize) -> &'p [Segment] {
        self.steps.segments.get(self.place(at)..).unwrap_or_default()
    }
}
