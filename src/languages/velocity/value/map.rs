//! Maps and their entries.

use std::cell::{Cell, RefCell};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use indexmap::{Equivalent, IndexMap};

use super::{Quick, Value};

/// A map.
#[derive(Debug)]
pub struct Map {
    order: MapOrder,
    /// Whether it prints the empty text.
    pub(super) is_silent: bool,
    /// The entries, in the order in which their keys came first.
    pub(in crate::languages::velocity) entries: RefCell<IndexMap<Key, Value, Quick>>,
    /// How often each key was written to, in a map that is watched.
    writes: Option<RefCell<IndexMap<Key, usize, Quick>>>,
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
        let entries = entries.into_iter().map(|(key, value)| (Key(key), value)).collect();
        Map {
            order,
            is_silent,
            entries: RefCell::new(entries),
            writes: None,
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
        self.entries.borrow().get(&Key(key.clone())).cloned()
    }

    /// The value of a key that is a string.
    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.entries.borrow().get(&Name(key)).cloned()
    }

    /// Sets a key; gives the value it had.
    pub fn put(&self, key: Value, value: Value) -> Option<Value> {
        if let Some(writes) = &self.writes {
            *writes.borrow_mut().entry(Key(key.clone())).or_default() += 1;
        }
        self.changes.set(self.changes.get() + 1);
        let old = self.entries.borrow_mut().insert(Key(key), value);
        self.structure.set(self.structure.get() + u64::from(old.is_none()));
        old
    }

    /// Takes out a key; gives the value it had.
    pub(in crate::languages::velocity) fn remove(&self, key: &Value) -> Option<Value> {
        self.changes.set(self.changes.get() + 1);
        let old = self.entries.borrow_mut().shift_remove(&Key(key.clone()));
        self.structure.set(self.structure.get() + u64::from(old.is_some()));
        old
    }

    /// Takes out everything.
    pub(in crate::languages::velocity) fn clear(&self) {
        self.changes.set(self.changes.get() + 1);
        self.structure.set(self.structure.get() + 1);
        self.entries.borrow_mut().clear();
    }

    /// How often a key was added or taken out.
    pub(super) fn structure(&self) -> u64 {
        self.structure.get()
    }

    /// The first key to which something was written more than once, in a map that is watched.
    pub fn written_twice(&self) -> Option<Value> {
        let writes = self.writes.as_ref()?.borrow();
        writes.iter().find(|(_, count)| **count > 1).map(|(key, _)| key.0.clone())
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
            show(&key.0, value);
        }
    }

    /// The entries in the map's order.
    pub fn snapshot(&self) -> Vec<(Value, Value)> {
        let entries = self.entries.borrow();
        let mut all: Vec<(Value, Value)> =
            entries.iter().map(|(key, value)| (key.0.clone(), value.clone())).collect();
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
            writes: Some(RefCell::default()),
            changes: Cell::new(0),
            structure: Cell::new(0),
        }))
    }
}

/// A key of a map: equal as Java's `equals` says.
#[derive(Clone, Debug)]
pub struct Key(pub Value);

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        match (&self.0, &other.0) {
            (Value::String(left), Value::String(right)) => left == right,
            (left, right) => left.java_equals(right),
        }
    }
}

impl Eq for Key {}

/// A key that is a string, without the string being an object.
#[derive(Hash)]
struct Name<'n>(&'n str);

impl Equivalent<Key> for Name<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        key.0.as_str() == Some(self.0)
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Value::String(text) => text.hash(state),
            Value::Boolean(value) => value.hash(state),
            Value::Integer(value) => value.hash(state),
            Value::Long(value) => value.hash(state),
            Value::Double(value) => value.to_bits().hash(state),
            Value::Character(value) => value.hash(state),
            _ => state.write_u8(0),
        }
    }
}
