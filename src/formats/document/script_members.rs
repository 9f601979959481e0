//! The members of an object in JavaScript.

use super::script::{LostBackslash, SPREAD, Script};
use super::script_text::is_word;
use super::{Entry, Kind, Node, Unreadable};
use crate::languages::text::Span;

impl Script<'_> {
    pub(super) fn members(&mut self) -> Option<Vec<Entry>> {
        self.cursor.at += 1;
        let mut entries = Vec::new();
        loop {
            self.cursor.skip_trivia();
            if self.cursor.takes("}") {
                return Some(entries);
            }
            entries.push(self.member()?);
            self.cursor.skip_trivia();
            if !self.cursor.takes(",") && !self.cursor.rest().starts_with('}') {
                return None;
            }
        }
    }

    fn member(&mut self) -> Option<Entry> {
        let start = self.cursor.at;
        if self.cursor.takes("...") {
            let value = self.value()?;
            return Some(Entry { key: SPREAD.to_owned(), key_span: Span::new(start, start + 3), value });
        }
        let key = match self.cursor.rest().chars().next()? {
            '"' | '\'' | '`' => match self.cursor.text_literal()? {
                Kind::Text(text) | Kind::Mixed(text, _) => text,
                _ => return None,
            },
            '[' => {
                self.cursor.at += 1;
                self.cursor.skip_value();
                let name = self.cursor.text[start + 1..self.cursor.at].trim().to_owned();
                self.cursor.takes("]").then(|| format!("${{{name}}}"))?
            }
            _ => self.cursor.skip_while(is_word).to_owned(),
        };
        let key_span = Span::new(start, self.cursor.at);
        self.cursor.skip_trivia();
        let rest = self.cursor.rest();
        if key.is_empty() {
            return None;
        }
        if rest.starts_with([',', '}']) {
            // `{ integrationResponses }` names a variable.
            let value = Node::new(Kind::Expression(key.clone()), key_span);
            return Some(Entry { key, key_span, value });
        }
        if !self.cursor.takes(":") {
            let value = self.expression(start)?;
            return Some(Entry { key, key_span, value });
        }
        self.cursor.skip_trivia();
        if key == "selectionPattern" && self.lost == LostBackslash::Unreadable {
            self.find_lost_backslash();
        }
        let value = self.value()?;
        Some(Entry { key, key_span, value })
    }

    /// In a pattern `"\d"` was meant as `"\\d"`: JavaScript drops the backslash.
    fn find_lost_backslash(&mut self) {
        if let Some(offset) = self.cursor.clone().unknown_escape() {
            let message = "JavaScript drops this backslash".to_owned();
            self.error = Some(Unreadable { offset, message, unknown_escape: true });
        }
    }
}
