//! References: `$name`, `${name.property}`, `$name.method("x")[0]`.

use super::{Parse, Parser};
use crate::languages::velocity::token::Kind;
use crate::languages::velocity::tree::{Reference, Step, StepKind};

impl Parser<'_> {
    /// A reference. Its first token is known to be there.
    pub(super) fn reference(&mut self) -> Parse<Reference> {
        self.nested(|parser| {
            let first = parser.at;
            let opening = parser.take();
            let formal = opening.kind == Kind::ReferenceLeftCurly;
            let name = if formal { parser.expect(Kind::Identifier)? } else { opening.clone() };
            let mut steps = Vec::new();
            parser.steps(&mut steps)?;
            if formal {
                parser.expect(Kind::ReferenceRightCurly)?;
            }
            let root = if formal { parser.image(&name) } else { "" };
            Ok(parser.written(first, root, steps))
        })
    }

    fn steps(&mut self, steps: &mut Vec<Step>) -> Parse<()> {
        self.indexes(steps)?;
        while self.is(Kind::Dot)? && self.peek(1)? == Kind::Identifier {
            self.take();
            let first = self.at;
            let name = self.image(&self.tokens[first].clone()).into();
            let kind = if self.method_follows()? {
                StepKind::Method(name, self.method_arguments()?)
            } else {
                self.take();
                StepKind::Property(name)
            };
            steps.push(Step { kind, span: self.span_from(first) });
            self.indexes(steps)?;
        }
        Ok(())
    }

    fn indexes(&mut self, steps: &mut Vec<Step>) -> Parse<()> {
        while self.is(Kind::IndexLeft)? {
            let first = self.at;
            self.take();
            let index = self.index()?;
            self.expect(Kind::IndexRight)?;
            steps.push(Step { kind: StepKind::Index(index), span: self.span_from(first) });
        }
        Ok(())
    }

    fn method_follows(&mut self) -> Parse<bool> {
        Ok(self.peek(1)? == Kind::LeftParen
            && matches!(
                self.peek(2)?,
                Kind::WhiteSpace
                    | Kind::StringLiteral
                    | Kind::IntegerLiteral
                    | Kind::FloatLiteral
                    | Kind::LeftBracket
                    | Kind::LeftCurly
                    | Kind::True
                    | Kind::False
                    | Kind::Identifier
                    | Kind::ReferenceLeftCurly
                    | Kind::MethodRightParen
            ))
    }

    fn method_arguments(&mut self) -> Parse<Vec<crate::languages::velocity::tree::Expression>> {
        self.take();
        self.take();
        let mut arguments = Vec::new();
        if !self.accept(Kind::MethodRightParen)? {
            arguments.push(self.parameter()?);
            while self.accept(Kind::Comma)? {
                arguments.push(self.parameter()?);
            }
            self.expect(Kind::MethodRightParen)?;
        }
        Ok(arguments)
    }

    /// Takes apart what stands before the name: backslashes, `$`, `!`, and what was read with them.
    fn written(&mut self, first: usize, root: &str, steps: Vec<Step>) -> Reference {
        let opening = self.image(&self.tokens[first]);
        let span = self.text_span(first);
        if let Some(text) = without_backslash_before_bang(opening) {
            return Reference {
                root: self.names.variable(&text),
                steps: Vec::new(),
                escaped: false,
                backslashes: "".into(),
                before: "".into(),
                null_text: text.into(),
                bare_name: false,
                span: self.span(span),
            };
        }
        let slashes = opening.len() - opening.trim_start_matches('\\').len();
        let escaped = slashes % 2 == 1;
        let dollar = opening.rfind('$').unwrap_or(slashes).max(slashes);
        let sign = &opening[dollar..];
        let name = sign.trim_start_matches('$').trim_start_matches('!');
        // What stands before the `$` is no part of the reference wherever it is written again.
        self.tokens[first].image.start += dollar;
        let silent = sign.starts_with("$!") && !escaped;
        let null_text = if silent { String::new() } else { self.literal_from(first) };
        let bare_name = !sign.starts_with('$');
        Reference {
            root: self.names.variable(if bare_name || root.is_empty() { name } else { root }),
            steps,
            escaped,
            backslashes: opening[..slashes / 2].into(),
            before: opening[slashes..dollar].into(),
            null_text: null_text.into(),
            bare_name,
            span: self.span(span),
        }
    }
}

/// `$\!name` is no reference: it prints itself with one backslash less.
fn without_backslash_before_bang(opening: &str) -> Option<String> {
    opening.find("\\!")?;
    let dollar = opening.find('$')?;
    let slash = dollar + opening[dollar..].find('\\')?;
    Some(format!("{}{}", &opening[..slash], &opening[slash + 1..]))
}
