//! Lists and maps may stand inside one another deeper than the stack goes: what they hold is dropped in turn.

use std::cell::{Cell, RefCell};

use super::{List, Map, Value};

thread_local! {
    /// What waits to be dropped.
    static WAITING: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
    /// Whether it is being dropped at this moment.
    static RUNNING: Cell<bool> = const { Cell::new(false) };
}

impl Drop for List {
    fn drop(&mut self) {
        let items = self.items.get_mut();
        if items.iter().any(Value::holds_others) {
            release(std::mem::take(items));
        }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        let entries = self.entries.get_mut();
        if entries.iter().any(|(key, value)| key.holds_others() || value.holds_others()) {
            release(std::mem::take(entries).into_iter().flat_map(|(key, value)| [key, value]));
        }
    }
}

fn release(values: impl IntoIterator<Item = Value>) {
    for value in values.into_iter().filter(Value::holds_others) {
        WAITING.with_borrow_mut(|waiting| waiting.push(value));
    }
    if RUNNING.replace(true) {
        return;
    }
    while let Some(value) = WAITING.with_borrow_mut(Vec::pop) {
        drop(value);
    }
    RUNNING.set(false);
}

impl Value {
    fn holds_others(&self) -> bool {
        matches!(self, Value::List(_) | Value::Map(_) | Value::Entry(_) | Value::Iterator(_) | Value::Loop(_))
    }
}
