//! Asking a path of a document.

mod deep_scan;
mod function;
mod made;
mod message;
mod place;
mod walk;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::ast::{Pattern, Steps};
use super::error::{PathError, PathErrorClass};
use super::regex_engine::{Regex, RegexEngine};
use crate::languages::json::Value;
use crate::languages::text::Span;

use made::Made;
use place::Place;
use walk::Way;

/// How many values one answer may look at and copy.
const WORK: usize = 50_000_000;

/// What `steps` finds in `document`.
pub(super) fn evaluate(steps: &Steps, document: &Value, regex: &dyn RegexEngine) -> Result<Value, PathError> {
    with_run(document, regex, |run, document| {
        steps.patterns(&mut |pattern| run.pattern(pattern).map(drop))?;
        run.copy_answer(run.ask(steps, document, Absent::Skipped)?)
    })
}

/// What `steps` finds in `document`, and the addresses of the values that were found.
pub(super) fn evaluate_with_places(
    steps: &Steps,
    document: &Value,
    regex: &dyn RegexEngine,
) -> Result<(Value, Vec<usize>), PathError> {
    with_run(document, regex, |run, document| {
        steps.patterns(&mut |pattern| run.pattern(pattern).map(drop))?;
        let answer = run.ask(steps, document, Absent::Skipped)?;
        let found = match &answer {
            Answer::One(value) => vec![std::ptr::from_ref(*value).addr()],
            Answer::List(list) => list.iter().map(|value| std::ptr::from_ref(*value).addr()).collect(),
        };
        Ok((run.copy_answer(answer)?, found))
    })
}

/// What the segments of `steps` from `at` on find in `model`, to which names and indexes have led.
pub(super) fn resume(
    steps: &Steps,
    at: usize,
    model: &Value,
    regex: &dyn RegexEngine,
) -> Result<Value, PathError> {
    if at == 0 {
        return evaluate(steps, model, regex);
    }
    with_run(model, regex, |run, model| {
        let way = Way { steps, to_children: false };
        let mut found = Vec::new();
        walk::walk_behind(run, way, at, model, &mut found)?;
        run.copy_answer(run.answer(steps, found)?)
    })
}

/// The error of a document that is `null`.
pub(super) fn no_document() -> PathError {
    null_document().shown()
}

fn null_document() -> Failure {
    Failure::new(PathErrorClass::IllegalArgument, "root can not be null")
}

fn with_run<T>(
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
        work: Cell::new(WORK),
        quiet: Cell::new(0),
        scanned_items: RefCell::default(),
    };
    ask(&run, document).map_err(Failure::shown)
}

/// What Jayway throws, before it is known whether anyone catches it.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) class: PathErrorClass,
    pub(super) message: String,
    pub(super) span: Span,
}

impl Failure {
    pub(super) fn new(class: PathErrorClass, message: impl Into<String>) -> Failure {
        Failure { class, message: message.into(), span: Span::default() }
    }

    fn shown(self) -> PathError {
        PathError { class: self.class, message: self.message, span: self.span, missing: None }
    }

    /// The same at a segment, if it has no place yet.
    fn at(self, span: Span) -> Failure {
        if self.span == Span::default() { Failure { span, ..self } } else { self }
    }
}

/// What becomes of a name that an object does not have.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Absent {
    /// Nothing is found there; behind a definite path that is an error.
    Skipped,
    /// An error: a filter asks whether a path finds something.
    Refused,
}

/// What a path found: one value, or a list.
pub(super) enum Answer<'d> {
    One(&'d Value),
    List(Vec<&'d Value>),
}

/// One asking of a path. Values live in the document, or among the values made on the way.
pub(super) struct Run<'d> {
    pub(super) root: &'d Value,
    pub(super) made: &'d Made<'d>,
    regex: &'d dyn RegexEngine,
    /// Compiled patterns by the place of the pattern in the path.
    patterns: RefCell<HashMap<usize, std::rc::Rc<dyn Regex>>>,
    /// What paths from `$` in filters found, by the place of the path.
    answers: RefCell<HashMap<usize, &'d Value>>,
    work: Cell<usize>,
    /// Above zero while someone stands ready to catch and to forget the message.
    quiet: Cell<usize>,
    /// For a segment behind the one that a deep scan tries: the index of the item that it was last
    /// asked of. Jayway keeps it in the segment, and never takes it back.
    scanned_items: RefCell<HashMap<(usize, usize), i64>>,
}

impl<'d> Run<'d> {
    /// Asks `steps` of `document`; parameters and `$` in filters look at the whole document.
    pub(super) fn ask(
        &self,
        steps: &Steps,
        document: &'d Value,
        absent: Absent,
    ) -> Result<Answer<'d>, Failure> {
        if matches!(self.root, Value::Null) {
            return Err(null_document());
        }
        self.follow(Way { steps, to_children: false }, document, absent)
    }

    /// Follows `way` from `document` on.
    fn follow(&self, way: Way<'_>, document: &'d Value, absent: Absent) -> Result<Answer<'d>, Failure> {
        let steps = way.steps;
        let mut found = Vec::new();
        walk::walk(self, way, 0, document, &Place::Root(steps.root), absent, &mut found)?;
        self.answer(steps, found)
    }

    fn answer(&self, steps: &Steps, found: Vec<&'d Value>) -> Result<Answer<'d>, Failure> {
        if !steps.is_definite() {
            return Ok(Answer::List(found));
        }
        // Behind a function stand its own answer and what followed from it: the last one counts.
        match found.last() {
            Some(value) => Ok(Answer::One(value)),
            None => {
                let message = || format!("No results for path: {steps}");
                let span = steps.segments.last().map_or(Span::default(), |segment| segment.span);
                Err(self.failure(PathErrorClass::PathNotFound, message).at(span))
            }
        }
    }

    /// A failure; the message is only made when someone will read it.
    pub(super) fn failure(&self, class: PathErrorClass, message: impl FnOnce() -> String) -> Failure {
        Failure::new(class, if self.quiet.get() > 0 { String::new() } else { message() })
    }

    /// Runs `ask` with failures that nobody will read.
    pub(super) fn quietly<T>(&self, ask: impl FnOnce() -> T) -> T {
        self.quiet.set(self.quiet.get() + 1);
        let answer = ask();
        self.quiet.set(self.quiet.get() - 1);
        answer
    }

    /// Counts `amount` of work, up to the limit.
    pub(super) fn work(&self, amount: usize) -> Result<(), Failure> {
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
    pub(super) fn ask_document(&self, path: &Steps) -> Result<&'d Value, Failure> {
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
    fn note_scanned_item(&self, way: Way<'_>, at: usize, index: i64) {
        self.scanned_items.borrow_mut().insert((std::ptr::from_ref(way.steps).addr(), at), index);
    }

    /// The item that a deep scan last asked the segment at `at` of.
    fn scanned_item(&self, way: Way<'_>, at: usize) -> Option<i64> {
        let items = self.scanned_items.borrow();
        if items.is_empty() { None } else { items.get(&(std::ptr::from_ref(way.steps).addr(), at)).copied() }
    }

    /// The compiled form of `pattern`.
    pub(super) fn pattern(&self, pattern: &Pattern) -> Result<std::rc::Rc<dyn Regex>, Failure> {
        let key = std::ptr::from_ref(pattern).addr();
        if let Some(regex) = self.patterns.borrow().get(&key) {
            return Ok(regex.clone());
        }
        let compiled = self.regex.compile(&pattern.pattern, &pattern.flags);
        let regex: std::rc::Rc<dyn Regex> =
            compiled.map_err(|_| Failure::new(PathErrorClass::InvalidPath, &*pattern.refusal))?.into();
        self.patterns.borrow_mut().insert(key, regex.clone());
        Ok(regex)
    }

    /// The answer as one value: a list becomes an array.
    pub(super) fn keep_answer(&self, answer: Answer<'d>) -> Result<&'d Value, Failure> {
        match answer {
            Answer::One(value) => Ok(value),
            Answer::List(_) => Ok(self.made.keep(self.copy_answer(answer)?)),
        }
    }

    fn copy_answer(&self, answer: Answer<'d>) -> Result<Value, Failure> {
        match answer {
            Answer::One(value) => self.copy(value),
            Answer::List(list) => {
                Ok(Value::Array(list.into_iter().map(|value| self.copy(value)).collect::<Result<_, _>>()?))
            }
        }
    }

    /// A copy of `value` with what functions appended to the arrays in it.
    pub(super) fn copy(&self, value: &'d Value) -> Result<Value, Failure> {
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
