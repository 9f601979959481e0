//! Text to [`Steps`], reading what Jayway reads in the way it reads it: a character at a time, each
//! kind of bracket tried in turn, and one character left over at the end let pass.

mod bracket;
mod cursor;
mod filter;
mod function;
mod literal;
mod unescape;

use std::borrow::Cow;

use cursor::{Cursor, Failure, Units};

use super::ast::{Parameter, Segment, Selector, Steps};
use super::error::{PathError, PathErrorClass};

/// How many paths and parentheses may stand inside one another.
const NESTING: usize = 50;

/// How many segments a path may have.
const SEGMENTS: usize = 1000;

/// Reads a path as `JsonPath.compile` does.
pub(super) fn path(text: &str) -> Result<Steps, PathError> {
    if text.is_empty() {
        let message = "json can not be null or empty".to_owned();
        return Err(PathError {
            class: PathErrorClass::IllegalArgument,
            message,
            span: Default::default(),
            missing: None,
        });
    }
    steps(Units::of(text, 0), NESTING).map_err(|(failure, place)| {
        let span = crate::languages::text::Span::new(place.min(text.len()), text.len());
        PathError { class: PathErrorClass::InvalidPath, message: failure.message, span, missing: None }
    })
}

/// Reads a path that may lack its `$`; the error comes with the byte at which it was found.
fn steps(units: Units, nesting: usize) -> Result<Steps, (Failure, usize)> {
    let mut cursor = Cursor::new(units);
    cursor.trim();
    if !matches!(cursor.at(0), Ok('$' | '@')) {
        let mut longer = Units::of("$.", 0);
        for (at, &unit) in cursor.text.units.iter().enumerate() {
            longer.push(unit, cursor.byte_of(at));
        }
        cursor = Cursor::new(longer);
        cursor.trim();
    }
    let mut parser = PathParser { cursor, nesting, segments: Vec::new() };
    let read = if parser.cursor.last_is('.') {
        Err(parser.cursor.own("Path must not end with a '.' or '..'"))
    } else {
        parser.read()
    };
    read.map_err(|failure| {
        let byte = parser.cursor.byte_of(failure.at);
        (failure, byte)
    })
}

struct PathParser {
    cursor: Cursor,
    nesting: usize,
    segments: Vec<Segment>,
}

impl PathParser {
    fn read(&mut self) -> Result<Steps, Failure> {
        if self.nesting == 0 {
            return Err(self.cursor.own("paths and parentheses are nested deeper than the limit"));
        }
        while self.cursor.in_bounds(self.cursor.at) && is_blank(self.cursor.current()?) {
            self.cursor.at += 1;
        }
        let root = self.cursor.current()?;
        if root != '$' && root != '@' {
            return Err(self.cursor.own("Path must start with '$' or '@'"));
        }
        if !self.cursor.is_tail() {
            self.cursor.at += 1;
            if !matches!(self.cursor.current()?, '.' | '[') {
                let at = self.cursor.at;
                return Err(self
                    .cursor
                    .own(format!("Illegal character at position {at} expected '.' or '['")));
            }
            self.read_segments()?;
        }
        let segments = std::mem::take(&mut self.segments);
        let mut steps = Steps { root, from_document: root == '$', segments };
        steps.settle();
        Ok(turn_inside_out(steps))
    }

    fn read_segments(&mut self) -> Result<(), Failure> {
        loop {
            if self.segments.len() >= SEGMENTS {
                return Err(self.cursor.own(format!("the path has more than {SEGMENTS} segments")));
            }
            match self.cursor.current()? {
                '[' => self.read_bracket()?,
                '.' => self.read_dots()?,
                '*' => self.read_star()?,
                _ => self.read_name()?,
            }
            if self.cursor.is_tail() {
                return Ok(());
            }
        }
    }

    /// `.` or `..` and the segment after it.
    fn read_dots(&mut self) -> Result<(), Failure> {
        let start = self.cursor.at;
        let next = start + 1;
        if self.cursor.in_bounds(next) && self.cursor.at(next)? == '.' {
            self.cursor.at += 2;
            self.push(Selector::DeepScan, start);
        } else if !self.cursor.in_bounds(next) {
            return Err(self.cursor.own("Path must not end with a '."));
        } else {
            self.cursor.at += 1;
        }
        match self.cursor.current()? {
            '.' => {
                let at = self.cursor.at;
                Err(self.cursor.own(format!("Character '.' on position {at} is not valid.")))
            }
            '[' => self.read_bracket(),
            '*' => self.read_star(),
            _ => self.read_name(),
        }
    }

    fn read_star(&mut self) -> Result<(), Failure> {
        let start = self.cursor.at;
        self.cursor.at += 1;
        self.push(Selector::Wildcard, start);
        Ok(())
    }

    /// A name without quotes, or a function.
    fn read_name(&mut self) -> Result<(), Failure> {
        let start = self.cursor.at;
        if self.cursor.current()? == ' ' {
            return Err(self.cursor.own(format!("Could not parse token starting at position {start}")));
        }
        let mut at = start;
        while self.cursor.in_bounds(at) {
            match self.cursor.at(at)? {
                ' ' => {
                    let advice = "Use bracket notion ['my prop'] if your property contains blank characters.";
                    return Err(self.cursor.own(format!("{advice} position: {start}")));
                }
                '(' => return self.read_function(start, at),
                '.' | '[' if at > 0 => break,
                _ => at += 1,
            }
        }
        let name = self.cursor.slice(start, at)?;
        self.cursor.at = at;
        self.push(Selector::Names { names: vec![name], quote: '\'' }, start);
        Ok(())
    }

    fn push(&mut self, selector: Selector, start: usize) {
        let span = self.cursor.span(start, self.cursor.at);
        self.segments.push(Segment { selector, span, after_definite: false });
    }
}

/// A path that begins with a deep scan and ends with a function is read as a call of its first
/// function with the path before it as the parameter: `$..a.sum()` is `$.sum($..a)`.
fn turn_inside_out(mut steps: Steps) -> Steps {
    let is_function = |segment: &Segment| matches!(segment.selector, Selector::Function { .. });
    let begins_with_scan =
        matches!(steps.segments.first(), Some(Segment { selector: Selector::DeepScan, .. }));
    if !begins_with_scan || !steps.segments.last().is_some_and(is_function) {
        return steps;
    }
    let place = steps.segments.iter().position(is_function).unwrap_or(0);
    let mut call = steps.segments.split_off(place);
    let mut inner = Steps { root: steps.root, from_document: true, segments: steps.segments };
    inner.settle();
    if let Some(Segment { selector: Selector::Function { parameters, .. }, .. }) = call.first_mut() {
        *parameters = Some(vec![Parameter::Path(inner)]);
    }
    Steps { root: '$', from_document: steps.from_document, segments: call }
}

/// A string that stands in a list of a filter: Jayway takes its quotes off and reads its escapes, as if
/// it were a literal. The error holds the four characters that are no code.
pub(super) fn string_in_list(text: &str) -> Result<Cow<'_, str>, String> {
    let inside = |quote| text.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
    let text = inside('\'').or_else(|| inside('"')).unwrap_or(text);
    if text.contains('\\') { unescape::unescape(text).map(Cow::Owned) } else { Ok(Cow::Borrowed(text)) }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}
