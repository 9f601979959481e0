//! Quantified parts.

use super::{Frame, Matcher, Next, Units};
use crate::languages::java_regex::error::StepLimit;
use crate::languages::java_regex::program::{At, Follow, Loop, PartLoop, Run};

impl<T: Units> Matcher<'_, T> {
    /// Takes as many code points as a run starts with.
    pub(super) fn start_run(&mut self, run: &Run, at: At, start: usize) -> Next {
        let counts = run.counts;
        let wanted = if counts.reluctant { counts.min } else { counts.max };
        let (pos, taken, least) = self.text.take(start, &run.set, wanted, counts.min);
        self.steps += u64::from(taken) / 8;
        if run.in_parts && taken > 0 {
            self.latest = pos;
        }
        let least = least?;
        if let Some(register) = run.least {
            self.set_register(register, least as u32);
        }
        if counts.reluctant {
            if counts.max > taken {
                self.frames.push(Frame::TakeMore { at, pos: pos as u32, more: counts.max - taken });
            }
        } else if self.whole && matches!(run.follow, Follow::Match) {
            // The text must end here: giving back would not help.
            if pos == self.text.len() {
                return Some((at + 1, pos));
            }
            self.note_failure(at + 1, pos);
            return None;
        } else if !counts.possessive && pos > least {
            self.frames.push(Frame::GiveBack { at, pos: pos as u32, least: least as u32 });
        }
        Some((at + 1, pos))
    }

    /// Gives the last code point of a run back, of which there is one, and more until what follows
    /// can follow.
    pub(super) fn give_back(&mut self, at: At, pos: u32, least: u32) -> Next {
        let follow = self.run_at(at).map_or(Follow::Anything, |run| run.follow);
        let mut before = self.text.point_before(pos as usize).1;
        if let Follow::Unit(unit) = follow {
            let from = before;
            while self.text.unit(before) != unit {
                if before <= least as usize {
                    return None;
                }
                before = self.text.point_before(before).1;
            }
            self.steps += (from - before) as u64 / 8;
        }
        if before as u32 > least {
            self.frames.push(Frame::GiveBack { at, pos: before as u32, least });
        }
        Some((at + 1, before))
    }

    /// Takes one more code point of a run, if it is of the set.
    pub(super) fn take_more(&mut self, at: At, pos: u32, more: u32) -> Next {
        let run = self.run_at(at)?;
        let (point, after) = self.point_at(pos as usize)?;
        if !run.set.contains(point) {
            return None;
        }
        if run.in_parts {
            self.latest = after;
        }
        if more > 1 {
            self.frames.push(Frame::TakeMore { at, pos: after as u32, more: more - 1 });
        }
        Some((at + 1, after))
    }

    /// Begins a loop.
    pub(super) fn start_loop(&mut self, whole: &Loop, at: At, pos: usize) -> Next {
        self.set_register(whole.count, 0);
        self.turn(whole, at, pos, 0)
    }

    /// Goes round a loop once more, or leaves it. An iteration that has taken nothing is the last.
    pub(super) fn next_iteration(&mut self, whole: &Loop, at: At, pos: usize) -> Next {
        if pos as u32 <= self.registers[whole.begin as usize] {
            return Some((whole.after, pos));
        }
        self.turn(whole, at, pos, self.registers[whole.count as usize])
    }

    fn turn(&mut self, whole: &Loop, at: At, pos: usize, done: u32) -> Next {
        let counts = whole.counts;
        if done < counts.min {
            return Some(self.iterate(at, pos));
        }
        if done >= counts.max {
            return Some((whole.after, pos));
        }
        if counts.reluctant {
            self.frames.push(Frame::Iterate { at, pos: pos as u32 });
            return Some((whole.after, pos));
        }
        self.frames.push(Frame::Resume { at: whole.after, pos: pos as u32 });
        Some(self.iterate(at, pos))
    }

    /// Begins one more iteration of the loop at `at`.
    pub(super) fn iterate(&mut self, at: At, pos: usize) -> (At, usize) {
        let Some(whole) = self.loop_at(at) else { return (at, pos) };
        self.set_register(whole.count, self.registers[whole.count as usize].wrapping_add(1));
        self.set_register(whole.begin, pos as u32);
        (whole.body, pos)
    }

    /// Repeats a part, each iteration in one way.
    pub(super) fn repeat_part(
        &mut self,
        parts: &PartLoop,
        at: At,
        mut pos: usize,
    ) -> Result<Next, StepLimit> {
        let counts = parts.counts;
        let mut done = 0;
        while done < counts.min {
            let latest = self.latest;
            let Some(end) = self.run(at + 1, pos, None)? else { return Ok(None) };
            self.capture_part(parts, pos, end);
            done += 1;
            if end == pos && latest == pos {
                // The others would find nothing else, and take nothing either.
                done = counts.min;
            }
            pos = end;
        }
        if let Some(register) = parts.least {
            self.set_register(register, pos as u32);
        }
        if counts.reluctant {
            if counts.max > done {
                self.frames.push(Frame::IteratePart { at, pos: pos as u32, more: counts.max - done });
            }
            return Ok(Some((parts.after, pos)));
        }
        while done < counts.max {
            if !counts.possessive {
                self.frames.push(Frame::Resume { at: parts.after, pos: pos as u32 });
            }
            let end = self.run(at + 1, pos, None)?;
            let Some(end) = end.filter(|&end| end > pos) else {
                if !counts.possessive {
                    self.frames.pop();
                }
                break;
            };
            self.capture_part(parts, pos, end);
            pos = end;
            done += 1;
        }
        Ok(Some((parts.after, pos)))
    }

    /// One more iteration of a reluctant loop of a part.
    pub(super) fn iterate_part(&mut self, at: At, pos: usize, more: u32) -> Result<Next, StepLimit> {
        let Some(parts) = self.part_loop_at(at) else { return Ok(None) };
        let Some(end) = self.run(at + 1, pos, None)?.filter(|&end| end > pos) else { return Ok(None) };
        self.capture_part(parts, pos, end);
        if more > 1 {
            self.frames.push(Frame::IteratePart { at, pos: end as u32, more: more - 1 });
        }
        Ok(Some((parts.after, end)))
    }

    fn capture_part(&mut self, parts: &PartLoop, start: usize, end: usize) {
        if let Some(group) = parts.group {
            self.capture(group, start as u32, end as u32);
        }
    }
}
