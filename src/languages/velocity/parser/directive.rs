//! Directives that are not part of the grammar: `#foreach`, `#macro`, and calls of macros.

use std::rc::Rc;

use super::{Parse, Parser};
use crate::languages::text::{Span, line_column};
use crate::languages::velocity::token::Kind;
use crate::languages::velocity::tree::{Block, Call, Expression, Foreach, Macro, Statement};
use crate::languages::velocity::value::Value;

struct Header {
    name: Rc<str>,
    arguments: Vec<Expression>,
    /// The first token of each argument.
    openings: Vec<Span>,
    /// Each argument as it is written.
    written: Vec<Rc<str>>,
    parens: bool,
    first: usize,
}

impl<'t> Parser<'t> {
    /// A directive; nothing for a `#macro`, which prints nothing.
    pub(super) fn directive(&mut self) -> Parse<Option<Statement>> {
        let header = self.directive_header()?;
        let span = self.span_from(header.first);
        let known = self.dialect.is_directive(&header.name);
        let block = match &*header.name {
            "foreach" | "macro" | "define" | "literal" if known => true,
            _ => !known && header.name.starts_with('@') && header.parens,
        };
        if !block {
            return self.line_directive(header, known, span).map(Some);
        }
        if !header.parens {
            let message = format!("#{} needs its arguments in parentheses", header.name);
            return Err(self.wrong(self.tokens[header.first].image, message));
        }
        if &*header.name == "literal" {
            return self.literal(span).map(Some);
        }
        let body = self.block()?;
        self.close(header.first)?;
        let whole = self.images_from(header.first);
        match &*header.name {
            "foreach" => Ok(Some(self.foreach(header, body, span))),
            "macro" => self.macro_definition(header, body).map(|()| None),
            "define" => self.define(header, body).map(Some),
            _ => Ok(Some(self.call(header, Some(Rc::new(body)), whole, span))),
        }
    }

    /// The name and, if a `(` follows, the arguments.
    fn directive_header(&mut self) -> Parse<Header> {
        let first = self.at;
        let token = self.take();
        let image = self.image(&token);
        // What stands before the last `#`, as in `$#name`, belongs to the name.
        let name = image.get(1..).unwrap_or("");
        let name = match token.kind {
            Kind::BracketedWord => name.strip_prefix('{').map_or(name, |name| name.trim_end_matches('}')),
            _ => name,
        };
        let mut header = Header {
            name: name.into(),
            arguments: Vec::new(),
            openings: Vec::new(),
            written: Vec::new(),
            parens: false,
            first,
        };
        self.lexer.enter_directive();
        if self.lexer.left_paren_follows() {
            self.skip_white_space()?;
            self.expect(Kind::LeftParen)?;
            header.parens = true;
            while self.argument_follows()? {
                self.skip_white_space()?;
                if self.accept(Kind::Comma)? {
                    self.skip_white_space()?;
                }
                self.argument(&mut header)?;
            }
            self.skip_white_space()?;
            self.expect(Kind::RightParen)?;
        } else if &*header.name == "macro" {
            let message = "#macro needs a name in parentheses".to_owned();
            return Err(self.wrong(token.image, message));
        } else {
            self.lexer.pop();
        }
        Ok(header)
    }

    fn argument_follows(&mut self) -> Parse<bool> {
        let mut next = self.peek(0)?;
        if next == Kind::WhiteSpace {
            next = self.peek(1)?;
        }
        Ok(matches!(
            next,
            Kind::Comma
                | Kind::Identifier
                | Kind::ReferenceLeftCurly
                | Kind::Word
                | Kind::StringLiteral
                | Kind::IntegerLiteral
                | Kind::FloatLiteral
                | Kind::LeftBracket
                | Kind::LeftCurly
                | Kind::True
                | Kind::False
        ))
    }

    fn argument(&mut self, header: &mut Header) -> Parse<()> {
        let first = self.at;
        if self.is(Kind::Word)? {
            let place = header.arguments.len();
            let allowed = match &*header.name {
                "macro" => place == 0,
                "foreach" => place == 1,
                name => !self.dialect.is_directive(name),
            };
            let word = self.word();
            if !allowed {
                let span = self.text_span(first);
                let message = format!("a word cannot be argument {} of #{}", place + 1, header.name);
                return Err(self.wrong(span, message));
            }
            header.arguments.push(word);
        } else {
            let Some(value) = self.operand()? else { return Err(self.unexpected()) };
            if &*header.name == "macro" && header.arguments.is_empty() {
                let span = self.text_span(first);
                return Err(self.wrong(span, "the name of a #macro is a word without quotes".to_owned()));
            }
            header.arguments.push(value);
        }
        header.openings.push(self.tokens[first].image);
        header.written.push(self.literal_from(first).into());
        Ok(())
    }

    fn line_directive(&mut self, header: Header, known: bool, span: Span) -> Parse<Statement> {
        if !known {
            let whole = self.images_from(header.first);
            return Ok(self.call(header, None, whole, span));
        }
        let place = self.tokens[header.first].image;
        let mut arguments = header.arguments;
        match &*header.name {
            "include" => Ok(Statement::Load { name: "include", arguments, span }),
            "parse" => Ok(Statement::Load { name: "parse", arguments, span }),
            "evaluate" if arguments.len() == 1 && is_text(&arguments[0]) => {
                Ok(Statement::Evaluate { source: arguments.remove(0), span })
            }
            "evaluate" => {
                let message = "#evaluate wants one argument, a string or a reference".to_owned();
                Err(self.wrong(place, message))
            }
            "break" if arguments.len() < 2 => Ok(Statement::Break { scope: arguments.pop(), span }),
            "stop" if arguments.len() < 2 => Ok(Statement::Stop),
            name => {
                let message = format!("#{name} wants at most one argument");
                Err(self.wrong(place, message))
            }
        }
    }

    fn call(&mut self, header: Header, body: Option<Rc<Block>>, whole: String, span: Span) -> Statement {
        let literal = whole.into();
        let arguments = header.arguments.into();
        let written = header.written.into();
        let name = match &body {
            Some(_) => header.name.trim_start_matches('@').into(),
            None => header.name,
        };
        Statement::Call(Call { name, arguments, written, body, literal, span })
    }

    fn literal(&mut self, span: Span) -> Parse<Statement> {
        let first = self.at;
        self.block()?;
        if self.at == first {
            let place = self.tokens[first - 1].image;
            return Err(self.wrong(place, "#literal cannot be empty".to_owned()));
        }
        let text = self.literal_from(first).into();
        self.close(first - 1)?;
        Ok(Statement::Literal { text, span })
    }

    fn foreach(&mut self, header: Header, body: Block, span: Span) -> Statement {
        let variable = match header.arguments.first() {
            Some(Expression::Reference(reference)) => reference.root.clone(),
            _ => self.names.variable(self.after_first_character(header.openings.first().copied())),
        };
        let place = line_column(self.template, span.start);
        let written = header.arguments.len();
        let mut further = header.arguments.into_iter().skip(2);
        // Two arguments leave nothing to walk over; fewer are an error, but only once it is run.
        let list = if written == 2 { Some(Expression::Constant(Value::Null)) } else { further.next() };
        let body = match further.next() {
            // What stands after the list is printed in the body's stead.
            Some(Expression::Reference(reference)) => {
                Block { statements: vec![Statement::Reference(*reference)] }
            }
            Some(_) => Block::default(),
            None => body,
        };
        Statement::Foreach(Foreach { variable, list, body, span, line: place.line, column: place.column })
    }

    fn define(&mut self, header: Header, body: Block) -> Parse<Statement> {
        let [opening] = header.openings[..] else {
            let place = self.tokens[header.first].image;
            return Err(self.wrong(place, "#define wants the name of the block".to_owned()));
        };
        // The original takes what stands after the `$` for the name, be it `{` or `!x`.
        let variable = self.names.variable(self.after_first_character(Some(opening)));
        Ok(Statement::Define { variable, body: Rc::new(body) })
    }

    fn after_first_character(&self, token: Option<Span>) -> &'t str {
        token.and_then(|token| token.of(self.text).get(1..)).unwrap_or("")
    }

    fn macro_definition(&mut self, header: Header, body: Block) -> Parse<()> {
        let Some(Expression::Word(name)) = header.arguments.first() else {
            let place = self.tokens[header.first].image;
            return Err(self.wrong(place, "#macro wants the name of the macro".to_owned()));
        };
        let name = name.clone();
        self.macro_names.insert((*name).into());
        let parameters = header.openings[1..].iter().map(|opening| {
            let image = opening.of(self.text);
            self.names.variable(image.strip_prefix('$').unwrap_or(image))
        });
        let parameters = parameters.collect();
        self.macros.push(Rc::new(Macro { name, parameters, body }));
        Ok(())
    }

    /// Statements in a row whose blocks need not be closed, for the search for further errors.
    pub(super) fn block_without_end(&mut self) -> Parse<()> {
        loop {
            match self.peek(0)? {
                Kind::If => self.header()?,
                Kind::Word | Kind::BracketedWord => drop(self.directive_header()?),
                Kind::End | Kind::Else | Kind::ElseIf | Kind::EndOfTemplate => return Ok(()),
                _ => {
                    let before = self.at;
                    self.simple_statement()?;
                    if self.at == before {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// `#if(…)` or `#elseif(…)` without its body.
    pub(super) fn header(&mut self) -> Parse<()> {
        self.take();
        self.skip_white_space()?;
        self.expect(Kind::LeftParen)?;
        self.expression()?;
        self.expect(Kind::RightParen).map(drop)
    }
}

fn is_text(argument: &Expression) -> bool {
    matches!(
        argument,
        Expression::Reference(_) | Expression::Interpolated(_) | Expression::Constant(Value::String(_))
    )
}
