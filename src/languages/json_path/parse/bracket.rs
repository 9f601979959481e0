//! What stands in square brackets: names, indexes, slices, `*`, filters.

use super::cursor::Failure;
use super::unescape::unescape;
use super::{PathParser, filter};
use crate::languages::json_path::ast::Selector;

impl PathParser {
    /// Tries each kind of bracket in turn.
    pub(super) fn read_bracket(&mut self) -> Result<(), Failure> {
        let start = self.cursor.at;
        let read = self.read_quoted_names()?
            || self.read_indexes()?
            || self.read_bracketed_star()?
            || self.read_filter()?
            || self.read_placeholder()?;
        if read {
            return Ok(());
        }
        Err(self
            .cursor
            .own(format!("Could not parse token starting at position {start}. Expected ?, ', 0-9, * ")))
    }

    /// `['a']`, `["a", "b"]`
    fn read_quoted_names(&mut self) -> Result<bool, Failure> {
        let start = self.cursor.at;
        let quote = self.cursor.next_significant_char(start);
        if quote != '\'' && quote != '"' {
            return Ok(false);
        }
        let (names, end) = self.quoted_names(quote)?;
        let missing = "Property has not been closed - missing closing ]";
        let closing = self.cursor.next_significant_if(end, ']')?.ok_or_else(|| self.cursor.own(missing))?;
        if names.is_empty() {
            return Err(self.cursor.own("Empty properties"));
        }
        self.cursor.at = closing + 1;
        self.push(Selector::Names { names, quote }, start);
        Ok(true)
    }

    /// The names, and where the last of them is closed.
    fn quoted_names(&self, quote: char) -> Result<(Vec<String>, usize), Failure> {
        let mut names = Vec::new();
        let (mut opened, mut closed) = (None, 0);
        let (mut escaped, mut after_comma) = (false, false);
        let mut at = self.cursor.at + 1;
        while self.cursor.in_bounds(at) {
            let found = self.cursor.at(at)?;
            match opened {
                _ if escaped => escaped = false,
                _ if found == '\\' => escaped = true,
                None if found == ']' && after_comma => return Err(self.empty_name(at)),
                None if found == ']' => break,
                None if found == quote => {
                    opened = Some(at + 1);
                    after_comma = false;
                }
                None if found == ',' && after_comma => return Err(self.empty_name(at)),
                None => after_comma |= found == ',',
                Some(name_start) if found == quote => {
                    if !matches!(self.cursor.next_significant_char(at), ']' | ',') {
                        let what = "Property must be separated by comma or Property must be terminated close square bracket";
                        return Err(self.cursor.own(format!("{what} at index {at}")));
                    }
                    let name = self.cursor.slice(name_start, at)?;
                    names.push(unescape(&name).map_err(|code| Failure {
                        own: false,
                        message: format!(
                            "com.jayway.jsonpath.JsonPathException: Unable to parse unicode value: {code}"
                        ),
                        at: name_start,
                    })?);
                    closed = at;
                    opened = None;
                }
                Some(_) => {}
            }
            at += 1;
        }
        match opened {
            Some(_) => {
                Err(self.cursor.own(format!("Property has not been closed - missing closing {quote}")))
            }
            None => Ok((names, closed)),
        }
    }

    fn empty_name(&self, at: usize) -> Failure {
        self.cursor.own(format!("Found empty property at index {at}"))
    }

    /// `[1]`, `[1,2]`, `[1:]`, `[1:2]`, `[:2]`
    fn read_indexes(&mut self) -> Result<bool, Failure> {
        let start = self.cursor.at;
        let first = self.cursor.next_significant_char(start);
        if !is_digit(first) && first != '-' && first != ':' {
            return Ok(false);
        }
        let Some(end) = self.cursor.find(start + 1, ']') else { return Ok(false) };
        let text = self.cursor.slice(start + 1, end)?;
        let text = text.trim_matches(|c| c <= ' ');
        if !text.chars().all(|c| is_digit(c) || matches!(c, ',' | '-' | ':' | ' ')) {
            return Ok(false);
        }
        let selector = if text.contains(':') { self.slice(text)? } else { self.indexes(text)? };
        self.cursor.at = end + 1;
        self.push(selector, start);
        Ok(true)
    }

    fn slice(&self, text: &str) -> Result<Selector, Failure> {
        let failed = || self.cursor.own(format!("Failed to parse SliceOperation: {text}"));
        if text.contains([',', ' ']) {
            return Err(failed());
        }
        // What stands after a second colon is not looked at.
        let mut parts = text.split(':').map(|part| match part {
            "" => Ok(None),
            _ => integer(part).map(Some).ok_or_else(|| Failure {
                own: false,
                message: format!("java.lang.NumberFormatException: For input string: \"{part}\""),
                at: self.cursor.at,
            }),
        });
        let from = parts.next().transpose()?.flatten();
        let to = parts.next().transpose()?.flatten();
        if from.is_none() && to.is_none() { Err(failed()) } else { Ok(Selector::Slice { from, to }) }
    }

    fn indexes(&self, text: &str) -> Result<Selector, Failure> {
        let read = |part: &str| {
            integer(part).ok_or_else(|| {
                self.cursor.own(format!("Failed to parse token in ArrayIndexOperation: {part}"))
            })
        };
        let parts = text.split(',').map(|part| read(part.trim_matches(' ')));
        Ok(Selector::Indexes(parts.collect::<Result<_, _>>()?))
    }

    /// `[*]`
    fn read_bracketed_star(&mut self) -> Result<bool, Failure> {
        let start = self.cursor.at;
        let star = self.cursor.next_significant(start);
        if !self.cursor.in_bounds(star) || self.cursor.at(star)? != '*' {
            return Ok(false);
        }
        let closing = self.cursor.next_significant(star);
        if !self.cursor.in_bounds(closing) || self.cursor.at(closing)? != ']' {
            let message = format!("Expected wildcard token to end with ']' on position {}", star + 1);
            return Err(self.cursor.own(message));
        }
        self.cursor.at = closing + 1;
        self.push(Selector::Wildcard, start);
        Ok(true)
    }

    /// `[?(…)]`
    fn read_filter(&mut self) -> Result<bool, Failure> {
        let start = self.cursor.at;
        let Some(question) = self.cursor.next_significant_if(start, '?')? else { return Ok(false) };
        let Some(opening) = self.cursor.next_significant_if(question, '(')? else { return Ok(false) };
        let Some(closing) = self.cursor.find_closing(opening, ('(', ')'), true)? else { return Ok(false) };
        let bracket = self.cursor.next_significant(closing);
        if !self.cursor.in_bounds(bracket) || self.cursor.at(bracket)? != ']' {
            return Ok(false);
        }
        let expression = filter::expression(self.cursor.part(start, bracket + 1), self.nesting - 1)
            .map_err(|failure| Failure { at: start + failure.at, ..failure })?;
        self.cursor.at = bracket + 1;
        self.push(Selector::Filter(Box::new(expression)), start);
        Ok(true)
    }

    /// `[?]`: a place for a predicate that only a Java program can fill.
    fn read_placeholder(&mut self) -> Result<bool, Failure> {
        let start = self.cursor.at;
        let Some(question) = self.cursor.next_significant_if(start, '?')? else { return Ok(false) };
        if !matches!(self.cursor.next_significant_char(question), ']' | ',') {
            return Ok(false);
        }
        let Some(end) = self.cursor.find(start + 1, ']') else { return Ok(false) };
        let inside = self.cursor.slice(start + 1, end)?;
        let what = "Not enough predicates supplied for filter";
        Err(self.cursor.own(format!("{what} [{inside}] at position {start}")))
    }
}

/// `Character.isDigit`, as far as decimal digits of other scripts go.
fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

/// `Integer.parseInt`.
fn integer(text: &str) -> Option<i32> {
    let ascii: String =
        text.chars().map(|c| digit_value(c).map_or(c, |value| char::from(b'0' + value))).collect();
    ascii.parse().ok()
}

/// The value of a decimal digit. Unicode keeps the ten digits of a script together; the common ones are here.
fn digit_value(c: char) -> Option<u8> {
    const ZEROS: [u32; 12] =
        [0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xE50, 0xED0, 0xFF10];
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&u32::from(c)))?;
    u8::try_from(u32::from(c) - zero).ok()
}
