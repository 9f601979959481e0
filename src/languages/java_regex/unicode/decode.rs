//! Reading the generated tables.

use crate::languages::java_regex::set::Set;

/// Reads LEB128 numbers off a table.
pub(super) struct Numbers(pub(super) &'static [u8]);

impl Iterator for Numbers {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
            shift += 7;
        }
    }
}

/// The set that a list of (gap, length) pairs stands for.
pub(super) fn set(table: &'static [u8]) -> Set {
    let (mut numbers, mut next, mut ranges) = (Numbers(table), 0, Vec::new());
    while let (Some(gap), Some(length)) = (numbers.next(), numbers.next()) {
        next += gap + length;
        ranges.push((next - length, next - 1));
    }
    Set::new(ranges)
}

/// The code points whose run of `table` has a value that `wanted` accepts.
pub(super) fn runs(table: &'static [u8], wanted: impl Fn(u32) -> bool) -> Set {
    let (mut numbers, mut next, mut ranges) = (Numbers(table), 0, Vec::new());
    while let (Some(length), Some(value)) = (numbers.next(), numbers.next()) {
        next += length;
        if wanted(value) {
            ranges.push((next - length, next - 1));
        }
    }
    Set::new(ranges)
}

/// The value of the run of `table` that covers `point`.
pub(super) fn run_at(table: &'static [u8], point: u32) -> Option<u32> {
    let (mut numbers, mut next) = (Numbers(table), 0);
    while let (Some(length), Some(value)) = (numbers.next(), numbers.next()) {
        next += length;
        if point < next {
            return Some(value);
        }
    }
    None
}
