//! Where in the document the walk stands, for messages.

use std::fmt;

/// A step further than another place. It is only written out when a message needs it.
pub(super) enum Place<'p> {
    Root(char),
    Name(&'p Place<'p>, &'p str),
    Index(&'p Place<'p>, i64),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut steps = Vec::new();
        let mut place = self;
        loop {
            match place {
                Place::Root(root) => {
                    write!(f, "{root}")?;
                    break;
                }
                Place::Name(before, _) | Place::Index(before, _) => {
                    steps.push(place);
                    place = before;
                }
            }
        }
        steps.into_iter().rev().try_for_each(|step| match step {
            Place::Root(_) => Ok(()),
            Place::Name(_, name) => write!(f, "['{name}']"),
            Place::Index(_, index) => write!(f, "[{index}]"),
        })
    }
}
