//! The flags that stand at a place of the pattern.

use super::CaseRule;
use super::cursor::{Cursor, Failure};

/// Which of `idmsuxU` are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::languages::java_regex) struct Flags {
    /// `i`
    pub(in crate::languages::java_regex) ignore_case: bool,
    /// `d`
    pub(super) unix_lines: bool,
    /// `m`
    pub(super) multiline: bool,
    /// `s`
    pub(super) dot_all: bool,
    /// `u`
    pub(super) unicode_case: bool,
    /// `x`
    pub(super) comments: bool,
    /// `U`
    pub(super) unicode_classes: bool,
}

impl Flags {
    /// What a comparison of letters ignores here.
    pub(super) fn case_rule(self) -> CaseRule {
        match (self.ignore_case, self.unicode_case) {
            (false, _) => CaseRule::Exact,
            (true, false) => CaseRule::Ascii,
            (true, true) => CaseRule::Unicode,
        }
    }

    /// Sets the flag of `letter`; `false` when there is none. `c`, canonical equivalence, is read
    /// and has no effect.
    fn set(&mut self, letter: char, on: bool) -> bool {
        match letter {
            'i' => self.ignore_case = on,
            'd' => self.unix_lines = on,
            'm' => self.multiline = on,
            's' => self.dot_all = on,
            'u' => self.unicode_case = on,
            'x' => self.comments = on,
            'U' => {
                self.unicode_classes = on;
                self.unicode_case = on;
            }
            'c' => {}
            _ => return false,
        }
        true
    }
}

impl Cursor {
    /// Reads the letters of an inline modifier, up to what is none of them.
    pub(super) fn modifiers(&mut self) -> Result<(), Failure> {
        let mut on = true;
        let mut letter = self.peek();
        loop {
            let is_flag = char::from_u32(letter).is_some_and(|letter| self.flags.set(letter, on));
            if !is_flag {
                if letter != u32::from('-') || !on {
                    return Ok(());
                }
                on = false;
            }
            letter = self.next();
        }
    }
}
