//! Lists, sets, arrays, and views of maps.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

use super::{Entry, ListClass, Map, Value};

/// A list, a set, an array, or a view of a map.
#[derive(Debug)]
pub struct List {
    /// What class it is, which decides how it prints and what may be changed.
    pub class: ListClass,
    items: RefCell<Vec<Value>>,
    /// How often items were added or taken out.
    structure: Cell<u64>,
    /// The map that it shows, and how often that was changed when it was last looked at.
    map: Option<(Rc<Map>, Cell<u64>)>,
}

impl List {
    /// The items. What shows a map shows it as it is at this moment.
    pub fn items(&self) -> Ref<'_, Vec<Value>> {
        if let Some((map, seen)) = &self.map
            && seen.get() != map.changes.get()
            && let Ok(mut items) = self.items.try_borrow_mut()
        {
            *items = shown(map, self.class);
            seen.set(map.changes.get());
        }
        self.items.borrow()
    }

    /// The items of what is no view of a map, to set some of them.
    pub(in crate::languages::velocity) fn items_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.items.borrow_mut()
    }

    /// The items of what is no view of a map, to add or take out some: iterators fail from here on.
    pub(in crate::languages::velocity) fn restructured(&self) -> RefMut<'_, Vec<Value>> {
        self.structure.set(self.structure.get() + 1);
        self.items.borrow_mut()
    }

    /// How often items were added or taken out.
    pub(super) fn structure(&self) -> u64 {
        self.structure.get()
    }

    /// The map of which this is a view.
    pub(super) fn shown_map(&self) -> Option<&Rc<Map>> {
        self.map.as_ref().map(|(map, _)| map)
    }

    /// Takes out the items for which `leaves` says so, of the map too that is shown; whether there was one.
    pub(in crate::languages::velocity) fn take_out(&self, mut leaves: impl FnMut(&Value) -> bool) -> bool {
        let Some((map, _)) = &self.map else {
            let before = self.items.borrow().len();
            self.items.borrow_mut().retain(|item| !leaves(item));
            let taken_out = self.items.borrow().len() < before;
            self.structure.set(self.structure.get() + u64::from(taken_out));
            return taken_out;
        };
        let items = self.items().clone();
        let leaving: Vec<bool> = items.iter().map(leaves).collect();
        for ((key, _), _) in map.snapshot().iter().zip(&leaving).filter(|(_, leaves)| **leaves) {
            map.remove(key);
        }
        leaving.contains(&true)
    }
}

/// What a view of the class shows of a map.
fn shown(map: &Rc<Map>, class: ListClass) -> Vec<Value> {
    let entries = map.snapshot().into_iter();
    match class {
        ListClass::KeySet => entries.map(|(key, _)| key).collect(),
        ListClass::Values => entries.map(|(_, value)| value).collect(),
        _ => entries.map(|(key, _)| Entry::of(map, &key)).collect(),
    }
}

impl Value {
    /// A list of a class.
    pub fn list(class: ListClass, items: Vec<Value>) -> Value {
        Value::List(Rc::new(List { class, items: RefCell::new(items), structure: Cell::new(0), map: None }))
    }

    /// The keys, the values or the entries of a map.
    pub(in crate::languages::velocity) fn view(map: &Rc<Map>, class: ListClass) -> Value {
        let items = RefCell::new(shown(map, class));
        let seen = Cell::new(map.changes.get());
        Value::List(Rc::new(List { class, items, structure: Cell::new(0), map: Some((map.clone(), seen)) }))
    }
}
