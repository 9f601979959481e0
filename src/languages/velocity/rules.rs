//! What each state of the lexer accepts: the longest match wins, then the rule written first.

use super::lexer::State;
use super::token::Kind;

/// A rule that matched, and how many bytes.
#[derive(Clone, Copy)]
pub(super) struct Match {
    pub(super) kind: Kind,
    pub(super) length: usize,
}

pub(super) fn longest_match(state: State, rest: &str) -> Option<Match> {
    let mut best = Best { found: None };
    match state {
        State::Default => default_text(&mut best, rest),
        State::Reference | State::Modifier => reference(&mut best, state, rest),
        State::Arguments => arguments(&mut best, rest),
        State::Index => index(&mut best, rest),
        State::PreDirective => pre_directive(&mut best, rest),
        State::Directive => directive(&mut best, rest),
        State::TextBlock => closed_by(&mut best, rest, "]]#", Kind::TextBlock, Kind::More),
        State::Comment => closed_by(&mut best, rest, "*#", Kind::CommentEnd, Kind::Skipped),
        State::FormalComment => closed_by(&mut best, rest, "*#", Kind::FormalCommentEnd, Kind::Skipped),
        State::LineComment => {
            best.offer(Kind::LineCommentEnd, line_end(rest));
            best.offer(Kind::Skipped, first_character(rest));
        }
    }
    anywhere(&mut best, state, rest);
    best.found
}

/// The characters of text that is no token and is printed all the same: `$`, `#` and the backslashes
/// before a `$`.
pub(super) fn push_special(special: &mut String, image: &str) {
    let characters: Vec<char> = image.chars().collect();
    let mut idx = 0;
    while idx < characters.len() {
        match characters[idx] {
            c @ ('$' | '#') => special.push(c),
            '\\' => {
                let end = idx + characters[idx..].iter().take_while(|&&c| c == '\\').count();
                if characters.get(end) == Some(&'$') {
                    special.extend(&characters[idx..=end]);
                    idx = end + 1;
                }
            }
            _ => {}
        }
        idx += 1;
    }
}

/// The offset of the last character before `end`.
pub(super) fn before_last_character(text: &str, end: usize) -> usize {
    text[..end].char_indices().next_back().map_or(0, |(offset, _)| offset)
}

struct Best {
    found: Option<Match>,
}

impl Best {
    fn offer(&mut self, kind: Kind, length: usize) {
        let better = match self.found {
            Some(best) => length > best.length || length == best.length && kind < best.kind,
            None => true,
        };
        if length > 0 && better {
            self.found = Some(Match { kind, length });
        }
    }

    fn word(&mut self, kind: Kind, rest: &str, words: &[&str]) {
        for word in words {
            self.offer(kind, if rest.starts_with(word) { word.len() } else { 0 });
        }
    }
}

/// Rules of every state.
fn anywhere(best: &mut Best, state: State, rest: &str) {
    match rest.as_bytes().first() {
        Some(b'$' | b'\\') => {
            let slashes = run(rest, |b| b == b'\\');
            if rest[slashes..].starts_with('$') {
                best.offer(Kind::Dollar, slashes + 1);
                let bang = slashes + 1 + run(&rest[slashes + 1..], |b| b == b'\\');
                if rest[bang..].starts_with('!') {
                    best.offer(Kind::DollarBang, bang + 1);
                }
            }
        }
        Some(b'#') => {
            best.word(Kind::TextBlockStart, rest, &["#[["]);
            if let Some(after) = rest.strip_prefix("#**") {
                match after.chars().next() {
                    None | Some('#') => {}
                    Some(c) => best.offer(Kind::FormalCommentStart, 3 + c.len_utf8()),
                }
            }
            best.word(Kind::CommentStart, rest, &["#*"]);
            best.word(Kind::Hash, rest, &["#"]);
            if matches!(state, State::Default | State::Reference | State::PreDirective | State::Directive) {
                best.word(Kind::LineCommentStart, rest, &["##"]);
            }
        }
        _ => {}
    }
}

fn default_text(best: &mut Best, rest: &str) {
    if rest.starts_with('\\') {
        let slashes = run(rest, |b| b == b'\\');
        if slashes % 2 == 1 && rest[slashes..].starts_with('#') {
            let after = &rest[slashes + 1..];
            let name = word(after).max(bracketed_word(after));
            best.offer(Kind::EscapedDirective, if name > 0 { slashes + 1 + name } else { 0 });
        }
        best.word(Kind::DoubleEscape, rest, &["\\\\"]);
        best.word(Kind::Escape, rest, &["\\"]);
    }
    set_directive(best, rest);
    best.offer(Kind::Text, run(rest, |b| !matches!(b, b'$' | b'#' | b'\\')));
    best.word(Kind::EmptyIndex, rest, &["$[", "$![", "$\\![", "$."]);
}

fn reference(best: &mut Best, state: State, rest: &str) {
    best.word(Kind::IndexLeft, rest, &["["]);
    if state == State::Modifier {
        best.word(Kind::LeftParen, rest, &["("]);
    } else {
        best.word(Kind::EmptyIndex, rest, &["$[", "$![", "$\\![", "$."]);
    }
    set_directive(best, rest);
    name_or_boolean(best, rest);
    best.word(Kind::ReferenceLeftCurly, rest, &["{"]);
    best.word(Kind::ReferenceRightCurly, rest, &["}"]);
    best.offer(Kind::ReferenceTerminator, first_character(rest));
}

fn arguments(best: &mut Best, rest: &str) {
    punctuation(best, rest);
    best.word(Kind::MethodRightParen, rest, &[")"]);
    set_directive(best, rest);
    literals(best, rest);
    name_or_boolean(best, rest);
}

fn index(best: &mut Best, rest: &str) {
    best.word(Kind::IndexRight, rest, &["]"]);
    literals(best, rest);
    best.word(Kind::True, rest, &["true"]);
    best.word(Kind::False, rest, &["false"]);
}

fn pre_directive(best: &mut Best, rest: &str) {
    for (kind, word) in [(Kind::End, "end"), (Kind::Else, "else")] {
        let plain = if rest.starts_with(word) { word.len() } else { 0 };
        let bracketed =
            rest.strip_prefix('{').is_some_and(|r| r.starts_with(word) && r[word.len()..].starts_with('}'));
        let length = if bracketed { word.len() + 2 } else { plain };
        if length > 0 {
            best.offer(kind, length + line_rest(&rest[length..]));
        }
    }
    best.word(Kind::If, rest, &["if", "{if}"]);
    best.word(Kind::ElseIf, rest, &["elseif", "{elseif}"]);
    numbers(best, rest);
    best.offer(Kind::Word, word(rest));
    best.offer(Kind::BracketedWord, bracketed_word(rest));
    best.offer(Kind::DirectiveTerminator, first_character(rest));
}

fn directive(best: &mut Best, rest: &str) {
    punctuation(best, rest);
    best.word(Kind::LeftParen, rest, &["("]);
    if let Some(after) = rest.strip_prefix(')') {
        best.offer(Kind::RightParen, 1 + line_rest(after));
    }
    literals(best, rest);
    best.word(Kind::True, rest, &["true"]);
    best.word(Kind::False, rest, &["false"]);
    best.offer(Kind::Newline, line_end(rest));
    operators(best, rest);
    best.offer(Kind::Word, word(rest));
    best.offer(Kind::BracketedWord, bracketed_word(rest));
}

fn operators(best: &mut Best, rest: &str) {
    best.word(Kind::Minus, rest, &["-"]);
    best.word(Kind::Plus, rest, &["+"]);
    best.word(Kind::Multiply, rest, &["*"]);
    best.word(Kind::Divide, rest, &["/"]);
    best.word(Kind::Modulus, rest, &["%"]);
    best.word(Kind::And, rest, &["&&", "and"]);
    best.word(Kind::Or, rest, &["||", "or"]);
    best.word(Kind::Less, rest, &["<", "lt"]);
    best.word(Kind::LessOrEqual, rest, &["<=", "le"]);
    best.word(Kind::Greater, rest, &[">", "gt"]);
    best.word(Kind::GreaterOrEqual, rest, &[">=", "ge"]);
    best.word(Kind::Equal, rest, &["==", "eq"]);
    best.word(Kind::NotEqual, rest, &["!=", "ne"]);
    best.word(Kind::Not, rest, &["!", "not"]);
    best.word(Kind::Assign, rest, &["="]);
}

fn punctuation(best: &mut Best, rest: &str) {
    best.word(Kind::LeftBracket, rest, &["["]);
    best.word(Kind::RightBracket, rest, &["]"]);
    best.word(Kind::Comma, rest, &[","]);
    best.word(Kind::DoubleDot, rest, &[".."]);
    best.word(Kind::Colon, rest, &[":"]);
    best.word(Kind::LeftCurly, rest, &["{"]);
    best.word(Kind::RightCurly, rest, &["}"]);
}

fn literals(best: &mut Best, rest: &str) {
    best.offer(Kind::WhiteSpace, run(rest, |b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')));
    best.offer(Kind::StringLiteral, string_literal(rest));
    numbers(best, rest);
}

fn numbers(best: &mut Best, rest: &str) {
    let sign = usize::from(rest.starts_with('-'));
    let digits = run(&rest[sign..], |b| b.is_ascii_digit());
    let whole = sign + digits;
    let after = &rest[whole..];
    if digits > 0 {
        best.offer(Kind::IntegerLiteral, whole + if after.starts_with("..") { 2 } else { 0 });
        let exponent = exponent(after);
        best.offer(Kind::FloatLiteral, if exponent > 0 { whole + exponent } else { 0 });
    }
    if let Some(fraction) = after.strip_prefix('.') {
        let decimals = run(fraction, |b| b.is_ascii_digit());
        if digits > 0 || decimals > 0 {
            let length = whole + 1 + decimals;
            best.offer(Kind::FloatLiteral, length + self::exponent(&rest[length..]));
        }
    }
}

fn exponent(rest: &str) -> usize {
    if !rest.starts_with(['e', 'E']) {
        return 0;
    }
    let sign = usize::from(rest[1..].starts_with(['+', '-']));
    match run(&rest[1 + sign..], |b| b.is_ascii_digit()) {
        0 => 0,
        digits => 1 + sign + digits,
    }
}

/// A doubled quote inside is part of the string, if a closing quote follows later.
fn string_literal(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let Some(&quote @ (b'"' | b'\'')) = bytes.first() else { return 0 };
    let (mut at, mut accepted) = (1, 0);
    while let Some(offset) = bytes[at..].iter().position(|&b| b == quote) {
        at += offset + 1;
        accepted = at;
        if bytes.get(at) != Some(&quote) {
            break;
        }
        at += 1;
    }
    accepted
}

fn name_or_boolean(best: &mut Best, rest: &str) {
    best.word(Kind::True, rest, &["true"]);
    best.word(Kind::False, rest, &["false"]);
    if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        let length = run(rest, |b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        best.offer(Kind::Identifier, length);
    }
    if rest.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) && rest.starts_with('.') {
        best.offer(Kind::Dot, 2);
    }
}

fn set_directive(best: &mut Best, rest: &str) {
    let indent = run(rest, |b| matches!(b, b' ' | b'\t'));
    let after = &rest[indent..];
    let Some(open) = after.strip_prefix("#set").or_else(|| after.strip_prefix("#{set}")) else { return };
    let open = open.trim_start_matches(' ');
    if open.starts_with('(') {
        best.offer(Kind::Set, rest.len() - open.len() + 1);
    }
}

fn word(rest: &str) -> usize {
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '@')) {
        return 0;
    }
    run(rest, |b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'@'))
}

fn bracketed_word(rest: &str) -> usize {
    let Some(inside) = rest.strip_prefix('{') else { return 0 };
    let length = word(inside);
    let closed = length > 0 && !inside.starts_with('@') && inside[length..].starts_with('}');
    if closed { length + 2 } else { 0 }
}

/// Blanks up to and including a line end; nothing if something else stands before the line end.
fn line_rest(rest: &str) -> usize {
    let blanks = run(rest, |b| matches!(b, b' ' | b'\t'));
    match line_end(&rest[blanks..]) {
        0 => 0,
        length => blanks + length,
    }
}

fn line_end(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) }
}

fn closed_by(best: &mut Best, rest: &str, end: &str, closed: Kind, inside: Kind) {
    best.word(closed, rest, &[end]);
    best.offer(inside, first_character(rest));
}

fn first_character(rest: &str) -> usize {
    rest.chars().next().map_or(0, char::len_utf8)
}

fn run(rest: &str, accept: impl Fn(u8) -> bool) -> usize {
    rest.bytes().position(|b| !accept(b)).unwrap_or(rest.len())
}
