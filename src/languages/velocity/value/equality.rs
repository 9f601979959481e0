//! `equals` and `hashCode`.

use std::rc::Rc;

use super::{BigDecimal, Value};

/// How deep lists and maps are compared: deeper ones count as different.
const DEPTH: usize = 100;

impl Value {
    /// `left.equals(right)`
    pub(in crate::languages::velocity) fn java_equals(&self, other: &Value) -> bool {
        self.equals_within(other, DEPTH)
    }

    fn equals_within(&self, other: &Value, depth: usize) -> bool {
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
            (Value::List(left), Value::List(right)) => {
                if Rc::ptr_eq(left, right) {
                    return true;
                }
                if [left.class, right.class].iter().any(|class| class.has_identity()) || depth == 0 {
                    return false;
                }
                if left.class.is_set() != right.class.is_set() {
                    return false;
                }
                let (is_set, left, right) = (left.class.is_set(), left.items(), right.items());
                let same = |left: &Value, right: &Value| left.equals_within(right, depth - 1);
                left.len() == right.len()
                    && if is_set {
                        left.iter().all(|left| right.iter().any(|right| same(left, right)))
                    } else {
                        left.iter().zip(right.iter()).all(|(left, right)| same(left, right))
                    }
            }
            (Value::Map(left), Value::Map(right)) => {
                if Rc::ptr_eq(left, right) {
                    return true;
                }
                if depth == 0 {
                    return false;
                }
                let (left, right) = (left.entries.borrow(), right.entries.borrow());
                left.len() == right.len()
                    && left.iter().all(|(key, value)| {
                        right.get(key).is_some_and(|other| value.equals_within(other, depth - 1))
                    })
            }
            (Value::Entry(left), Value::Entry(right)) => {
                left.key.java_equals(&right.key)
                    && depth > 0
                    && left.value().equals_within(&right.value(), depth - 1)
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
        self.hash_within(DEPTH)
    }

    fn hash_within(&self, depth: usize) -> i32 {
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
                list.items().iter().fold(0i32, |hash, item| hash.wrapping_add(item.hash_within(depth - 1)))
            }
            Value::List(list) if depth > 0 => list
                .items()
                .iter()
                .fold(1i32, |hash, item| hash.wrapping_mul(31).wrapping_add(item.hash_within(depth - 1))),
            Value::Map(map) if depth > 0 => map.entries.borrow().iter().fold(0i32, |hash, (key, value)| {
                hash.wrapping_add(key.hash_within(depth - 1) ^ value.hash_within(depth - 1))
            }),
            Value::Entry(entry) if depth > 0 => {
                entry.key.hash_within(depth - 1) ^ entry.value().hash_within(depth - 1)
            }
            _ => 0,
        }
    }
}
