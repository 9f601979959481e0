//! Where the values of a rendering stand in the payload.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::languages::velocity::{Origins, Value};

/// Remembers what `$input.path` gave, and finds the place of every list and object inside it.
#[derive(Debug, Default)]
pub(super) struct Places {
    found: RefCell<Found>,
}

#[derive(Debug, Default)]
struct Found {
    /// What was given and where it stood. Held, so that no address is used twice.
    roots: Vec<(Value, String)>,
    /// How many of the roots are indexed.
    indexed: usize,
    nodes: Vec<Node>,
    by_identity: HashMap<usize, usize>,
}

#[derive(Debug)]
struct Node {
    parent: Option<usize>,
    /// The last part of the pointer; of a root, all of it.
    key: Key,
}

#[derive(Debug)]
enum Key {
    Root(String),
    Name(Rc<str>),
    Item(usize),
}

impl Places {
    /// Remembers that `path` gave `value`, if the path names one place.
    pub(super) fn remember(&self, path: &str, value: &Value) {
        if let Some(pointer) = pointer(path)
            && value.identity().is_some()
        {
            self.found.borrow_mut().roots.push((value.clone(), pointer));
        }
    }
}

impl Origins for Places {
    fn origin(&self, value: &Value) -> Option<String> {
        let identity = value.identity()?;
        let mut found = self.found.borrow_mut();
        found.index();
        let mut at = found.by_identity.get(&identity).copied();
        let mut parts = Vec::new();
        while let Some(node) = at.and_then(|at| found.nodes.get(at)) {
            match &node.key {
                Key::Root(pointer) => {
                    parts.reverse();
                    return Some(format!("{pointer}{}", parts.concat()));
                }
                Key::Name(name) => parts.push(format!("/{}", escaped(name))),
                Key::Item(item) => parts.push(format!("/{item}")),
            }
            at = node.parent;
        }
        None
    }
}

impl Found {
    /// Walks through the roots that are new.
    fn index(&mut self) {
        while let Some((value, pointer)) = self.roots.get(self.indexed) {
            let mut open = vec![(value.clone(), None, Key::Root(pointer.clone()))];
            self.indexed += 1;
            while let Some((value, parent, key)) = open.pop() {
                let Some(identity) = value.identity() else { continue };
                let node = self.nodes.len();
                self.nodes.push(Node { parent, key });
                self.by_identity.insert(identity, node);
                match &value {
                    Value::List(list) => {
                        for (place, item) in list.items.borrow().iter().enumerate() {
                            if item.identity().is_some() {
                                open.push((item.clone(), Some(node), Key::Item(place)));
                            }
                        }
                    }
                    Value::Map(map) => map.each(|key, member| {
                        if let (Value::String(name), true) = (key, member.identity().is_some()) {
                            open.push((member.clone(), Some(node), Key::Name(name.clone())));
                        }
                    }),
                    _ => {}
                }
            }
        }
    }
}

/// The JSON pointer of a path made of names and indexes alone.
fn pointer(path: &str) -> Option<String> {
    let mut rest = path.trim().strip_prefix('$')?;
    let mut pointer = String::new();
    while !rest.is_empty() {
        let name = if let Some(bracket) = rest.strip_prefix('[') {
            let (inside, after) = bracket.split_once(']')?;
            rest = after;
            let quoted = inside.strip_prefix('\'').and_then(|inside| inside.strip_suffix('\''));
            match quoted {
                Some(name) if !name.contains(['\'', '\\']) => name,
                Some(_) => return None,
                None => inside.bytes().all(|byte| byte.is_ascii_digit()).then_some(inside)?,
            }
        } else {
            let plain = rest.strip_prefix('.')?;
            let end = plain.find(['.', '[']).unwrap_or(plain.len());
            let (name, after) = plain.split_at(end);
            rest = after;
            name
        };
        let special = name.is_empty() || name.contains(['*', '(', ')', '?', ',', ':', ' ', '\'', '"']);
        if special {
            return None;
        }
        pointer.push('/');
        pointer.push_str(&escaped(name));
    }
    Some(pointer)
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::pointer;

    #[test]
    fn paths_to_one_place_have_a_pointer() {
        assert_eq!(pointer("$").as_deref(), Some(""));
        assert_eq!(pointer("$.a['b/c'][0]").as_deref(), Some("/a/b~1c/0"));
        for path in ["$..a", "$.a[*]", "$.a[?(@.b)]", "$.a.size()", "a", "$['a','b']"] {
            assert_eq!(pointer(path), None, "{path}");
        }
    }
}
