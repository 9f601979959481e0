//! References: finding their value, printing it, setting it.

use std::rc::Rc;

use super::origin::Way;
use super::{Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::methods;
use crate::languages::velocity::tree::{Expression, Reference, Set, Step, StepKind};
use crate::languages::velocity::value::Value;

impl Interpreter<'_> {
    /// The value of a reference; where it is null or unknown, what the dialect says. Where the value came
    /// from is put into `way`.
    pub(super) fn value_of(&mut self, reference: &Reference, way: &mut Option<Way>) -> Run<Value> {
        self.step(reference.span)?;
        if reference.bare_name {
            return Ok(Value::Null);
        }
        *way = self.way_of_variable(reference);
        let mut value = self.get(reference.root.slot)?;
        let mut missing = None;
        for step in &reference.steps {
            if value.is_null() {
                break;
            }
            let next = self.follow(&value, step, way)?;
            let holder = std::mem::replace(&mut value, next);
            if value.is_null() {
                missing = Some((holder, step));
            }
        }
        if self.recorder.is_on() {
            let near =
                || missing.as_ref().map_or_else(Vec::new, |(holder, step)| near_members(holder, &step.kind));
            let span = missing.as_ref().map_or_else(|| root_span(reference), |(_, step)| step.span);
            self.recorder.reference(reference.span, &value, value.is_null().then_some(span), near);
        }
        if value.is_null() {
            *way = None;
            if self.dialect.null_is_empty {
                value = Value::from("");
            }
        }
        Ok(value)
    }

    /// One step of a reference; `way` is where the value came from, and then where the result did.
    fn follow(&mut self, value: &Value, step: &Step, way: &mut Option<Way>) -> Run<Value> {
        self.step(step.span)?;
        match &step.kind {
            StepKind::Property(name) => {
                if let Value::Host(host) = value {
                    *way = self.way_from_host(host, name, &[]);
                } else if let Some(from) = way.take() {
                    *way = self.way_to_member(&from, value, &Value::String(name.clone()));
                }
                let found = methods::property(value, name)
                    .map_err(|exception| self.exception(step.span, &exception, name))?;
                // A map may have any member, and an empty string stands for what may have it.
                if found.is_none() && !matches!(value, Value::Map(_)) && value.as_str() != Some("") {
                    self.recorder.unknown_member(step.span, value, name, None);
                }
                Ok(found.unwrap_or_default())
            }
            StepKind::Index(index) => {
                let index = self.value(index)?;
                let index = self.count_from_the_end(value, index, step.span)?;
                *way = way.take().and_then(|way| self.way_to_member(&way, value, &index));
                self.call_method(value, "get", &[index], step.span).map(Option::unwrap_or_default)
            }
            StepKind::Method(name, arguments) => self.follow_method(value, name, arguments, step.span, way),
        }
    }

    fn follow_method(
        &mut self,
        value: &Value,
        name: &Rc<str>,
        arguments: &[Expression],
        span: Span,
        way: &mut Option<Way>,
    ) -> Run<Value> {
        let (only, several);
        let mut from = None;
        let arguments = match arguments {
            [] => &[][..],
            [one] => {
                only = [self.nested(span, |run| run.value_and_way(one, &mut from))?];
                &only
            }
            arguments => {
                several = self.nested(span, |run| run.values(arguments))?;
                &several
            }
        };
        *way = match value {
            Value::Host(host) => self.way_from_host(host, name, arguments).or_else(|| from.map(Way::changed)),
            _ => way.take().and_then(|way| self.way_through_method(way, value, name, arguments)),
        };
        let result = self.call_method(value, name, arguments, span)?;
        if result.is_none() {
            self.recorder.unknown_member(span, value, name, Some(arguments));
        }
        Ok(result.unwrap_or_default())
    }

    pub(super) fn values(&mut self, expressions: &[Expression]) -> Run<Vec<Value>> {
        expressions.iter().map(|expression| self.value(expression)).collect()
    }

    /// Calls a method; nothing if there is none of the name for the arguments.
    pub(super) fn call_method(
        &mut self,
        value: &Value,
        name: &str,
        arguments: &[Value],
        span: Span,
    ) -> Run<Option<Value>> {
        // What a block prints depends on the variables, so that only we can call its methods.
        let rendered = match value {
            Value::Block(block) if name == "toString" && arguments.is_empty() => {
                Some(self.render_block(block)?.map_or(Value::Null, Value::from))
            }
            _ => None,
        };
        if rendered.is_some() {
            return Ok(rendered);
        }
        self.steps(span, methods::cost(value, name, arguments))?;
        let environment = methods::Environment {
            patterns: self.context.patterns.as_deref(),
            longest: self.limits.string,
            depth: self.limits.nesting,
        };
        let result = methods::call(value, name, arguments, &environment);
        if CHANGING.contains(&name) {
            self.changed.extend(value.identity());
        }
        match result {
            Ok(Some(result)) => {
                self.steps_of_result(value, &result, span)?;
                Ok(Some(result))
            }
            Ok(None) => Ok(None),
            Err(methods::Failure::Exception(exception)) => {
                let doing = format!("method {name} of {}", value.class_name());
                Err(self.exception(span, &exception, &doing))
            }
            Err(methods::Failure::TooLarge) => Err(self.string_limit(span)),
            Err(methods::Failure::TooDeep) => {
                Err(self.limit(span, "parts of lists are nested deeper", self.limits.nesting, "levels"))
            }
            Err(methods::Failure::TooMany) => {
                let what = if matches!(value, Value::Map(_)) { "a map has more" } else { "a list has more" };
                Err(self.limit(span, what, methods::most_items(self.limits.string), "items"))
            }
        }
    }

    /// The first result of the host is free: it is no larger than what the template was given.
    fn steps_of_result(&mut self, value: &Value, result: &Value, span: Span) -> Run<()> {
        let is_first = matches!(value, Value::Host(_)) && !std::mem::replace(&mut self.asked_host, true);
        if is_first { Ok(()) } else { self.steps(span, methods::made(result)) }
    }

    pub(super) fn print_reference(&mut self, reference: &Reference) -> Run<()> {
        let start = self.out.len();
        if reference.bare_name {
            self.out.push_str(&reference.root.name);
            return self.wrote(start, reference.span, None);
        }
        let mut way = None;
        let value = self.value_of(reference, &mut way)?;
        if reference.escaped {
            let null_text = self.null_text(reference);
            self.out.push_str(&reference.backslashes);
            if value.is_null() {
                self.out.push('\\');
            }
            self.out.push_str(&null_text);
            return self.wrote(start, reference.span, None);
        }
        // A block that is rendered where it is printed prints neither the backslashes nor what was read
        // before the `$`.
        if let Value::Block(block) = &value {
            if let Some(text) = self.render_block(block)? {
                self.out.push_str(&text);
                return self.wrote(start, reference.span, None);
            }
            return self.print_null(reference, start);
        }
        if value.is_null() {
            return self.print_null(reference, start);
        }
        if reference.is_prefixed() {
            self.out.push_str(&reference.backslashes);
            self.out.push_str(&reference.before);
        }
        self.print(&value, reference.span)?;
        self.wrote(start, reference.span, way.as_ref())
    }

    fn print_null(&mut self, reference: &Reference, start: usize) -> Run<()> {
        let null_text = self.null_text(reference);
        self.out.push_str(&reference.backslashes);
        self.out.push_str(&reference.backslashes);
        self.out.push_str(&reference.before);
        self.out.push_str(&null_text);
        self.wrote(start, reference.span, None)
    }

    /// `$list[-1]` is the last item.
    fn count_from_the_end(&self, value: &Value, index: Value, span: Span) -> Run<Value> {
        let Value::Integer(place @ ..0) = index else { return Ok(index) };
        match methods::size(value) {
            Some(size) => Ok(Value::Integer(i32::try_from(size).unwrap_or(i32::MAX).saturating_add(place))),
            None => {
                let message = "a negative index wants an object with a size";
                let exception = Exception::new("org.apache.velocity.exception.VelocityException", message);
                Err(self.exception(span, &exception, "an index"))
            }
        }
    }

    pub(super) fn set(&mut self, set: &Set) -> Run<()> {
        self.step(set.span)?;
        let around = std::mem::replace(&mut self.assignment, set.span);
        let mut way = None;
        let value = self.value_and_way(&set.right, &mut way)?;
        self.assignment = around;
        if value.is_null() {
            return Ok(());
        }
        let Some((last, before)) = set.left.steps.split_last() else {
            self.set_way(set.left.root.slot, way);
            self.put(set.left.root.slot, value);
            return Ok(());
        };
        let mut holder = self.get(set.left.root.slot)?;
        for step in before {
            if holder.is_null() {
                return Ok(());
            }
            holder = self.follow(&holder, step, &mut None)?;
        }
        if holder.is_null() {
            return Ok(());
        }
        match &last.kind {
            StepKind::Index(index) => {
                let index = self.value(index)?;
                let index = self.count_from_the_end(&holder, index, set.span)?;
                let arguments = [index, value];
                if self.call_method(&holder, "set", &arguments, set.span)?.is_none() {
                    self.call_method(&holder, "put", &arguments, set.span)?;
                }
                Ok(())
            }
            StepKind::Property(name) | StepKind::Method(name, _) => {
                self.changed.extend(holder.identity());
                methods::set_property(&holder, name, value);
                Ok(())
            }
        }
    }
}

/// Names that could have been meant by a step that gave nothing.
fn near_members(holder: &Value, asked: &StepKind) -> Vec<String> {
    match (holder, asked) {
        (Value::Map(map), StepKind::Property(name)) => methods::near_members(map, name),
        (Value::Host(host), StepKind::Method(method, _)) => host.near(method),
        _ => Vec::new(),
    }
}

/// Methods after which a list or a map may hold what it did not hold before.
const CHANGING: &[&str] = &[
    "put",
    "putAll",
    "putIfAbsent",
    "replace",
    "set",
    "add",
    "addAll",
    "remove",
    "removeAll",
    "retainAll",
    "clear",
    "sort",
    "setValue",
];

fn root_span(reference: &Reference) -> Span {
    let end = reference.steps.first().map_or(reference.span.end, |step| step.span.start);
    Span::new(reference.span.start, end.max(reference.span.start))
}
