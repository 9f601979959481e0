//! Text in YAML: plain, in quotes, or as a literal block.

use super::yaml::{Indent, pad};
use crate::formats::document::is_not_text;

/// Text of several lines as a literal block.
pub(in crate::formats) fn literal_block(text: &str, indent: Indent) -> Option<String> {
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
    let number = if text.starts_with([' ', '\n', '\t']) { indent.unit.to_string() } else { String::new() };
    let mut out = format!("|{number}{chomping}");
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        out.push('\n');
        if !line.is_empty() {
            pad(&mut out, indent.width);
            out += line;
        }
    }
    Some(out)
}

pub(in crate::formats) fn quoted_or_plain(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if text.contains('\'') && !text.contains(['"', '\\']) {
        double_quoted(text)
    } else if let Some(quoted) = single_quoted(text) {
        quoted
    } else {
        double_quoted(text)
    }
}

/// Text in single quotes, unless it holds what must be escaped.
pub(in crate::formats) fn single_quoted(text: &str) -> Option<String> {
    text.chars().all(is_printable).then(|| format!("'{}'", text.replace('\'', "''")))
}

/// Words without anything that YAML could take for a sign.
pub(in crate::formats) fn is_plain(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_./-".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        && text.split(' ').all(|word| !word.is_empty() && word.chars().all(is_word))
        && !is_not_text(text)
}

fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}

pub(in crate::formats) fn double_quoted(text: &str) -> String {
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
