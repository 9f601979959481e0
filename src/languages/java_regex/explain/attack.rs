//! Texts on which a loop may take exponentially many steps.

use super::probe::probe;
use crate::languages::java_regex::program::Program;
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::syntax::{GroupKind, Kind, Node};

/// How often the loop's body is repeated in the shorter and the longer text.
const SHORT: usize = 7;
const LONG: usize = 14;
/// How much longer the longer text must take. Steps that grow with the fifth power of the length
/// stay below.
const GROWTH: u64 = 40;
/// The steps that a trial may take.
const STEPS: u64 = 300_000;
/// How many samples of a body are tried.
const VARIANTS: usize = 4;
/// What may keep the text from matching.
const BREAKERS: [&str; 4] = ["!", "\n", "\u{0}", "a"];
/// How often a quantified part is repeated in a sample.
const REPEATS: u32 = 8;
/// How long a sample may become.
const SAMPLE_LIMIT: usize = 200;

/// A text on which the loop over `body` is exponential, and the steps that it takes, if one is found.
pub(super) fn exponential_text(program: &Program, body: &Node, before: &str) -> Option<(String, u64)> {
    for variant in 0..VARIANTS {
        let pump = sample(body, variant);
        if pump.is_empty() {
            continue;
        }
        for breaker in BREAKERS {
            let text = |times| format!("{before}{}{breaker}", pump.repeat(times));
            let short = probe(program, &text(SHORT), STEPS)?;
            if short.matched != Some(false) {
                continue;
            }
            let long = probe(program, &text(LONG), STEPS)?;
            if long.steps / short.steps.max(1) >= GROWTH && long.matched != Some(true) {
                return Some((text(2 * LONG), long.steps));
            }
        }
    }
    None
}

/// A text that the part matches, more or less: a place to start from.
pub(super) fn sample(node: &Node, variant: usize) -> String {
    let mut text = String::new();
    write_sample(node, variant, &mut text);
    text
}

fn write_sample(node: &Node, variant: usize, text: &mut String) {
    if text.len() > SAMPLE_LIMIT {
        return;
    }
    match &node.kind {
        Kind::Literal(_, set) | Kind::Class(_, set) => text.extend(member(set, variant)),
        Kind::Concat(parts) => parts.iter().for_each(|part| write_sample(part, variant, text)),
        Kind::Alternation(parts) => {
            if let Some(part) = parts.get(variant % parts.len().max(1)) {
                write_sample(part, variant, text);
            }
        }
        Kind::Group(GroupKind::Ahead { .. } | GroupKind::Behind { .. }, _) => {}
        Kind::Group(_, body) => write_sample(body, variant, text),
        Kind::Repeat(repeat, body) => {
            // Every other variant leaves out what it can.
            let least = u32::from(variant.is_multiple_of(2));
            for _ in 0..repeat.min.max(least).min(repeat.max).min(REPEATS) {
                write_sample(body, variant, text);
            }
        }
        Kind::LineBreak => text.push('\n'),
        Kind::Grapheme => text.push('a'),
        Kind::Empty | Kind::Assertion(_) | Kind::BackReference(..) => {}
    }
}

/// A character of the set, a plain one if there is one.
fn member(set: &Set, variant: usize) -> Option<char> {
    let plain = ['a', '0', ' ', 'Z'];
    let (before, after) = plain.split_at(variant % plain.len());
    let plain = after.iter().chain(before).copied().find(|&c| set.contains(u32::from(c)));
    plain.or_else(|| set.ranges().iter().find_map(|&(first, _)| char::from_u32(first)))
}
