//! Patterns that are slow or fatal on some texts.

use serde::Serialize;

use super::attack::{exponential_text, sample};
use crate::languages::java_regex::pattern::Pattern;
use crate::languages::java_regex::program::{is_one_way, one_point};
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::syntax::{
    ClassKind, Form, GroupKind, Kind, Mode, Node, Repeat, UNBOUNDED, parse,
};
use crate::languages::text::Span;

/// How many iterations Java's stack of 1 MiB has borne at worst, measured: 1,192 of `(\n|.)+`.
const ITERATIONS: u32 = 1000;

/// Something about a pattern that makes it slow or fatal on some texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Danger {
    /// `(a+)+b`: each character more doubles the work of a matcher that tries all ways.
    Exponential {
        /// The part of the pattern.
        part: Span,
        /// A text on which it is so.
        text: String,
        /// The steps that our own matcher takes on this text, or the limit that it reached.
        steps: u64,
    },
    /// `(\n|.)+`: Java's matcher calls itself for each iteration, and its stack overflows on texts
    /// from about a thousand characters on.
    StackOverflow {
        /// The part of the pattern.
        part: Span,
        /// The pattern without the danger, where one is known; it captures less.
        suggestion: Option<String>,
    },
}

/// Finds the dangers of a pattern; none in what is no pattern.
///
/// ```
/// use gatemap::languages::java_regex::explain::{Danger, dangers};
///
/// let Some(Danger::StackOverflow { suggestion, .. }) = dangers(r"(\n|.)+").pop() else { panic!() };
/// assert_eq!(suggestion.as_deref(), Some("(?s).+"));
/// ```
pub fn dangers(pattern: &str) -> Vec<Danger> {
    let (Ok(syntax), Ok(compiled)) = (parse(pattern), Pattern::compile(pattern)) else { return Vec::new() };
    let mut search = Search { pattern: &compiled, dangers: Vec::new() };
    search.visit(&syntax.root, &mut String::new());
    search.dangers
}

struct Search<'p> {
    pattern: &'p Pattern,
    dangers: Vec<Danger>,
}

impl Search<'_> {
    /// Looks for dangers in `node`, before which `before` has been matched.
    fn visit(&mut self, node: &Node, before: &mut String) {
        match &node.kind {
            Kind::Concat(parts) => {
                let start = before.len();
                for part in parts {
                    self.visit(part, before);
                    before.push_str(&sample(part, 0));
                }
                before.truncate(start);
            }
            Kind::Alternation(parts) => parts.iter().for_each(|part| self.visit(part, before)),
            Kind::Repeat(repeat, body) => {
                if let Some(inner) = recursive_body(*repeat, body) {
                    self.check(*repeat, node, inner, before);
                }
                self.visit(body, before);
            }
            Kind::Group(_, body) => self.visit(body, before),
            _ => {}
        }
    }

    fn check(&mut self, repeat: Repeat, node: &Node, inner: &Node, before: &str) {
        if let Some((text, steps)) = exponential_text(self.pattern.program(), inner, before) {
            self.dangers.push(Danger::Exponential { part: node.span, text, steps });
        }
        let suggestion = one_point(inner).and_then(|set| self.flattened(repeat, node, inner, &set));
        self.dangers.push(Danger::StackOverflow { part: node.span, suggestion });
    }

    /// The pattern with a loop over alternatives of one character written as a loop over a class.
    fn flattened(&self, repeat: Repeat, node: &Node, inner: &Node, set: &Set) -> Option<String> {
        let written = self.pattern.as_str();
        let (before, after) = (&written[..node.span.start], &written[node.span.end..]);
        let Kind::Repeat(_, body) = &node.kind else { return None };
        let sign = Span::new(body.span.end, node.span.end).of(written);
        let is_any = set.complement().ranges().is_empty() || set.contains(0x0a) && contains_dot(inner);
        if is_any && before.is_empty() && !after.contains('.') {
            return Some(format!("(?s).{sign}{after}"));
        }
        if is_any {
            return Some(format!("{before}(?s:.{sign}){after}"));
        }
        let letters = letters(inner)?;
        (repeat.mode == Mode::Greedy).then(|| format!("{before}[{letters}]{sign}{after}"))
    }
}

/// The body of a loop for each of whose iterations Java's matcher calls itself.
fn recursive_body(repeat: Repeat, body: &Node) -> Option<&Node> {
    let Kind::Group(GroupKind::Capturing(_) | GroupKind::Plain, inner) = &body.kind else { return None };
    let is_long = repeat.max == UNBOUNDED || repeat.max >= ITERATIONS;
    let recurses = repeat.form != Form::Optional && repeat.mode != Mode::Possessive && !is_one_way(inner);
    (is_long && recurses).then_some(inner)
}

fn contains_dot(node: &Node) -> bool {
    match &node.kind {
        Kind::Class(ClassKind::Dot | ClassKind::DotAll, _) => true,
        Kind::Alternation(parts) => parts.iter().any(contains_dot),
        _ => false,
    }
}

/// Alternatives that are all letters or digits, one after the other.
fn letters(node: &Node) -> Option<String> {
    let Kind::Alternation(parts) = &node.kind else { return None };
    let letter = |part: &Node| match part.kind {
        Kind::Literal(point, _) => char::from_u32(point).filter(char::is_ascii_alphanumeric),
        _ => None,
    };
    parts.iter().map(letter).collect()
}
