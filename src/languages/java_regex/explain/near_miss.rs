//! Patterns that almost match: what their author may have meant.

use serde::Serialize;

use crate::languages::java_regex::pattern::Pattern;
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::syntax::{ClassKind, Form, GroupKind, Kind, Mode, Node, parse};
use crate::languages::text::Span;

/// A change with which the text would match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum NearMiss {
    /// `[BadRequest].*` for `[BadRequest] no name`: brackets that were meant literally.
    UnescapedBracketPrefix {
        /// The pattern with the brackets escaped.
        suggestion: String,
    },
    /// `5//d{2}` for `503`: slashes that were meant as backslashes.
    SlashForBackslash {
        /// The pattern with backslashes.
        suggestion: String,
    },
    /// `Invalid*` for `Invalid name`: a star that was meant as in file names.
    GlobStar {
        /// The pattern with `.*`.
        suggestion: String,
    },
    /// `timed out` for `Task timed out`: a part of the text matches.
    Unanchored {
        /// The pattern with `.*` around it.
        suggestion: String,
    },
    /// `Error.*` for a text of several lines: `.` stops at line ends.
    DotStopsAtLineEnds {
        /// The pattern with `(?s)` before it.
        suggestion: String,
    },
    /// `error.*` for `Error: no name`: the letters are the same in another case.
    OtherCase {
        /// The pattern with `(?i)` before it.
        suggestion: String,
    },
    /// `404` for a text that ends with a line end: white space around it is not matched.
    SpaceAround {
        /// The pattern with `\s*` around it.
        suggestion: String,
    },
}

impl NearMiss {
    /// The pattern that would match.
    pub fn suggestion(&self) -> Option<&str> {
        let (NearMiss::UnescapedBracketPrefix { suggestion }
        | NearMiss::SlashForBackslash { suggestion }
        | NearMiss::GlobStar { suggestion }
        | NearMiss::Unanchored { suggestion }
        | NearMiss::DotStopsAtLineEnds { suggestion }
        | NearMiss::OtherCase { suggestion }
        | NearMiss::SpaceAround { suggestion }) = self;
        Some(suggestion)
    }
}

/// The changes with which `pattern`, which does not match `text`, would match it; each alone is
/// enough.
pub fn near_misses(pattern: &Pattern, text: &str) -> Vec<NearMiss> {
    let written = pattern.as_str();
    let Ok(syntax) = parse(written) else { return Vec::new() };
    let root = &syntax.root;
    let group = grouped(root, written);
    let bare = grouped(root, unanchored(root, written));
    let is_match = |suggestion: &String| matches(suggestion, text);
    let around = || {
        let is_found = pattern.find(text).unwrap_or(false)
            || Pattern::compile(&bare).is_ok_and(|bare| bare.find(text) == Ok(true));
        let before = if bare.starts_with(".*") { "" } else { ".*" };
        let after = if bare.ends_with(".*") { "" } else { ".*" };
        let forms = [format!("{before}{bare}{after}"), format!("(?s){before}{bare}{after}")];
        is_found.then(|| forms.into_iter().find(is_match)).flatten()
    };
    let trimmed = || (text.trim() != text).then(|| format!("\\s*{group}\\s*")).filter(is_match);
    let other_case = || [format!("(?i){written}"), format!("(?iu){written}")].into_iter().find(is_match);
    [
        bracket_prefix(root, written)
            .filter(is_match)
            .map(|suggestion| NearMiss::UnescapedBracketPrefix { suggestion }),
        backslashed(written).filter(is_match).map(|suggestion| NearMiss::SlashForBackslash { suggestion }),
        glob_star(root, written).filter(is_match).map(|suggestion| NearMiss::GlobStar { suggestion }),
        Some(format!("(?s){written}"))
            .filter(is_match)
            .map(|suggestion| NearMiss::DotStopsAtLineEnds { suggestion }),
        around().map(|suggestion| NearMiss::Unanchored { suggestion }),
        other_case().map(|suggestion| NearMiss::OtherCase { suggestion }),
        trimmed().map(|suggestion| NearMiss::SpaceAround { suggestion }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn matches(suggestion: &str, text: &str) -> bool {
    Pattern::compile(suggestion).is_ok_and(|pattern| pattern.matches(text) == Ok(true))
}

/// The pattern as one part that something can be written around.
fn grouped(root: &Node, written: &str) -> String {
    match root.kind {
        Kind::Alternation(_) => format!("(?:{written})"),
        _ => written.to_owned(),
    }
}

/// The pattern without a `^` at its start and a `$` at its end.
fn unanchored<'w>(root: &Node, written: &'w str) -> &'w str {
    let Kind::Concat(parts) = &root.kind else { return written };
    let is_sign = |part: Option<&Node>, sign: &str| {
        part.is_some_and(|part| part.span.of(written) == sign && matches!(part.kind, Kind::Assertion(_)))
    };
    let start = usize::from(is_sign(parts.first(), "^"));
    let end = written.len() - usize::from(is_sign(parts.last(), "$"));
    Span::new(start, end).of(written)
}

/// `^[Word]...` with the brackets escaped, where they hold what looks like a text.
fn bracket_prefix(root: &Node, written: &str) -> Option<String> {
    let first = first_part(root);
    let Kind::Class(ClassKind::Bracket, set) = &first.kind else { return None };
    let inner = Span::new(first.span.start + 1, first.span.end - 1).of(written);
    let looks_like_text = inner.chars().count() > 2
        && inner
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || !c.is_ascii() || matches!(c, ' ' | '_' | ':' | '.' | '-'))
        && !is_ranges(inner, set);
    looks_like_text.then(|| {
        let (before, after) = (&written[..first.span.start], &written[first.span.end..]);
        format!("{before}\\[{}\\]{after}", inner.replace('.', "\\."))
    })
}

/// Whether the inside of a class is written as ranges, such as `a-zA-Z0-9_`.
fn is_ranges(inner: &str, set: &Set) -> bool {
    inner.contains('-') && set.ranges().iter().any(|&(first, last)| last > first + 2)
}

/// The first part that is no `^`.
fn first_part(node: &Node) -> &Node {
    match &node.kind {
        Kind::Concat(parts) => parts
            .iter()
            .find(|part| !matches!(part.kind, Kind::Assertion(_) | Kind::Empty))
            .map_or(node, first_part),
        Kind::Alternation(parts) => parts.first().map_or(node, first_part),
        Kind::Group(GroupKind::Capturing(_) | GroupKind::Plain, body) => first_part(body),
        _ => node,
    }
}

/// The pattern with `//d`, or `/d`, written `\d`.
fn backslashed(written: &str) -> Option<String> {
    let mut changed = written.to_owned();
    for letter in ["d", "D", "w", "W", "s", "S", "b", ".", "[", "]", "(", ")"] {
        let escape = format!("\\{letter}");
        changed = changed.replace(&format!("//{letter}"), &escape).replace(&format!("/{letter}"), &escape);
    }
    (changed != written).then_some(changed)
}

/// The pattern with `.*` for a `*` that ends it and stands after a letter.
fn glob_star(root: &Node, written: &str) -> Option<String> {
    let last = match &root.kind {
        Kind::Concat(parts) => parts.last()?,
        _ => root,
    };
    let Kind::Repeat(repeat, body) = &last.kind else { return None };
    let is_star = repeat.form == Form::Unbounded && repeat.mode == Mode::Greedy && repeat.min == 0;
    let is_letter = matches!(body.kind, Kind::Literal(..));
    (is_star && is_letter && written.ends_with('*')).then(|| format!("{}.*", &written[..body.span.end]))
}
