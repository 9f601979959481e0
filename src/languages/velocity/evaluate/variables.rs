//! Variables, and the arguments of macros, which are evaluated anew wherever they are used.

use super::{Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::names::Slot;
use crate::languages::velocity::tree::Expression;
use crate::languages::velocity::value::Value;

impl Interpreter<'_> {
    /// Takes the variables that got their slots last out of the context.
    pub(super) fn take_variables(&mut self) {
        let known = self.variables.len();
        if self.names.len() == known {
            return;
        }
        self.variables.resize(self.names.len(), Value::Null);
        for (name, value) in &mut self.context.variables {
            if let Some(slot) = self.names.slot(name).filter(|slot| *slot >= known) {
                self.variables[slot] = std::mem::take(value);
            }
        }
    }

    /// Puts all variables into the context.
    pub(super) fn leave_variables(&mut self) {
        for (name, value) in self.names.iter().zip(self.variables.drain(..)) {
            if !value.is_null() {
                self.context.variables.insert(name.clone(), value);
            }
        }
    }

    pub(super) fn get(&mut self, slot: Slot) -> Run<Value> {
        self.get_at(slot, self.depth)
    }

    fn get_at(&mut self, slot: Slot, depth: usize) -> Run<Value> {
        let mut depth = depth;
        while depth > 0 {
            let scope = &self.scopes[depth - 1];
            if let Some(value) = scope.locals.get(&slot)
                && !value.is_null()
            {
                return Ok(value.clone());
            }
            let outside = scope.caller_depth;
            if let Some(argument) = scope.arguments.get(&slot) {
                let (all, idx) = (argument.all.clone(), argument.idx);
                return self.argument(&all[idx], outside);
            }
            depth = outside;
        }
        Ok(self.variables[slot].clone())
    }

    fn argument(&mut self, argument: &Expression, depth: usize) -> Run<Value> {
        if let Expression::Reference(reference) = argument
            && reference.steps.is_empty()
        {
            let root = reference.root.slot;
            return self.nested(reference.span, |run| run.get_at(root, depth));
        }
        let inside = std::mem::replace(&mut self.depth, depth);
        let value = self.nested(Span::at(0), |run| run.value(argument));
        self.depth = inside;
        value
    }

    /// Sets a variable in the macro and in all that is around it.
    pub(super) fn put(&mut self, slot: Slot, value: Value) {
        let mut depth = self.depth;
        while depth > 0 {
            let scope = &mut self.scopes[depth - 1];
            scope.locals.insert(slot, value.clone());
            depth = scope.caller_depth;
        }
        self.variables[slot] = value;
    }

    /// The value that a loop has to put back.
    pub(super) fn local(&mut self, slot: Slot) -> Value {
        self.get(slot).unwrap_or_default()
    }

    pub(super) fn restore(&mut self, slot: Slot, value: Value) {
        if !value.is_null() {
            return self.put(slot, value);
        }
        let mut depth = self.depth;
        while depth > 0 {
            let scope = &mut self.scopes[depth - 1];
            scope.locals.remove(&slot);
            depth = scope.caller_depth;
        }
        self.variables[slot] = Value::Null;
    }
}
