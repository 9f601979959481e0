//! Asking a path of a document.

mod deep_scan;
mod function;
mod made;
mod message;
mod parameters;
mod place;
mod run;
mod walk;
mod way;

use super::ast::Steps;
use super::error::{PathError, PathErrorClass};
use super::regex_engine::RegexEngine;
use crate::languages::json::Value;
use crate::languages::text::Span;

use run::with_run;
pub(super) use run::{Absent, Answer, Run};

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
        let way = run.parameters.way(steps);
        let mut found = Vec::new();
        walk::walk_behind(run, way, at, model, &mut found)?;
        run.copy_answer(run.answer(way, found)?)
    })
}

/// The error of a document that is `null`.
pub(super) fn no_document() -> PathError {
    null_document().shown()
}

fn null_document() -> Failure {
    Failure::new(PathErrorClass::IllegalArgument, "root can not be null")
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
