//! GM314: text is written without quotes. GM315: text in quotes is not escaped.

use super::{BadPlace, escapes};
use crate::findings::{Finding, codes};
use crate::gateway::WrittenPiece;
use crate::languages::velocity::WrittenReference;

pub(super) fn unescaped(bad: &BadPlace) -> Option<Finding> {
    let offset = bad.error.span.start;
    // A quote in the text ends the string, and what comes after it is the bad place; when the string is
    // never closed, the bad place is its beginning.
    let last = bad.output.last_before(offset).unwrap_or(offset);
    let pieces = [Some(offset), Some(last), bad.output.last_before(bad.output.text.len())];
    let piece = pieces.into_iter().flatten().find_map(|at| {
        let (_, piece) = bad.output.piece_at(at)?;
        let special = |c: char| matches!(c, '"' | '\\') || c < ' ';
        let text = piece.output.of(bad.output.text);
        let is_text = bad.output.reference(piece).is_some_and(|entry| entry.class == "java.lang.String");
        (is_text && text.contains(special) && bad.output.is_in_string(piece.output.start)).then_some(piece)
    })?;
    let reference = reference_of(bad, piece)?;
    let written = bad.template.written(piece.template);
    if written.contains("$util.escapeJavaScript(") || reference.steps.iter().any(|step| step.name == "json") {
        return None;
    }
    let message =
        format!("{written} holds a quote, a backslash or a line end, which a JSON string must escape");
    let new = escapes::escaped(written);
    Some(
        Finding::new(&codes::UNESCAPED_TEXT, bad.template.place(piece.template), message)
            .note(
                "$util.escapeJavaScript escapes them, and the backslash before an apostrophe has to go again",
            )
            .fix(format!("write {new}"), bad.template.write(piece.template, &new)),
    )
}

pub(super) fn unquoted(bad: &BadPlace) -> Option<Finding> {
    let (_, piece) = bad.piece?;
    let entry = bad.output.reference(piece)?;
    if entry.class != "java.lang.String" || bad.output.is_in_string(piece.output.start) {
        return None;
    }
    let reference = reference_of(bad, piece)?;
    let written = bad.template.written(piece.template);
    if reference.steps.iter().any(|step| step.name == "json") || written == "$input.body" {
        return None;
    }
    let message = format!("{written} is text, and text in JSON stands in double quotes");
    let new = bad.template.as_json(reference).unwrap_or_else(|| format!("\"{written}\""));
    Some(
        Finding::new(&codes::UNQUOTED_TEXT, bad.template.place(piece.template), message)
            .note("$input.path gives a string without its quotes; $input.json gives it as JSON")
            .fix(format!("write {new}"), bad.template.write(piece.template, &new)),
    )
}

fn reference_of<'t>(bad: &BadPlace<'t>, piece: &WrittenPiece) -> Option<&'t WrittenReference> {
    bad.template.outline.references.iter().find(|reference| reference.span == piece.template)
}
