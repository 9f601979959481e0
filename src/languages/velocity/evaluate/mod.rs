//! Running a tree.

mod arithmetic;
mod blocks;
mod compare;
mod condition;
mod directive;
mod expression;
mod foreach;
mod macros;
mod origin;
mod recorder;
mod reference;
mod variables;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

pub(super) use blocks::DefinedBlock;
pub(super) use foreach::Loop;

use self::macros::Scope;
use self::origin::Way;
use self::recorder::Recorder;
use super::context::Context;
use super::dialect::Dialect;
use super::error::{Exception, RenderError, RenderErrorKind};
use super::limits::Limits;
use super::names::{Names, Slot};
use super::parser::Parsed;
use super::trace::Trace;
use super::tree::{Block, Macro, Statement};
use super::value::{Printer, Quick, Value};
use crate::languages::text::{Span, line_column};

/// Renders `block`; what `#set` changes goes into `context`.
pub(super) fn render(
    source: &str,
    parsed: &Parsed,
    names: &Names,
    dialect: &Dialect,
    context: &mut Context,
    limits: &Limits,
) -> Result<(String, Trace), RenderError> {
    let mut interpreter = Interpreter {
        source,
        dialect,
        limits,
        names: Cow::Borrowed(names),
        variables: Vec::new(),
        context,
        macros: HashMap::new(),
        scopes: Vec::new(),
        depth: 0,
        macro_calls: 0,
        out: String::new(),
        captures: 0,
        steps: 0,
        nesting: 0,
        current: Span::at(0),
        changed: HashSet::new(),
        ways: HashMap::default(),
        recorder: Recorder::new(limits.trace),
        has_blocks: false,
        assignment: Span::at(0),
        asked_host: false,
    };
    interpreter.define_macros(&parsed.macros);
    interpreter.take_variables();
    let result = interpreter.block(&parsed.block);
    interpreter.leave_variables();
    match result.map_err(|halt| *halt) {
        Err(Halt::Error(error)) => {
            // What was written is not sent, so that no piece of it is of use.
            let trace = Trace { pieces: Vec::new(), ..interpreter.recorder.trace };
            Err(RenderError { trace: Box::new(trace), ..error })
        }
        Ok(()) | Err(Halt::Stop | Halt::Break(_)) => Ok((interpreter.out, interpreter.recorder.trace)),
    }
}

/// Why a block ended early.
#[derive(Debug)]
enum Halt {
    Error(RenderError),
    /// `#stop`
    Stop,
    /// `#break`; out of this loop, or out of whatever is nearest.
    Break(Option<Rc<Loop>>),
}

/// Why nothing is given stands apart, so that little is moved where all goes well.
type Run<T> = Result<T, Box<Halt>>;

struct Interpreter<'a> {
    source: &'a str,
    dialect: &'a Dialect,
    limits: &'a Limits,
    names: Cow<'a, Names>,
    /// The values of the variables, each at its slot.
    variables: Vec<Value>,
    /// The variables that the template does not name.
    context: &'a mut Context,
    macros: HashMap<Rc<str>, Rc<Macro>>,
    /// The macros that are running, the innermost last.
    scopes: Vec<Scope>,
    /// How many of the scopes are seen: arguments of a macro are evaluated where it was called.
    depth: usize,
    macro_calls: usize,
    out: String,
    /// How many strings are being made of blocks: what they print is not yet output.
    captures: usize,
    steps: u64,
    nesting: usize,
    /// The last statement or reference that was begun, for errors inside expressions.
    current: Span,
    /// The lists and maps that the template has changed: what they hold need not come from the host.
    changed: HashSet<usize>,
    /// Where the values of variables came from, of those that came from the host's data.
    ways: HashMap<Slot, Way, Quick>,
    recorder: Recorder,
    /// Whether `#define` or a macro's body made a block, which lists and maps may hold.
    has_blocks: bool,
    /// The `#set` whose right side is being evaluated; empty outside of one.
    assignment: Span,
    /// Whether an object of the host has been asked for a value.
    asked_host: bool,
}

impl Interpreter<'_> {
    fn block(&mut self, block: &Block) -> Run<()> {
        self.nested(Span::at(0), |run| {
            for statement in &block.statements {
                run.statement(statement)?;
            }
            Ok(())
        })
    }

    fn statement(&mut self, statement: &Statement) -> Run<()> {
        match statement {
            Statement::Text { text, span } | Statement::Literal { text, span } => {
                let start = self.out.len();
                self.out.push_str(text);
                self.count_output(*span)?;
                if self.keeps_pieces() && !text.is_empty() {
                    self.recorder.text_piece(*span, Span::new(start, self.out.len()));
                }
                Ok(())
            }
            Statement::Reference(reference) => self.print_reference(reference),
            Statement::Set(set) => self.set(set),
            Statement::If(statement) => self.if_statement(statement),
            Statement::Foreach(foreach) => self.foreach(foreach),
            Statement::Define { variable, body } => {
                let block = self.new_block(body, 2);
                self.put(variable.slot, block);
                Ok(())
            }
            Statement::Evaluate { source, span } => self.evaluate_directive(source, *span),
            Statement::Load { name, arguments, span } => self.load(name, arguments, *span),
            Statement::Break { scope, span } => self.break_directive(scope.as_ref(), *span),
            Statement::Stop => Err(Box::new(Halt::Stop)),
            Statement::Call(call) => self.call(call),
        }
    }

    /// Keeps what was printed from `start` on.
    fn wrote(&mut self, start: usize, span: Span, origin: Option<&Way>) -> Run<()> {
        self.count_output(span)?;
        if self.keeps_pieces() && self.out.len() > start {
            self.recorder.piece(span, Span::new(start, self.out.len()), origin);
        }
        Ok(())
    }

    /// Whether it is told what wrote the text that is being written.
    fn keeps_pieces(&self) -> bool {
        self.captures == 0 && self.limits.trace > 0
    }

    fn count_output(&mut self, span: Span) -> Run<()> {
        self.step(span)?;
        let longest = if self.captures > 0 { self.limits.string } else { self.limits.output };
        match self.out.len() <= longest {
            true => Ok(()),
            false if self.captures > 0 => Err(self.string_limit(span)),
            false => Err(self.limit(span, "the output is longer", longest, "bytes")),
        }
    }

    #[inline(always)]
    fn step(&mut self, span: Span) -> Run<()> {
        self.steps(span, 1)
    }

    fn steps(&mut self, span: Span, count: usize) -> Run<()> {
        if span.end > span.start {
            self.current = span;
        }
        self.steps = self.steps.saturating_add(count as u64);
        if self.steps > self.limits.steps {
            return Err(self.limit(span, "the template takes more", self.limits.steps as usize, "steps"));
        }
        Ok(())
    }

    fn nested<T>(&mut self, span: Span, run: impl FnOnce(&mut Self) -> Run<T>) -> Run<T> {
        if self.nesting >= self.limits.nesting {
            return Err(self.limit(
                span,
                "blocks and calls are nested deeper",
                self.limits.nesting,
                "levels",
            ));
        }
        self.nesting += 1;
        let result = run(self);
        self.nesting -= 1;
        result
    }

    /// What `run` prints, as a string.
    fn capture(&mut self, run: impl FnOnce(&mut Self) -> Run<()>) -> Run<String> {
        let outside = std::mem::take(&mut self.out);
        self.captures += 1;
        let result = run(self);
        self.captures -= 1;
        let inside = std::mem::replace(&mut self.out, outside);
        result.map(|()| inside)
    }

    /// `value.toString()`; a defined block is rendered.
    fn text_of(&mut self, value: &Value, span: Span) -> Run<Option<Rc<str>>> {
        match value {
            Value::Null => Ok(None),
            Value::String(text) => Ok(Some(text.clone())),
            Value::Block(block) => match self.render_block(block)? {
                Some(text) => Ok(Some(text.into())),
                None => Ok(None),
            },
            _ => Ok(Some(self.capture(|run| run.print(value, span))?.into())),
        }
    }

    fn print(&mut self, value: &Value, span: Span) -> Run<()> {
        if self.has_blocks
            && let Some(rendered) = self.with_blocks_rendered(value, self.limits.nesting)?
        {
            return self.print_plain(&rendered, span);
        }
        self.print_plain(value, span)
    }

    fn print_plain(&mut self, value: &Value, span: Span) -> Run<()> {
        if let Value::List(list) = value
            && list.is_stale()
        {
            let exception = Exception::new("java.util.ConcurrentModificationException", "null");
            return Err(self.exception(span, &exception, "printing a part of a list"));
        }
        let before = self.out.len();
        let longest = before.saturating_add(self.limits.string);
        if Printer::new(&mut self.out, longest, self.limits.nesting).print(value).is_err() {
            return Err(self.limit(span, "a value prints more or nests deeper", self.limits.string, "bytes"));
        }
        self.steps(span, (self.out.len() - before) / 64)
    }

    fn exception(&self, span: Span, exception: &Exception, doing: &str) -> Box<Halt> {
        let message = format!("{doing} threw {}: {}", exception.class, exception.message);
        self.error(RenderErrorKind::Exception(exception.class.to_owned()), span, message)
    }

    /// Names the variable that the string is for.
    fn string_limit(&self, span: Span) -> Box<Halt> {
        let set = self.assignment.of(self.source);
        let target = set.split_once('(').and_then(|(_, rest)| rest.split_once('='));
        match target {
            Some((target, _)) => {
                let what = format!("the string for {} is longer", target.trim());
                self.limit(self.assignment, &what, self.limits.string, "bytes")
            }
            None => self.limit(span, "a string is longer", self.limits.string, "bytes"),
        }
    }

    fn limit(&self, span: Span, what: &str, limit: usize, unit: &str) -> Box<Halt> {
        self.error(RenderErrorKind::Limit, span, format!("{what} than the limit of {limit} {unit}"))
    }

    fn error(&self, kind: RenderErrorKind, span: Span, message: String) -> Box<Halt> {
        let span = if span.end > span.start { span } else { self.current };
        let place = line_column(self.source, span.start);
        let expression = span.of(self.source).to_owned();
        let (line, column) = (place.line, place.column);
        let trace = Box::default();
        Box::new(Halt::Error(RenderError { kind, span, line, column, expression, message, trace }))
    }
}
