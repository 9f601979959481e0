//! Variables, and macros: their arguments are evaluated anew wherever they are used.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Halt, Interpreter, Run};
use crate::languages::velocity::error::RenderErrorKind;
use crate::languages::velocity::tree::{Call, Expression, Macro, Reference};
use crate::languages::velocity::value::{Quick, Value};

/// What a running macro sees beside the variables around it.
pub(super) struct Scope {
    arguments: HashMap<Rc<str>, Argument>,
    locals: HashMap<Rc<str>, Value, Quick>,
    /// How the arguments are written, of those that are not numbers or booleans.
    written: HashMap<Rc<str>, Rc<str>, Quick>,
    /// How many scopes are seen where it was called.
    caller_depth: usize,
}

/// An argument as it was written: the `idx`-th of a call.
struct Argument {
    all: Rc<[Expression]>,
    idx: usize,
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

    pub(super) fn get(&mut self, name: &str) -> Run<Value> {
        self.get_at(name, self.depth)
    }

    fn get_at(&mut self, name: &str, depth: usize) -> Run<Value> {
        let mut depth = depth;
        while depth > 0 {
            let scope = &self.scopes[depth - 1];
            if let Some(value) = scope.locals.get(name)
                && !value.is_null()
            {
                return Ok(value.clone());
            }
            let outside = scope.caller_depth;
            if let Some(argument) = scope.arguments.get(name) {
                let (all, idx) = (argument.all.clone(), argument.idx);
                return self.argument(&all[idx], outside);
            }
            depth = outside;
        }
        Ok(self.context.variables.get(name).cloned().unwrap_or_default())
    }

    fn argument(&mut self, argument: &Expression, depth: usize) -> Run<Value> {
        if let Expression::Reference(reference) = argument
            && reference.steps.is_empty()
        {
            let root = reference.root.clone();
            return self.nested(reference.span, |run| run.get_at(&root, depth));
        }
        let inside = std::mem::replace(&mut self.depth, depth);
        let value = self.nested(crate::languages::text::Span::at(0), |run| run.value(argument));
        self.depth = inside;
        value
    }

    /// Sets a variable in the macro and in all that is around it.
    pub(super) fn put(&mut self, name: &str, value: Value) {
        let mut depth = self.depth;
        while depth > 0 {
            let scope = &mut self.scopes[depth - 1];
            set_variable(&mut scope.locals, name, value.clone());
            depth = scope.caller_depth;
        }
        set_variable(&mut self.context.variables, name, value);
    }

    /// The value that a loop has to put back.
    pub(super) fn local(&mut self, name: &str) -> Option<Value> {
        self.get(name).ok().filter(|value| !value.is_null())
    }

    pub(super) fn restore(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            return self.put(name, value);
        }
        let mut depth = self.depth;
        while depth > 0 {
            let scope = &mut self.scopes[depth - 1];
            scope.locals.remove(name);
            depth = scope.caller_depth;
        }
        self.context.variables.remove(name);
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
            arguments: HashMap::new(),
            locals: HashMap::default(),
            written: HashMap::default(),
            caller_depth: self.depth,
        };
        for (idx, name) in definition.parameters.iter().enumerate() {
            if let (Some(argument), Some(written)) = (call.arguments.get(idx), call.written.get(idx))
                && !is_plain(argument)
            {
                scope.written.insert(name.clone(), written.clone());
            }
            if call.arguments.len() > idx {
                // Of two parameters of one name the last counts.
                scope.locals.remove(name);
                scope.arguments.remove(name);
            }
            match call.arguments.get(idx) {
                Some(Expression::Constant(value)) => drop(scope.locals.insert(name.clone(), value.clone())),
                Some(_) => {
                    let argument = Argument { all: call.arguments.clone(), idx };
                    scope.arguments.insert(name.clone(), argument);
                }
                None => {}
            }
        }
        if let Some(body) = &call.body {
            scope.locals.insert("bodyContent".into(), self.new_block(body, MOST_CALLS));
        }
        let outer_depth = self.depth;
        self.scopes.truncate(self.scopes.len().max(outer_depth));
        self.scopes.push(scope);
        self.depth = self.scopes.len();
        self.macro_calls += 1;
        let result = self.block(&definition.body);
        self.macro_calls -= 1;
        self.scopes.pop();
        self.depth = outer_depth;
        match result {
            Err(Halt::Break(None)) => Ok(()),
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

fn set_variable(variables: &mut HashMap<Rc<str>, Value, Quick>, name: &str, value: Value) {
    match variables.get_mut(name) {
        Some(place) => *place = value,
        None => drop(variables.insert(name.into(), value)),
    }
}
