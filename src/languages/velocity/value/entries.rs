//! The entries of a map, in the order in which their keys came first.

use std::hash::{Hash, Hasher};

use indexmap::{Equivalent, IndexSet};

use super::{Quick, Value};

/// How many entries are looked through one after the other; more are looked up.
const LOOKED_THROUGH: usize = 12;

/// Keys and their values, each key once.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    all: Vec<(Value, Value)>,
    /// The keys in the same order, once there are many.
    keys: Option<Box<IndexSet<Key, Quick>>>,
}

impl Entries {
    /// No entries, but room for some.
    pub fn with_capacity(capacity: usize) -> Entries {
        Entries { all: Vec::with_capacity(capacity), keys: None }
    }

    /// Sets a key, which keeps its place if it is there; gives the value it had.
    pub fn insert(&mut self, key: Value, value: Value) -> Option<Value> {
        if let Some(place) = self.place(&key) {
            return Some(std::mem::replace(&mut self.all[place].1, value));
        }
        self.append(key, value);
        None
    }

    /// Adds a key that is not there.
    pub fn append(&mut self, key: Value, value: Value) {
        if let Some(keys) = &mut self.keys {
            keys.insert(Key(key.clone()));
        }
        self.all.push((key, value));
        if self.keys.is_none() && self.all.len() > LOOKED_THROUGH {
            self.keys = Some(Box::new(self.all.iter().map(|(key, _)| Key(key.clone())).collect()));
        }
    }

    pub(super) fn get(&self, key: &Value) -> Option<&Value> {
        self.place(key).map(|place| &self.all[place].1)
    }

    pub(super) fn get_str(&self, key: &str) -> Option<&Value> {
        let place = match &self.keys {
            Some(keys) => keys.get_index_of(&Name(key)),
            None => self.all.iter().position(|(other, _)| other.as_str() == Some(key)),
        };
        place.map(|place| &self.all[place].1)
    }

    pub(super) fn remove(&mut self, key: &Value) -> Option<Value> {
        let place = self.place(key)?;
        if let Some(keys) = &mut self.keys {
            keys.shift_remove_index(place);
        }
        Some(self.all.remove(place).1)
    }

    fn place(&self, key: &Value) -> Option<usize> {
        match &self.keys {
            Some(keys) => keys.get_index_of(&Key(key.clone())),
            None => self.all.iter().position(|(other, _)| is_same(other, key)),
        }
    }
}

impl std::ops::Deref for Entries {
    type Target = [(Value, Value)];

    fn deref(&self) -> &[(Value, Value)] {
        &self.all
    }
}

impl IntoIterator for Entries {
    type Item = (Value, Value);
    type IntoIter = std::vec::IntoIter<(Value, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

impl FromIterator<(Value, Value)> for Entries {
    fn from_iter<I: IntoIterator<Item = (Value, Value)>>(entries: I) -> Entries {
        let mut all = Entries::default();
        for (key, value) in entries {
            all.insert(key, value);
        }
        all
    }
}

/// A key of a map: equal as Java's `equals` says.
#[derive(Clone, Debug)]
struct Key(Value);

fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::String(right)) => left == right,
        (left, right) => left.java_equals(right),
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        is_same(&self.0, &other.0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_entries_behave_alike() {
        for count in [5, 40] {
            let mut entries: Entries =
                (0..count).map(|n| (Value::from(format!("n{n}")), Value::Integer(n))).collect();
            assert!(matches!(entries.insert("n1".into(), Value::Integer(-1)), Some(Value::Integer(1))));
            assert!(matches!(entries.remove(&"n0".into()), Some(Value::Integer(0))));
            assert!(entries.remove(&"n0".into()).is_none());
            assert!(entries.insert(Value::Integer(7), Value::Null).is_none());
            assert_eq!(entries.len(), count as usize);
            assert!(matches!(entries.first(), Some((_, Value::Integer(-1)))));
            assert!(matches!(entries.get_str("n4"), Some(Value::Integer(4))));
            assert!(matches!(entries.get(&Value::Integer(7)), Some(Value::Null)));
            assert!(entries.get(&Value::Long(7)).is_none());
        }
    }
}
