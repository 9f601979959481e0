//! The tree of a pattern with a sentence for each part.

use serde::Serialize;

use super::class_words::class_words;
use crate::languages::java_regex::syntax::{
    Assertion, CaseRule, Form, GroupKind, Kind, Mode, Node, Repeat, Syntax, UNBOUNDED,
};
use crate::languages::text::Span;

/// A part of a pattern, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Part {
    /// The bytes of the pattern that it stands in.
    pub span: Span,
    /// What it matches, in a plain sentence without a full stop.
    pub sentence: String,
    /// The parts that it is made of.
    pub children: Vec<Part>,
}

impl Part {
    /// Replaces every offset by what `offset` makes of it; the parser limits how deep parts nest.
    pub(super) fn map_offsets(&mut self, offset: &impl Fn(usize) -> usize) {
        self.span = self.span.map(offset);
        self.children.iter_mut().for_each(|part| part.map_offsets(offset));
    }
}

/// Explains a whole pattern.
pub(super) fn tree(syntax: &Syntax, pattern: &str) -> Part {
    Words { pattern, names: &syntax.groups }.part(&syntax.root)
}

struct Words<'s> {
    pattern: &'s str,
    names: &'s [Option<String>],
}

impl Words<'_> {
    /// Explains a part; the parser limits how deep parts nest.
    fn part(&self, node: &Node) -> Part {
        let children = match &node.kind {
            Kind::Concat(parts) => self.sequence(parts),
            Kind::Alternation(parts) => parts.iter().map(|part| self.part(part)).collect(),
            Kind::Group(_, body) | Kind::Repeat(_, body) => vec![self.part(body)],
            _ => Vec::new(),
        };
        match (&node.kind, children.len()) {
            // Characters that were joined leave nothing to say about their sequence.
            (Kind::Concat(_), 1) => children.into_iter().next().unwrap_or_else(|| self.leaf(node)),
            _ => Part { children, ..self.leaf(node) },
        }
    }

    fn leaf(&self, node: &Node) -> Part {
        Part { span: node.span, sentence: self.sentence(node), children: Vec::new() }
    }

    /// The parts of a sequence, with characters that follow each other joined.
    fn sequence(&self, parts: &[Node]) -> Vec<Part> {
        let mut explained = Vec::new();
        for chunk in parts.chunk_by(|left, right| is_literal(left) && is_literal(right)) {
            match chunk {
                [first, .., last] => {
                    let letters: String = chunk.iter().filter_map(literal).collect();
                    let either = chunk
                        .iter()
                        .any(|part| matches!(&part.kind, Kind::Literal(_, set) if set.single().is_none()));
                    let case = if either { ", in upper or lower case" } else { "" };
                    let sentence = format!("the text {}{case}", quoted(&letters));
                    let span = Span::new(first.span.start, last.span.end);
                    explained.push(Part { span, sentence, children: Vec::new() });
                }
                [only] => explained.push(self.part(only)),
                [] => {}
            }
        }
        explained
    }

    fn sentence(&self, node: &Node) -> String {
        match &node.kind {
            Kind::Empty if node.span.of(self.pattern).starts_with("(?") => self.flags(node),
            Kind::Empty => "nothing".to_owned(),
            Kind::Literal(..) | Kind::Class(..) => self.one(node),
            Kind::Concat(parts) => format!("{} parts, one after the other", self.sequence(parts).len()),
            Kind::Alternation(parts) => {
                format!("one of {} alternatives, tried from left to right", parts.len())
            }
            Kind::Group(kind, _) => self.group(kind),
            Kind::Repeat(repeat, body) => self.repeat(*repeat, body),
            Kind::Assertion(assertion) => place(*assertion).to_owned(),
            Kind::BackReference(group, rule) => {
                let case = if *rule == CaseRule::Exact { "" } else { ", in upper or lower case" };
                format!("the text that group {group} matched, once more{case}")
            }
            Kind::LineBreak => "a line end of any kind; \\r\\n counts as one".to_owned(),
            Kind::Grapheme => "one character with all the marks that belong to it".to_owned(),
        }
    }

    fn one(&self, node: &Node) -> String {
        match &node.kind {
            Kind::Literal(point, set) => {
                let case = if set.single().is_none() { ", in upper or lower case" } else { "" };
                format!("the character {}{case}", quoted(&shown(*point)))
            }
            Kind::Class(kind, set) => class_words(*kind, set, node.span.of(self.pattern)).one,
            _ => self.sentence(node),
        }
    }

    fn group(&self, kind: &GroupKind) -> String {
        match kind {
            GroupKind::Capturing(number) => match self.names.get(number - 1).and_then(Option::as_ref) {
                Some(name) => format!("group {number}, named {name}: captures what it matches"),
                None => format!("group {number}: captures what it matches"),
            },
            GroupKind::Plain => "a group that captures nothing".to_owned(),
            GroupKind::Atomic => "a group that gives nothing back once it has matched".to_owned(),
            GroupKind::Ahead { negated: false } => "only where this follows".to_owned(),
            GroupKind::Ahead { negated: true } => "only where this does not follow".to_owned(),
            GroupKind::Behind { negated: false, .. } => "only where this stands before".to_owned(),
            GroupKind::Behind { negated: true, .. } => "only where this does not stand before".to_owned(),
        }
    }

    fn flags(&self, node: &Node) -> String {
        let letters = node.span.of(self.pattern).trim_start_matches("(?").trim_end_matches(')');
        let (on, off) = letters.split_once('-').unwrap_or((letters, ""));
        let named = |letters: &str| letters.chars().filter_map(flag).collect::<Vec<_>>().join(", ");
        match (on, off) {
            ("", "") => "sets no flags".to_owned(),
            (on, "") => format!("from here on: {}", named(on)),
            ("", off) => format!("from here on no longer: {}", named(off)),
            (on, off) => format!("from here on: {}; no longer: {}", named(on), named(off)),
        }
    }

    fn repeat(&self, repeat: Repeat, body: &Node) -> String {
        let what = match &body.kind {
            Kind::Class(kind, set) => class_words(*kind, set, body.span.of(self.pattern)).many,
            Kind::Literal(..) => self.one(body),
            Kind::Group(GroupKind::Capturing(number), _) => format!("group {number}"),
            Kind::Group(GroupKind::Plain, _) => "this group".to_owned(),
            _ => self.sentence(body),
        };
        let times = match (repeat.min, repeat.max) {
            (0, 1) => ", once or not at all".to_owned(),
            (0, UNBOUNDED) => String::new(),
            (min, UNBOUNDED) => format!(", at least {}", count(min)),
            (min, max) if min == max => return format!("{what}, exactly {}", count(min)),
            (min, max) => format!(", {min} to {} times", max),
        };
        let eager = match repeat.mode {
            Mode::Greedy if repeat.form == Form::Optional => "preferably once",
            Mode::Greedy => "as many as possible",
            Mode::Reluctant => "as few as possible",
            Mode::Possessive => "as many as possible, giving none back",
        };
        format!("{what}{times}, {eager}")
    }
}

fn count(times: u32) -> String {
    if times == 1 { "once".to_owned() } else { format!("{times} times") }
}

fn place(assertion: Assertion) -> &'static str {
    match assertion {
        Assertion::Start => "the start of the text",
        Assertion::LineStart { .. } => "the start of a line",
        Assertion::LineEnd { .. } => "the end of a line",
        Assertion::EndBeforeTerminator { .. } => "the end of the text, or before a line end that ends it",
        Assertion::End => "the very end of the text",
        Assertion::WordBoundary { negated: false, .. } => "where a word starts or ends",
        Assertion::WordBoundary { negated: true, .. } => "where no word starts or ends",
        Assertion::GraphemeBoundary => "between two characters with their marks",
        Assertion::PreviousEnd => "where the previous match ended",
    }
}

fn flag(letter: char) -> Option<&'static str> {
    Some(match letter {
        'i' => "letters match in upper and lower case",
        'd' => "only \\n ends a line",
        'm' => "^ and $ match at every line",
        's' => ". matches line ends too",
        'u' => "upper and lower case go beyond ASCII",
        'x' => "white space and comments are skipped",
        'U' => "classes such as \\w go beyond ASCII",
        _ => return None,
    })
}

fn is_literal(node: &Node) -> bool {
    literal(node).is_some()
}

fn literal(node: &Node) -> Option<String> {
    match node.kind {
        Kind::Literal(point, _) => Some(shown(point)),
        _ => None,
    }
}

/// A code point as it can be shown.
pub(super) fn shown(point: u32) -> String {
    match char::from_u32(point) {
        Some('\n') => "\\n".to_owned(),
        Some('\r') => "\\r".to_owned(),
        Some('\t') => "\\t".to_owned(),
        Some(c) if !c.is_control() && c != '\u{2028}' && c != '\u{2029}' => c.to_string(),
        _ => format!("U+{point:04X}"),
    }
}

fn quoted(text: &str) -> String {
    format!("\u{201c}{text}\u{201d}")
}
