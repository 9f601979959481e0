//! One asking of a path.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::super::ast::{Pattern, Selector, Steps, refusal};
use super::super::error::{PathError, PathErrorClass};
use super::super::regex_engine::{Regex, RegexEngine};
use super::made::Made;
use super::parameters::Parameters;
use super::place::Place;
use super::way::Way;
use super::{Failure, null_document, walk};
use crate::languages::json::Value;
use crate::languages::text::Span;

/// What becomes of a name that an object does not have.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::languages::json_path) enum Absent {
    /// Nothing is found there; behind a definite path that is an error.
    Skipped,
    /// An error: a filter asks whether a path finds something.
    Refused,
}

/// What a path found: one value, or a list.
pub(in crate::languages::json_path) enum Answer<'d> {
    One(&'d Value),
    List(Vec<&'d Value>),
}

/// One asking of a path. Values live in the document, or among the values made on the way.
pub(in crate::languages::json_path) struct Run<'d> {
    pub(in crate::languages::json_path) root: &'d Value,
    pub(in crate::languages::json_path) made: &'d Made<'d>,
    regex: &'d dyn RegexEngine,
    /// Compiled patterns by the place of the pattern in the path.
    patterns: RefCell<HashMap<usize, Rc<dyn Regex>>>,
    /// What paths from `$` in filters found, by the place of the path.
    answers: RefCell<HashMap<usize, &'d Value>>,
    pub(super) parameters: Parameters<'d>,
    work: Cell<usize>,
    /// Above zero while someone stands ready to catch and to forget the message.
    quiet: Cell<usize>,
    /// For a segment behind the one that a deep scan tries: the index of the item that it was last
    /// asked of. Jayway keeps it in the segment, and never takes it back.
    scanned_items: RefCell<HashMap<(usize, usize), i64>>,
}

/// How many values one answer may look at and copy.
const WORK: usize = 50_000_000;

/// Runs `ask` on `document`.
pub(super) fn with_run<T>(
    document: &Value,
    regex: &dyn RegexEngine,
    ask: impl for<'d> FnOnce(&Run<'d>, &'d Value) -> Result<T, Failure>,
) -> Result<T, PathError> {
    let made = Made::default();
    let run = Run {
        root: document,
        made: &made,
        regex,
        patterns: RefCell::default(),
        answers: RefCell::default(),
        parameters: Parameters::default(),
        work: Cell::new(WORK),
        quiet: Cell::new(0),
        scanned_items: RefCell::default(),
    };
    ask(&run, document).map_err(Failure::shown)
}

impl<'d> Run<'d> {
    /// Asks `steps` of `document`; parameters and `$` in filters look at the whole document.
    pub(in crate::languages::json_path) fn ask(
        &self,
        steps: &Steps,
        document: &'d Value,
        absent: Absent,
    ) -> Result<Answer<'d>, Failure> {
        if matches!(self.root, Value::Null) {
            return Err(null_document());
        }
        if let Some(value) = self.direct(steps, document) {
            return Ok(Answer::One(value));
        }
        self.follow(self.parameters.way(steps), document, absent)
    }

    /// The value to which nothing but names lead, if it is there: most paths in filters are such.
    fn direct(&self, steps: &Steps, document: &'d Value) -> Option<&'d Value> {
        self.work(1).ok()?;
        steps.segments.iter().try_fold(document, |model, segment| match (&segment.selector, model) {
            (Selector::Names { names, .. }, Value::Object(object)) if names.len() == 1 => {
                object.get(&names[0])
            }
            _ => None,
        })
    }

    /// Follows `way` from `document` on.
    pub(super) fn follow(
        &self,
        way: Way<'_>,
        document: &'d Value,
        absent: Absent,
    ) -> Result<Answer<'d>, Failure> {
        let mut found = Vec::new();
        walk::walk(self, way, 0, document, &Place::Root(way.steps.root), absent, &mut found)?;
        self.answer(way, found)
    }

    pub(super) fn answer(&self, way: Way<'_>, found: Vec<&'d Value>) -> Result<Answer<'d>, Failure> {
        let steps = way.steps;
        if !steps.is_definite() {
            return Ok(Answer::List(found));
        }
        // Behind a function stand its own answer and what followed from it: the last one counts.
        match found.last() {
            Some(value) => Ok(Answer::One(value)),
            None => {
                let children = if way.children > 0 { "[*]" } else { "" };
                let message = || format!("No results for path: {steps}{children}");
                let span = steps.segments.last().map_or(Span::default(), |segment| segment.span);
                Err(self.failure(PathErrorClass::PathNotFound, message).at(span))
            }
        }
    }

    /// A failure; the message is only made when someone will read it.
    pub(in crate::languages::json_path) fn failure(
        &self,
        class: PathErrorClass,
        message: impl FnOnce() -> String,
    ) -> Failure {
        Failure::new(class, if self.quiet.get() > 0 { String::new() } else { message() })
    }

    /// Runs `ask` with failures that nobody will read.
    pub(in crate::languages::json_path) fn quietly<T>(&self, ask: impl FnOnce() -> T) -> T {
        self.quiet.set(self.quiet.get() + 1);
        let answer = ask();
        self.quiet.set(self.quiet.get() - 1);
        answer
    }

    /// Counts `amount` of work, up to the limit.
    pub(in crate::languages::json_path) fn work(&self, amount: usize) -> Result<(), Failure> {
        match self.work.get().checked_sub(amount) {
            Some(left) => {
                self.work.set(left);
                Ok(())
            }
            None => Err(Failure::new(
                PathErrorClass::LimitExceeded,
                "the path looks at more values than the limit",
            )),
        }
    }

    /// The value of `path`, which begins with `$`, asked once for all items that a filter looks at.
    pub(in crate::languages::json_path) fn ask_document(&self, path: &Steps) -> Result<&'d Value, Failure> {
        let key = std::ptr::from_ref(path).addr();
        if let Some(value) = self.answers.borrow().get(&key) {
            return Ok(value);
        }
        let answer = self.ask(path, self.root, Absent::Skipped)?;
        let value = self.keep_answer(answer)?;
        self.answers.borrow_mut().insert(key, value);
        Ok(value)
    }

    /// Remembers that a deep scan asks the segment at `at` of the item at `index`.
    pub(super) fn note_scanned_item(&self, way: Way<'_>, at: usize, index: i64) {
        self.scanned_items.borrow_mut().insert((std::ptr::from_ref(way.steps).addr(), way.place(at)), index);
    }

    /// The item that a deep scan last asked the segment at `at` of.
    pub(super) fn scanned_item(&self, way: Way<'_>, at: usize) -> Option<i64> {
        let items = self.scanned_items.borrow();
        if items.is_empty() {
            None
        } else {
            items.get(&(std::ptr::from_ref(way.steps).addr(), way.place(at))).copied()
        }
    }

    /// The compiled form of `pattern`.
    pub(in crate::languages::json_path) fn pattern(
        &self,
        pattern: &Pattern,
    ) -> Result<Rc<dyn Regex>, Failure> {
        let key = std::ptr::from_ref(pattern).addr();
        if let Some(regex) = self.patterns.borrow().get(&key) {
            return Ok(regex.clone());
        }
        let compiled = self.regex.compile(&pattern.pattern, &pattern.flags);
        let regex: Rc<dyn Regex> = compiled.map_err(|_| refused(pattern))?.into();
        self.patterns.borrow_mut().insert(key, regex.clone());
        Ok(regex)
    }

    /// The answer as one value: a list becomes an array.
    pub(in crate::languages::json_path) fn keep_answer(
        &self,
        answer: Answer<'d>,
    ) -> Result<&'d Value, Failure> {
        match answer {
            Answer::One(value) => Ok(value),
            Answer::List(_) => Ok(self.made.keep(self.copy_answer(answer)?)),
        }
    }

    pub(super) fn copy_answer(&self, answer: Answer<'d>) -> Result<Value, Failure> {
        match answer {
            Answer::One(value) => self.copy(value),
            Answer::List(list) => {
                Ok(Value::Array(list.into_iter().map(|value| self.copy(value)).collect::<Result<_, _>>()?))
            }
        }
    }

    /// Whether `value` is `array`, or `array` stands somewhere in it.
    pub(super) fn holds(&self, value: &Value, array: &Value) -> Result<bool, Failure> {
        self.work(1)?;
        if std::ptr::eq(value, array) {
            return Ok(true);
        }
        let mut below: Box<dyn Iterator<Item = &Value>> = match value {
            Value::Array(_) => Box::new(self.made.items(value)),
            Value::Object(object) => Box::new(object.iter().map(|(_, member)| member)),
            _ => return Ok(false),
        };
        below.try_fold(false, |found, below| Ok(found || self.holds(below, array)?))
    }

    /// A copy of `value` with what functions appended to the arrays in it.
    pub(in crate::languages::json_path) fn copy(&self, value: &'d Value) -> Result<Value, Failure> {
        Ok(match value {
            Value::Array(items) => {
                self.work(1 + items.len())?;
                let all = self.made.items(value);
                Value::Array(all.map(|item| self.copy(item)).collect::<Result<_, _>>()?)
            }
            Value::Object(object) => {
                self.work(1 + object.len())?;
                let members = object.iter();
                let copied = members.map(|(name, member)| Ok((name.to_owned(), self.copy(member)?)));
                Value::Object(copied.collect::<Result<_, Failure>>()?)
            }
            Value::String(text) => {
                self.work(text.len() / 64)?;
                value.clone()
            }
            _ => value.clone(),
        })
    }
}

fn refused(pattern: &Pattern) -> Failure {
    Failure::new(PathErrorClass::InvalidPath, refusal(&pattern.filter, pattern.at, pattern.found))
}
