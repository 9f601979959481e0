//! A compiled pattern and the questions one can ask it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use super::captures::Captures;
use super::error::{PatternError, StepLimit};
use super::matcher::{Ascii, Budget, Matcher, Units, Utf16};
use super::program::{Follow, Program, lower};
use super::regular::{Regular, Verdict};
use super::required::required;
use super::searched::Searched;
use super::syntax::parse;
use crate::languages::text::Span;

/// How much one search may do before it ends without an answer.
pub(super) const BUDGET: Budget = Budget { steps: 10_000_000, frames: 2_000_000 };

/// The steps after which a search goes over to a regular program, where it can: these, and so many
/// for each byte of the text.
const FIRST_STEPS: u64 = 20_000;
const FIRST_STEPS_PER_BYTE: u64 = 32;

/// The steps that all searches for one answer may take in a text of so many bytes.
pub(super) fn most_steps(length: usize) -> u64 {
    BUDGET.steps + FIRST_STEPS_PER_BYTE * length as u64
}

/// A compiled pattern: `java.util.regex.Pattern` without flags.
///
/// Cloning is cheap, and a pattern can be shared between threads.
#[derive(Clone, Debug)]
pub struct Pattern {
    compiled: Arc<Compiled>,
}

#[derive(Debug)]
struct Compiled {
    pattern: String,
    program: Program,
    names: Vec<Option<String>>,
    required: Option<String>,
    regular: OnceLock<Option<Regular>>,
    steps: AtomicU64,
}

impl Pattern {
    /// `Pattern.compile(pattern)`
    pub fn compile(pattern: &str) -> Result<Pattern, PatternError> {
        let syntax = parse(pattern)?;
        let program = lower(&syntax);
        let required = required(&syntax.root);
        Ok(Pattern {
            compiled: Arc::new(Compiled {
                pattern: pattern.to_owned(),
                program,
                names: syntax.groups,
                required,
                regular: OnceLock::new(),
                steps: AtomicU64::new(0),
            }),
        })
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.compiled.pattern
    }

    /// How many groups there are, group 0, the whole match, included.
    pub fn group_count(&self) -> usize {
        self.compiled.program.groups
    }

    /// The name of the group of that number, if it has one.
    pub fn group_name(&self, number: usize) -> Option<&str> {
        self.compiled.names.get(number.checked_sub(1)?)?.as_deref()
    }

    /// The number of the group of that name.
    pub fn group_named(&self, name: &str) -> Option<usize> {
        self.compiled.names.iter().position(|known| known.as_deref() == Some(name)).map(|at| at + 1)
    }

    /// How many steps of backtracking all searches so far took, those with clones too.
    pub fn steps(&self) -> u64 {
        self.compiled.steps.load(Ordering::Relaxed)
    }

    /// `Matcher.matches()`: whether the whole text is a match.
    pub fn matches(&self, text: &str) -> Result<bool, StepLimit> {
        self.search(text, Search::Whole, Wanted::Answer).map(|found| found.is_some())
    }

    /// `Matcher.find()`: whether there is a match somewhere in the text.
    pub fn find(&self, text: &str) -> Result<bool, StepLimit> {
        self.search(text, Search::From { start: 0, origin: 0 }, Wanted::Answer).map(|found| found.is_some())
    }

    /// The groups of `Matcher.matches()`.
    pub fn captures(&self, text: &str) -> Result<Option<Captures>, StepLimit> {
        self.search(text, Search::Whole, Wanted::Groups)
    }

    /// The groups of the first match that begins at the byte `start` or after it. What stands
    /// before `start` is still seen by look-behind and boundaries; `\G` is `start`.
    pub fn find_from(&self, text: &str, start: usize) -> Result<Option<Captures>, StepLimit> {
        if start > text.len() {
            return Ok(None);
        }
        self.search(text, Search::From { start, origin: start }, Wanted::Groups)
    }

    pub(super) fn program(&self) -> &Program {
        &self.compiled.program
    }

    fn search(&self, text: &str, search: Search, wanted: Wanted) -> Result<Option<Captures>, StepLimit> {
        if !self.can_match(text, search) {
            return Ok(None);
        }
        self.search_in(&Searched::new(text)?, search, wanted)
    }

    /// Whether a look at the text leaves it possible that there is a match.
    pub(super) fn can_match(&self, text: &str, search: Search) -> bool {
        if let (Search::Whole, Follow::Point(first)) = (search, &self.compiled.program.first) {
            let begins = text.chars().next().is_some_and(|c| first.contains(u32::from(c)));
            if !begins {
                return false;
            }
        }
        self.compiled.required.as_ref().is_none_or(|required| text.contains(required.as_str()))
    }

    pub(super) fn search_in(
        &self,
        text: &Searched<'_>,
        search: Search,
        wanted: Wanted,
    ) -> Result<Option<Captures>, StepLimit> {
        let steps = FIRST_STEPS + FIRST_STEPS_PER_BYTE * text.text.len() as u64;
        let first = Budget { steps, ..BUDGET };
        self.backtrack(text, search, wanted, first).or_else(|_| self.search_long(text, search, wanted))
    }

    /// A search that backtracking has not ended in its first steps.
    fn search_long(
        &self,
        text: &Searched<'_>,
        search: Search,
        wanted: Wanted,
    ) -> Result<Option<Captures>, StepLimit> {
        let regular = self.compiled.regular.get_or_init(|| Regular::new(self.as_str()));
        match regular.as_ref().and_then(|regular| regular.search(text.text, search)) {
            Some(Verdict::No) => Ok(None),
            Some(Verdict::Yes(captures)) => Ok(Some(captures)),
            Some(Verdict::YesSomehow) | None => self.backtrack(text, search, wanted, BUDGET),
        }
    }

    /// A search by backtracking alone.
    pub(super) fn backtrack(
        &self,
        text: &Searched<'_>,
        search: Search,
        wanted: Wanted,
        budget: Budget,
    ) -> Result<Option<Captures>, StepLimit> {
        let program = &self.compiled.program;
        let search = search.in_units(text);
        let (groups, steps) = match &text.units {
            None => run(program, Ascii(text.text.as_bytes()), search, wanted, budget),
            Some(units) => run(program, Utf16(units), search, wanted, budget),
        };
        self.compiled.steps.fetch_add(steps, Ordering::Relaxed);
        Ok(groups?.map(|groups| captures(groups, |unit| text.byte_of(unit))))
    }
}

/// What is searched for.
#[derive(Clone, Copy)]
pub(super) enum Search {
    /// The whole text.
    Whole,
    /// A match that begins at `start` or later, the previous one having ended at `origin`.
    From { start: usize, origin: usize },
}

/// What the asker wants to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Whether there is a match.
    Answer,
    /// The groups of the match too.
    Groups,
}

impl Search {
    fn in_units(self, text: &Searched<'_>) -> Search {
        match self {
            Search::Whole => Search::Whole,
            Search::From { start, origin } => {
                Search::From { start: text.unit_of(start), origin: text.unit_of(origin) }
            }
        }
    }
}

type Groups = Vec<Option<(usize, usize)>>;

fn run<T: Units>(
    program: &Program,
    text: T,
    search: Search,
    wanted: Wanted,
    budget: Budget,
) -> (Result<Option<Groups>, StepLimit>, u64) {
    let matcher = Matcher::new(program, text, budget);
    let mut matcher = if wanted == Wanted::Groups { matcher } else { matcher.without_groups() };
    let found = match search {
        Search::Whole => matcher.matches(),
        Search::From { start, origin } => matcher.find(start, origin),
    };
    let groups =
        |found: bool| found.then(|| if wanted == Wanted::Groups { matcher.groups() } else { Vec::new() });
    (found.map(groups), matcher.steps())
}

fn captures(groups: Groups, byte_of: impl Fn(usize) -> usize) -> Captures {
    let span = |(start, end)| Span::new(byte_of(start), byte_of(end));
    Captures { groups: groups.into_iter().map(|place| place.map(span)).collect() }
}
