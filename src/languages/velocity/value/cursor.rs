//! Iterators: a place in a list, or among the entries of a map.

use std::cell::Cell;
use std::rc::Rc;

use super::{Entry, List, ListClass, Map, Value};
use crate::languages::velocity::error::Exception;

/// What `iterator()` gives, and what `#foreach` walks with: it sees what is set meanwhile, and fails where
/// items were added or taken out by another way than its own.
#[derive(Debug)]
pub struct Cursor {
    /// The Java class.
    pub class: &'static str,
    over: Over,
    /// The place of the next item.
    place: Cell<usize>,
    /// The place of the item that was given last, if it is still there.
    last: Cell<Option<usize>>,
    /// How often items had been added or taken out.
    seen: Cell<u64>,
}

#[derive(Debug)]
enum Over {
    List(Rc<List>),
    /// What a view of the class shows of a map, and the keys that it had at first.
    Map(Rc<Map>, ListClass, Vec<Value>),
    /// Nothing that can be walked over.
    Nothing,
}

impl Cursor {
    /// At the start of a list, or of the map that it shows.
    pub(in crate::languages::velocity) fn over(list: &Rc<List>, class: &'static str) -> Cursor {
        match list.shown_map() {
            Some(map) => Cursor::over_map(map, list.class, class),
            None => Cursor::new(class, Over::List(list.clone()), list.structure()),
        }
    }

    /// At the start of the keys, values or entries of a map.
    pub(in crate::languages::velocity) fn over_map(
        map: &Rc<Map>,
        view: ListClass,
        class: &'static str,
    ) -> Cursor {
        let keys = map.snapshot().into_iter().map(|(key, _)| key).collect();
        Cursor::new(class, Over::Map(map.clone(), view, keys), map.structure())
    }

    /// An object that only has its class.
    pub(in crate::languages::velocity) fn nothing(class: &'static str) -> Cursor {
        Cursor::new(class, Over::Nothing, 0)
    }

    fn new(class: &'static str, over: Over, seen: u64) -> Cursor {
        Cursor { class, over, place: Cell::new(0), last: Cell::new(None), seen: Cell::new(seen) }
    }

    /// Whether it is an iterator at all.
    pub(in crate::languages::velocity) fn walks(&self) -> bool {
        !matches!(self.over, Over::Nothing)
    }

    /// How many items are still to come.
    pub(in crate::languages::velocity) fn left(&self) -> usize {
        let all = match &self.over {
            Over::List(list) => list.items().len(),
            Over::Map(_, _, keys) => keys.len(),
            Over::Nothing => 0,
        };
        all.saturating_sub(self.place.get())
    }

    pub(in crate::languages::velocity) fn has_next(&self) -> bool {
        match &self.over {
            Over::List(list) => self.place.get() != list.items().len(),
            Over::Map(_, _, keys) => self.place.get() < keys.len(),
            Over::Nothing => false,
        }
    }

    pub(in crate::languages::velocity) fn next(&self) -> Result<Value, Exception> {
        self.check_structure()?;
        let place = self.place.get();
        let item = match &self.over {
            Over::List(list) => list.items().get(place).cloned(),
            Over::Map(map, view, keys) => keys.get(place).map(|key| match view {
                ListClass::KeySet => key.clone(),
                ListClass::EntrySet => Entry::of(map, key),
                _ => map.get(key).unwrap_or_default(),
            }),
            Over::Nothing => None,
        };
        let item = item.ok_or_else(|| Exception::new("java.util.NoSuchElementException", "null"))?;
        self.place.set(place + 1);
        self.last.set(Some(place));
        Ok(item)
    }

    /// The place of the next item.
    pub(in crate::languages::velocity) fn place(&self) -> usize {
        self.place.get()
    }

    /// The same iterator at another place.
    pub(in crate::languages::velocity) fn at(self, place: usize) -> Cursor {
        self.place.set(place);
        self
    }

    /// The item before, to which it goes back.
    pub(in crate::languages::velocity) fn previous(&self) -> Result<Value, Exception> {
        let Some(before) = self.place.get().checked_sub(1) else {
            self.check_structure()?;
            return Err(Exception::new("java.util.NoSuchElementException", "null"));
        };
        self.place.set(before);
        let item = self.next();
        self.place.set(before);
        item
    }

    /// Sets the item that was given last.
    pub(in crate::languages::velocity) fn set(&self, item: Value) -> Result<(), Exception> {
        let Some(last) = self.last.get() else {
            return Err(Exception::new("java.lang.IllegalStateException", "null"));
        };
        self.check_structure()?;
        if let Over::List(list) = &self.over {
            list.set_items(|items| items[last] = item);
        }
        Ok(())
    }

    /// Adds an item before the next one.
    pub(in crate::languages::velocity) fn add(&self, item: Value) -> Result<(), Exception> {
        self.check_structure()?;
        match &self.over {
            Over::List(list) if list.class.grows() => {
                list.restructure(|items| items.insert(self.place.get(), item));
            }
            _ => return Err(Exception::new("java.lang.UnsupportedOperationException", "null")),
        }
        self.place.set(self.place.get() + 1);
        self.last.set(None);
        self.seen.set(self.structure());
        Ok(())
    }

    /// Takes out the item that was given last.
    pub(in crate::languages::velocity) fn remove(&self) -> Result<(), Exception> {
        let Some(last) = self.last.get() else {
            return Err(Exception::new("java.lang.IllegalStateException", "null"));
        };
        self.check_structure()?;
        match &self.over {
            Over::List(list) if !list.class.grows() => {
                return Err(Exception::new("java.lang.UnsupportedOperationException", "null"));
            }
            Over::List(list) => {
                list.restructure(|items| items.remove(last));
                self.place.set(last);
            }
            Over::Map(map, _, keys) => drop(map.remove(&keys[last])),
            Over::Nothing => {}
        }
        self.last.set(None);
        self.seen.set(self.structure());
        Ok(())
    }

    fn structure(&self) -> u64 {
        match &self.over {
            Over::List(list) => list.structure(),
            Over::Map(map, ..) => map.structure(),
            Over::Nothing => 0,
        }
    }

    fn check_structure(&self) -> Result<(), Exception> {
        if self.structure() == self.seen.get() {
            return Ok(());
        }
        Err(Exception::new("java.util.ConcurrentModificationException", "null"))
    }
}
