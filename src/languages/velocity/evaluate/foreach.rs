//! `#foreach` and `$foreach`.

use std::cell::Cell;
use std::rc::Rc;

use super::origin::Way;
use super::{Halt, Interpreter, Run};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::methods;
use crate::languages::velocity::names::{COUNT, FOREACH, HAS_NEXT};
use crate::languages::velocity::tree::Foreach;
use crate::languages::velocity::value::{Cursor, Map, MapOrder, Value};

/// `$foreach`: where a loop stands. Other names may be put into it as into a map.
#[derive(Debug)]
pub struct Loop {
    pub(in crate::languages::velocity) index: Cell<i32>,
    pub(in crate::languages::velocity) has_next: Cell<bool>,
    /// The `$foreach` of the loop around this one.
    pub(in crate::languages::velocity) parent: Value,
    /// What `$foreach` was before, if it was no loop.
    pub(in crate::languages::velocity) replaced: Value,
    storage: Rc<Map>,
    line: usize,
    column: usize,
}

impl Loop {
    pub(in crate::languages::velocity) fn storage(&self) -> Rc<Map> {
        self.storage.clone()
    }

    /// The outermost loop.
    pub(in crate::languages::velocity) fn topmost(self: &Rc<Self>) -> Value {
        let mut scope = self.clone();
        while let Value::Loop(parent) = &scope.parent {
            let parent = parent.clone();
            scope = parent;
        }
        Value::Loop(scope)
    }

    /// What `$foreach.info` prints.
    pub(in crate::languages::velocity) fn info(&self) -> String {
        format!("#foreach[type:block template:template line:{} column:{}]", self.line, self.column)
    }
}

impl Interpreter<'_> {
    pub(super) fn foreach(&mut self, foreach: &Foreach) -> Run<()> {
        self.step(foreach.span)?;
        let Some(list) = &foreach.list else { return self.foreach_without_list(foreach) };
        let mut way = None;
        let list = self.value_and_way(list, &mut way)?;
        let cursor = methods::cursor(&list);
        let cursor = cursor.map_err(|exception| self.exception(foreach.span, &exception, "#foreach"))?;
        let Some(cursor) = cursor else {
            self.recorder.branch(foreach.span, 0);
            return Ok(());
        };
        self.steps(foreach.span, cursor.left() / 16)?;
        let variable = foreach.variable.slot;
        let saved = [variable, COUNT, HAS_NEXT].map(|slot| (slot, self.local(slot)));
        let saved_way = self.ways.remove(&variable);
        let (parent, replaced) = match self.local(FOREACH) {
            Value::Loop(parent) => (Value::Loop(parent.clone()), parent.replaced.clone()),
            other => (Value::Null, other),
        };
        let scope = Rc::new(Loop {
            index: Cell::new(-1),
            has_next: Cell::new(false),
            parent,
            replaced,
            storage: match Value::map(MapOrder::Linked, []) {
                Value::Map(map) => map,
                _ => return Ok(()),
            },
            line: foreach.line,
            column: foreach.column,
        });
        self.put(FOREACH, Value::Loop(scope.clone()));
        let result = self.rounds(foreach, &scope, &cursor, way.map(|way| (way, list)));
        for (slot, value) in saved {
            self.restore(slot, value);
        }
        self.set_way(variable, saved_way);
        self.recorder.branch(foreach.span, (scope.index.get() + 1) as usize);
        let left = self.leave_loop(foreach);
        match result {
            Err(halt) if matches!(*halt, Halt::Error(_)) => Err(halt),
            result => left.and(result),
        }
    }

    /// Puts back what `$foreach` was before the loop, unless the template has put something else there.
    fn leave_loop(&mut self, foreach: &Foreach) -> Run<()> {
        match self.get(FOREACH)? {
            Value::Loop(scope) => {
                let before = if scope.parent.is_null() { &scope.replaced } else { &scope.parent };
                self.restore(FOREACH, before.clone());
                Ok(())
            }
            Value::Null => {
                let message = "a loop needs its $foreach, and here that is the loop's own variable";
                let exception = Exception::new("java.lang.NullPointerException", message);
                Err(self.exception(foreach.span, &exception, "#foreach"))
            }
            _ => Ok(()),
        }
    }

    /// `from` is the list, and where it came from.
    fn rounds(
        &mut self,
        foreach: &Foreach,
        scope: &Rc<Loop>,
        cursor: &Cursor,
        from: Option<(Way, Value)>,
    ) -> Run<()> {
        let count = cursor.left();
        if count > self.limits.foreach_rounds {
            self.recorder.stopped_loop(foreach.span, count);
        }
        let names = match &from {
            Some((_, Value::Map(map))) => map.snapshot(),
            _ => Vec::new(),
        };
        for idx in 0..self.limits.foreach_rounds {
            if !cursor.has_next() {
                break;
            }
            self.step(foreach.span)?;
            let item = cursor.next();
            let item = item.map_err(|exception| self.exception(foreach.span, &exception, "#foreach"))?;
            let has_next = cursor.has_next();
            self.put(COUNT, Value::Integer(idx as i32 + 1));
            self.put(HAS_NEXT, Value::Boolean(has_next));
            if let Some((way, list)) = &from {
                let key = names.get(idx).map_or(Value::Integer(idx as i32), |(name, _)| name.clone());
                let follows = self.recorder.follows_places();
                let way = if follows { self.way_to_item(way, list, &item, &key) } else { None };
                self.set_way(foreach.variable.slot, way);
            }
            self.put(foreach.variable.slot, item);
            scope.index.set(idx as i32);
            scope.has_next.set(has_next);
            if let Err(halt) = self.block(&foreach.body) {
                match &*halt {
                    Halt::Break(None) => break,
                    Halt::Break(Some(target)) if Rc::ptr_eq(target, scope) => break,
                    _ => return Err(halt),
                }
            }
        }
        Ok(())
    }

    fn foreach_without_list(&mut self, foreach: &Foreach) -> Run<()> {
        let message = "#foreach wants ($variable in $list)";
        let exception = Exception::new("java.lang.ArrayIndexOutOfBoundsException", message);
        Err(self.exception(foreach.span, &exception, "#foreach"))
    }
}
