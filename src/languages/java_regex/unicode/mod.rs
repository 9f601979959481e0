//! What Unicode says about code points, as the JDK knows it.

mod case;
mod decode;
mod grapheme;
mod names;
mod property;
mod tables;

pub(super) use case::{fold, fold_to, folded_range, lower_case, upper};
pub(super) use grapheme::Joined;
pub(super) use names::code_point_of;
pub(super) use property::{block, posix, property, script, unicode_property};
pub(super) use property::{digits, letters_and_digits, marks, unicode_space, unicode_word};
