//! Patterns in the regular subset, as a program that runs in linear time where backtracking is slow.

use std::sync::Arc;

use super::captures::Captures;
use super::linear::{At, Linear, Step};
use super::pattern::Search;
use super::program::{is_nullable, is_one_way};
use super::syntax::{Assertion, Form, GroupKind, Kind, Mode, Node, Repeat, UNBOUNDED, parse};

/// How many steps a program may have.
const LONGEST: usize = 20_000;

/// How many steps times bytes of text one search may come to: some seconds.
const MOST_WORK: u64 = 200_000_000;

/// A pattern that means the same as a regular program.
#[derive(Debug)]
pub(super) struct Regular {
    whole: Linear,
    part: Option<Linear>,
    /// Whether its groups are Java's too.
    same_groups: bool,
}

/// What a regular program says of a text.
pub(super) enum Verdict {
    /// It does not match.
    No,
    /// It matches, with these groups.
    Yes(Captures),
    /// It matches; Java's groups may be others.
    YesSomehow,
}

impl Regular {
    /// Writes the program of the pattern; `None` where its meaning would change.
    pub(super) fn new(pattern: &str) -> Option<Regular> {
        let syntax = parse(pattern).ok()?;
        let (root, groups) = (&syntax.root, syntax.groups.len() + 1);
        Some(Regular {
            whole: program(root, groups, Place::Last)?,
            part: program(root, groups, Place::Inside),
            same_groups: has_same_groups(root),
        })
    }

    /// Searches `text`; `None` where this search cannot be done here.
    pub(super) fn search(&self, text: &str, search: Search) -> Option<Verdict> {
        let work = |program: &Linear| program.steps.len() as u64 * text.len() as u64;
        if work(&self.whole) > MOST_WORK {
            return None;
        }
        let found = match search {
            Search::Whole => self.whole.search(text, 0, true),
            // Java may begin between the halves of a surrogate pair.
            Search::From { .. } if !text.is_ascii() => return None,
            Search::From { start, .. } => self.part.as_ref()?.search(text, start, false),
        };
        Some(match found {
            None => Verdict::No,
            Some(groups) if self.same_groups => Verdict::Yes(Captures { groups }),
            Some(_) => Verdict::YesSomehow,
        })
    }
}

/// Whether a part is the last of a pattern that must match up to the end of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Last,
    Inside,
}

fn program(root: &Node, groups: usize, place: Place) -> Option<Linear> {
    let mut writer = Writer { steps: vec![Step::Keep(0)] };
    writer.write(root, place)?;
    writer.steps.push(Step::Keep(1));
    if place == Place::Last {
        writer.steps.push(Step::End);
    }
    writer.steps.push(Step::Match);
    Some(Linear { steps: writer.steps, groups })
}

struct Writer {
    steps: Vec<Step>,
}

impl Writer {
    fn write(&mut self, node: &Node, place: Place) -> Option<()> {
        if self.steps.len() > LONGEST {
            return None;
        }
        match &node.kind {
            Kind::Empty => {}
            Kind::Literal(_, set) | Kind::Class(_, set) => self.steps.push(Step::Point(Arc::clone(set))),
            Kind::Concat(parts) => {
                for (idx, part) in parts.iter().enumerate() {
                    self.write(part, if idx + 1 == parts.len() { place } else { Place::Inside })?;
                }
            }
            Kind::Alternation(parts) => self.alternation(parts, place)?,
            Kind::Group(GroupKind::Capturing(group), body) => {
                self.steps.push(Step::Keep(2 * group));
                self.write(body, place)?;
                self.steps.push(Step::Keep(2 * group + 1));
            }
            Kind::Group(GroupKind::Plain, body) => self.write(body, place)?,
            Kind::Repeat(repeat, body) if repeat.mode != Mode::Possessive => self.repeat(repeat, body)?,
            Kind::Assertion(Assertion::Start) => self.steps.push(Step::Start),
            Kind::Assertion(Assertion::End) => self.steps.push(Step::End),
            // Where the match must end with the text, no terminator can follow.
            Kind::Assertion(Assertion::EndBeforeTerminator { .. } | Assertion::LineEnd { .. })
                if place == Place::Last =>
            {
                self.steps.push(Step::End);
            }
            Kind::Group(..) | Kind::Repeat(..) | Kind::Assertion(_) => return None,
            Kind::BackReference(..) | Kind::LineBreak | Kind::Grapheme => return None,
        }
        Some(())
    }

    fn alternation(&mut self, parts: &[Node], place: Place) -> Option<()> {
        let mut ends = Vec::new();
        for (idx, part) in parts.iter().enumerate() {
            let fork = (idx + 1 < parts.len()).then(|| self.hole());
            self.write(part, place)?;
            if let Some(fork) = fork {
                ends.push(self.hole());
                self.steps[fork] = Step::Either(fork + 1, self.steps.len());
            }
        }
        let after = self.steps.len();
        ends.into_iter().for_each(|end| self.steps[end] = Step::Jump(after));
        Some(())
    }

    fn repeat(&mut self, repeat: &Repeat, body: &Node) -> Option<()> {
        let either = |on, out| match repeat.mode {
            Mode::Reluctant => Step::Either(out, on),
            _ => Step::Either(on, out),
        };
        for _ in 0..repeat.min {
            let before = self.steps.len();
            self.write(body, Place::Inside)?;
            if self.steps.len() == before {
                // Nothing, however often.
                return Some(());
            }
        }
        if repeat.max == UNBOUNDED {
            let fork = self.hole();
            self.write(body, Place::Inside)?;
            self.steps.push(Step::Jump(fork));
            self.steps[fork] = either(fork + 1, self.steps.len());
            return Some(());
        }
        let mut forks = Vec::new();
        for _ in repeat.min..repeat.max {
            forks.push(self.hole());
            self.write(body, Place::Inside)?;
        }
        let after = self.steps.len();
        forks.into_iter().for_each(|fork| self.steps[fork] = either(fork + 1, after));
        Some(())
    }

    /// A step whose place is taken before it is known where it leads.
    fn hole(&mut self) -> At {
        self.steps.push(Step::Jump(0));
        self.steps.len() - 1
    }
}

/// Whether a regular program and Java agree on every group. They may not where an iteration can be
/// empty, and where Java leaves a group inside of loops as another iteration set it.
fn has_same_groups(node: &Node) -> bool {
    match &node.kind {
        Kind::Concat(parts) | Kind::Alternation(parts) => parts.iter().all(has_same_groups),
        Kind::Group(_, body) => has_same_groups(body),
        Kind::Repeat(repeat, body) => {
            let inner = if let Kind::Group(_, inner) = &body.kind { inner } else { body };
            let keeps_groups = repeat.form == Form::Optional || !is_one_way(inner) || !captures(inner);
            keeps_groups && !is_nullable(inner) && !repeats_group(inner) && has_same_groups(inner)
        }
        _ => true,
    }
}

fn repeats_group(node: &Node) -> bool {
    match &node.kind {
        Kind::Concat(parts) | Kind::Alternation(parts) => parts.iter().any(repeats_group),
        Kind::Group(_, body) => repeats_group(body),
        Kind::Repeat(_, body) => captures(body),
        _ => false,
    }
}

fn captures(node: &Node) -> bool {
    match &node.kind {
        Kind::Concat(parts) | Kind::Alternation(parts) => parts.iter().any(captures),
        Kind::Group(GroupKind::Capturing(_), _) => true,
        Kind::Group(_, body) | Kind::Repeat(_, body) => captures(body),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::pattern::{BUDGET, Pattern, Wanted};
    use super::super::searched::Searched;
    use super::*;

    fn patterns() -> impl Strategy<Value = String> {
        let leaf = prop_oneof!["[ab]", Just(".".to_owned()), Just("[^a]".to_owned()), Just("\\s".to_owned())];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
                prop::collection::vec(inner.clone(), 2..4)
                    .prop_map(|parts| format!("(?:{})", parts.join("|"))),
                inner.clone().prop_map(|body| format!("({body})")),
                (inner, "[*+?]|\\{1,2\\}", "\\??")
                    .prop_map(|(body, sign, lazy)| format!("(?:{body}){sign}{lazy}")),
            ]
        })
    }

    proptest! {
        #[test]
        fn both_engines_answer_the_same(written in patterns(), text in "[ab \n\r\u{e9}\u{2028}\u{1f600}]{0,12}") {
            let pattern = Pattern::compile(&written).unwrap();
            let regular = Regular::new(&written).unwrap();
            let searched = Searched::new(&text).unwrap();
            for search in [Search::Whole, Search::From { start: 0, origin: 0 }] {
                let Ok(ours) = pattern.backtrack(&searched, search, Wanted::Groups, BUDGET) else { continue };
                match regular.search(&text, search) {
                    Some(Verdict::No) => prop_assert_eq!(ours, None),
                    Some(Verdict::Yes(captures)) => prop_assert_eq!(ours, Some(captures)),
                    Some(Verdict::YesSomehow) => prop_assert!(ours.is_some()),
                    None => {}
                }
            }
        }
    }
}
