//! Values that did not stand in the document: what functions answer, and what `append()` adds.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};

use crate::languages::json::Value;

/// How many buckets there are; each holds twice as many values as the one before.
const BUCKETS: usize = 40;

/// Values made on the way. They stay where they are, so that they can be pointed at like the
/// document's own.
pub(in crate::languages::json_path) struct Made<'d> {
    length: Cell<usize>,
    buckets: [OnceCell<Box<[OnceCell<Value>]>>; BUCKETS],
    /// What stands behind the items of an array, by the address of the array.
    appended: RefCell<HashMap<usize, Vec<&'d Value>>>,
    /// Addresses of arrays that are Java sets: `keys()` gives one, and nothing takes it for a list.
    sets: RefCell<HashSet<usize>>,
}

impl Default for Made<'_> {
    fn default() -> Self {
        Made {
            length: Cell::new(0),
            buckets: [const { OnceCell::new() }; BUCKETS],
            appended: RefCell::default(),
            sets: RefCell::default(),
        }
    }
}

impl<'d> Made<'d> {
    /// Keeps `value`.
    pub(in crate::languages::json_path) fn keep(&self, value: Value) -> &Value {
        let place = self.length.get();
        self.length.set(place + 1);
        let bucket = (place + 1).ilog2() as usize;
        let first = (1 << bucket) - 1;
        let cells = self.buckets[bucket.min(BUCKETS - 1)]
            .get_or_init(|| (0..1usize << bucket).map(|_| OnceCell::new()).collect());
        cells[place - first].get_or_init(|| value)
    }

    /// Keeps an array that Java holds as a set.
    pub(super) fn keep_set(&self, value: Value) -> &Value {
        let kept = self.keep(value);
        self.sets.borrow_mut().insert(address(kept));
        kept
    }

    /// Adds `item` behind the items of `array`.
    pub(super) fn append(&self, array: &'d Value, item: &'d Value) {
        self.appended.borrow_mut().entry(address(array)).or_default().push(item);
    }

    /// How many items were appended.
    pub(super) fn appended_count(&self) -> usize {
        self.appended.borrow().values().map(Vec::len).sum()
    }

    /// The items of an array, with those that were appended.
    pub(in crate::languages::json_path) fn items<'a>(
        &self,
        array: &'a Value,
    ) -> impl Iterator<Item = &'a Value> + use<'a, 'd>
    where
        'd: 'a,
    {
        let own = match array {
            Value::Array(items) => items.as_slice(),
            _ => &[],
        };
        let appended = self.appended.borrow();
        let more = if appended.is_empty() { None } else { appended.get(&address(array)).cloned() };
        let more = more.unwrap_or_default();
        own.iter().chain(more.into_iter().map(|item| -> &'a Value { item }))
    }

    /// How many items an array has.
    pub(super) fn length(&self, array: &Value) -> usize {
        let own = if let Value::Array(items) = array { items.len() } else { 0 };
        let appended = self.appended.borrow();
        own + if appended.is_empty() { 0 } else { appended.get(&address(array)).map_or(0, Vec::len) }
    }

    /// The item of an array at `index`.
    pub(super) fn item(&self, array: &'d Value, index: usize) -> Option<&'d Value> {
        let Value::Array(items) = array else { return None };
        items
            .get(index)
            .or_else(|| self.appended.borrow().get(&address(array))?.get(index - items.len()).copied())
    }

    /// Whether Jayway takes `value` for a list.
    pub(in crate::languages::json_path) fn is_array(&self, value: &Value) -> bool {
        matches!(value, Value::Array(_)) && !self.is_set(value)
    }

    /// Whether `value` is a Java set.
    pub(in crate::languages::json_path) fn is_set(&self, value: &Value) -> bool {
        let sets = self.sets.borrow();
        !sets.is_empty() && sets.contains(&address(value))
    }
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}
