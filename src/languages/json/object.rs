//! The members of an object.

use std::collections::HashMap;

use super::value::Value;

/// How many members are looked through one after the other; more are looked up.
const LOOKED_THROUGH: usize = 16;

/// The members of an object: each name once, in the order first written, with the value last written.
/// Two objects are equal when they have equal members, in whatever order.
#[derive(Clone, Debug, Default)]
pub struct Object {
    members: Vec<(String, Value)>,
    places: Option<Box<Places>>,
}

/// The place of each name, once there are many.
#[derive(Clone, Debug)]
struct Places(HashMap<String, usize>);

impl Object {
    /// An object without members.
    pub fn new() -> Object {
        Object::default()
    }

    /// Sets a member; a name that is there already keeps its place.
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        if let Some(place) = self.place(&name) {
            return Some(std::mem::replace(&mut self.members[place].1, value));
        }
        let place = self.members.len();
        if let Some(places) = &mut self.places {
            places.0.insert(name.clone(), place);
        }
        self.members.push((name, value));
        if self.members.len() == LOOKED_THROUGH + 1 {
            let names = self.members.iter().enumerate();
            let places = names.map(|(place, (name, _))| (name.clone(), place)).collect();
            self.places = Some(Box::new(Places(places)));
        }
        None
    }

    /// The member called `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.place(name).map(|place| &self.members[place].1)
    }

    fn place(&self, name: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.0.get(name).copied(),
            None => self.members.iter().position(|(known, _)| known == name),
        }
    }

    /// The members in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Object) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Object {
        let mut object = Object::new();
        for (name, value) in members {
            object.insert(name, value);
        }
        object
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_place_however_many_there_are() {
        for count in [3, 40] {
            let mut object: Object = (0..count).map(|n| (format!("n{n}"), Value::Integer(n))).collect();
            assert_eq!(object.insert("n1".into(), Value::Null), Some(Value::Integer(1)));
            assert_eq!(object.iter().nth(1), Some(("n1", &Value::Null)));
            assert_eq!(object.get("n2"), Some(&Value::Integer(2)));
            assert_eq!(object.len(), usize::try_from(count).unwrap());
            let turned: Object = object.clone().into_iter().rev().collect();
            assert_eq!(turned, object);
        }
    }
}
