//! How long a match of a part can be, as Java works it out. Its 32-bit sums overflow, and what
//! look-behind accepts follows from that.

use crate::languages::java_regex::syntax::{Form, GroupKind, Kind, Mode, Node, Repeat};

/// What Java knows of a part of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// The fewest characters.
    pub(super) shortest: i32,
    /// The most characters.
    pub(super) longest: i32,
    /// Whether `longest` can be relied on.
    pub(super) has_longest: bool,
    /// Whether there is at most one way to match.
    pub(super) one_way: bool,
}

impl Measure {
    const NOTHING: Measure = Measure { shortest: 0, longest: 0, has_longest: true, one_way: true };

    fn then(self, next: Measure) -> Measure {
        Measure {
            shortest: self.shortest.wrapping_add(next.shortest),
            longest: self.longest.wrapping_add(next.longest),
            has_longest: self.has_longest && next.has_longest,
            one_way: self.one_way && next.one_way,
        }
    }
}

/// Whether look-behind can be done by the part.
pub(in crate::languages::java_regex) fn has_longest(part: &Node) -> bool {
    measure(part).has_longest
}

/// Whether the part may match the empty text.
pub(in crate::languages::java_regex) fn is_nullable(part: &Node) -> bool {
    measure(part).shortest <= 0
}

/// Whether there is at most one way to match the part.
pub(in crate::languages::java_regex) fn is_one_way(part: &Node) -> bool {
    measure(part).one_way
}

/// Measures a part. Nesting is limited by the parser.
pub(super) fn measure(part: &Node) -> Measure {
    let mut walk = Walk { before: Measure::NOTHING, since: Measure::NOTHING };
    walk.pass(part);
    walk.before.then(walk.since)
}

/// A way through a part. Java begins to count anew after each choice, so that what overflows is what
/// was counted since.
struct Walk {
    before: Measure,
    since: Measure,
}

impl Walk {
    fn pass(&mut self, part: &Node) {
        match &part.kind {
            Kind::Empty | Kind::Assertion(_) => {}
            Kind::Literal(..) | Kind::Class(..) => self.count(1, 1),
            Kind::LineBreak => self.count(1, 2),
            Kind::Grapheme => {
                self.count(1, 0);
                self.since.one_way = false;
            }
            Kind::BackReference(..) => self.since.has_longest = false,
            Kind::Concat(parts) => parts.iter().for_each(|part| self.pass(part)),
            Kind::Alternation(parts) => self.choose(parts.iter().map(measure)),
            Kind::Group(GroupKind::Ahead { .. } | GroupKind::Behind { .. }, _) => {}
            Kind::Group(GroupKind::Atomic, body) => self.enter(body),
            Kind::Group(_, body) => self.pass(body),
            Kind::Repeat(repeat, body) => self.repeat(*repeat, body),
        }
    }

    /// Passes a part that is matched on its own: what its choices counted is counted here.
    fn enter(&mut self, body: &Node) {
        let mut inside = Walk { before: Measure::NOTHING, since: self.since };
        inside.pass(body);
        self.since = inside.before.then(inside.since);
    }

    fn count(&mut self, shortest: i32, longest: i32) {
        self.since = self.since.then(Measure { shortest, longest, ..Measure::NOTHING });
    }

    fn choose(&mut self, parts: impl Iterator<Item = Measure>) {
        let mut all = Measure { shortest: i32::MAX, longest: -1, has_longest: true, one_way: false };
        for part in parts {
            all.shortest = all.shortest.min(part.shortest);
            all.longest = all.longest.max(part.longest);
            all.has_longest &= part.has_longest;
        }
        self.before = self.before.then(self.since).then(all);
        self.since = Measure::NOTHING;
    }

    fn repeat(&mut self, repeat: Repeat, body: &Node) {
        let is_group = matches!(body.kind, Kind::Group(GroupKind::Capturing(_) | GroupKind::Plain, _));
        let is_run = matches!(body.kind, Kind::Literal(..) | Kind::Class(..));
        let is_possessive = repeat.mode == Mode::Possessive;
        if repeat.form == Form::Optional && is_group && !is_possessive {
            self.choose([measure(body), Measure::NOTHING].into_iter());
        } else if repeat.form == Form::Optional {
            let shortest = self.since.shortest;
            self.enter(body);
            self.since = Measure { shortest, one_way: false, ..self.since };
        } else if is_run && repeat.mode == Mode::Greedy && repeat.form == Form::Unbounded {
            let longest = if self.since.has_longest { i32::MAX } else { 0 };
            self.count(repeat.min as i32, longest);
            self.since.one_way = false;
        } else {
            let once = measure(body);
            if is_group && !is_possessive && !once.one_way {
                self.since = Measure { has_longest: false, one_way: false, ..self.since };
            } else {
                self.since = counted(repeat, once, self.since);
            }
        }
    }
}

fn counted(repeat: Repeat, once: Measure, before: Measure) -> Measure {
    let shortest = once.shortest.wrapping_mul(repeat.min as i32).wrapping_add(before.shortest);
    let longest = once.longest.wrapping_mul(repeat.max as i32).wrapping_add(before.longest);
    let has_longest = before.has_longest && once.has_longest;
    Measure {
        shortest: if shortest < before.shortest { 0x0fff_ffff } else { shortest },
        longest: if has_longest { longest } else { once.longest },
        has_longest: has_longest && longest >= before.longest,
        one_way: before.one_way && once.one_way && repeat.min == repeat.max,
    }
}
