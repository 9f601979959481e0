//! Running the backtracking matcher alone, to see how it got on.

use crate::languages::java_regex::matcher::{Ascii, Budget, Matcher, Utf16};
use crate::languages::java_regex::program::{At, Program};
use crate::languages::java_regex::searched::Searched;

/// How a match of a whole text went.
pub(super) struct Probe {
    /// Whether it matched; `None` where it did not end.
    pub(super) matched: Option<bool>,
    /// How many steps it took.
    pub(super) steps: u64,
    /// The farthest byte at which an operation failed, and that operation.
    pub(super) farthest: Option<(usize, At)>,
}

/// Matches the whole text in at most that many steps.
pub(super) fn probe(program: &Program, text: &str, steps: u64) -> Option<Probe> {
    let searched = Searched::new(text).ok()?;
    let budget = Budget { steps, frames: 200_000 };
    let (matched, steps, farthest) = match &searched.units {
        None => {
            let mut matcher = Matcher::new(program, Ascii(text.as_bytes()), budget);
            (matcher.matches().ok(), matcher.steps(), matcher.farthest())
        }
        Some(units) => {
            let mut matcher = Matcher::new(program, Utf16(units), budget);
            (matcher.matches().ok(), matcher.steps(), matcher.farthest())
        }
    };
    let farthest = farthest.map(|(unit, at)| (searched.byte_of(unit), at));
    Some(Probe { matched, steps, farthest })
}
