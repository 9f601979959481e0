//! Drawing responses, steps and findings as text.

use std::fmt::Write;
use std::io::IsTerminal;

use base64::Engine;

use crate::findings::{Finding, Severity};
use crate::gateway::Response;
use crate::languages::text::line_column;
use crate::scenario::Source;
use crate::steps::{EvidenceKind, Step};

/// The head of an HTTP response: status line, headers, empty line.
pub(super) fn head(response: &Response, all_headers: bool, crlf: bool) -> String {
    let end = if crlf { "\r\n" } else { "\n" };
    let mut head = format!("HTTP/1.1 {} {}", response.status, response.reason).trim_end().to_owned();
    head.push_str(end);
    for header in response.headers.iter().filter(|header| header.usual || all_headers) {
        head.push_str(&format!("{}: {}{end}", header.name, header.value));
    }
    head.push_str(end);
    head
}

/// The bytes of the body.
pub(super) fn body(response: &Response) -> Vec<u8> {
    match (&response.body, &response.body_base64) {
        (Some(text), _) => text.clone().into_bytes(),
        (None, Some(base64)) => base64::engine::general_purpose::STANDARD.decode(base64).unwrap_or_default(),
        (None, None) => Vec::new(),
    }
}

/// Steps as numbered paragraphs.
pub(super) fn steps(steps: &[Step]) -> String {
    let mut out = String::new();
    for (index, step) in steps.iter().enumerate() {
        let _ = writeln!(out, "{}. {}", index + 1, step.sentence);
        for passed in &step.not_chosen {
            let _ = writeln!(out, "   not {}: {}", passed.what, passed.why);
        }
        for evidence in &step.evidence {
            let kind = evidence_in_words(evidence.kind);
            let _ = writeln!(out, "   {kind}: {} [{}]", evidence.rule, evidence.source);
        }
    }
    out
}

/// A severity as a word.
pub(super) fn severity_in_words(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn evidence_in_words(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Documented => "documented",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Reported => "reported",
        EvidenceKind::Oracle => "oracle",
        EvidenceKind::Assumed => "assumed",
    }
}

/// Findings on the scenario `text` as compilers print them; in colour when `output` is a terminal and NO_COLOR is
/// not set.
pub(super) fn findings(name: &str, text: &str, findings: &[Finding], output: &impl IsTerminal) -> String {
    let scenario = Source::of(text);
    let colour = output.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut out = String::new();
    for finding in findings {
        let word = severity_in_words(finding.severity);
        let ansi = match finding.severity {
            Severity::Error => "31",
            Severity::Warning => "33",
            Severity::Note => "36",
        };
        let word = if colour { format!("\x1b[1;{ansi}m{word}\x1b[0m") } else { word.to_owned() };
        let _ = writeln!(out, "{}: {word}[{}]: {}", position(name, finding), finding.code, finding.message);
        if !finding.place.pointer.is_empty() {
            let part = excerpt(finding, &scenario);
            let _ = writeln!(out, "    at {}{}", finding.place.pointer, part.unwrap_or_default());
        }
        for note in &finding.notes {
            let _ = writeln!(out, "    note: {note}");
        }
        for fix in &finding.fixes {
            let _ = writeln!(out, "    fix: {}", fix.title);
        }
    }
    out
}

/// Where in its field the part stands that a finding is about, with the line that holds it; nothing when the
/// finding is about the whole field.
fn excerpt(finding: &Finding, scenario: &Source<'_>) -> Option<String> {
    let span = finding.place.span?;
    let text = scenario.text_at(&finding.place.pointer)?;
    if span.start == 0 && span.end == text.len() {
        return None;
    }
    let at = line_column(&text, span.start);
    let line = text.lines().nth(at.line - 1).unwrap_or("");
    let first = (at.column - 1).saturating_sub(SHOWN_BEFORE);
    let shown: String =
        line.chars().skip(first).take(SHOWN).map(|c| if c == '\t' { ' ' } else { c }).collect();
    let before = at.column - 1 - first;
    let room = shown.chars().count().saturating_sub(before);
    let marks =
        "^".repeat(span.of(&text).lines().next().map_or(0, |part| part.chars().count()).min(room).max(1));
    let (cut, blank) = if first > 0 { ("…", " ") } else { ("", "") };
    Some(format!(
        ", line {}, column {}\n      | {cut}{shown}\n      | {blank}{}{marks}",
        at.line,
        at.column,
        " ".repeat(before)
    ))
}

/// How many characters of a line are shown, and how many of them before the place.
const SHOWN: usize = 100;
const SHOWN_BEFORE: usize = 60;

/// The file with the line and the column of a finding.
pub(super) fn position(name: &str, finding: &Finding) -> String {
    match (finding.place.line, finding.place.column) {
        (Some(line), Some(column)) => format!("{name}:{line}:{column}"),
        _ => name.to_owned(),
    }
}
