//! Statements: text, comments, references, `#set`, `#if`.

use super::{Parse, Parser};
use crate::languages::text::Span;
use crate::languages::velocity::token::Kind;
use crate::languages::velocity::tree::{Arm, Block, If, Set, Statement};

impl Parser<'_> {
    /// The whole text. Where something cannot be read, the error is kept and reading goes on after it.
    pub(super) fn template(&mut self) -> Block {
        let mut block = Block::default();
        if let Err(_failed) = self.whole(&mut block) {
            self.find_further_errors();
        }
        block
    }

    fn whole(&mut self, block: &mut Block) -> Parse<()> {
        *block = self.block()?;
        self.expect(Kind::EndOfTemplate)?;
        self.open_comments.extend(self.lexer.open_comment().map(|sign| self.span(sign)));
        Ok(())
    }

    pub(super) fn block(&mut self) -> Parse<Block> {
        self.nested(|parser| {
            let mut block = Block::default();
            while parser.statement(&mut block)? {}
            Ok(block)
        })
    }

    /// Reads one statement, if one begins here.
    fn statement(&mut self, block: &mut Block) -> Parse<bool> {
        let statement = match self.peek(0)? {
            Kind::If => self.if_statement()?,
            Kind::Identifier => Statement::Reference(self.reference()?),
            Kind::ReferenceLeftCurly if self.peek(1)? == Kind::Identifier => {
                Statement::Reference(self.reference()?)
            }
            Kind::LineCommentStart => {
                let token = self.take();
                self.accept(Kind::LineCommentEnd)?;
                push_text(block, self.before_comment(token.image, "##"), self.span(token.image));
                return Ok(true);
            }
            Kind::CommentEnd | Kind::FormalCommentEnd => {
                let token = self.take();
                push_text(block, self.before_comment(token.image, "#*"), self.span(token.image));
                return Ok(true);
            }
            Kind::TextBlock => {
                let image = self.take().image;
                let text = image.of(self.text);
                let inside = if text.is_char_boundary(3) { text.get(3..text.len() - 3) } else { None };
                push_text(block, inside.unwrap_or(""), self.span(image));
                return Ok(true);
            }
            Kind::Set => self.set()?,
            Kind::EscapedDirective => {
                let image = self.take().image;
                let text = self.escaped_directive(image.of(self.text));
                push_text(block, &text, self.span(image));
                return Ok(true);
            }
            Kind::DoubleEscape => {
                let first = self.at;
                let text = self.escapes()?;
                push_text(block, &text, self.span_from(first));
                return Ok(true);
            }
            Kind::Word | Kind::BracketedWord => match self.directive()? {
                Some(statement) => statement,
                None => return Ok(true),
            },
            Kind::Text
            | Kind::Dot
            | Kind::RightParen
            | Kind::LeftParen
            | Kind::IntegerLiteral
            | Kind::FloatLiteral
            | Kind::StringLiteral
            | Kind::Escape
            | Kind::ReferenceLeftCurly
            | Kind::ReferenceRightCurly
            | Kind::EmptyIndex => {
                let token = self.take();
                let text = token.image.of(self.text);
                let start = token.image.start.saturating_sub(token.special.len());
                let span = self.span(Span::new(start, token.image.end));
                if token.special.is_empty() {
                    push_text(block, text, span);
                } else {
                    push_text(block, &format!("{}{text}", token.special), span);
                }
                return Ok(true);
            }
            _ => return Ok(false),
        };
        block.statements.push(statement);
        Ok(true)
    }

    /// Reads one statement and forgets it.
    pub(super) fn simple_statement(&mut self) -> Parse<()> {
        self.statement(&mut Block::default()).map(drop)
    }

    /// What stood before the sign that opens a comment; the sign is missing when the comment is not empty.
    fn before_comment(&self, image: Span, sign: &str) -> &str {
        let text = image.of(self.text);
        let lines = text.find("##");
        let end = if sign == "##" { lines } else { lines.or_else(|| text.find(sign)) };
        end.map_or("", |end| &text[..end])
    }

    fn set(&mut self) -> Parse<Statement> {
        let first = self.at;
        self.take();
        self.skip_white_space()?;
        if !matches!(self.peek(0)?, Kind::Identifier | Kind::ReferenceLeftCurly) {
            let span = self.tokens[self.at].image;
            let found = format!("\"{}\"", super::shortened(span.of(self.text)));
            return Err(self.error(span, found, vec!["a variable such as $name"]));
        }
        let opening = self.at;
        let mut left = self.reference()?;
        if left.steps.is_empty() {
            // The original takes what stands after the `$` for the name, be it `{` or `!x`.
            let image = self.tokens[opening].image.of(self.text);
            let name = image.rfind('$').map_or(image, |dollar| &image[dollar + 1..]);
            left.root = self.names.variable(name);
        }
        self.skip_white_space()?;
        self.expect(Kind::Assign)?;
        let right = self.expression()?;
        self.expect(Kind::RightParen)?;
        self.lexer.in_set = false;
        let span = self.span_from(first);
        if self.peek(0)? == Kind::Newline {
            self.take();
        }
        Ok(Statement::Set(Set { left, right, span }))
    }

    fn if_statement(&mut self) -> Parse<Statement> {
        let first = self.at;
        let mut arms = vec![self.arm()?];
        while self.is(Kind::ElseIf)? {
            arms.push(self.arm()?);
        }
        let mut otherwise = None;
        if self.is(Kind::Else)? {
            let span = self.take().image;
            let span = self.span(self.without_white_space(span));
            otherwise = Some(Arm { condition: None, body: self.block()?, span });
        }
        self.close(first)?;
        Ok(Statement::If(If { arms, otherwise }))
    }

    /// `#if(…)` or `#elseif(…)` and its body.
    fn arm(&mut self) -> Parse<Arm> {
        let first = self.at;
        self.take();
        self.skip_white_space()?;
        self.expect(Kind::LeftParen)?;
        let condition = Some(self.expression()?);
        self.expect(Kind::RightParen)?;
        let span = self.span_from(first);
        Ok(Arm { condition, body: self.block()?, span })
    }
}

pub(super) fn push_text(block: &mut Block, text: &str, span: Span) {
    if !text.is_empty() {
        block.statements.push(Statement::Text { text: text.into(), span });
    }
}
