//! Lists, sets, arrays, and views of maps and of lists.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use super::{Entry, ListClass, Map, Value};

/// A list, a set, an array, or a view of a map or of a part of a list.
#[derive(Debug)]
pub struct List {
    /// What class it is, which decides how it prints and what may be changed.
    pub class: ListClass,
    pub(super) items: RefCell<Vec<Value>>,
    /// How often items were set, added or taken out.
    writes: Cell<u64>,
    /// How often items were added or taken out.
    structure: Cell<u64>,
    /// What the items are part of, if they are not the list's own.
    shows: Option<Box<Shows>>,
}

#[derive(Debug)]
enum Shows {
    /// A map, and how often it was changed when it was last looked at.
    Map(Rc<Map>, Cell<u64>),
    Part(Part),
}

/// A part of a list, as `subList` gives it.
#[derive(Debug)]
struct Part {
    of: Rc<List>,
    start: usize,
    /// How often the list was written to when it was last looked at.
    writes: Cell<u64>,
    /// How often items of the list were added or taken out, as far as the part knows.
    structure: Cell<u64>,
    /// How many parts stand inside one another here.
    nesting: usize,
}

impl List {
    fn value(class: ListClass, items: Vec<Value>, shows: Option<Shows>) -> Value {
        let shows = shows.map(Box::new);
        let (items, writes, structure) = (RefCell::new(items), Cell::new(0), Cell::new(0));
        Value::List(Rc::new(List { class, items, writes, structure, shows }))
    }

    /// The items. What shows a map or a list shows it as it is at this moment.
    pub fn items(&self) -> Ref<'_, Vec<Value>> {
        match self.shows.as_deref() {
            None => {}
            Some(Shows::Map(map, seen)) => {
                if seen.get() != map.changes.get()
                    && let Ok(mut items) = self.items.try_borrow_mut()
                {
                    *items = shown(map, self.class);
                    seen.set(map.changes.get());
                }
            }
            Some(Shows::Part(part)) => {
                if part.writes.get() != part.of.writes()
                    && !self.is_stale()
                    && let Ok(mut items) = self.items.try_borrow_mut()
                {
                    let end = part.start + items.len();
                    *items = part.of.items().get(part.start..end).unwrap_or(&[]).to_vec();
                    part.writes.set(part.of.writes());
                }
            }
        }
        self.items.borrow()
    }

    /// Sets some of the items of what is no view of a map.
    pub(in crate::languages::velocity) fn set_items<R>(
        &self,
        change: impl FnOnce(&mut Vec<Value>) -> R,
    ) -> R {
        self.write(false, change)
    }

    /// Adds or takes out items of what is no view of a map: iterators fail from here on.
    pub(in crate::languages::velocity) fn restructure<R>(
        &self,
        change: impl FnOnce(&mut Vec<Value>) -> R,
    ) -> R {
        self.write(true, change)
    }

    fn write<R>(&self, restructures: bool, change: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        let length = self.items().len();
        let result = change(&mut self.items.borrow_mut());
        self.writes.set(self.writes.get() + 1);
        self.structure.set(self.structure.get() + u64::from(restructures));
        if let Some(Shows::Part(part)) = self.shows.as_deref() {
            let items = self.items.borrow().clone();
            part.of.replace(restructures, part.start, part.start + length, items);
            part.writes.set(part.of.writes());
            part.structure.set(part.of.structure());
        }
        result
    }

    fn replace(&self, restructures: bool, start: usize, end: usize, items: Vec<Value>) {
        self.write(restructures, |whole| {
            let end = end.min(whole.len());
            drop(whole.splice(start.min(end)..end, items));
        });
    }

    fn writes(&self) -> u64 {
        match self.shows.as_deref() {
            Some(Shows::Part(part)) => self.writes.get() + part.of.writes(),
            _ => self.writes.get(),
        }
    }

    /// How often items were added or taken out.
    pub(super) fn structure(&self) -> u64 {
        match self.shows.as_deref() {
            Some(Shows::Part(part)) => self.structure.get() + part.of.structure(),
            _ => self.structure.get(),
        }
    }

    /// Whether it is a part of a list that has gained or lost items by another way: nothing can be done
    /// with it any more.
    pub(in crate::languages::velocity) fn is_stale(&self) -> bool {
        self.known_structure().is_none()
    }

    /// How often items were added or taken out, unless by another way.
    fn known_structure(&self) -> Option<u64> {
        let of = match self.shows.as_deref() {
            Some(Shows::Part(part)) => {
                part.of.known_structure().filter(|structure| *structure == part.structure.get())?
            }
            _ => 0,
        };
        Some(self.structure.get() + of)
    }

    /// How many parts of lists stand inside one another here.
    pub(in crate::languages::velocity) fn nesting(&self) -> usize {
        match self.shows.as_deref() {
            Some(Shows::Part(part)) => part.nesting,
            _ => 0,
        }
    }

    /// The map of which this is a view.
    pub(super) fn shown_map(&self) -> Option<&Rc<Map>> {
        match self.shows.as_deref() {
            Some(Shows::Map(map, _)) => Some(map),
            _ => None,
        }
    }

    /// Takes out the items for which `leaves` says so, of the map too that is shown; whether there was one.
    pub(in crate::languages::velocity) fn take_out(&self, leaves: impl FnMut(&Value) -> bool) -> bool {
        // All are asked first: an item may be the list itself.
        let leaving: Vec<bool> = self.items().iter().map(leaves).collect();
        if !leaving.contains(&true) {
            return false;
        }
        match self.shown_map() {
            Some(map) => {
                for ((key, _), _) in map.snapshot().iter().zip(&leaving).filter(|(_, leaves)| **leaves) {
                    map.remove(key);
                }
            }
            None => {
                let mut leaving = leaving.into_iter();
                self.restructure(|items| items.retain(|_| !leaving.next().unwrap_or(false)));
            }
        }
        true
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
        List::value(class, items, None)
    }

    /// The keys, the values or the entries of a map.
    pub(in crate::languages::velocity) fn view(map: &Rc<Map>, class: ListClass) -> Value {
        List::value(class, shown(map, class), Some(Shows::Map(map.clone(), Cell::new(map.changes.get()))))
    }

    /// The items of a list from `start` to `end`.
    pub(in crate::languages::velocity) fn part(of: &Rc<List>, start: usize, end: usize) -> Value {
        let items = of.items()[start..end].to_vec();
        let (writes, structure) = (Cell::new(of.writes()), Cell::new(of.structure()));
        let part = Part { of: of.clone(), start, writes, structure, nesting: of.nesting() + 1 };
        List::value(ListClass::SubList, items, Some(Shows::Part(part)))
    }
}
