//! YAML: what must not be read as anything but text is in quotes, long text in literal blocks.

use super::tree::{Member, Out};
use super::yaml_text::{literal_block, quoted_or_plain};

/// The document.
pub(super) fn yaml(members: &[Member]) -> String {
    let mut out = String::new();
    write_members(&mut out, members, Indent { width: 0, unit: 2 });
    out
}

/// How far a line is indented, and how much further what is inside.
#[derive(Clone, Copy)]
pub(in crate::formats) struct Indent {
    pub(in crate::formats) width: usize,
    pub(in crate::formats) unit: usize,
}

impl Indent {
    fn deeper(self) -> Indent {
        Indent { width: self.width + self.unit, ..self }
    }
}

/// A line or more per member.
pub(in crate::formats) fn write_members(out: &mut String, members: &[Member], indent: Indent) {
    for member in members {
        pad(out, indent.width);
        write_member(out, member, indent);
    }
}

/// A member whose indentation stands there already.
fn write_member(out: &mut String, member: &Member, indent: Indent) {
    for comment in &member.comments {
        *out += &format!("# {comment}\n");
        pad(out, indent.width);
    }
    let key = quoted_or_plain(&member.key);
    // A key without a question mark has at most 1,024 characters.
    if key.chars().count() > 1000 {
        *out += &format!("? {key}\n");
        pad(out, indent.width);
        *out += ":";
    } else {
        *out += &format!("{key}:");
    }
    write_value(out, &member.value, indent.deeper());
}

fn write_value(out: &mut String, value: &Out, indent: Indent) {
    match value {
        Out::List(items) if !items.is_empty() => {
            out.push('\n');
            items.iter().for_each(|item| write_item(out, item, indent));
        }
        Out::Map(members) if !members.is_empty() => {
            out.push('\n');
            write_members(out, members, indent);
        }
        _ => {
            out.push(' ');
            *out += &scalar(value, indent);
            out.push('\n');
        }
    }
}

/// An item of a list; its members stand two columns further than its dash.
pub(in crate::formats) fn write_item(out: &mut String, item: &Out, indent: Indent) {
    pad(out, indent.width);
    match item {
        Out::Map(members) if !members.is_empty() => {
            *out += "- ";
            let inner = Indent { width: indent.width + 2, ..indent };
            write_member(out, &members[0], inner);
            write_members(out, &members[1..], inner);
        }
        _ => {
            *out += "-";
            write_value(out, item, indent.deeper());
        }
    }
}

pub(super) fn pad(out: &mut String, width: usize) {
    out.extend(std::iter::repeat_n(' ', width));
}

fn scalar(value: &Out, indent: Indent) -> String {
    match value {
        Out::Bool(value) => value.to_string(),
        Out::Number(text) | Out::Raw(text) => text.clone(),
        Out::Text(text) => literal_block(text, indent).unwrap_or_else(|| quoted_or_plain(text)),
        Out::Tagged(tag, text) => format!("{tag} {}", quoted_or_plain(text)),
        Out::List(_) => "[]".to_owned(),
        Out::Map(_) => "{}".to_owned(),
    }
}
