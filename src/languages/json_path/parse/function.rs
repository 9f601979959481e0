//! Functions and their parameters.

use super::cursor::{Cursor, Failure, Units};
use super::{PathParser, is_blank};
use crate::languages::json_path::ast::{Parameter, Selector};

#[derive(Clone, Copy)]
enum Kind {
    Json,
    Path,
}

/// How many brackets and quotes are open.
#[derive(Default)]
struct Open {
    /// Below zero where more are closed than were opened, which Jayway does not notice at once.
    parentheses: isize,
    brackets: usize,
    braces: usize,
    quotes: usize,
}

impl Open {
    fn only_parentheses(&self) -> bool {
        self.brackets == 0 && self.braces == 0 && self.quotes == 0
    }
}

impl PathParser {
    /// A function whose name stands from `start` up to the parenthesis at `opening`.
    pub(super) fn read_function(&mut self, start: usize, opening: usize) -> Result<(), Failure> {
        let name = self.cursor.slice(start, opening)?;
        if !self.closes(opening)? {
            return Err(self.not_closed(&name));
        }
        let parameters = if self.cursor.at(opening + 1)? == ')' {
            self.cursor.at = opening + 1;
            None
        } else {
            self.cursor.at = opening + 1;
            Some(self.read_parameters(&name)?)
        };
        self.push(Selector::Function { name, parameters }, start);
        // Jayway looks for the next segment behind the closing parenthesis only when more follows,
        // and there reads the parenthesis as the beginning of a name.
        Ok(())
    }

    fn closes(&self, opening: usize) -> Result<bool, Failure> {
        let mut depth = 1;
        for at in opening + 1..self.cursor.end {
            match self.cursor.at(at)? {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn not_closed(&self, name: &str) -> Failure {
        self.cursor.own(format!("Arguments to function: '{name}' are not closed properly."))
    }

    /// The parameters, parted by commas that stand in no bracket and no string.
    fn read_parameters(&mut self, name: &str) -> Result<Vec<Parameter>, Failure> {
        let mut parameters = Vec::new();
        let mut open = Open { parentheses: 1, ..Open::default() };
        let (mut kind, mut written, mut prior) = (None, Units::default(), '\0');
        let mut done = false;
        while self.cursor.in_bounds(self.cursor.at) && !done {
            let (found, byte) = (self.cursor.current()?, self.cursor.byte_of(self.cursor.at));
            let unit = self.cursor.text.units[self.cursor.at];
            self.cursor.at += 1;
            if kind.is_none() {
                match found {
                    c if is_blank(c) => continue,
                    '{' | '"' | '-' | '0'..='9' => kind = Some(Kind::Json),
                    '$' | '@' => kind = Some(Kind::Path),
                    _ => {}
                }
            }
            match found {
                '"' if prior != '\\' && open.quotes > 0 => open.quotes -= 1,
                '"' => open.quotes += 1,
                '(' => open.parentheses += 1,
                '{' => open.braces += 1,
                '[' => open.brackets += 1,
                '}' => open.braces = self.close(open.braces, "brace '}'")?,
                ']' => open.brackets = self.close(open.brackets, "bracket ']'")?,
                ')' | ',' => {
                    if found == ')' {
                        open.parentheses -= 1;
                        if open.parentheses < 0 || prior == '(' {
                            written.push(unit, byte);
                        }
                    }
                    let ends = open.parentheses == 0 && found == ')' || open.parentheses == 1;
                    if open.only_parentheses() && ends {
                        done = open.parentheses == 0;
                        if let Some(kind) = kind.take() {
                            parameters.push(self.parameter(kind, std::mem::take(&mut written))?);
                        }
                    }
                }
                _ => {}
            }
            let parts = found == ',' && open.braces == 0 && open.brackets == 0 && open.parentheses == 1;
            if kind.is_some() && !parts {
                written.push(unit, byte);
            }
            prior = found;
        }
        if open.braces != 0 || open.parentheses != 0 || open.brackets != 0 {
            return Err(self.not_closed(name));
        }
        Ok(parameters)
    }

    fn close(&self, opened: usize, what: &str) -> Result<usize, Failure> {
        let at = self.cursor.at;
        opened
            .checked_sub(1)
            .ok_or_else(|| self.cursor.own(format!("Unexpected close {what} at character position: {at}")))
    }

    fn parameter(&self, kind: Kind, written: Units) -> Result<Parameter, Failure> {
        match kind {
            Kind::Json => Ok(Parameter::Json(String::from_utf16_lossy(&written.units))),
            Kind::Path => {
                let cursor = Cursor::new(written);
                let mut parser = PathParser { cursor, nesting: self.nesting - 1, segments: Vec::new() };
                let steps = parser.read().map_err(|failure| Failure { at: self.cursor.at, ..failure })?;
                Ok(Parameter::Path(steps))
            }
        }
    }
}
