//! Edits of YAML: block style line by line, flow style as JSON.

use super::json;
use super::syntax::Edit;
use super::text_edit::{TextEdit, before, insert_lines, line_start, next_line, remove_lines};
use crate::formats::document::{Entry, Kind, Node};
use crate::formats::write::{Indent, Member, Out, quoted_or_plain, yaml_item, yaml_members};
use crate::languages::text::Span;

/// Why an edit is not made.
const LAYOUT: &str = "it is laid out in a way that is not edited here";

pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    matches!(node.kind, Kind::Map(_) | Kind::List(_)) && text[node.span.start..].starts_with(['{', '['])
}

pub(super) fn key(text: &str, span: Span, wanted: &str) -> TextEdit {
    let quoted = super::yaml_scalar::like(span.of(text), wanted).unwrap_or_else(|| quoted_or_plain(wanted));
    TextEdit::replace(span, quoted)
}

pub(super) fn add(text: &str, map: &Node, after: usize, member: &Member) -> Edit {
    if is_flow(text, map) {
        return json::add(text, map, after, member);
    }
    let mut lines = String::new();
    yaml_members(&mut lines, std::slice::from_ref(member), indent(text, column(text, map)?));
    Ok(insert_lines(text, entry_end(text, &map.entries()[after])?, &lines))
}

pub(super) fn add_item(text: &str, list: &Node, after: usize, item: &Out) -> Edit {
    if is_flow(text, list) {
        return json::add_item(text, list, after, item);
    }
    let after = &list.items()[after];
    let dash = before(text, after.span.start);
    let spaces = dash.strip_suffix("- ").filter(|spaces| spaces.trim_matches(' ').is_empty());
    let mut lines = String::new();
    yaml_item(&mut lines, item, indent(text, spaces.ok_or(LAYOUT)?.len()));
    Ok(insert_lines(text, content_end(text, after)?, &lines))
}

/// Another member in place of one.
pub(super) fn replace(text: &str, map: &Node, index: usize, member: &Member) -> Edit {
    if is_flow(text, map) {
        return json::replace(text, map, index, member);
    }
    let entry = &map.entries()[index];
    let mut lines = String::new();
    yaml_members(&mut lines, std::slice::from_ref(member), indent(text, column(text, map)?));
    let span = Span::new(entry.key_span.start, entry_end(text, entry)?);
    Ok(TextEdit::replace(span, lines.trim()))
}

pub(super) fn remove(text: &str, container: &Node, indices: &[usize]) -> Result<Vec<TextEdit>, String> {
    if is_flow(text, container) {
        return Ok(json::remove(text, container, indices));
    }
    let part = |index: &usize| match container.is_map() {
        true => remove_entry(text, container, *index),
        false => remove_item(text, &container.items()[*index]),
    };
    indices.iter().map(part).collect()
}

fn remove_entry(text: &str, map: &Node, index: usize) -> Edit {
    let entry = &map.entries()[index];
    if before(text, entry.key_span.start).trim().is_empty() {
        return Ok(remove_lines(text, Span::new(entry.key_span.start, entry_end(text, entry)?)));
    }
    // It stands behind a dash: the next one moves there.
    let next = map.entries().get(index + 1).ok_or(LAYOUT)?;
    Ok(TextEdit::remove(Span::new(entry.key_span.start, next.key_span.start)))
}

fn remove_item(text: &str, item: &Node) -> Edit {
    if before(text, item.span.start).trim() != "-" {
        return Err(LAYOUT.to_owned());
    }
    Ok(remove_lines(text, Span::new(item.span.start, content_end(text, item)?)))
}

/// The column of a map's keys.
fn column(text: &str, map: &Node) -> Result<usize, String> {
    let first = map.entries().first().ok_or(LAYOUT)?;
    let before = before(text, first.key_span.start);
    if before.trim_matches([' ', '-']).is_empty() { Ok(before.len()) } else { Err(LAYOUT.to_owned()) }
}

/// The indentation of the whole document: that of its least indented line.
pub(super) fn indent(text: &str, width: usize) -> Indent {
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let content = text.lines().filter(|line| !line.trim_start().starts_with(['#', '-']));
    let unit = content.map(spaces).filter(|spaces| *spaces > 0).min();
    Indent { width, unit: unit.unwrap_or(2).clamp(2, 8) }
}

/// After the last character of an entry, in block style.
fn entry_end(text: &str, entry: &Entry) -> Result<usize, String> {
    let after_key = &text[entry.key_span.end..next_line(text, entry.key_span.end)];
    let is_alias = after_key.trim_start_matches([':', ' ']).starts_with('*');
    if is_alias
        || entry.value.span.start < entry.key_span.end
        || entry.value.span.start == entry.value.span.end
    {
        return Ok(entry.key_span.end + after_key.trim_end().len());
    }
    content_end(text, &entry.value)
}

/// After the last character of a value, in block style.
fn content_end(text: &str, node: &Node) -> Result<usize, String> {
    if is_flow(text, node) {
        return Ok(node.span.end);
    }
    if let Some(last) = node.entries().last() {
        return entry_end(text, last);
    }
    if let Some(last) = node.items().last() {
        let is_after = last.span.start >= node.span.start && last.span.end <= node.span.end;
        return if is_after { content_end(text, last) } else { Err(LAYOUT.to_owned()) };
    }
    // A block scalar reaches to where the next value begins.
    let written = node.span.of(text);
    let end = node.span.start + written.trim_end().len();
    Ok(end.max(line_start(text, node.span.start)))
}
