//! Drawing what templates did: the value of every reference, and the way of every branch.

use std::fmt::Write;

use crate::gateway::TemplateRun;
use crate::languages::text::{Span, line_column};
use crate::languages::velocity::{BranchTrace, ReferenceTrace};
use crate::scenario::Source;

/// Values of one reference that are shown.
const SHOWN: usize = 3;

/// A paragraph for each template, its lines in the order of the template.
pub(super) fn draw(runs: &[TemplateRun], scenario: &Source<'_>) -> String {
    let mut out = String::new();
    for run in runs {
        let text = scenario.text_at(&run.template.pointer).unwrap_or_default();
        let references = run.references.iter().map(|entry| (entry.template, reference(entry, &text)));
        let branches = run.branches.iter().map(|entry| (entry.template, branch(entry, &text)));
        let mut lines: Vec<(Span, String)> = references.chain(branches).collect();
        lines.sort_by_key(|(span, _)| (span.start, span.end));
        let _ = writeln!(out, "In the template {}:", run.template.pointer);
        for (span, line) in lines {
            let at = line_column(&text, span.start);
            let _ = writeln!(out, "   {}:{} {line}", at.line, at.column);
        }
        if run.truncated {
            let _ = writeln!(out, "   and more");
        }
    }
    out
}

fn reference(entry: &ReferenceTrace, text: &str) -> String {
    let written = entry.template.of(text);
    let values: Vec<String> = entry.values.iter().take(SHOWN).map(|value| format!("{value:?}")).collect();
    let more = if entry.times - entry.empty > values.len() { ", …" } else { "" };
    let missing = entry.missing.map_or("", |missing| missing.of(text));
    match (entry.empty, entry.times) {
        (0, 1) => format!("{written} is {}", values.join(", ")),
        (0, times) => format!("{written} is {}{more} ({times} times)", values.join(", ")),
        (1, 1) => format!("{written} is empty: {missing} has no value"),
        (empty, times) if empty == times => {
            format!("{written} is empty, {times} times: {missing} has no value")
        }
        (empty, times) => {
            format!(
                "{written} is {}{more}, and empty {empty} of {times} times: {missing} has no value",
                values.join(", ")
            )
        }
    }
}

fn branch(entry: &BranchTrace, text: &str) -> String {
    let written = entry.template.of(text);
    let is_loop = written.trim_start_matches(['#', '{']).starts_with("foreach");
    match (is_loop, entry.times, entry.runs) {
        (true, 1, rounds) => format!("{written} goes {rounds} rounds"),
        (true, times, rounds) => format!("{written} runs {times} times, {rounds} rounds in all"),
        (false, 1, 0) => format!("{written} is not taken"),
        (false, 1, _) => format!("{written} is taken"),
        (false, times, taken) => format!("{written} is taken {taken} of {times} times"),
    }
}
