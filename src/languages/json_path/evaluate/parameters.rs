//! What Jayway keeps of a path that is a function's parameter, from one call of the function to the next.

use std::cell::RefCell;
use std::collections::HashMap;

use super::super::ast::{Parameter, Selector, Steps};
use super::way::Way;
use crate::languages::json::Value;

/// By the address of the path.
#[derive(Default)]
pub(super) struct Parameters<'d> {
    /// An answer, and how often something had been appended before.
    answers: RefCell<HashMap<usize, (usize, &'d Value)>>,
    /// How many `*` were taken out of the path, and how many were added to its end.
    moved: RefCell<HashMap<usize, (usize, usize)>>,
}

impl<'d> Parameters<'d> {
    /// The answer that counts: every call asks again, but Jayway keeps the first one while the document
    /// stays the same.
    pub(super) fn first_answer(&self, path: &Steps, answer: &'d Value, appended: usize) -> &'d Value {
        let mut answers = self.answers.borrow_mut();
        let kept = answers.entry(address(path)).or_insert((appended, answer));
        if kept.0 != appended {
            *kept = (appended, answer);
        }
        kept.1
    }

    /// The segments of `path` as they are by now.
    pub(super) fn way<'p>(&self, path: &'p Steps) -> Way<'p> {
        let moved = self.moved.borrow();
        let entry = if moved.is_empty() { None } else { moved.get(&address(path)).copied() };
        let (without, children) = entry.unwrap_or_default();
        Way { steps: path, without, children }
    }

    /// Once a function has answered, Jayway takes the first `*` that is not the first segment out of its
    /// first parameter. It means the one that `length()` added at the end.
    pub(super) fn settle(&self, parameters: &[Parameter], is_length: bool) {
        let Some(Parameter::Path(path)) = parameters.first() else { return };
        if matches!(path.segments.last(), Some(last) if matches!(last.selector, Selector::Function { .. })) {
            return;
        }
        let behind = path.segments.iter().skip(1);
        let wildcards = behind.filter(|segment| matches!(segment.selector, Selector::Wildcard)).count();
        let mut moved = self.moved.borrow_mut();
        if wildcards > moved.get(&address(path)).map_or(0, |entry| entry.0) {
            let entry = moved.entry(address(path)).or_default();
            entry.0 += 1;
            entry.1 += usize::from(is_length);
        }
    }
}

fn address(path: &Steps) -> usize {
    std::ptr::from_ref(path).addr()
}
