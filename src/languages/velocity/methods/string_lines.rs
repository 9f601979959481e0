//! The methods of `java.lang.String` that came with text blocks.

use super::string::{is_blank, is_white_space};
use super::{Answer, Environment, Failure};
use crate::languages::velocity::error::Exception;

/// The lines, which end in `\n`, `\r` or both.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

/// How many characters of white space the line begins with.
fn indentation(line: &str) -> usize {
    line.chars().take_while(|&c| is_white_space(c)).count()
}

fn without(line: &str, characters: usize) -> &str {
    line.char_indices().nth(characters).map_or("", |(at, _)| &line[at..])
}

/// `indent(count)`: each line has so many blanks more, or less where the count is negative.
pub(super) fn indent(text: &str, count: i32, environment: &Environment<'_>) -> Answer {
    let lines = lines(text);
    let blanks = usize::try_from(count).unwrap_or(0);
    if lines.len().saturating_mul(blanks) > environment.longest {
        return Err(Failure::TooLarge);
    }
    let mut out = String::new();
    for line in lines {
        let less = (count.min(0).unsigned_abs() as usize).min(indentation(line));
        out.extend(std::iter::repeat_n(' ', blanks));
        out.push_str(without(line, less));
        out.push('\n');
    }
    environment.string(out)
}

/// `stripIndent()`: without the white space that all lines begin with, and without that at their ends.
pub(super) fn strip_indent(text: &str) -> String {
    let ends_a_line = text.ends_with(['\n', '\r']);
    let lines = lines(text);
    let common = match lines.last() {
        Some(last) if !ends_a_line => {
            let written = lines.iter().filter(|line| !is_blank(line)).map(|line| indentation(line));
            written.chain(is_blank(last).then(|| last.chars().count())).min().unwrap_or(0)
        }
        _ => 0,
    };
    let strip = |line: &&str| {
        without(line, common.min(indentation(line))).trim_end_matches(is_white_space).to_owned()
    };
    lines.iter().map(strip).collect::<Vec<_>>().join("\n") + if ends_a_line { "\n" } else { "" }
}

/// `translateEscapes()`: the escapes of Java's text blocks.
pub(super) fn translate_escapes(text: &str) -> Result<String, Failure> {
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('s') => out.push(' '),
            Some('t') => out.push('\t'),
            Some(quoted @ ('\'' | '"' | '\\')) => out.push(quoted),
            Some(first @ '0'..='7') => {
                let most = if first <= '3' { 2 } else { 1 };
                let mut code = first as u32 - '0' as u32;
                for _ in 0..most {
                    let Some(digit) = rest.next_if(|c| c.is_digit(8)) else { break };
                    code = code * 8 + digit as u32 - '0' as u32;
                }
                out.extend(char::from_u32(code));
            }
            Some('\n') => {}
            Some('\r') => drop(rest.next_if_eq(&'\n')),
            other => {
                let found = other.map_or(0, u32::from);
                let message =
                    format!("Invalid escape sequence: \\{} \\\\u{found:04X}", other.unwrap_or('\0'));
                return Err(Exception::new("java.lang.IllegalArgumentException", message).into());
            }
        }
    }
    Ok(out)
}
