//! YAML: what must not be read as anything but text is in quotes, long text in literal blocks.

use super::tree::{Member, Out};
use crate::formats::document::is_not_text;

/// The document.
pub(super) fn yaml(members: &[Member]) -> String {
    let mut out = String::new();
    write_members(&mut out, members, 0);
    out
}

fn write_members(out: &mut String, members: &[Member], indent: usize) {
    for member in members {
        pad(out, indent);
        write_member(out, member, indent);
    }
}

/// A member whose indentation stands there already.
fn write_member(out: &mut String, member: &Member, indent: usize) {
    for comment in &member.comments {
        *out += &format!("# {comment}\n");
        pad(out, indent);
    }
    let key = quoted_or_plain(&member.key);
    // A key without a question mark has at most 1,024 characters.
    if key.chars().count() > 1000 {
        *out += &format!("? {key}\n");
        pad(out, indent);
        *out += ":";
    } else {
        *out += &format!("{key}:");
    }
    write_value(out, &member.value, indent + 2);
}

fn write_value(out: &mut String, value: &Out, indent: usize) {
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

fn write_item(out: &mut String, item: &Out, indent: usize) {
    pad(out, indent);
    match item {
        Out::Map(members) if !members.is_empty() => {
            *out += "- ";
            write_member(out, &members[0], indent + 2);
            write_members(out, &members[1..], indent + 2);
        }
        _ => {
            *out += "-";
            write_value(out, item, indent + 2);
        }
    }
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

fn scalar(value: &Out, indent: usize) -> String {
    match value {
        Out::Bool(value) => value.to_string(),
        Out::Number(text) | Out::Raw(text) => text.clone(),
        Out::Text(text) => literal_block(text, indent).unwrap_or_else(|| quoted_or_plain(text)),
        Out::Tagged(tag, text) => format!("{tag} {}", quoted_or_plain(text)),
        Out::List(_) => "[]".to_owned(),
        Out::Map(_) => "{}".to_owned(),
    }
}

/// Text of several lines as a literal block.
fn literal_block(text: &str, indent: usize) -> Option<String> {
    let is_printable = |c: char| c == '\n' || c == '\t' || is_printable(c);
    let body = text.trim_end_matches('\n');
    if !body.contains('\n') || !text.chars().all(is_printable) {
        return None;
    }
    let chomping = match text.len() - body.len() {
        0 => "-",
        1 => "",
        _ => "+",
    };
    // Where the first line does not show the indentation, a number tells it.
    let number = if text.starts_with([' ', '\n', '\t']) { "2" } else { "" };
    let mut out = format!("|{number}{chomping}");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        out.push('\n');
        if !line.is_empty() {
            pad(&mut out, indent);
            out += line;
        }
    }
    Some(out)
}

fn quoted_or_plain(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if text.chars().all(is_printable) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        double_quoted(text)
    }
}

/// Words without anything that YAML could take for a sign.
fn is_plain(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_./-".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        && text.split(' ').all(|word| !word.is_empty() && word.chars().all(is_word))
        && !is_not_text(text)
}

fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}

fn double_quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            '\r' => out += "\\r",
            '\t' => out += "\\t",
            c if !is_printable(c) => out += &escaped(c),
            c => out.push(c),
        }
    }
    out + "\""
}

fn escaped(c: char) -> String {
    match u32::from(c) {
        code @ 0..=0xff => format!("\\x{code:02X}"),
        code => format!("\\u{code:04X}"),
    }
}
