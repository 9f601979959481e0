//! GM307: `escapeJavaScript` writes `\'`. GM316: it is used where no string is.

use super::BadPlace;
use crate::checks::templates::closing_parenthesis;
use crate::findings::{Edit, Finding, codes};

const CALL: &str = "$util.escapeJavaScript(";
/// Takes the backslash before an apostrophe away again.
const CURE: &str = ".replaceAll(\"\\\\'\",\"'\")";

pub(super) fn apostrophe(bad: &BadPlace) -> Option<Finding> {
    if bad.error.span.of(bad.output.text) != "\\'" {
        return None;
    }
    let source = bad.template.source;
    let place =
        bad.piece.map_or_else(|| source.place.clone(), |(_, piece)| bad.template.place(piece.template));
    let message = "$util.escapeJavaScript writes \\', which no JSON string may hold";
    let finding = Finding::new(&codes::ESCAPED_APOSTROPHE, place, message)
        .note(format!("try: $util.escapeJavaScript(…){CURE}"));
    Some(match with_cure(&source.value) {
        None => finding,
        Some(repaired) => finding
            .safe_fix("take the backslash away again", vec![Edit::replace(&source.place.pointer, repaired)]),
    })
}

pub(super) fn outside_quotes(bad: &BadPlace) -> Option<Finding> {
    let (_, piece) = bad.piece?;
    let written = bad.template.written(piece.template);
    let inside = written.strip_prefix(CALL)?.strip_suffix(')')?;
    if bad.error.span.of(bad.output.text) != "\\" || bad.output.is_in_string(piece.output.start) {
        return None;
    }
    let message = "$util.escapeJavaScript escapes what stands inside a string, and no string is here";
    let finding = Finding::new(&codes::ESCAPE_OUTSIDE_STRING, bad.template.place(piece.template), message);
    Some(match inside.starts_with("$input.json(") {
        true => finding.fix(format!("write {inside}"), bad.template.write(piece.template, inside)),
        false => {
            finding.fix("put it in quotes", bad.template.write(piece.template, &format!("\"{written}\"")))
        }
    })
}

/// `written` with what makes any text fit into a JSON string.
pub(super) fn escaped(written: &str) -> String {
    format!("{CALL}{written}){CURE}")
}

/// The template with the cure after each call of `$util.escapeJavaScript` that has none.
fn with_cure(source: &str) -> Option<String> {
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
