//! Patterns in the regular subset, on the `regex` crate: linear time where backtracking is slow.

use std::fmt::Write;

#[cfg(not(target_family = "wasm"))]
use regex::{Match, Regex, RegexBuilder};
#[cfg(target_family = "wasm")]
use regex_lite::{Match, Regex, RegexBuilder};

use super::captures::Captures;
use super::pattern::Search;
use super::program::{is_nullable, is_one_way};
use super::set::Set;
use super::syntax::{Assertion, Form, GroupKind, Kind, Mode, Node, UNBOUNDED, parse};
use crate::languages::text::Span;

/// How large a program of the `regex` crate may become, in bytes.
const SIZE_LIMIT: usize = 2 << 20;

/// A pattern that means the same to the `regex` crate.
#[derive(Debug)]
pub(super) struct Regular {
    whole: Regex,
    part: Option<Regex>,
    /// Whether its groups are Java's too.
    same_groups: bool,
}

/// What the `regex` crate says of a text.
pub(super) enum Verdict {
    /// It does not match.
    No,
    /// It matches, with these groups.
    Yes(Captures),
    /// It matches; Java's groups may be others.
    YesSomehow,
}

impl Regular {
    /// Writes the pattern for the `regex` crate; `None` where its meaning would change.
    pub(super) fn new(pattern: &str) -> Option<Regular> {
        let root = parse(pattern).ok()?.root;
        let build = |pattern: &str| RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build().ok();
        let whole = written(&root, Place::Last)?;
        Some(Regular {
            whole: build(&format!("\\A(?:{whole})\\z"))?,
            part: written(&root, Place::Inside).and_then(|part| build(&part)),
            same_groups: has_same_groups(&root),
        })
    }

    /// Searches `text`; `None` where this search cannot be done here.
    pub(super) fn search(&self, text: &str, search: Search) -> Option<Verdict> {
        let (regex, start) = match search {
            Search::Whole => (&self.whole, 0),
            // Java may begin between the halves of a surrogate pair.
            Search::From { .. } if !text.is_ascii() => return None,
            Search::From { start, .. } => (self.part.as_ref()?, start),
        };
        if !self.same_groups {
            return Some(if regex.is_match_at(text, start) { Verdict::YesSomehow } else { Verdict::No });
        }
        let Some(found) = regex.captures_at(text, start) else { return Some(Verdict::No) };
        let span = |place: Match<'_>| Span::new(place.start(), place.end());
        Some(Verdict::Yes(Captures { groups: found.iter().map(|place| place.map(span)).collect() }))
    }
}

/// Whether a part is the last of a pattern that must match up to the end of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Last,
    Inside,
}

fn written(node: &Node, place: Place) -> Option<String> {
    let mut out = String::new();
    write(node, place, &mut out)?;
    Some(out)
}

fn write(node: &Node, place: Place, out: &mut String) -> Option<()> {
    match &node.kind {
        Kind::Empty => out.push_str("(?:)"),
        Kind::Literal(_, set) | Kind::Class(_, set) => write_set(set, out)?,
        Kind::Concat(parts) => {
            for (idx, part) in parts.iter().enumerate() {
                let inner = if idx + 1 == parts.len() { place } else { Place::Inside };
                write(part, inner, out)?;
            }
        }
        Kind::Alternation(parts) => {
            out.push_str("(?:");
            for (idx, part) in parts.iter().enumerate() {
                out.push_str(if idx == 0 { "" } else { "|" });
                write(part, place, out)?;
            }
            out.push(')');
        }
        Kind::Group(kind, body) => {
            out.push_str(match kind {
                GroupKind::Capturing(_) => "(",
                GroupKind::Plain => "(?:",
                GroupKind::Atomic | GroupKind::Ahead { .. } | GroupKind::Behind { .. } => return None,
            });
            write(body, place, out)?;
            out.push(')');
        }
        Kind::Repeat(repeat, body) => {
            if repeat.mode == Mode::Possessive {
                return None;
            }
            out.push_str("(?:");
            write(body, Place::Inside, out)?;
            match (repeat.min, repeat.max) {
                (min, UNBOUNDED) => write!(out, "){{{min},}}").ok()?,
                (min, max) => write!(out, "){{{min},{max}}}").ok()?,
            }
            out.push_str(if repeat.mode == Mode::Reluctant { "?" } else { "" });
        }
        Kind::Assertion(Assertion::Start) => out.push_str("\\A"),
        Kind::Assertion(Assertion::End) => out.push_str("\\z"),
        // Where the match must end with the text, no terminator can follow.
        Kind::Assertion(Assertion::EndBeforeTerminator { .. } | Assertion::LineEnd { .. })
            if place == Place::Last =>
        {
            out.push_str("\\z");
        }
        Kind::Assertion(_) | Kind::BackReference(..) | Kind::LineBreak | Kind::Grapheme => return None,
    }
    Some(())
}

/// Writes a class without the surrogates, which no Rust text has.
fn write_set(set: &Set, out: &mut String) -> Option<()> {
    let set = set.intersection(&Set::new(vec![(0xd800, 0xdfff)]).complement());
    if set.ranges().is_empty() {
        return None;
    }
    out.push('[');
    for (first, last) in set.ranges() {
        write!(out, "\\x{{{first:x}}}-\\x{{{last:x}}}").ok()?;
    }
    out.push(']');
    Some(())
}

/// Whether the `regex` crate and Java agree on every group. They may not where an iteration can be
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
