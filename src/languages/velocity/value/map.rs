//! Maps and their entries.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Entries, Value};

/// A map.
#[derive(Debug)]
pub struct Map {
    order: MapOrder,
    /// Whether it prints the empty text.
    pub(super) is_silent: bool,
    /// The entries, in the order in which their keys came first.
    pub(in crate::languages::velocity) entries: RefCell<Entries>,
    /// The keys that were written to, and whether more than once, in a map that is watched.
    written: Option<Box<RefCell<Entries>>>,
    /// How often it was changed.
    pub(super) changes: Cell<u64>,
    /// How often a key was added or taken out.
    structure: Cell<u64>,
}

/// In which order a map gives its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapOrder {
    /// `java.util.LinkedHashMap`: as they came
    Linked,
    /// `java.util.HashMap`: by the hash of their keys
    Hashed,
}

impl Map {
    fn new(order: MapOrder, is_silent: bool, entries: impl IntoIterator<Item = (Value, Value)>) -> Map {
        Map::of(order, is_silent, entries.into_iter().collect())
    }

    fn of(order: MapOrder, is_silent: bool, entries: Entries) -> Map {
        Map {
            order,
            is_silent,
            entries: RefCell::new(entries),
            written: None,
            changes: Cell::new(0),
            structure: Cell::new(0),
        }
    }

    /// A map of the same kind with other entries.
    pub(in crate::languages::velocity) fn with(
        &self,
        entries: impl IntoIterator<Item = (Value, Value)>,
    ) -> Value {
        Value::Map(Rc::new(Map::new(self.order, self.is_silent, entries)))
    }

    pub(super) fn class_name(&self) -> &'static str {
        match self.order {
            MapOrder::Linked => "java.util.LinkedHashMap",
            MapOrder::Hashed => "java.util.HashMap",
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &Value) -> Option<Value> {
        self.entries.borrow().get(key).cloned()
    }

    /// The value of a key that is a string.
    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.entries.borrow().get_str(key).cloned()
    }

    /// Sets a key; gives the value it had.
    pub fn put(&self, key: Value, value: Value) -> Option<Value> {
        if let Some(written) = &self.written {
            let mut written = written.borrow_mut();
            let again = written.get(&key).is_some();
            written.insert(key.clone(), Value::Boolean(again));
        }
        self.changes.set(self.changes.get() + 1);
        let old = self.entries.borrow_mut().insert(key, value);
        self.structure.set(self.structure.get() + u64::from(old.is_none()));
        old
    }

    /// Takes out a key; gives the value it had.
    pub(in crate::languages::velocity) fn remove(&self, key: &Value) -> Option<Value> {
        self.changes.set(self.changes.get() + 1);
        let old = self.entries.borrow_mut().remove(key);
        self.structure.set(self.structure.get() + u64::from(old.is_some()));
        old
    }

    /// Takes out everything.
    pub(in crate::languages::velocity) fn clear(&self) {
        self.changes.set(self.changes.get() + 1);
        self.structure.set(self.structure.get() + 1);
        *self.entries.borrow_mut() = Entries::default();
    }

    /// How often a key was added or taken out.
    pub(super) fn structure(&self) -> u64 {
        self.structure.get()
    }

    /// The first key to which something was written more than once, in a map that is watched.
    pub fn written_twice(&self) -> Option<Value> {
        let written = self.written.as_ref()?.borrow();
        written.iter().find(|(_, again)| matches!(again, Value::Boolean(true))).map(|(key, _)| key.clone())
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.borrow().is_empty()
    }

    /// Shows every entry, in the order in which the keys came.
    pub fn each(&self, mut show: impl FnMut(&Value, &Value)) {
        for (key, value) in self.entries.borrow().iter() {
            show(key, value);
        }
    }

    /// The entries in the map's order.
    pub fn snapshot(&self) -> Vec<(Value, Value)> {
        let mut all = self.entries.borrow().to_vec();
        if self.order == MapOrder::Hashed {
            let mut buckets = 16usize;
            while all.len() * 4 > buckets * 3 {
                buckets *= 2;
            }
            all.sort_by_key(|(key, _)| {
                let hash = key.java_hash() as u32;
                (hash ^ (hash >> 16)) as usize & (buckets - 1)
            });
        }
        all
    }
}

/// An entry of a map, as `entrySet()` gives it.
#[derive(Debug)]
pub struct Entry {
    /// The map it belongs to.
    pub map: Rc<Map>,
    /// Its key.
    pub key: Value,
    /// The value that it had when it was asked for, and keeps when the map has its key no more.
    pub(super) first: Value,
}

impl Entry {
    /// The entry of a key.
    pub(super) fn of(map: &Rc<Map>, key: &Value) -> Value {
        let first = map.get(key).unwrap_or_default();
        Value::Entry(Rc::new(Entry { map: map.clone(), key: key.clone(), first }))
    }

    /// The value that the map has for the key.
    pub fn value(&self) -> Value {
        self.map.get(&self.key).unwrap_or_else(|| self.first.clone())
    }
}

impl Value {
    /// A map of an order.
    pub fn map(order: MapOrder, entries: impl IntoIterator<Item = (Value, Value)>) -> Value {
        Value::Map(Rc::new(Map::new(order, false, entries)))
    }

    /// A `java.util.LinkedHashMap` of entries that are ready.
    pub fn linked_map(entries: Entries) -> Value {
        Value::Map(Rc::new(Map::of(MapOrder::Linked, false, entries)))
    }

    /// A map of an order that prints the empty text.
    pub fn silent_map(order: MapOrder, entries: impl IntoIterator<Item = (Value, Value)>) -> Value {
        Value::Map(Rc::new(Map::new(order, true, entries)))
    }

    /// The same map, which remembers to which of its keys something is written from here on.
    pub fn watched(self) -> Value {
        let Value::Map(map) = self else { return self };
        let entries = map.entries.borrow().clone();
        Value::Map(Rc::new(Map {
            order: map.order,
            is_silent: map.is_silent,
            entries: RefCell::new(entries),
            written: Some(Box::default()),
            changes: Cell::new(0),
            structure: Cell::new(0),
        }))
    }
}
