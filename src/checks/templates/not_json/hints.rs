//! What is most often meant by plain text of a template that is no JSON.

use super::BadPlace;
use crate::languages::text::Span;
use crate::languages::velocity::Role;

/// A cure in words, and where it is certain also as an edit of the template.
pub(super) struct Hint {
    pub(super) note: String,
    pub(super) repair: Option<(Span, String)>,
}

fn note(note: &str) -> Option<Hint> {
    Some(Hint { note: note.to_owned(), repair: None })
}

pub(super) fn hint(bad: &BadPlace) -> Option<Hint> {
    written_by_call(bad).or_else(|| in_text(bad))
}

/// `$list.add('x')` writes what it gives.
fn written_by_call(bad: &BadPlace) -> Option<Hint> {
    let offset = bad.error.span.start;
    let places = [Some(offset), bad.output.last_before(offset)];
    let piece = places.into_iter().flatten().find_map(|at| {
        let (_, piece) = bad.output.piece_at(at)?;
        bad.output.reference(piece).map(|_| piece)
    })?;
    let mut references = bad.template.outline.references.iter();
    let reference = references.find(|reference| reference.span == piece.template)?;
    let last = reference.steps.last().filter(|last| last.is_method && reference.role == Role::Printed)?;
    if !matches!(last.name.as_str(), "add" | "addAll" | "put" | "set" | "remove" | "putIfAbsent") {
        return None;
    }
    let written = bad.template.written(piece.template);
    let new = format!("#set($ignored = {written})");
    Some(Hint {
        note: format!("{written} writes what it gives: {}", piece.output.of(bad.output.text)),
        repair: Some((piece.template, new)),
    })
}

fn in_text(bad: &BadPlace) -> Option<Hint> {
    let offset = bad.error.span.start;
    let rest = bad.output.text.get(offset..)?;
    let at = bad.output.in_template(offset)?;
    let found = rest.chars().next()?;
    match found {
        '/' if rest.starts_with("//") => Some(Hint {
            note: "a comment begins with ##".to_owned(),
            repair: Some((Span::new(at, at + 2), "##".to_owned())),
        }),
        '/' if rest.starts_with("/*") => note("a comment stands between #* and *#"),
        '#' if rest[1..].starts_with([' ', '\t']) => Some(Hint {
            note: "a comment begins with ##".to_owned(),
            repair: Some((Span::new(at, at + 1), "##".to_owned())),
        }),
        '<' => note(
            "the response says application/json whatever the template writes: map the header Content-Type to 'text/html' or 'application/xml'",
        ),
        '\'' => note("JSON has double quotes only"),
        '“' | '”' | '„' | '‘' | '’' => note("a typographic quote is no quote: JSON has \" only"),
        ';' => Some(Hint {
            note: "a directive ends with its ), and ; is written as it stands".to_owned(),
            repair: Some((Span::new(at, at + 1), String::new())),
        }),
        '+' | '*' | '-' | '/' => note("only #set calculates: #set($sum = $a + 1), and then $sum"),
        c if c < ' ' && bad.output.is_in_string(offset) => note("a line end in a string is written \\n"),
        c if c.is_ascii_alphabetic() && bad.error.expected.contains("member name") => {
            note("a member name stands in double quotes")
        }
        _ => None,
    }
}
