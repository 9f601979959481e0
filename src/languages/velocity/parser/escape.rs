//! Backslashes before directives, and the search for further errors.

use super::{Parse, Parser};
use crate::languages::velocity::token::Kind;

impl Parser<'_> {
    /// `\#if` prints `#if`; before what is no directive the backslashes stay.
    pub(super) fn escaped_directive(&self, image: &str) -> String {
        let last = image.rfind('\\').unwrap_or(0);
        let directive = &image[last + 1..];
        let name = directive.trim_start_matches('#');
        let name = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')).unwrap_or(name);
        let known = self.dialect.is_directive(name)
            || self.macro_names.contains(name)
            || matches!(name, "if" | "end" | "set" | "else" | "elseif");
        if known { format!("{}{directive}", &image[..last / 2]) } else { image.to_owned() }
    }

    /// Pairs of backslashes: one each before a directive, as they are before anything else.
    pub(super) fn escapes(&mut self) -> Parse<String> {
        let mut count = 0;
        while self.peek(0)? == Kind::DoubleEscape {
            self.take();
            count += 1;
        }
        let next = self.tokens[self.at].clone();
        let control = matches!(next.kind, Kind::If | Kind::Else | Kind::ElseIf | Kind::End);
        let image = self.image(&next);
        let name = image.chars().next().map_or("", |c| &image[c.len_utf8()..]);
        let directive = control || self.dialect.is_directive(name) || self.macro_names.contains(name);
        Ok(if directive { "\\" } else { "\\\\" }.repeat(count))
    }

    /// After an error: reads on behind it, as plain text, and keeps errors that do not follow from it.
    pub(super) fn find_further_errors(&mut self) {
        const MOST: usize = 20;
        while self.errors.len() < MOST {
            let Some(error) = self.errors.last() else { return };
            let end = match self.place {
                super::Place::At(offset) => error.span.end.saturating_sub(offset),
                super::Place::Inside(_) => return,
            };
            let Some(line_end) = self.text.get(end..).and_then(|rest| rest.find('\n')) else { return };
            self.lexer.restart(end + line_end + 1);
            self.tokens.clear();
            self.at = 0;
            self.wanted.clear();
            if self.headers_only().is_ok() {
                return;
            }
        }
    }

    /// Reads to the end without asking that blocks be closed: whether they are depends on what could not
    /// be read.
    fn headers_only(&mut self) -> Parse<()> {
        loop {
            self.block_without_end()?;
            match self.peek(0)? {
                Kind::EndOfTemplate => return Ok(()),
                Kind::End | Kind::Else => drop(self.take()),
                Kind::ElseIf => self.header()?,
                _ => return Err(self.unexpected()),
            }
        }
    }
}
