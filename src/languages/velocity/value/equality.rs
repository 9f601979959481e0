//! `equals` and `hashCode`.

use std::collections::HashMap;
use std::rc::Rc;

use super::{BigDecimal, List, Value};

/// How deep lists and maps are compared: deeper ones count as different.
const DEPTH: usize = 100;
/// From so many lists and maps on, answers are kept.
const KEPT_FROM: usize = 1_000;

/// Answers about lists and maps, each with the depth at which it was given: `[$list, $list]`, done again and
/// again, makes few lists that show very many, and each is looked at once.
struct Answers<K, A> {
    asked: usize,
    kept: HashMap<(K, usize), A>,
}

impl<K: std::hash::Hash + Eq, A: Copy> Answers<K, A> {
    fn new() -> Self {
        Answers { asked: 0, kept: HashMap::new() }
    }

    fn get_or(&mut self, about: K, depth: usize, find: impl FnOnce(&mut Self) -> A) -> A {
        self.asked += 1;
        if self.asked < KEPT_FROM {
            return find(self);
        }
        let key = (about, depth);
        if let Some(answer) = self.kept.get(&key) {
            return *answer;
        }
        let answer = find(self);
        self.kept.insert(key, answer);
        answer
    }
}

type Equalities = Answers<(Option<usize>, Option<usize>), bool>;
type Hashes = Answers<Option<usize>, i32>;

impl Value {
    /// `left.equals(right)`
    pub(in crate::languages::velocity) fn java_equals(&self, other: &Value) -> bool {
        self.equals_within(other, DEPTH, &mut Equalities::new())
    }

    fn equals_within(&self, other: &Value, depth: usize, answers: &mut Equalities) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Boolean(left), Value::Boolean(right)) => left == right,
            (Value::Byte(left), Value::Byte(right)) => left == right,
            (Value::Short(left), Value::Short(right)) => left == right,
            (Value::Integer(left), Value::Integer(right)) => left == right,
            (Value::Long(left), Value::Long(right)) => left == right,
            (Value::BigInteger(left), Value::BigInteger(right)) => left == right,
            (Value::Float(left), Value::Float(right)) => left.to_bits() == right.to_bits(),
            (Value::Double(left), Value::Double(right)) => {
                left.to_bits() == right.to_bits() || left.is_nan() && right.is_nan()
            }
            (Value::BigDecimal(left), Value::BigDecimal(right)) => left == right,
            (Value::Character(left), Value::Character(right)) => left == right,
            (Value::String(left), Value::String(right)) => Rc::ptr_eq(left, right) || left == right,
            (Value::List(left), Value::List(right)) if Rc::ptr_eq(left, right) => true,
            (Value::Map(left), Value::Map(right)) if Rc::ptr_eq(left, right) => true,
            (Value::List(_), Value::List(_)) | (Value::Map(_), Value::Map(_)) if depth == 0 => false,
            (Value::List(left), Value::List(right)) => {
                answers.get_or((self.identity(), other.identity()), depth, |answers| {
                    lists_equal(left, right, |left, right| left.equals_within(right, depth - 1, answers))
                })
            }
            (Value::Map(left), Value::Map(right)) => {
                answers.get_or((self.identity(), other.identity()), depth, |answers| {
                    let (left, right) = (left.entries.borrow(), right.entries.borrow());
                    let mut same = |(key, value): &(Value, Value)| {
                        // A key may be the map itself: a look-up of its own would not count the depth.
                        let other = match key {
                            Value::List(_) | Value::Map(_) | Value::Entry(_) => right
                                .iter()
                                .find(|(other, _)| key.equals_within(other, depth - 1, answers))
                                .map(|(_, value)| value),
                            key => right.get(key),
                        };
                        other.is_some_and(|other| value.equals_within(other, depth - 1, answers))
                    };
                    left.len() == right.len() && left.iter().all(&mut same)
                })
            }
            (Value::Entry(left), Value::Entry(right)) => {
                depth > 0
                    && left.key.equals_within(&right.key, depth - 1, answers)
                    && left.value().equals_within(&right.value(), depth - 1, answers)
            }
            (Value::Iterator(left), Value::Iterator(right)) => Rc::ptr_eq(left, right),
            (Value::Loop(left), Value::Loop(right)) => Rc::ptr_eq(left, right),
            (Value::Block(left), Value::Block(right)) => Rc::ptr_eq(left, right),
            (Value::Class(left), Value::Class(right)) => left == right,
            (Value::Host(left), Value::Host(right)) => Rc::ptr_eq(left, right),
            _ => false,
        }
    }

    /// `hashCode()`; objects that have none of their own give 0.
    pub(in crate::languages::velocity) fn java_hash(&self) -> i32 {
        self.hash_within(DEPTH, &mut Hashes::new())
    }

    fn hash_within(&self, depth: usize, answers: &mut Hashes) -> i32 {
        match self {
            Value::List(_) | Value::Map(_) => {
                answers.get_or(self.identity(), depth, |answers| self.hash_of(depth, answers))
            }
            value => value.hash_of(depth, answers),
        }
    }

    fn hash_of(&self, depth: usize, answers: &mut Hashes) -> i32 {
        let long = |value: i64| (value ^ (value >> 32)) as i32;
        match self {
            Value::Boolean(value) => {
                if *value {
                    1231
                } else {
                    1237
                }
            }
            Value::Byte(value) => i32::from(*value),
            Value::Short(value) => i32::from(*value),
            Value::Integer(value) => *value,
            Value::Long(value) => long(*value),
            Value::Double(value) => {
                let bits = if value.is_nan() { 0x7ff8_0000_0000_0000 } else { value.to_bits() };
                (bits ^ (bits >> 32)) as i32
            }
            Value::BigInteger(value) => value.0.java_hash(),
            Value::BigDecimal(_) => BigDecimal::of(self).map_or(0, |value| value.java_hash()),
            Value::Float(value) => value.to_bits() as i32,
            Value::Character(value) => i32::from(*value),
            Value::String(text) => text
                .encode_utf16()
                .fold(0i32, |hash, unit| hash.wrapping_mul(31).wrapping_add(i32::from(unit))),
            Value::List(list) if list.class.has_identity() => 0,
            Value::List(list) if depth > 0 && list.class.is_set() => {
                let mut add =
                    |hash: i32, item: &Value| hash.wrapping_add(item.hash_within(depth - 1, answers));
                list.items().iter().fold(0i32, &mut add)
            }
            Value::List(list) if depth > 0 => list.items().iter().fold(1i32, |hash, item| {
                hash.wrapping_mul(31).wrapping_add(item.hash_within(depth - 1, answers))
            }),
            Value::Map(map) if depth > 0 => map.entries.borrow().iter().fold(0i32, |hash, (key, value)| {
                let key = key.hash_within(depth - 1, answers);
                hash.wrapping_add(key ^ value.hash_within(depth - 1, answers))
            }),
            Value::Entry(entry) if depth > 0 => {
                entry.key.hash_within(depth - 1, answers) ^ entry.value().hash_within(depth - 1, answers)
            }
            _ => 0,
        }
    }
}

fn lists_equal(left: &List, right: &List, mut same: impl FnMut(&Value, &Value) -> bool) -> bool {
    if left.class.has_identity() || right.class.has_identity() || left.class.is_set() != right.class.is_set()
    {
        return false;
    }
    let (is_set, left, right) = (left.class.is_set(), left.items(), right.items());
    left.len() == right.len()
        && match is_set {
            true => left.iter().all(|left| right.iter().any(|right| same(left, right))),
            false => left.iter().zip(right.iter()).all(|(left, right)| same(left, right)),
        }
}
