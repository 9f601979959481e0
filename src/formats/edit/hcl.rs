//! Edits of HCL: attributes of a block line by line, objects by lines or commas as they are.

use super::hcl_text::template;
use super::json;
use super::placeholders::Placeholders;
use super::separated::Separated;
use super::syntax::Edit;
use super::text_edit::{TextEdit, before, has_crlf, indentation, insert_lines, next_line, remove_lines};
use crate::formats::document::{Entry, Node};
use crate::formats::write::{Member, Out, hcl_expression, hcl_quoted};
use crate::languages::text::Span;

pub(super) fn key(text: &str, span: Span, wanted: &str) -> TextEdit {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let bare = !span.of(text).starts_with('"') && wanted.chars().all(is_word);
    TextEdit::replace(span, if bare { wanted.to_owned() } else { hcl_quoted(wanted) })
}

pub(super) fn add(text: &str, known: &Placeholders, map: &Node, after: usize, member: &Member) -> Edit {
    let entry = &map.entries()[after];
    let own_line =
        before(text, entry.key_span.start).trim().is_empty() && ends_line(text, entry.value.span.end);
    let written = member_text(text, known, entry, member, is_body(text, map));
    if own_line {
        let pad = indentation(text, entry.key_span.start);
        return Ok(insert_lines(text, entry.value.span.end, &format!("{pad}{written}\n")));
    }
    if is_body(text, map) {
        return Err("its block stands in one line".to_owned());
    }
    Ok(separated(text, map).insert(after, &written))
}

/// Another member in place of one.
pub(super) fn replace(text: &str, known: &Placeholders, map: &Node, index: usize, member: &Member) -> Edit {
    let entry = &map.entries()[index];
    let span = Span::new(entry.key_span.start, entry.value.span.end);
    Ok(TextEdit::replace(span, member_text(text, known, entry, member, is_body(text, map))))
}

pub(super) fn remove(text: &str, map: &Node, indices: &[usize]) -> Vec<TextEdit> {
    let own_line = |index: &usize| {
        let entry = &map.entries()[*index];
        before(text, entry.key_span.start).trim().is_empty() && ends_line(text, entry.value.span.end)
    };
    if !indices.iter().all(own_line) {
        return separated(text, map).remove(indices);
    }
    let lines = |index: &usize| {
        let entry = &map.entries()[*index];
        remove_lines(text, Span::new(entry.key_span.start, entry.value.span.end))
    };
    indices.iter().map(lines).collect()
}

/// A block's body, not an object.
fn is_body(text: &str, map: &Node) -> bool {
    !map.span.of(text).starts_with('{')
}

fn separated<'t>(text: &'t str, map: &Node) -> Separated<'t> {
    json::of_map(text, map)
}

/// Whether nothing but a comma or a comment follows in the line.
fn ends_line(text: &str, at: usize) -> bool {
    let rest = text[at..next_line(text, at)].trim_start();
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim();
    rest.is_empty() || rest.starts_with('#') || rest.starts_with("//")
}

/// A member with its equals sign below that of the member `like`, where its key is no longer.
fn member_text(text: &str, known: &Placeholders, like: &Entry, member: &Member, is_body: bool) -> String {
    let key = if is_body { member.key.clone() } else { hcl_quoted(&member.key) };
    let between = text.get(like.key_span.end..like.value.span.start).unwrap_or(" = ");
    let width = like.key_span.end - like.key_span.start + between.find('=').unwrap_or(1);
    // In one line with others there is nothing to be below.
    let own_line = before(text, like.key_span.start).trim().is_empty();
    let pad = if own_line { width.saturating_sub(key.chars().count()).max(1) } else { 1 };
    let indent = indentation(text, like.key_span.start).len();
    format!("{key}{}= {}", " ".repeat(pad), value(text, known, &member.value, indent))
}

fn value(file: &str, known: &Placeholders, out: &Out, indent: usize) -> String {
    hcl_expression(&with_templates(file, known, out), indent)
}

/// Texts with references as templates. A heredoc of a file with CR LF would hold these as well.
pub(super) fn with_templates(file: &str, known: &Placeholders, out: &Out) -> Out {
    let is_string = |text: &str| known.has_reference(text) || (text.contains('\n') && has_crlf(file));
    match out {
        Out::Text(text) if is_string(text) => Out::Raw(template(known, text)),
        Out::Map(members) => Out::Map(
            members
                .iter()
                .map(|member| Member::new(&member.key, with_templates(file, known, &member.value)))
                .collect(),
        ),
        other => other.clone(),
    }
}
