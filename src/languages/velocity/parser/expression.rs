//! Expressions and strings.

use std::borrow::Cow;
use std::rc::Rc;

use super::{Parse, Parser, Place};
use crate::languages::text::Span;
use crate::languages::velocity::token::Kind;
use crate::languages::velocity::tree::{Binary, Expression, Interpolated, Operator};
use crate::languages::velocity::value::Value;

/// The operators, from those that bind least to those that bind most.
const LEVELS: [&[(Kind, Operator)]; 6] = [
    &[(Kind::Or, Operator::Or)],
    &[(Kind::And, Operator::And)],
    &[(Kind::Equal, Operator::Equal), (Kind::NotEqual, Operator::NotEqual)],
    &[
        (Kind::Less, Operator::Less),
        (Kind::Greater, Operator::Greater),
        (Kind::LessOrEqual, Operator::LessOrEqual),
        (Kind::GreaterOrEqual, Operator::GreaterOrEqual),
    ],
    &[(Kind::Plus, Operator::Add), (Kind::Minus, Operator::Subtract)],
    &[
        (Kind::Multiply, Operator::Multiply),
        (Kind::Divide, Operator::Divide),
        (Kind::Modulus, Operator::Modulus),
    ],
];

impl Parser<'_> {
    pub(super) fn expression(&mut self) -> Parse<Expression> {
        self.nested(|parser| parser.level(0).map(|(expression, _)| expression))
    }

    /// An expression, and the text that stands for it where it has no value: its own, or what stands after
    /// its operator, blanks and all.
    fn level(&mut self, level: usize) -> Parse<(Expression, Span)> {
        let Some(operators) = LEVELS.get(level) else {
            let first = self.at;
            let operand = self.unary()?;
            return Ok((operand, self.inside_parentheses(self.operand_text(first))));
        };
        let (mut left, mut left_text) = self.level(level + 1)?;
        loop {
            let mut found = None;
            for &(kind, operator) in *operators {
                if self.is(kind)? {
                    found = Some(operator);
                    break;
                }
            }
            let Some(operator) = found else { return Ok((left, left_text)) };
            self.take();
            let after = self.at;
            let (right, right_text) = self.level(level + 1)?;
            let binary = Binary {
                operator,
                left,
                right,
                left_text: left_text.of(self.text).into(),
                right_text: right_text.of(self.text).into(),
                left_span: self.span(left_text),
                right_span: self.span(right_text),
            };
            (left, left_text) = (Expression::Binary(Box::new(binary)), self.text_span(after));
        }
    }

    /// Of an operand in parentheses what is inside them.
    fn inside_parentheses(&self, operand: Span) -> Span {
        let written = operand.of(self.text);
        match written.starts_with('(') && written.ends_with(')') {
            true => Span::new(operand.start + 1, operand.end - 1),
            false => operand,
        }
    }

    fn operand_text(&self, first: usize) -> Span {
        let span = self.text_span(first);
        let ended = span.of(self.text).trim_end();
        let begun = ended.trim_start().trim_start_matches('\\');
        Span::new(span.start + ended.len() - begun.len(), span.start + ended.len())
    }

    fn unary(&mut self) -> Parse<Expression> {
        let blank = usize::from(self.peek(0)? == Kind::WhiteSpace);
        if blank == 1 && self.peek(1)? == Kind::Not {
            self.take();
        }
        if self.is(Kind::Not)? {
            self.take();
            return self.nested(|parser| Ok(Expression::Not(Box::new(parser.unary()?))));
        }
        self.primary()
    }

    fn primary(&mut self) -> Parse<Expression> {
        self.skip_white_space()?;
        let value = match self.operand()? {
            Some(value) => value,
            None => {
                self.expect(Kind::LeftParen)?;
                let inside = self.expression()?;
                self.expect(Kind::RightParen)?;
                inside
            }
        };
        self.skip_white_space()?;
        Ok(value)
    }

    /// A string: with `"` and a `$` or `#` inside it is a template.
    pub(super) fn string(&mut self) -> Parse<Expression> {
        let token = self.take();
        let image = self.image(&token);
        // Only what came before the quote, as in `#foo(#"x")`, could make the image begin otherwise.
        let Some(quote @ ('"' | '\'')) = image.chars().next() else {
            return Err(self.wrong(token.image, "a string cannot begin here".to_owned()));
        };
        let written = &image[1..image.len() - 1];
        let inner = Span::new(token.image.start + 1, token.image.end - 1);
        let text = match unescaped(written, quote) {
            Some(text) => text,
            None => return Err(self.wrong(token.image, "\\u wants four hexadecimal digits".to_owned())),
        };
        if quote == '\'' || !image.contains(['$', '#']) {
            return Ok(Expression::Constant(Value::from(text.as_ref())));
        }
        let place = match (&text, self.place) {
            (Cow::Borrowed(_), Place::At(offset)) => Place::At(offset + inner.start),
            _ => Place::Inside(self.span(inner)),
        };
        self.nested(|parser| parser.interpolated(&text, place))
    }

    fn interpolated(&mut self, text: &str, place: Place) -> Parse<Expression> {
        let drop_last = !text.contains("##");
        let source = if drop_last { format!("{text} ") } else { text.to_owned() };
        let names = std::mem::take(&mut self.names);
        let mut parser = Parser::new(&source, self.template, self.dialect, place, self.nesting, names);
        let template = parser.template();
        self.names = std::mem::take(&mut parser.names);
        let macros = std::mem::take(&mut parser.macros);
        let open_comments = std::mem::take(&mut parser.open_comments);
        let mut errors = std::mem::take(&mut parser.errors);
        drop(parser);
        self.macros.extend(macros);
        self.open_comments.extend(open_comments);
        if errors.is_empty() {
            return Ok(Expression::Interpolated(Interpolated { template: Rc::new(template), drop_last }));
        }
        errors.truncate(1);
        self.errors.append(&mut errors);
        Err(super::Failed)
    }
}

/// Turns `\u0041` into the character, in strings in double quotes, and doubled quotes into one.
fn unescaped(written: &str, quote: char) -> Option<Cow<'_, str>> {
    let mut text = Cow::Borrowed(written);
    if quote == '"' && written.contains("\\u") {
        let mut units = Vec::new();
        let mut pieces = written.split("\\u");
        units.extend(pieces.next().unwrap_or("").encode_utf16());
        for piece in pieces {
            let digits = piece.get(..4)?;
            let unit = u16::from_str_radix(digits.strip_prefix('+').unwrap_or(digits), 16).ok()?;
            units.push(unit);
            units.extend(piece[4..].encode_utf16());
        }
        text = Cow::Owned(char::decode_utf16(units).map(|c| c.unwrap_or('?')).collect());
    }
    let (double, single) = if quote == '"' { ("\"\"", "\"") } else { ("''", "'") };
    if text.contains(double) {
        text = Cow::Owned(text.replace(double, single));
    }
    Some(text)
}
