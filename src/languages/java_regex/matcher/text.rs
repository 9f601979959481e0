//! The text that is searched, as UTF-16 units.

use crate::languages::java_regex::set::Set;

/// A text of UTF-16 units.
pub(in crate::languages::java_regex) trait Units: Copy {
    /// How many units there are.
    fn len(self) -> usize;

    /// The unit at `at`, which is inside.
    fn unit(self, at: usize) -> u16;

    /// The code point that starts at `at`, which is inside, and where it ends.
    fn point(self, at: usize) -> (u32, usize) {
        let high = self.unit(at);
        if (0xd800..0xdc00).contains(&high) && at + 1 < self.len() {
            let low = self.unit(at + 1);
            if (0xdc00..0xe000).contains(&low) {
                return (pair(high, low), at + 2);
            }
        }
        (u32::from(high), at + 1)
    }

    /// Takes up to `most` code points of the set from `start` on: where they end, how many there
    /// are, and where the first `least` of them end, if there are so many.
    fn take(self, start: usize, set: &Set, most: u32, least: u32) -> (usize, u32, Option<usize>) {
        let (mut pos, mut taken) = (start, 0);
        let mut enough = (least == 0).then_some(start);
        while taken < most && pos < self.len() {
            let (point, after) = self.point(pos);
            if !set.contains(point) {
                break;
            }
            pos = after;
            taken += 1;
            if taken == least {
                enough = Some(pos);
            }
        }
        (pos, taken, enough)
    }

    /// The code point that ends at `at`, which is not the start, and where it starts.
    fn point_before(self, at: usize) -> (u32, usize) {
        let low = self.unit(at - 1);
        if (0xdc00..0xe000).contains(&low) && at > 1 {
            let high = self.unit(at - 2);
            if (0xd800..0xdc00).contains(&high) {
                return (pair(high, low), at - 2);
            }
        }
        (u32::from(low), at - 1)
    }
}

fn pair(high: u16, low: u16) -> u32 {
    0x10000 + ((u32::from(high) - 0xd800) << 10) + (u32::from(low) - 0xdc00)
}

/// A text that is all ASCII: bytes are units.
#[derive(Clone, Copy)]
pub(in crate::languages::java_regex) struct Ascii<'t>(pub(in crate::languages::java_regex) &'t [u8]);

impl Units for Ascii<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    fn unit(self, at: usize) -> u16 {
        u16::from(self.0[at])
    }

    fn point(self, at: usize) -> (u32, usize) {
        (u32::from(self.0[at]), at + 1)
    }

    fn take(self, start: usize, set: &Set, most: u32, least: u32) -> (usize, u32, Option<usize>) {
        let rest = &self.0[start..];
        let rest = &rest[..rest.len().min(most as usize)];
        let taken = match set.contains_ascii() {
            true => rest.len(),
            false => rest.iter().position(|&byte| !set.contains(u32::from(byte))).unwrap_or(rest.len()),
        };
        let enough = (taken >= least as usize).then_some(start + least as usize);
        (start + taken, taken as u32, enough)
    }

    fn point_before(self, at: usize) -> (u32, usize) {
        (u32::from(self.0[at - 1]), at - 1)
    }
}

/// Any text.
#[derive(Clone, Copy)]
pub(in crate::languages::java_regex) struct Utf16<'t>(pub(in crate::languages::java_regex) &'t [u16]);

impl Units for Utf16<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    fn unit(self, at: usize) -> u16 {
        self.0[at]
    }
}
