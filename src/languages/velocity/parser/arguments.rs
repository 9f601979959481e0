//! What may stand as an argument: of a method, of a directive, in brackets.

use std::rc::Rc;

use super::{Parse, Parser};
use crate::languages::velocity::token::Kind;
use crate::languages::velocity::tree::Expression;
use crate::languages::velocity::value::Value;
use crate::languages::velocity::value::number;

impl Parser<'_> {
    /// An argument of a method, an item of a list, a key or a value of a map; blanks around it.
    pub(super) fn parameter(&mut self) -> Parse<Expression> {
        self.skip_white_space()?;
        let Some(value) = self.operand()? else { return Err(self.unexpected()) };
        self.skip_white_space()?;
        Ok(value)
    }

    /// What stands in the brackets of `$list[0]`.
    pub(super) fn index(&mut self) -> Parse<Expression> {
        self.skip_white_space()?;
        let simple = self.is(Kind::StringLiteral)?
            || self.is(Kind::IntegerLiteral)?
            || self.is(Kind::True)?
            || self.is(Kind::False)?
            || self.is(Kind::Identifier)?
            || self.is(Kind::ReferenceLeftCurly)?;
        let value = if simple { self.operand()? } else { None };
        let Some(value) = value else { return Err(self.unexpected()) };
        self.skip_white_space()?;
        Ok(value)
    }

    /// A literal, a reference, a list, a range or a map, if one begins here.
    pub(super) fn operand(&mut self) -> Parse<Option<Expression>> {
        for kind in [
            Kind::StringLiteral,
            Kind::IntegerLiteral,
            Kind::FloatLiteral,
            Kind::True,
            Kind::False,
            Kind::Identifier,
            Kind::ReferenceLeftCurly,
            Kind::LeftBracket,
            Kind::LeftCurly,
        ] {
            if self.is(kind)? {
                return self.operand_of(kind).map(Some);
            }
        }
        Ok(None)
    }

    fn operand_of(&mut self, kind: Kind) -> Parse<Expression> {
        match kind {
            Kind::StringLiteral => self.string(),
            Kind::LeftBracket => self.nested(Self::list_or_range),
            Kind::LeftCurly => self.nested(Self::map),
            Kind::Identifier | Kind::ReferenceLeftCurly => {
                Ok(Expression::Reference(Box::new(self.reference()?)))
            }
            _ => {
                let token = self.take();
                let image = self.image(&token);
                // `#` may be part of the image: `#foo(#1)` is read as the integer `#1`, which is none.
                let value = match kind {
                    Kind::True => Some(Value::Boolean(true)),
                    Kind::False => Some(Value::Boolean(false)),
                    Kind::IntegerLiteral => number::integer(image),
                    _ => number::double(image),
                };
                match value {
                    Some(value) => Ok(Expression::Constant(value)),
                    None => Err(self.wrong(token.image, format!("\"{image}\" is not a number"))),
                }
            }
        }
    }

    fn list_or_range(&mut self) -> Parse<Expression> {
        self.take();
        let mut items = Vec::new();
        if self.accept(Kind::RightBracket)? {
            return Ok(Expression::List(items));
        }
        self.skip_white_space()?;
        let ranged =
            matches!(self.peek(0)?, Kind::IntegerLiteral | Kind::Identifier | Kind::ReferenceLeftCurly);
        items.push(self.parameter()?);
        if ranged && self.accept(Kind::DoubleDot)? {
            self.skip_white_space()?;
            let ranged = self.is(Kind::IntegerLiteral)?
                || self.is(Kind::Identifier)?
                || self.is(Kind::ReferenceLeftCurly)?;
            let last = if ranged { self.parameter()? } else { return Err(self.unexpected()) };
            self.expect(Kind::RightBracket)?;
            let first = items.remove(0);
            return Ok(Expression::Range(Box::new((first, last))));
        }
        while self.accept(Kind::Comma)? {
            items.push(self.parameter()?);
        }
        self.expect(Kind::RightBracket)?;
        Ok(Expression::List(items))
    }

    fn map(&mut self) -> Parse<Expression> {
        self.take();
        let mut entries = Vec::new();
        self.skip_white_space()?;
        if !self.is(Kind::RightCurly)? && !self.is(Kind::ReferenceRightCurly)? {
            loop {
                let key = self.parameter()?;
                self.expect(Kind::Colon)?;
                entries.push((key, self.parameter()?));
                if !self.accept(Kind::Comma)? {
                    break;
                }
            }
        }
        if !self.accept(Kind::ReferenceRightCurly)? {
            self.expect(Kind::RightCurly)?;
        }
        Ok(Expression::Map(entries))
    }

    /// A word such as `in`, or the name of a macro.
    pub(super) fn word(&mut self) -> Expression {
        let token = self.take();
        Expression::Word(Rc::from(self.image(&token)))
    }
}
