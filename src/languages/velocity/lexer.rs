//! The lexer: a machine with a stack of states, as the original's generated one.
//!
//! The parser drives it one token at a time, because what a text means depends on directives that the
//! parser knows: it may switch the state between two tokens. Nothing is read ahead of need.

use super::rules::{self, Match};
use super::token::{Kind, Token};
use crate::languages::text::Span;

/// What kind of text the lexer stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Text between references and directives.
    Default,
    /// After `$`.
    Reference,
    /// After the dot of a reference.
    Modifier,
    /// Inside the parentheses of a method call.
    Arguments,
    /// Inside the brackets of a reference.
    Index,
    /// After `#`, before the directive is known.
    PreDirective,
    /// Inside the parentheses of a directive.
    Directive,
    /// Inside `#[[ ]]#`.
    TextBlock,
    /// Inside `#* *#`.
    Comment,
    /// Inside `#** *#`.
    FormalComment,
    /// After `##`.
    LineComment,
}

/// The character that no rule of the state accepts; the end of the template if `span` is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct LexicalError {
    pub(super) span: Span,
}

#[derive(Clone, Copy)]
struct Saved {
    state: State,
    left_parens: usize,
    right_parens: usize,
}

pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    state: State,
    stack: Vec<Saved>,
    left_parens: usize,
    right_parens: usize,
    in_comment: bool,
    /// Where the last `#*` stands that opened a comment.
    comment: usize,
    /// Whether the parser is inside `#set(…)`.
    pub(super) in_set: bool,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Lexer<'t> {
        Lexer {
            text,
            at: 0,
            state: State::Default,
            stack: Vec::new(),
            left_parens: 0,
            right_parens: 0,
            in_comment: false,
            comment: 0,
            in_set: false,
        }
    }

    /// Forgets everything and goes on from `offset` as plain text.
    pub(super) fn restart(&mut self, offset: usize) {
        *self = Lexer { at: offset, ..Lexer::new(self.text) };
    }

    pub(super) fn next(&mut self) -> Result<Token, LexicalError> {
        let mut special = String::new();
        let mut start = self.at;
        loop {
            if start == self.at && self.at >= self.text.len() {
                let image = Span::at(self.at);
                return Ok(Token { kind: Kind::EndOfTemplate, image, special: special.into() });
            }
            let Some(Match { kind, length }) = rules::longest_match(self.state, self.rest()) else {
                return Err(self.lexical_error());
            };
            self.at += length;
            match kind {
                Kind::Skipped => start = self.at,
                Kind::ReferenceTerminator | Kind::DirectiveTerminator => {
                    rules::push_special(&mut special, &self.text[start..self.at]);
                    self.at -= length;
                    self.pop();
                    start = self.at;
                }
                _ if self.more(kind) => {}
                _ => return Ok(self.token(kind, start, special)),
            }
        }
    }

    /// Whether `kind` only begins a token; changes the state as it asks for.
    fn more(&mut self, kind: Kind) -> bool {
        let opens = match kind {
            Kind::Dollar | Kind::DollarBang => State::Reference,
            Kind::Hash => State::PreDirective,
            Kind::TextBlockStart => State::TextBlock,
            Kind::CommentStart => State::Comment,
            Kind::FormalCommentStart => State::FormalComment,
            Kind::More => return true,
            _ => return false,
        };
        if self.in_comment {
            return true;
        }
        match kind {
            Kind::Dollar | Kind::DollarBang if self.state == State::Reference => self.pop(),
            Kind::Hash if matches!(self.state, State::Reference | State::Modifier) => self.pop(),
            Kind::FormalCommentStart => self.at = rules::before_last_character(self.text, self.at),
            _ => {}
        }
        self.in_comment = !matches!(opens, State::Reference | State::PreDirective);
        if matches!(opens, State::Comment | State::FormalComment) {
            self.comment = self.text[..self.at].rfind('#').unwrap_or(self.at);
        }
        self.push();
        self.state = opens;
        true
    }

    fn token(&mut self, kind: Kind, start: usize, special: String) -> Token {
        match kind {
            Kind::IndexLeft => {
                self.push();
                self.state = State::Index;
            }
            Kind::IndexRight | Kind::ReferenceRightCurly | Kind::End | Kind::Else => self.pop(),
            Kind::LeftParen => self.left_paren(),
            Kind::RightParen => self.right_paren(),
            Kind::MethodRightParen => self.state = State::Reference,
            Kind::Set => {
                self.push();
                self.in_set = true;
                self.state = State::Directive;
                self.left_parens += 1;
            }
            Kind::LineCommentStart if !self.in_comment => {
                if self.state == State::Reference {
                    self.pop();
                }
                self.in_comment = true;
                self.push();
                self.state = State::LineComment;
            }
            Kind::LineCommentEnd | Kind::FormalCommentEnd | Kind::CommentEnd | Kind::TextBlock => {
                self.in_comment = false;
                self.pop();
            }
            Kind::StringLiteral if self.outside_parens() && self.state == State::Directive => self.pop(),
            Kind::Newline => {
                self.pop();
                self.in_set = false;
            }
            Kind::If | Kind::ElseIf => self.state = State::Directive,
            Kind::IntegerLiteral => self.integer(),
            Kind::FloatLiteral if self.outside_parens() && self.state != State::Arguments => self.pop(),
            Kind::Dot => {
                // The letter after it belongs to the name.
                self.at -= 1;
                self.state = State::Modifier;
            }
            _ => {}
        }
        // A dot forgets the `$` that it was read with.
        let start = if kind == Kind::Dot { self.at - 1 } else { start };
        Token { kind, image: Span::new(start, self.at), special: special.into() }
    }

    fn left_paren(&mut self) {
        if !self.in_comment {
            self.left_parens += 1;
        }
        if self.state == State::Modifier {
            self.state = State::Arguments;
        }
    }

    /// Goes down to the state below the one that has an open parenthesis.
    fn right_paren(&mut self) {
        if self.in_comment {
            return;
        }
        while self.left_parens == 0 {
            if self.stack.is_empty() {
                self.pop();
                return;
            }
            self.pop();
        }
        if self.left_parens == self.right_parens + 1 {
            self.pop();
        } else {
            self.right_parens += 1;
        }
    }

    /// `1..` is an integer and the start of `..`, not a number with a decimal point.
    fn integer(&mut self) {
        if self.text[..self.at].ends_with("..") {
            self.at -= 2;
        }
        if self.outside_parens() && !matches!(self.state, State::Arguments | State::Index) {
            self.pop();
        }
    }

    fn outside_parens(&self) -> bool {
        self.left_parens == 0 && !self.in_set
    }

    fn push(&mut self) {
        self.stack.push(Saved {
            state: self.state,
            left_parens: self.left_parens,
            right_parens: self.right_parens,
        });
        self.left_parens = 0;
    }

    /// Returns to the state below.
    pub(super) fn pop(&mut self) {
        match self.stack.pop() {
            Some(saved) => {
                self.state = saved.state;
                self.left_parens = saved.left_parens;
                self.right_parens = saved.right_parens;
            }
            None => {
                self.state = State::Default;
                self.left_parens = 0;
            }
        }
    }

    /// What the parser does once it knows that the word after `#` may take arguments.
    pub(super) fn enter_directive(&mut self) {
        self.state = State::Directive;
    }

    /// The `#*` of the comment that the lexer stands in.
    pub(super) fn open_comment(&self) -> Option<Span> {
        let is_open = matches!(self.state, State::Comment | State::FormalComment);
        is_open.then(|| Span::new(self.comment, self.comment + "#*".len()))
    }

    /// Whether a `(` follows, white space aside.
    pub(super) fn left_paren_follows(&self) -> bool {
        self.rest().trim_start_matches([' ', '\t', '\n', '\r']).starts_with('(')
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn lexical_error(&self) -> LexicalError {
        let length = self.rest().chars().next().map_or(0, char::len_utf8);
        LexicalError { span: Span::new(self.at, self.at + length) }
    }
}
