//! How far a pattern got in a text that it does not match.

use serde::Serialize;

use super::probe::probe;
use super::tree::Part;
use crate::languages::java_regex::pattern::Pattern;
use crate::languages::java_regex::program::Op;
use crate::languages::text::Span;

/// The steps that looking for the place may take.
const STEPS: u64 = 1_000_000;

/// Where a match got stuck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stop {
    /// The longest prefix of the text that some path through the pattern could match.
    pub prefix: Span,
    /// The part of the pattern that failed there; empty, at the end of the pattern, where the pattern
    /// had been passed while the text went on.
    pub part: Span,
    /// What was expected there.
    pub sentence: String,
}

/// Finds the place; `None` where that would take too long.
pub(super) fn stop(pattern: &Pattern, tree: &Part, text: &str) -> Option<Stop> {
    let program = pattern.program();
    let (end, at) = probe(program, text, STEPS)?.farthest?;
    let prefix = Span::new(0, end);
    let at = at as usize;
    if matches!(program.ops.get(at), Some(Op::Match)) {
        let sentence = "the pattern ends here, but the text goes on".to_owned();
        return Some(Stop { prefix, part: Span::at(pattern.as_str().len()), sentence });
    }
    let failed = program.spans.get(at).copied().unwrap_or_default();
    let part = smallest(tree, failed);
    Some(Stop { prefix, part: part.span, sentence: format!("expected here: {}", part.sentence) })
}

/// The innermost part that covers the span.
fn smallest(tree: &Part, span: Span) -> &Part {
    let mut part = tree;
    while let Some(child) =
        part.children.iter().find(|child| child.span.start <= span.start && span.end <= child.span.end)
    {
        if part.span == span && child.span != span {
            break;
        }
        part = child;
    }
    part
}
