//! A pattern as the matcher runs it.

mod lower;
mod measure;

use std::sync::Arc;

use super::set::Set;
use super::syntax::{Assertion, CaseRule};
use super::unicode;
use crate::languages::text::Span;

pub(super) use lower::{lower, one_point};
pub(super) use measure::{has_longest, is_nullable, is_one_way};

/// The place of an operation in its program.
pub(super) type At = u32;

/// A pattern as the matcher runs it.
#[derive(Debug)]
pub(super) struct Program {
    /// The operations; the first is where a match begins.
    pub(super) ops: Vec<Op>,
    /// The bytes of the pattern that each operation was lowered from.
    pub(super) spans: Vec<Span>,
    /// How many registers the matcher needs: two for each group but group 0, then those of loops.
    pub(super) registers: usize,
    /// How many groups there are, group 0 included.
    pub(super) groups: usize,
    /// Whether some operation settles a group.
    pub(super) settles: bool,
    /// Whether a search may not begin between the halves of a surrogate pair.
    pub(super) supplementary: bool,
    /// What `\b` takes for part of a word; empty unless some part asks.
    pub(super) words: Words,
}

/// What `\b` takes for part of a word.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Letters, digits and the underscore.
    pub(super) plain: Set,
    /// The same under `(?U)`.
    pub(super) unicode: Set,
    /// Marks that belong to the letter before them.
    pub(super) marks: Set,
}

impl Words {
    fn load(&mut self, unicode: bool) {
        if self.plain.ranges().is_empty() {
            self.plain = unicode::letters_and_digits();
            self.marks = unicode::marks();
        }
        if unicode && self.unicode.ranges().is_empty() {
            self.unicode = unicode::unicode_word();
        }
    }
}

/// One thing that the matcher does. Unless said otherwise it goes on with the next operation.
#[derive(Clone, Debug)]
pub(super) enum Op {
    /// The pattern has been passed.
    Match,
    /// A part that is run on its own has been passed.
    PartEnd,
    /// One UTF-16 unit that is this one.
    Unit(u16),
    /// One code point of the set.
    Set(Arc<Set>),
    /// Code points of the set, as many as the counts allow.
    Run(Arc<Run>),
    /// Goes on at either place, trying the first first.
    Either(At, At),
    /// Goes on at that place.
    Jump(At),
    /// Keeps the position in a register.
    Keep(u32),
    /// Ends a capturing group whose start a register keeps.
    Capture { group: u32, start: u32 },
    /// Captures the last code point before the position, if there is one since a register's place.
    CaptureLast { group: u32, since: u32 },
    /// Leaves a greedy loop of a group; beyond the place in a register, the group will have its
    /// present place when all has matched, whatever it captures later.
    Settle { group: u32, least: u32 },
    /// Runs a loop whose body can be matched in several ways.
    LoopStart(Arc<Loop>),
    /// Ends an iteration of such a loop.
    LoopNext(Arc<Loop>),
    /// Repeats a part that is matched in one way or not at all.
    Repeat(Arc<PartLoop>),
    /// Passes a part that is matched in one way or not at all, up to the operation `after`.
    Atomic { after: At },
    /// Looks ahead by the part that follows, up to the operation `after`.
    Ahead { negated: bool, after: At },
    /// Looks behind by the part that follows, up to the operation `after`.
    Behind(Arc<Behind>),
    /// The place is one of that kind.
    Assert(Assertion),
    /// What the group matched, once more.
    BackReference(u32, CaseRule),
    /// `\R`
    LineBreak,
    /// `\X`
    Grapheme,
}

/// The counts of a loop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    /// The fewest times.
    pub(super) min: u32,
    /// The most times.
    pub(super) max: u32,
    /// Whether fewer times are tried first.
    pub(super) reluctant: bool,
    /// Whether the first number of times that was reached is the only one.
    pub(super) possessive: bool,
}

/// A quantified code point.
#[derive(Debug)]
pub(super) struct Run {
    /// Which code points.
    pub(super) set: Arc<Set>,
    /// How many.
    pub(super) counts: Counts,
    /// Whether Java takes each one as a part of its own, which `\b{g}` notices.
    pub(super) in_parts: bool,
    /// The register that keeps where the fewest had been taken, for `Op::Settle`.
    pub(super) least: Option<u32>,
    /// What must follow.
    pub(super) follow: Follow,
}

/// What must follow a run, as far as is known; it saves trying what cannot go on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Follow {
    /// This unit.
    Unit(u16),
    /// The end of the pattern.
    Match,
    /// Anything.
    Anything,
}

/// A loop whose body can be matched in several ways.
#[derive(Debug)]
pub(super) struct Loop {
    /// How often.
    pub(super) counts: Counts,
    /// The first operation of the body.
    pub(super) body: At,
    /// The operation after the loop.
    pub(super) after: At,
    /// The register that counts.
    pub(super) count: u32,
    /// The register that keeps where the iteration began.
    pub(super) begin: u32,
}

/// A loop whose body follows it and is matched in one way or not at all.
#[derive(Debug)]
pub(super) struct PartLoop {
    /// How often.
    pub(super) counts: Counts,
    /// The operation after the loop.
    pub(super) after: At,
    /// The group that each iteration captures.
    pub(super) group: Option<u32>,
    /// The register that keeps where the fewest iterations had ended, for `Op::Settle`.
    pub(super) least: Option<u32>,
}

/// A look-behind, whose part follows it.
#[derive(Debug)]
pub(super) struct Behind {
    /// Whether the part must not match.
    pub(super) negated: bool,
    /// The operation after the look-behind.
    pub(super) after: At,
    /// Whether it steps back by code points, not by UTF-16 units.
    pub(super) by_points: bool,
    /// The fewest characters to look back.
    pub(super) shortest: i32,
    /// The most characters to look back, as Java's arithmetic has it.
    pub(super) longest: i32,
}
