//! A regular program: all ways through it are followed side by side, so that the time is linear.
//!
//! This is the machine of Pike, as Russ Cox describes it: <https://swtch.com/~rsc/regexp/regexp2.html>.

use std::sync::Arc;

use super::set::Set;
use crate::languages::text::Span;

/// The place of a step in its program.
pub(super) type At = usize;

/// One thing that a way does. Unless said otherwise it goes on with the next step.
#[derive(Debug)]
pub(super) enum Step {
    /// One code point of the set.
    Point(Arc<Set>),
    /// Goes on at either place; the first is preferred.
    Either(At, At),
    /// Goes on at that place.
    Jump(At),
    /// Keeps the place in the text: where group `n` begins in slot `2n`, and where it ends in the next.
    Keep(usize),
    /// The text begins here.
    Start,
    /// The text ends here.
    End,
    /// The pattern has been passed.
    Match,
}

/// The steps of a pattern; it begins with the first.
#[derive(Debug)]
pub(super) struct Linear {
    pub(super) steps: Vec<Step>,
    /// How many groups there are, group 0 included.
    pub(super) groups: usize,
}

/// Where the text is, and where it has been: the slots of a way.
type Slots = Vec<Option<usize>>;

/// The ways that are at one place of the text, the preferred first.
#[derive(Default)]
struct Ways {
    /// Those that wait for a code point, or have passed the pattern.
    waiting: Vec<(At, Slots)>,
    /// For each step the place in the text, and one more, where a way last came to it.
    seen: Vec<usize>,
}

impl Linear {
    /// The groups of the first match from the byte `start` on; with `anchored`, of one that begins there.
    pub(super) fn search(&self, text: &str, start: usize, anchored: bool) -> Option<Vec<Option<Span>>> {
        let mut ways = Ways { seen: vec![0; self.steps.len()], ..Ways::default() };
        let mut next = Ways { seen: vec![0; self.steps.len()], ..Ways::default() };
        let mut found: Option<Slots> = None;
        let mut points = text.get(start..)?.char_indices();
        loop {
            let point = points.next();
            let at = point.map_or(text.len(), |(at, _)| start + at);
            // Where nothing has matched, a match may begin here too; earlier ones are preferred.
            if found.is_none() && (at == start || !anchored) {
                self.follow(0, vec![None; 2 * self.groups], at, text, &mut ways);
            }
            let after = point.map_or(at, |(_, c)| at + c.len_utf8());
            for (step, slots) in ways.waiting.drain(..) {
                match (&self.steps[step], point) {
                    (Step::Match, _) => {
                        // The ways behind this one are less preferred.
                        found = Some(slots);
                        break;
                    }
                    (Step::Point(set), Some((_, c))) if set.contains(u32::from(c)) => {
                        self.follow(step + 1, slots, after, text, &mut next);
                    }
                    _ => {}
                }
            }
            std::mem::swap(&mut ways, &mut next);
            if point.is_none() || ways.waiting.is_empty() && (found.is_some() || anchored) {
                return found.map(|slots| spans(&slots));
            }
        }
    }

    /// Adds the ways that lead on from `step` without a further code point.
    fn follow(&self, step: At, slots: Slots, at: usize, text: &str, ways: &mut Ways) {
        let mut open = vec![(step, slots)];
        while let Some((mut step, mut slots)) = open.pop() {
            while std::mem::replace(&mut ways.seen[step], at + 1) != at + 1 {
                match &self.steps[step] {
                    Step::Point(_) | Step::Match => {
                        ways.waiting.push((step, slots));
                        break;
                    }
                    Step::Either(first, second) => {
                        open.push((*second, slots.clone()));
                        step = *first;
                    }
                    Step::Jump(to) => step = *to,
                    Step::Keep(slot) => {
                        slots[*slot] = Some(at);
                        step += 1;
                    }
                    Step::Start if at == 0 => step += 1,
                    Step::End if at == text.len() => step += 1,
                    Step::Start | Step::End => break,
                }
            }
        }
    }
}

fn spans(slots: &[Option<usize>]) -> Vec<Option<Span>> {
    slots.chunks(2).map(|pair| Some(Span::new(pair[0]?, *pair.get(1)?.as_ref()?))).collect()
}
