//! Where values came from: followed along references, from the host's object that gave them.

use std::rc::Rc;

use super::Interpreter;
use crate::languages::velocity::names::Slot;
use crate::languages::velocity::trace::Origin;
use crate::languages::velocity::tree::Reference;
use crate::languages::velocity::value::{HostObject, ListClass, Value};

/// The way to a value in the host's data.
#[derive(Clone, Debug)]
pub(super) struct Way {
    part: Rc<Part>,
    /// Whether a method made something else of what stands there.
    changed: bool,
}

#[derive(Debug)]
enum Part {
    Root(String),
    Name(Rc<Part>, Rc<str>),
    Item(Rc<Part>, usize),
}

impl Way {
    pub(super) fn to(origin: Origin) -> Way {
        Way { part: Rc::new(Part::Root(origin.pointer)), changed: origin.changed }
    }

    pub(super) fn changed(self) -> Way {
        Way { changed: true, ..self }
    }

    pub(super) fn origin(&self) -> Origin {
        let mut parts = Vec::new();
        let mut part = &*self.part;
        let pointer = loop {
            part = match part {
                Part::Root(pointer) => break pointer,
                Part::Name(before, name) => {
                    parts.push(format!("/{}", name.replace('~', "~0").replace('/', "~1")));
                    before
                }
                Part::Item(before, item) => {
                    parts.push(format!("/{item}"));
                    before
                }
            }
        };
        parts.reverse();
        Origin { pointer: format!("{pointer}{}", parts.concat()), changed: self.changed }
    }

    fn name(&self, name: &Rc<str>) -> Way {
        Way { part: Rc::new(Part::Name(self.part.clone(), name.clone())), changed: false }
    }

    fn item(&self, item: usize) -> Way {
        Way { part: Rc::new(Part::Item(self.part.clone(), item)), changed: false }
    }
}

impl Interpreter<'_> {
    /// Where the value of the variable came from, if that is still to be followed.
    pub(super) fn way_of_variable(&mut self, reference: &Reference) -> Option<Way> {
        if self.ways.is_empty() || self.depth > 0 || !self.recorder.follows_places() {
            return None;
        }
        self.ways.get(&reference.root.slot).cloned()
    }

    /// Remembers where the value of a variable came from, or that nobody knows.
    pub(super) fn set_way(&mut self, slot: Slot, way: Option<Way>) {
        match way {
            Some(way) if self.depth == 0 => drop(self.ways.insert(slot, way)),
            _ => drop(self.ways.remove(&slot)),
        }
    }

    /// The way to what a member of a host's object gives.
    pub(super) fn way_from_host(
        &mut self,
        host: &Rc<dyn HostObject>,
        member: &str,
        arguments: &[Value],
    ) -> Option<Way> {
        if !self.recorder.follows_places() {
            return None;
        }
        host.origin(member, arguments).map(Way::to)
    }

    /// The way to a member of what stands at `way`.
    pub(super) fn way_to_member(&self, way: &Way, holder: &Value, key: &Value) -> Option<Way> {
        if way.changed {
            return Some(way.clone());
        }
        if holder.identity().is_some_and(|identity| self.changed.contains(&identity)) {
            return None;
        }
        match (holder, key) {
            (Value::Map(_), Value::String(name)) => Some(way.name(name)),
            (Value::List(list), Value::Integer(item)) if list.class == ListClass::JsonArray => {
                Some(way.item(usize::try_from(*item).ok()?))
            }
            // The entry's own way leads to its value.
            (Value::Entry(_), Value::String(part)) if matches!(&**part, "value" | "Value") => {
                Some(way.clone())
            }
            _ => Some(way.clone().changed()),
        }
    }

    /// The way to what a method gives that is asked of what stands at `way`.
    pub(super) fn way_through_method(
        &self,
        way: Way,
        holder: &Value,
        name: &str,
        arguments: &[Value],
    ) -> Option<Way> {
        match (holder, name, arguments) {
            (_, "get", [key]) => self.way_to_member(&way, holder, key),
            (Value::Entry(_), "getValue", []) => Some(way),
            (Value::Map(_), "entrySet" | "keySet", []) | (_, "toString", []) => Some(way),
            _ => Some(way.changed()),
        }
    }

    /// The way to one of the items that `#foreach` walks over, which stands at `key`.
    pub(super) fn way_to_item(&self, way: &Way, list: &Value, item: &Value, key: &Value) -> Option<Way> {
        match (list, item) {
            (Value::List(_), Value::Entry(entry)) if !way.changed => {
                self.way_to_member(way, &Value::Map(entry.map.clone()), &entry.key)
            }
            (Value::List(list), Value::String(key)) if list.class == ListClass::KeySet && !way.changed => {
                Some(way.name(key).changed())
            }
            _ => self.way_to_member(way, list, key),
        }
    }
}
