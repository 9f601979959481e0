//! Macros.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Halt, Interpreter, Run};
use crate::languages::velocity::error::RenderErrorKind;
use crate::languages::velocity::names::{BODY_CONTENT, Slot, Variable};
use crate::languages::velocity::tree::{Call, Expression, Macro, Reference};
use crate::languages::velocity::value::{Quick, Value};

/// What a running macro sees beside the variables around it.
pub(super) struct Scope {
    pub(super) arguments: HashMap<Slot, Argument, Quick>,
    pub(super) locals: HashMap<Slot, Value, Quick>,
    /// How the arguments are written, of those that are not numbers or booleans.
    written: HashMap<Rc<str>, Rc<str>, Quick>,
    /// How many scopes are seen where it was called.
    pub(super) caller_depth: usize,
}

/// An argument as it was written: the `idx`-th of a call.
pub(super) struct Argument {
    pub(super) all: Rc<[Expression]>,
    pub(super) idx: usize,
}

/// How many calls of macros may be inside one another, as `velocimacro.max.depth` says.
const MOST_CALLS: usize = 20;

impl Interpreter<'_> {
    /// The first definition of a name stays.
    pub(super) fn define_macros(&mut self, macros: &[Rc<Macro>]) {
        if self.dialect.inline_macros {
            for definition in macros {
                self.macros.entry(definition.name.clone()).or_insert_with(|| definition.clone());
            }
        }
    }

    pub(super) fn call(&mut self, call: &Call) -> Run<()> {
        self.step(call.span)?;
        let Some(definition) = self.macros.get(&call.name).cloned() else {
            let start = self.out.len();
            self.out.push_str(&call.literal);
            return self.wrote(start, call.span, None);
        };
        if let Some(word) = call.arguments.iter().find(|argument| matches!(argument, Expression::Word(_))) {
            let message = format!("a word cannot be an argument of a macro: {word:?}");
            return Err(self.error(RenderErrorKind::Parse, call.span, message));
        }
        if self.macro_calls >= MOST_CALLS {
            let message = format!("#{} calls itself more than {MOST_CALLS} times", call.name);
            return Err(self.error(RenderErrorKind::MacroDepth, call.span, message));
        }
        self.enter(call, &definition)
    }

    fn enter(&mut self, call: &Call, definition: &Rc<Macro>) -> Run<()> {
        let mut scope = Scope {
            arguments: HashMap::default(),
            locals: HashMap::default(),
            written: HashMap::default(),
            caller_depth: self.depth,
        };
        for (idx, Variable { name, slot }) in definition.parameters.iter().enumerate() {
            if let (Some(argument), Some(written)) = (call.arguments.get(idx), call.written.get(idx))
                && !is_plain(argument)
            {
                scope.written.insert(name.clone(), written.clone());
            }
            if call.arguments.len() > idx {
                // Of two parameters of one name the last counts.
                scope.locals.remove(slot);
                scope.arguments.remove(slot);
            }
            match call.arguments.get(idx) {
                Some(Expression::Constant(value)) => drop(scope.locals.insert(*slot, value.clone())),
                Some(_) => {
                    let argument = Argument { all: call.arguments.clone(), idx };
                    scope.arguments.insert(*slot, argument);
                }
                None => {}
            }
        }
        if let Some(body) = &call.body {
            scope.locals.insert(BODY_CONTENT, self.new_block(body, MOST_CALLS));
        }
        let outer_depth = self.depth;
        self.scopes.push(scope);
        self.depth = self.scopes.len();
        self.macro_calls += 1;
        let result = self.block(&definition.body);
        self.macro_calls -= 1;
        self.scopes.pop();
        self.depth = outer_depth;
        match result {
            Err(halt) if matches!(*halt, Halt::Break(None)) => Ok(()),
            result => result,
        }
    }

    /// What a reference without a value prints: in a macro, how its argument is written.
    pub(super) fn null_text(&self, reference: &Reference) -> Rc<str> {
        let mut depth = self.depth;
        if depth > 0
            && let Some(name) = reference.null_text.strip_prefix('$')
        {
            while let Some(scope) = depth.checked_sub(1).map(|at| &self.scopes[at]) {
                if let Some(written) = scope.written.get(name) {
                    return written.clone();
                }
                depth = scope.caller_depth;
            }
        }
        reference.null_text.clone()
    }
}

/// Whether the original copies the value of an argument, instead of evaluating it wherever it is used.
fn is_plain(argument: &Expression) -> bool {
    matches!(argument, Expression::Constant(value) if !matches!(value, Value::String(_)))
}
