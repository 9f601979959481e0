//! The words of a shell command: quotes, escapes, lines that go on, variables as placeholders.

use super::Kind;
use crate::languages::text::Span;

/// A word as the command gets it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) value: String,
    /// The variables in it.
    pub(super) names: Vec<String>,
    pub(super) span: Span,
    /// Where its value begins in the text, when it stands there sign by sign.
    pub(super) shift: Option<usize>,
}

impl Word {
    /// A part of the word.
    pub(super) fn with(&self, value: &str) -> Word {
        Word { value: value.to_owned(), shift: None, ..self.clone() }
    }

    pub(super) fn kind(&self) -> Kind {
        match self.names.is_empty() {
            true => Kind::Text(self.value.clone()),
            false => Kind::Mixed(self.value.clone(), self.names.clone()),
        }
    }
}

/// The words of the command that goes on at `start`, and where it ends.
pub(super) fn words(text: &str, start: usize) -> (Vec<Word>, usize) {
    let mut words = Vec::new();
    let mut at = start;
    loop {
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
        let rest = &text[at..];
        if let Some(next) = ["\\\n", "\\\r\n"].iter().find(|sign| rest.starts_with(**sign)) {
            at += next.len();
            continue;
        }
        if rest.is_empty() || rest.starts_with(['\n', '\r', ';', '|', '&', '>', '<', '`', ')', '#']) {
            return (words, at);
        }
        let word = word(text, at);
        at = word.span.end;
        words.push(word);
    }
}

fn word(text: &str, start: usize) -> Word {
    let mut word =
        Word { value: String::new(), names: Vec::new(), span: Span::at(start), shift: Some(start) };
    let mut at = start;
    let mut quote = None;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        match (quote, c) {
            (None, ' ' | '\t' | '\n' | '\r' | ';' | '|' | '&' | '>' | '<' | '`' | ')') => break,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.shift = word.shift.filter(|_| at == start).map(|start| start + 1);
            }
            (Some(open), c) if c == open => {
                quote = None;
                // More after the closing quote makes one word of several parts.
                let ends = text[at + 1..].chars().next().is_none_or(|c| c.is_whitespace() || c == ';');
                word.shift = word.shift.filter(|_| ends);
            }
            (Some('\''), c) => word.value.push(c),
            (_, '\\') => {
                at += escape(rest, quote, &mut word);
                word.shift = None;
                continue;
            }
            (_, '$') => {
                let length = variable(rest, &mut word);
                word.shift = None;
                at += length;
                continue;
            }
            (_, c) => word.value.push(c),
        }
        at += c.len_utf8();
    }
    word.span.end = at;
    word
}

/// What a backslash makes of the sign behind it; how long both are.
fn escape(rest: &str, quote: Option<char>, word: &mut Word) -> usize {
    let Some(next) = rest[1..].chars().next() else {
        word.value.push('\\');
        return 1;
    };
    match (quote, next) {
        (_, '\n') => {}
        (Some(_), c) if !"$`\"\\".contains(c) => word.value.extend(['\\', c]),
        (_, c) => word.value.push(c),
    }
    1 + next.len_utf8()
}

/// `$NAME`, `${NAME}` or `$(command)` as a placeholder; a dollar sign alone is itself.
fn variable(rest: &str, word: &mut Word) -> usize {
    let after = &rest[1..];
    let (name, length) = match after.chars().next() {
        Some('{') => match after.find('}') {
            Some(end) => (&after[1..end], end + 2),
            None => ("", 1),
        },
        Some('(') => match after.find(')') {
            Some(end) => (&after[..=end], end + 2),
            None => ("", 1),
        },
        _ => {
            let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(after.len());
            (&after[..end], end + 1)
        }
    };
    if name.is_empty() {
        word.value.push('$');
    } else {
        word.value += &format!("${{{name}}}");
        word.names.push(name.to_owned());
    }
    length
}
