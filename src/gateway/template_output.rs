//! What a template wrote, looked at: is it the JSON that the response says it is?

use super::account::Account;
use super::limits::PAYLOAD_NESTING;
use crate::findings::{Edit, Finding, codes};
use crate::languages::json;
use crate::languages::text::{Span, line_column};
use crate::languages::velocity::{Rendering, Trace, UnknownMethod};
use crate::scenario::Field;

/// Leaves the findings on what the template `source` wrote.
pub(super) fn look_at(source: &Field<String>, rendering: &Rendering, says_json: bool, account: &mut Account) {
    for unknown in &rendering.trace.unknown_methods {
        account.findings.push(unknown_method(source, unknown));
    }
    if says_json && !rendering.output.trim().is_empty() {
        account.findings.extend(not_json(source, rendering));
    }
}

fn unknown_method(source: &Field<String>, unknown: &UnknownMethod) -> Finding {
    let message = format!("{} has no method {}, so nothing is written", unknown.class, unknown.name);
    let finding = Finding::new(&codes::UNKNOWN_METHOD, source.place.part(unknown.template), message);
    match unknown.near.is_empty() {
        true => finding,
        false => finding.note(format!("try: {}", unknown.near.join(", "))),
    }
}

fn not_json(source: &Field<String>, rendering: &Rendering) -> Option<Finding> {
    let error = json::check_strict(&rendering.output, PAYLOAD_NESTING).err()?;
    let at = line_column(&rendering.output, error.span.start);
    let written_by = written_by(&rendering.trace, error.span.start);
    let place = written_by.map_or_else(|| source.place.clone(), |span| source.place.part(span));
    if error.span.of(&rendering.output) == "\\'" {
        return Some(escaped_apostrophe(source, place));
    }
    let message = format!(
        "what the template writes is not JSON: {error} at line {}, column {} of the body",
        at.line, at.column
    );
    let finding = Finding::new(&codes::OUTPUT_NOT_JSON, place, message);
    Some(finding.note("API Gateway sends it all the same, and says application/json"))
}

fn escaped_apostrophe(source: &Field<String>, place: crate::findings::Place) -> Finding {
    let message = "$util.escapeJavaScript writes \\', which no JSON string may hold";
    let finding = Finding::new(&codes::ESCAPED_APOSTROPHE, place, message)
        .note("try: $util.escapeJavaScript(…).replaceAll(\"\\\\'\",\"'\")");
    match with_apostrophes(&source.value) {
        None => finding,
        Some(repaired) => finding
            .safe_fix("take the backslash away again", vec![Edit::replace(&source.place.pointer, repaired)]),
    }
}

/// The template with `.replaceAll("\\'","'")` after each call of `$util.escapeJavaScript` that has none.
fn with_apostrophes(source: &str) -> Option<String> {
    const CALL: &str = "$util.escapeJavaScript(";
    const CURE: &str = ".replaceAll(\"\\\\'\",\"'\")";
    let mut repaired = String::new();
    let mut rest = source;
    while let Some(start) = rest.find(CALL) {
        let end = start + CALL.len() + closing_parenthesis(&rest[start + CALL.len()..])? + 1;
        repaired.push_str(&rest[..end]);
        rest = &rest[end..];
        if !rest.starts_with(".replaceAll(") {
            repaired.push_str(CURE);
        }
    }
    repaired.push_str(rest);
    (repaired != source).then_some(repaired)
}

/// Where the parenthesis closes that stands before `text`; quoted text is stepped over.
fn closing_parenthesis(text: &str) -> Option<usize> {
    let (mut open, mut quote) = (0, None);
    for (offset, c) in text.char_indices() {
        match (quote, c) {
            (Some(opened), _) if opened == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => open += 1,
            (None, ')') if open == 0 => return Some(offset),
            (None, ')') => open -= 1,
            _ => {}
        }
    }
    None
}

/// The part of the template that wrote the byte `offset` of the output.
fn written_by(trace: &Trace, offset: usize) -> Option<Span> {
    let piece = trace.pieces.iter().rev().find(|piece| piece.output.start <= offset)?;
    Some(piece.template)
}
