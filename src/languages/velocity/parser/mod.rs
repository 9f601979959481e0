//! The parser: tokens to tree, by the original's grammar and with its look-ahead, neither more nor less.

mod arguments;
mod directive;
mod escape;
mod expression;
mod reference;
mod statement;

use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;

use super::dialect::Dialect;
use super::error::ParseError;
use super::lexer::Lexer;
use super::limits::TEMPLATE_NESTING;
use super::names::Names;
use super::token::{Kind, Token};
use super::tree::{Block, Macro};
use crate::languages::text::{Span, line_column};

/// What parsing gives.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) block: Block,
    /// In the order of their definition.
    pub(super) macros: Vec<Rc<Macro>>,
    /// Every `#*` whose comment is not closed where its text ends.
    pub(super) open_comments: Vec<Span>,
}

/// Where a text that is parsed stands in the template.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// So many bytes after the beginning of the template.
    At(usize),
    /// Somewhere inside the span: its letters are not those of the template.
    Inside(Span),
}

/// Parses a template, and adds the variables that it names.
pub(super) fn parse(source: &str, dialect: &Dialect, names: &mut Names) -> Result<Parsed, Vec<ParseError>> {
    let mut parser = Parser::new(source, source, dialect, Place::At(0), 0, std::mem::take(names));
    let block = parser.template();
    *names = parser.names;
    match parser.errors.is_empty() {
        true => Ok(Parsed { block, macros: parser.macros, open_comments: parser.open_comments }),
        false => Err(parser.errors),
    }
}

/// The error is in [`Parser::errors`].
#[derive(Debug)]
struct Failed;

type Parse<T> = Result<T, Failed>;

struct Parser<'t> {
    text: &'t str,
    /// The whole template, for lines and columns.
    template: &'t str,
    dialect: &'t Dialect,
    place: Place,
    lexer: Lexer<'t>,
    tokens: Vec<Token>,
    /// How many of the tokens are consumed.
    at: usize,
    /// The kinds that were asked for since a token was last consumed.
    wanted: Vec<Kind>,
    nesting: usize,
    macros: Vec<Rc<Macro>>,
    macro_names: HashSet<Box<str>>,
    open_comments: Vec<Span>,
    names: Names,
    errors: Vec<ParseError>,
}

impl<'t> Parser<'t> {
    fn new(
        text: &'t str,
        template: &'t str,
        dialect: &'t Dialect,
        place: Place,
        nesting: usize,
        names: Names,
    ) -> Parser<'t> {
        Parser {
            text,
            template,
            dialect,
            place,
            lexer: Lexer::new(text),
            tokens: Vec::new(),
            at: 0,
            wanted: Vec::new(),
            nesting,
            macros: Vec::new(),
            macro_names: HashSet::new(),
            open_comments: Vec::new(),
            names,
            errors: Vec::new(),
        }
    }

    /// The `ahead`-th token that is not consumed yet, from 0. Reads no further than that.
    fn peek(&mut self, ahead: usize) -> Parse<Kind> {
        while self.tokens.len() <= self.at + ahead {
            match self.lexer.next() {
                Ok(token) => self.tokens.push(token),
                Err(error) => return Err(self.lexical_error(error.span)),
            }
        }
        Ok(self.tokens[self.at + ahead].kind)
    }

    /// Whether the next token is a `kind`; remembers that it could have been.
    fn is(&mut self, kind: Kind) -> Parse<bool> {
        if !self.wanted.contains(&kind) {
            self.wanted.push(kind);
        }
        Ok(self.peek(0)? == kind)
    }

    /// Takes the token that [`Parser::peek`] saw.
    fn take(&mut self) -> Token {
        self.wanted.clear();
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }

    fn expect(&mut self, kind: Kind) -> Parse<Token> {
        if self.is(kind)? { Ok(self.take()) } else { Err(self.unexpected()) }
    }

    fn accept(&mut self, kind: Kind) -> Parse<bool> {
        let found = self.is(kind)?;
        if found {
            self.take();
        }
        Ok(found)
    }

    fn skip_white_space(&mut self) -> Parse<()> {
        self.accept(Kind::WhiteSpace).map(|_| ())
    }

    /// Runs `read` one level deeper.
    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        if self.nesting >= TEMPLATE_NESTING {
            let span = self.tokens.get(self.at).map_or(Span::at(self.text.len()), |token| token.image);
            return Err(self.error(span, "nesting deeper than the limit".to_owned(), Vec::new()));
        }
        self.nesting += 1;
        let result = read(self);
        self.nesting -= 1;
        result
    }

    /// The span in the template of a span of the text.
    fn span(&self, span: Span) -> Span {
        match self.place {
            Place::At(offset) => Span::new(offset + span.start, offset + span.end),
            Place::Inside(outer) => outer,
        }
    }

    /// From the first byte of token `first` to the last byte consumed, without the white space that some
    /// tokens end in.
    fn span_from(&self, first: usize) -> Span {
        self.span(self.without_white_space(self.text_span(first)))
    }

    fn without_white_space(&self, span: Span) -> Span {
        Span::new(span.start, span.start + span.of(self.text).trim_end().len())
    }

    fn text_span(&self, first: usize) -> Span {
        let start = self.tokens.get(first).map_or(self.text.len(), |token| token.image.start);
        let end = self.tokens[..self.at].last().map_or(start, |token| token.image.end);
        Span::new(start, end.max(start))
    }

    /// The text of the tokens from `first` on, as the original puts it together again: with what is
    /// printed though it is no token.
    fn literal_from(&self, first: usize) -> String {
        let tokens = self.tokens[first..self.at].iter();
        tokens.flat_map(|token| [Cow::from(&*token.special), self.written_again(token)]).collect()
    }

    /// The text of the tokens from `first` on, and nothing else.
    fn images_from(&self, first: usize) -> String {
        self.tokens[first..self.at].iter().map(|token| self.written_again(token)).collect()
    }

    /// The text of a token that was read before: an escaped directive has lost its backslash.
    fn written_again(&self, token: &Token) -> Cow<'t, str> {
        match token.kind {
            Kind::EscapedDirective => self.escaped_directive(self.image(token)).into(),
            _ => self.image(token).into(),
        }
    }

    fn image(&self, token: &Token) -> &'t str {
        token.image.of(self.text)
    }

    fn unexpected(&mut self) -> Failed {
        let Some(token) = self.tokens.get(self.at) else { return Failed };
        let (kind, span) = (token.kind, token.image);
        let found = match kind {
            Kind::EndOfTemplate => "the end of the template".to_owned(),
            _ => format!("\"{}\"", shortened(span.of(self.text))),
        };
        let expected = self.wanted_in_words();
        self.error(span, found, expected)
    }

    /// Takes the `#end` of the block that token `first` opened.
    fn close(&mut self, first: usize) -> Parse<()> {
        if self.accept(Kind::End)? {
            return Ok(());
        }
        let failed = self.unexpected();
        let opening = self.tokens[first].image;
        let line = line_column(self.template, self.span(opening).start).line;
        if self.tokens.get(self.at).is_some_and(|token| token.kind == Kind::EndOfTemplate)
            && let Some(error) = self.errors.last_mut()
        {
            let written = opening.of(self.text).trim();
            error.message = format!("the {written} of line {line} is not closed: {}", error.message);
        }
        Err(failed)
    }

    /// What could stand here; many operators are one, and so are many kinds of operands.
    fn wanted_in_words(&self) -> Vec<&'static str> {
        let wanted = || self.wanted.iter().filter(|kind| **kind != Kind::WhiteSpace);
        let has_operators = wanted().filter(|kind| kind.is_operator()).count() > 2;
        let has_operands = wanted().filter(|kind| kind.begins_operand()).count() > 4;
        let mut words: Vec<&'static str> = wanted()
            .map(|kind| match kind {
                kind if has_operators && kind.is_operator() => "an operator",
                kind if has_operands && kind.begins_operand() => {
                    "a value such as $name, \"text\", 1, true or [1, 2]"
                }
                kind => kind.in_words(),
            })
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    fn lexical_error(&mut self, span: Span) -> Failed {
        match span.of(self.text) {
            "" => {
                let expected = self.wanted_in_words();
                self.error(span, "the end of the template".to_owned(), expected)
            }
            text => self.wrong(span, format!("\"{text}\" cannot stand here")),
        }
    }

    fn error(&mut self, span: Span, found: String, expected: Vec<&'static str>) -> Failed {
        let message = if expected.is_empty() {
            format!("found {found}")
        } else {
            format!("expected {}, found {found}", one_of(&expected))
        };
        self.report(span, found, expected, message)
    }

    fn wrong(&mut self, span: Span, message: String) -> Failed {
        let found = format!("\"{}\"", shortened(span.of(self.text)));
        self.report(span, found, Vec::new(), message)
    }

    fn report(&mut self, span: Span, found: String, expected: Vec<&'static str>, message: String) -> Failed {
        let span = self.span(span);
        let place = line_column(self.template, span.start);
        let (line, column) = (place.line, place.column);
        self.errors.push(ParseError { span, line, column, found, expected, message });
        Failed
    }
}

fn one_of(kinds: &[&str]) -> String {
    match kinds {
        [one] => (*one).to_owned(),
        [start @ .., last] if start.len() < 8 => format!("{} or {last}", start.join(", ")),
        many => format!("{} or others", many.iter().take(8).copied().collect::<Vec<_>>().join(", ")),
    }
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    match line.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
