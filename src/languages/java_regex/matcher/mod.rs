//! The backtracking matcher. It keeps what it may have to come back to on a stack of its own, so
//! that neither the text nor a hostile pattern can exhaust the thread's.

mod assertion;
mod look;
mod loops;
mod text;

use std::sync::Arc;

use super::error::StepLimit;
use super::program::{At, Loop, Op, PartLoop, Program, Run};
use super::syntax::CaseRule;
use super::unicode::{self, Joined};

pub(super) use text::{Ascii, Units, Utf16};

/// A register that holds no place.
const NONE: u32 = u32::MAX;

/// How much a search may do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    /// Operations that may be carried out.
    pub(super) steps: u64,
    /// Things that may be kept to come back to.
    pub(super) frames: usize,
}

/// What the matcher comes back to when it can go no further.
#[derive(Clone, Copy, Debug)]
enum Frame {
    /// Go on there.
    Resume { at: At, pos: u32 },
    /// A register had another value.
    Register { register: u32, value: u32 },
    /// A group had another place.
    Group { group: u32, start: u32, end: u32 },
    /// The group has this place when all has matched.
    Settled { group: u32, start: u32, end: u32 },
    /// A greedy run at the operation `at` can give back down to `least`.
    GiveBack { at: At, pos: u32, least: u32 },
    /// A reluctant run at the operation `at` can take up to `more`.
    TakeMore { at: At, pos: u32, more: u32 },
    /// The loop at `at` can have one more iteration.
    Iterate { at: At, pos: u32 },
    /// The loop of a part at `at` can have one more iteration.
    IteratePart { at: At, pos: u32, more: u32 },
}

/// The first of the two registers of a group, which is not group 0.
fn place_of(group: u32) -> usize {
    group as usize * 2 - 2
}

/// A search in one text.
pub(super) struct Matcher<'p, T> {
    program: &'p Program,
    text: T,
    registers: Vec<u32>,
    frames: Vec<Frame>,
    /// The place of the match: group 0.
    place: (usize, usize),
    budget: Budget,
    steps: u64,
    /// Whether a match must end where the text ends.
    whole: bool,
    /// Where the search began: `\G`.
    origin: usize,
    /// The farthest place at which an operation failed, and that operation.
    farthest: Option<(usize, At)>,
    /// How many look-arounds are being tried: what fails inside of them is no progress.
    looking: u32,
    /// Where the latest part that was run on its own has ended; Java's `\b{g}` starts from there.
    latest: usize,
}

/// How an operation ended: the next one and the place, or a failure to go on.
type Next = Option<(At, usize)>;

impl<'p, T: Units> Matcher<'p, T> {
    /// A search for the program in a text of less than 2^31 units.
    pub(super) fn new(program: &'p Program, text: T, budget: Budget) -> Matcher<'p, T> {
        let registers = vec![NONE; program.registers];
        Matcher {
            program,
            text,
            registers,
            frames: Vec::new(),
            place: (0, 0),
            budget,
            steps: 0,
            whole: false,
            origin: 0,
            latest: 0,
            farthest: None,
            looking: 0,
        }
    }

    /// Whether the whole text is a match.
    pub(super) fn matches(&mut self) -> Result<bool, StepLimit> {
        self.whole = true;
        self.origin = 0;
        self.match_at(0)
    }

    /// Whether there is a match that begins at `start` or after it, with the end of the previous
    /// match, `\G`, at `origin`.
    pub(super) fn find(&mut self, start: usize, origin: usize) -> Result<bool, StepLimit> {
        self.whole = false;
        self.origin = origin;
        self.latest = origin;
        let mut pos = start;
        loop {
            if self.match_at(pos)? {
                return Ok(true);
            }
            if pos >= self.text.len() {
                return Ok(false);
            }
            pos = if self.program.supplementary { self.text.point(pos).1 } else { pos + 1 };
        }
    }

    /// Start and end of each group of the match, in UTF-16 units.
    pub(super) fn groups(&self) -> Vec<Option<(usize, usize)>> {
        let places = self.registers[..self.program.groups * 2 - 2].chunks_exact(2);
        let groups = places.map(|place| (place[0] != NONE).then_some((place[0] as usize, place[1] as usize)));
        std::iter::once(Some(self.place)).chain(groups).collect()
    }

    /// The operations that were carried out.
    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    /// The farthest place at which an operation failed, and that operation.
    pub(super) fn farthest(&self) -> Option<(usize, At)> {
        self.farthest
    }

    fn match_at(&mut self, pos: usize) -> Result<bool, StepLimit> {
        self.frames.clear();
        let Some(end) = self.run(0, pos, None)? else { return Ok(false) };
        self.place = (pos, end);
        Ok(true)
    }

    /// Tries the part of a look-around; groups that it captured stay captured.
    fn look(&mut self, at: At, pos: usize, end: Option<usize>) -> Result<bool, StepLimit> {
        self.looking += 1;
        let found = self.run(at, pos, end);
        self.looking -= 1;
        Ok(found?.is_some())
    }

    /// Runs from the operation `at` until the pattern or the part has been passed, if it can be.
    /// A part is passed in one way only; groups that it captured stay captured. With `end` given, a part must end there. Calls itself for parts inside of parts, as deep as
    /// the pattern nests.
    fn run(&mut self, mut at: At, mut pos: usize, end: Option<usize>) -> Result<Option<usize>, StepLimit> {
        let base = self.frames.len();
        loop {
            self.steps += 1;
            if self.steps > self.budget.steps || self.frames.len() > self.budget.frames {
                return Err(StepLimit { steps: self.steps });
            }
            let program = self.program;
            let next = match &program.ops[at as usize] {
                Op::Match if !self.whole || pos == self.text.len() => {
                    self.settle_groups(base);
                    return Ok(Some(pos));
                }
                Op::PartEnd if end.is_none_or(|end| end == pos) => {
                    self.settle_groups(base);
                    self.frames.truncate(base);
                    if end.is_none() {
                        self.latest = pos;
                    }
                    return Ok(Some(pos));
                }
                Op::Match | Op::PartEnd => None,
                op => self.step(op, at, pos)?,
            };
            (at, pos) = match next {
                Some(next) => next,
                None => {
                    self.note_failure(at, pos);
                    match self.backtrack(base)? {
                        Some(next) => next,
                        None => return Ok(None),
                    }
                }
            };
        }
    }

    fn step(&mut self, op: &'p Op, at: At, pos: usize) -> Result<Next, StepLimit> {
        Ok(match op {
            Op::Match | Op::PartEnd => None,
            Op::Unit(unit) => {
                (pos < self.text.len() && self.text.unit(pos) == *unit).then_some((at + 1, pos + 1))
            }
            Op::Set(set) => {
                self.point_at(pos).filter(|&(point, _)| set.contains(point)).map(|(_, end)| (at + 1, end))
            }
            Op::Run(run) => self.start_run(run, at, pos),
            Op::Either(first, second) => {
                self.frames.push(Frame::Resume { at: *second, pos: pos as u32 });
                Some((*first, pos))
            }
            Op::Jump(to) => Some((*to, pos)),
            Op::Keep(register) => {
                self.set_register(*register, pos as u32);
                Some((at + 1, pos))
            }
            Op::Capture { group, start } => {
                self.capture(*group, self.registers[*start as usize], pos as u32);
                Some((at + 1, pos))
            }
            Op::CaptureLast { group, since } => {
                if pos as u32 > self.registers[*since as usize] {
                    let start = self.text.point_before(pos).1;
                    self.capture(*group, start as u32, pos as u32);
                }
                Some((at + 1, pos))
            }
            Op::Settle { group, least } => {
                if pos as u32 > self.registers[*least as usize] {
                    let place = place_of(*group);
                    let (start, end) = (self.registers[place], self.registers[place + 1]);
                    self.frames.push(Frame::Settled { group: *group, start, end });
                }
                Some((at + 1, pos))
            }
            Op::LoopStart(whole) => self.start_loop(whole, at, pos),
            Op::LoopNext(whole) => self.next_iteration(whole, at, pos),
            Op::Repeat(parts) => self.repeat_part(parts, at, pos)?,
            Op::Atomic { after } => self.run(at + 1, pos, None)?.map(|pos| (*after, pos)),
            Op::Ahead { negated, after } => {
                let found = self.look(at + 1, pos, None)?;
                (found != *negated).then_some((*after, pos))
            }
            Op::Behind(behind) => {
                (self.behind(behind, at, pos)? != behind.negated).then_some((behind.after, pos))
            }
            Op::Assert(assertion) => self.holds(*assertion, pos).then_some((at + 1, pos)),
            Op::BackReference(group, rule) => self.same_again(*group, *rule, pos).map(|pos| (at + 1, pos)),
            Op::LineBreak => self.line_break(at, pos),
            Op::Grapheme => self.grapheme_end(pos).map(|pos| (at + 1, pos)),
        })
    }

    /// Gives the groups of loops that are passed for good the places that the first of them left.
    fn settle_groups(&mut self, base: usize) {
        if !self.program.settles {
            return;
        }
        for frame in self.frames[base..].iter().rev() {
            if let Frame::Settled { group, start, end } = *frame {
                self.registers[place_of(group)] = start;
                self.registers[place_of(group) + 1] = end;
            }
        }
    }

    /// Remembers the failure if it is the farthest.
    fn note_failure(&mut self, at: At, pos: usize) {
        if self.looking == 0 && self.farthest.is_none_or(|(farthest, _)| pos > farthest) {
            self.farthest = Some((pos, at));
        }
    }

    /// Goes back to the latest thing that can be done otherwise, down to the frame `base`.
    fn backtrack(&mut self, base: usize) -> Result<Next, StepLimit> {
        while self.frames.len() > base {
            let Some(frame) = self.frames.pop() else { break };
            match frame {
                Frame::Resume { at, pos } => return Ok(Some((at, pos as usize))),
                Frame::Register { register, value } => self.registers[register as usize] = value,
                Frame::Group { group, start, end } => {
                    self.registers[place_of(group)] = start;
                    self.registers[place_of(group) + 1] = end;
                }
                Frame::Settled { .. } => {}
                Frame::GiveBack { at, pos, least } => {
                    if let Some(next) = self.give_back(at, pos, least) {
                        return Ok(Some(next));
                    }
                }
                Frame::TakeMore { at, pos, more } => {
                    if let Some(next) = self.take_more(at, pos, more) {
                        return Ok(Some(next));
                    }
                }
                Frame::Iterate { at, pos } => return Ok(Some(self.iterate(at, pos as usize))),
                Frame::IteratePart { at, pos, more } => {
                    if let Some(next) = self.iterate_part(at, pos as usize, more)? {
                        return Ok(Some(next));
                    }
                }
            }
        }
        Ok(None)
    }

    fn point_at(&self, pos: usize) -> Option<(u32, usize)> {
        (pos < self.text.len()).then(|| self.text.point(pos))
    }

    fn set_register(&mut self, register: u32, value: u32) {
        let old = std::mem::replace(&mut self.registers[register as usize], value);
        self.frames.push(Frame::Register { register, value: old });
    }

    fn capture(&mut self, group: u32, start: u32, end: u32) {
        let place = place_of(group);
        self.frames.push(Frame::Group {
            group,
            start: self.registers[place],
            end: self.registers[place + 1],
        });
        self.registers[place] = start;
        self.registers[place + 1] = end;
    }

    fn line_break(&mut self, at: At, pos: usize) -> Next {
        match self.point_at(pos)?.0 {
            0x0d if pos + 1 < self.text.len() && self.text.unit(pos + 1) == 0x0a => {
                self.frames.push(Frame::Resume { at: at + 1, pos: pos as u32 + 1 });
                Some((at + 1, pos + 2))
            }
            0x0a..=0x0d | 0x85 | 0x2028 | 0x2029 => Some((at + 1, pos + 1)),
            _ => None,
        }
    }

    /// Where the grapheme that starts at `pos` ends.
    fn grapheme_end(&self, pos: usize) -> Option<usize> {
        let (first, mut end) = self.point_at(pos)?;
        let mut joined = Joined::new(first);
        while let Some((point, after)) = self.point_at(end) {
            if !joined.take(point) {
                break;
            }
            end = after;
        }
        Some(end)
    }

    fn same_again(&self, group: u32, rule: CaseRule, pos: usize) -> Option<usize> {
        let place = place_of(group);
        let start = *self.registers[..self.program.groups * 2 - 2].get(place)?;
        if start == NONE {
            return None;
        }
        let length = self.registers[place + 1].saturating_sub(start) as usize;
        if pos + length > self.text.len() {
            return None;
        }
        let start = start as usize;
        let same = match rule {
            CaseRule::Exact => {
                (0..length).all(|idx| self.text.unit(start + idx) == self.text.unit(pos + idx))
            }
            _ => self.same_letters(start, pos, length, rule),
        };
        same.then_some(pos + length)
    }

    fn same_letters(&self, mut left: usize, mut right: usize, length: usize, rule: CaseRule) -> bool {
        let end = left + length;
        while left < end {
            let ((a, after_a), (b, after_b)) =
                (self.text.point(left), self.text.point(right.min(self.text.len() - 1)));
            let same = match rule {
                CaseRule::Unicode => unicode::fold(a) == unicode::fold(b),
                _ => a == b || a < 128 && b < 128 && (a as u8).eq_ignore_ascii_case(&(b as u8)),
            };
            if !same {
                return false;
            }
            (left, right) = (after_a, right + (after_b - right.min(self.text.len() - 1)));
        }
        true
    }

    fn run_at(&self, at: At) -> Option<&'p Arc<Run>> {
        let program = self.program;
        match &program.ops[at as usize] {
            Op::Run(run) => Some(run),
            _ => None,
        }
    }

    fn loop_at(&self, at: At) -> Option<&'p Arc<Loop>> {
        let program = self.program;
        match &program.ops[at as usize] {
            Op::LoopStart(whole) | Op::LoopNext(whole) => Some(whole),
            _ => None,
        }
    }

    fn part_loop_at(&self, at: At) -> Option<&'p Arc<PartLoop>> {
        let program = self.program;
        match &program.ops[at as usize] {
            Op::Repeat(parts) => Some(parts),
            _ => None,
        }
    }
}
