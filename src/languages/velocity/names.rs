//! The variables that a template names, each with a number of its own.

use std::rc::Rc;

use indexmap::IndexSet;

use super::value::Quick;

/// A variable as the template names it.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    pub(super) name: Rc<str>,
    /// Where its value stands while the template runs.
    pub(super) slot: Slot,
}

/// The number of a variable.
pub(super) type Slot = usize;

/// What `#foreach` and a macro with a body set.
pub(super) const FOREACH: Slot = 0;
pub(super) const COUNT: Slot = 1;
pub(super) const HAS_NEXT: Slot = 2;
pub(super) const BODY_CONTENT: Slot = 3;

/// The names of these, in the order of their slots.
#[cfg(feature = "templates")]
const OWN: [&str; 4] = ["foreach", "velocityCount", "velocityHasNext", "bodyContent"];

/// All names, each at its slot.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    all: IndexSet<Rc<str>, Quick>,
}

impl Names {
    /// The names of the engine's own variables.
    #[cfg(feature = "templates")]
    pub(super) fn new() -> Names {
        Names { all: OWN.into_iter().map(Rc::from).collect() }
    }

    /// The variable of a name.
    pub(super) fn variable(&mut self, name: &str) -> Variable {
        let slot = match self.all.get_index_of(name) {
            Some(slot) => slot,
            None => self.all.insert_full(name.into()).0,
        };
        Variable { name: self.all[slot].clone(), slot }
    }

    /// The slot of a name, if the template names it.
    pub(super) fn slot(&self, name: &str) -> Option<Slot> {
        self.all.get_index_of(name)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Rc<str>> {
        self.all.iter()
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
}
