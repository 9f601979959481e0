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

/// Measures a part. Nesting is limited by the parser.
pub(super) fn measure(part: &Node) -> Measure {
    walk(part, Measure::NOTHING)
}

fn walk(part: &Node, before: Measure) -> Measure {
    let fixed = |shortest, longest| before.then(Measure { shortest, longest, ..Measure::NOTHING });
    match &part.kind {
        Kind::Empty | Kind::Assertion(_) => before,
        Kind::Literal(..) | Kind::Class(..) => fixed(1, 1),
        Kind::LineBreak => fixed(1, 2),
        Kind::Grapheme => fixed(1, 0),
        Kind::BackReference(..) => Measure { has_longest: false, ..before },
        Kind::Concat(parts) => parts.iter().fold(before, |before, part| walk(part, before)),
        Kind::Alternation(parts) => either(parts.iter().map(measure), before),
        Kind::Group(GroupKind::Ahead { .. } | GroupKind::Behind { .. }, _) => before,
        Kind::Group(_, body) => walk(body, before),
        Kind::Repeat(repeat, body) => repeated(*repeat, body, before),
    }
}

fn either(parts: impl Iterator<Item = Measure>, before: Measure) -> Measure {
    let mut all = Measure { shortest: i32::MAX, longest: -1, ..Measure::NOTHING };
    for part in parts {
        all.shortest = all.shortest.min(part.shortest);
        all.longest = all.longest.max(part.longest);
        all.has_longest &= part.has_longest;
    }
    Measure { one_way: false, ..before.then(all) }
}

fn repeated(repeat: Repeat, body: &Node, before: Measure) -> Measure {
    let is_group = matches!(body.kind, Kind::Group(GroupKind::Capturing(_) | GroupKind::Plain, _));
    if repeat.form == Form::Optional {
        if is_group && repeat.mode != Mode::Possessive {
            return either([measure(body), Measure::NOTHING].into_iter(), before);
        }
        let once = walk(body, before);
        return Measure { shortest: before.shortest, one_way: false, ..once };
    }
    let is_run = matches!(body.kind, Kind::Literal(..) | Kind::Class(..));
    if is_run && repeat.mode == Mode::Greedy && repeat.form == Form::Unbounded {
        let longest = if before.has_longest { before.longest.wrapping_add(i32::MAX) } else { before.longest };
        let shortest = before.shortest.wrapping_add(repeat.min as i32);
        return Measure { shortest, longest, one_way: false, ..before };
    }
    let once = measure(body);
    if is_group && repeat.mode != Mode::Possessive && !once.one_way {
        return Measure { has_longest: false, one_way: false, ..before };
    }
    counted(repeat, once, before)
}

fn counted(repeat: Repeat, once: Measure, before: Measure) -> Measure {
    let shortest = once.shortest.wrapping_mul(repeat.min as i32).wrapping_add(before.shortest);
    let longest = once.longest.wrapping_mul(repeat.max as i32).wrapping_add(before.longest);
    let valid = before.has_longest && once.has_longest;
    Measure {
        shortest: if shortest < before.shortest { 0x0fff_ffff } else { shortest },
        longest: if valid { longest } else { once.longest },
        has_longest: valid && longest >= before.longest,
        one_way: before.one_way && once.one_way && repeat.min == repeat.max,
    }
}
