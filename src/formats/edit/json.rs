//! Edits of JSON, and of values in YAML's flow style.

use super::separated::{Layout, Separated};
use super::syntax::Edit;
use super::text_edit::TextEdit;
use crate::formats::document::{Kind, Node};
use crate::formats::write::{Member, Out};
use crate::languages::text::Span;

/// Another text in place of a value.
pub(super) fn scalar(node: &Node, wanted: &str) -> TextEdit {
    let digits = matches!(node.kind, Kind::Number(_)) && wanted.parse::<u32>().is_ok();
    let text = if digits { wanted.to_owned() } else { quoted(wanted) };
    TextEdit::replace(node.span, text)
}

pub(super) fn add(text: &str, map: &Node, after: usize, member: &Member) -> Edit {
    let parts = of_map(text, map);
    let layout = parts.layout(after);
    Ok(parts.insert(after, &member_text(text, map, after, member, layout)))
}

pub(super) fn add_item(text: &str, list: &Node, after: usize, item: &Out) -> Edit {
    let parts = of_list(text, list);
    let layout = parts.layout(after);
    Ok(parts.insert(after, &value(item, ": ", layout)))
}

/// Another member in place of one.
pub(super) fn replace(text: &str, map: &Node, index: usize, member: &Member) -> Edit {
    let parts = of_map(text, map);
    let layout = parts.layout(index);
    Ok(TextEdit::replace(parts.parts[index], member_text(text, map, index, member, layout)))
}

pub(super) fn remove(text: &str, container: &Node, indices: &[usize]) -> Vec<TextEdit> {
    match container.is_map() {
        true => of_map(text, container).remove(indices),
        false => of_list(text, container).remove(indices),
    }
}

pub(super) fn of_map<'t>(text: &'t str, map: &Node) -> Separated<'t> {
    let part =
        |entry: &crate::formats::document::Entry| Span::new(entry.key_span.start, entry.value.span.end);
    Separated { text, span: map.span, parts: map.entries().iter().map(part).collect() }
}

fn of_list<'t>(text: &'t str, list: &Node) -> Separated<'t> {
    Separated { text, span: list.span, parts: list.items().iter().map(|item| item.span).collect() }
}

/// A member with the colon as that of the member `like` is written.
fn member_text(text: &str, map: &Node, like: usize, member: &Member, layout: Layout) -> String {
    let like = &map.entries()[like];
    let between = text.get(like.key_span.end..like.value.span.start).unwrap_or(": ");
    let colon = if between.trim() == ":" && !between.contains('\n') { between } else { ": " };
    format!("{}{colon}{}", quoted(&member.key), value(&member.value, colon, layout))
}

fn value(out: &Out, colon: &str, layout: Layout) -> String {
    let (parts, open, close): (Vec<String>, _, _) = match out {
        Out::Map(members) if !members.is_empty() => {
            let inner = deeper(layout);
            let layout = inner.as_deref().map_or(Layout::OneLine, |indent| with_indent(layout, indent));
            let part = |member: &Member| {
                format!("{}{colon}{}", quoted(&member.key), value(&member.value, colon, layout))
            };
            (members.iter().map(part).collect(), '{', '}')
        }
        Out::Tagged(_, text) => return format!("{{\"Fn::Sub\"{colon}{}}}", quoted(text)),
        other => return other.json().to_string(),
    };
    match (layout, deeper(layout)) {
        (Layout::Lines { indent, .. }, Some(inner)) => {
            format!("{open}\n{inner}{}\n{indent}{close}", parts.join(&format!(",\n{inner}")))
        }
        _ => format!("{open}{}{close}", parts.join(", ")),
    }
}

fn deeper(layout: Layout) -> Option<String> {
    match layout {
        Layout::Lines { indent, unit } => Some(format!("{indent}{unit}")),
        Layout::OneLine => None,
    }
}

fn with_indent<'l>(layout: Layout<'l>, indent: &'l str) -> Layout<'l> {
    match layout {
        Layout::Lines { unit, .. } => Layout::Lines { indent, unit },
        Layout::OneLine => Layout::OneLine,
    }
}

pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
