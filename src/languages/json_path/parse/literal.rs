//! What a filter compares: paths, strings, numbers, JSON, patterns.

use super::cursor::Failure;
use super::filter::{FilterParser, Side};
use super::unescape::unescape;
use crate::languages::json::{Decimal, Value, double_to_java_string, parse_double, read_permissive};
use crate::languages::json_path::ast::{Operand, Pattern};

/// How deep a JSON literal may be nested.
const NESTING: usize = 100;

impl FilterParser {
    pub(super) fn side(&mut self) -> Result<Side, Failure> {
        self.cursor.skip_blanks();
        match self.cursor.current()? {
            '$' | '@' => self.path(),
            '!' => {
                self.cursor.at += 1;
                self.cursor.skip_blanks();
                match self.cursor.current()? {
                    '$' | '@' => self.path(),
                    _ => Err(self.cursor.own("Unexpected character: !")),
                }
            }
            '\'' => self.string('\''),
            '"' => self.string('"'),
            't' | 'f' => self.boolean(),
            'n' => self.null(),
            '{' => self.json(('{', '}')),
            '[' => self.json(('[', ']')),
            '/' => self.pattern(),
            _ => self.number(),
        }
    }

    fn path(&mut self) -> Result<Side, Failure> {
        let start = self.cursor.at;
        let wanted = self.previous_significant(start) != Some('!');
        self.cursor.at += 1;
        while self.cursor.in_bounds(self.cursor.at) {
            if self.cursor.current()? == '[' {
                let Some(closing) = self.cursor.find_closing(self.cursor.at, ('[', ']'), false)? else {
                    let whole = self.cursor.whole();
                    return Err(self.cursor.own(format!("Square brackets does not match in filter {whole}")));
                };
                self.cursor.at = closing + 1;
            }
            let found = self.cursor.current()?;
            let closes = found == ')' && !self.closes_function(start)?;
            let ends = matches!(found, '<' | '>' | '=' | '~' | '!' | ' ') || closes;
            if !self.cursor.in_bounds(self.cursor.at) || ends {
                break;
            }
            self.cursor.at += 1;
        }
        let path = super::steps(self.cursor.part(start, self.cursor.at), self.nesting)
            .map_err(|(failure, _)| Failure { own: true, at: start, message: failure.message })?;
        Ok(Side::Path(path, wanted))
    }

    fn previous_significant(&self, at: usize) -> Option<char> {
        let before = (0..at).rev().filter_map(|place| self.cursor.at(place).ok());
        before.into_iter().find(|&c| c != ' ')
    }

    /// Whether the parenthesis here closes an empty one that stands behind a dot of this path.
    fn closes_function(&self, start: usize) -> Result<bool, Failure> {
        let Some(before) = (0..self.cursor.at).rev().find(|&at| self.cursor.at(at).is_ok_and(|c| c != ' '))
        else {
            return Ok(false);
        };
        if self.cursor.at(before)? != '(' {
            return Ok(false);
        }
        Ok((start + 1..before).any(|at| self.cursor.at(at).is_ok_and(|c| c == '.')))
    }

    fn string(&mut self, quote: char) -> Result<Side, Failure> {
        let start = self.cursor.at;
        let Some(closing) = self.cursor.find_unescaped(start, quote) else {
            let whole = self.cursor.whole();
            let what = "String literal does not have matching quotes. Expected";
            return Err(self.cursor.own(format!("{what} {quote} in {whole}")));
        };
        self.cursor.at = closing + 1;
        let text = self.cursor.slice(start + 1, closing)?;
        let text = unescape(&text).map_err(|_| Failure { own: false, message: String::new(), at: start })?;
        Ok(Side::Value(Operand::String(text)))
    }

    fn boolean(&mut self) -> Result<Side, Failure> {
        for (word, value) in [("true", true), ("false", false)] {
            let end = self.cursor.at + word.len();
            if end <= self.cursor.end && self.cursor.slice(self.cursor.at, end)? == word {
                self.cursor.at = end;
                return Ok(Side::Value(Operand::Boolean(value)));
            }
        }
        Err(self.cursor.own("Expected boolean literal"))
    }

    fn null(&mut self) -> Result<Side, Failure> {
        let end = self.cursor.at + 4;
        if end <= self.cursor.end && self.cursor.slice(self.cursor.at, end)? == "null" {
            self.cursor.at = end;
            return Ok(Side::Value(Operand::Null));
        }
        Err(self.cursor.own("Expected <null> value"))
    }

    fn json(&mut self, brackets: (char, char)) -> Result<Side, Failure> {
        let start = self.cursor.at;
        let Some(closing) = self.cursor.find_closing(start, brackets, false)? else {
            let whole = self.cursor.whole();
            return Err(self.cursor.own(format!("String not closed. Expected ' in {whole}")));
        };
        self.cursor.at = closing + 1;
        let text = self.cursor.slice(start, closing + 1)?;
        let value = read_permissive(&text, NESTING);
        Ok(Side::Value(Operand::Json(Box::new((text, value)))))
    }

    fn pattern(&mut self) -> Result<Side, Failure> {
        let start = self.cursor.at;
        let Some(closing) = self.cursor.find_unescaped(start, '/') else {
            let whole = self.cursor.whole();
            return Err(self.cursor.own(format!("Pattern not closed. Expected / in {whole}")));
        };
        let pattern = self.cursor.slice(start + 1, closing)?;
        self.cursor.at = closing + 1;
        while self.cursor.in_bounds(self.cursor.at)
            && matches!(self.cursor.current()?, 'd' | 'i' | 'x' | 'm' | 's' | 'u' | 'U')
        {
            self.cursor.at += 1;
        }
        let flags = self.cursor.slice(closing + 1, self.cursor.at)?;
        let (filter, at, found) = (self.whole.clone(), self.cursor.at, self.cursor.current()?);
        Ok(Side::Value(Operand::Pattern(Box::new(Pattern { pattern, flags, filter, at, found }))))
    }

    fn number(&mut self) -> Result<Side, Failure> {
        let start = self.cursor.at;
        while self.cursor.in_bounds(self.cursor.at)
            && matches!(self.cursor.current()?, '0'..='9' | '-' | '.' | 'e' | 'E')
        {
            self.cursor.at += 1;
        }
        let text = self.cursor.slice(start, self.cursor.at)?;
        match Decimal::parse(&text) {
            Some(_) => Ok(Side::Value(Operand::Number(number_value(&text)))),
            None => {
                Err(Failure { own: false, message: "java.lang.NumberFormatException".to_owned(), at: start })
            }
        }
    }
}

/// The number in the smallest class that prints as `text`.
fn number_value(text: &str) -> Value {
    if let Some(number) = text.parse::<i32>().ok().filter(|number| number.to_string() == text) {
        return Value::Integer(number);
    }
    match parse_double(text) {
        Some(number) if double_to_java_string(number) == text => Value::Double(number),
        _ => Value::BigDecimal(text.into()),
    }
}
