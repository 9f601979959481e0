//! Sets of code points, surrogates included: what a class means once it is read.

/// The largest code point.
pub(super) const LAST: u32 = 0x10ffff;

/// A set of code points as sorted ranges that do not touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    ranges: Vec<(u32, u32)>,
    ascii: [u64; 2],
    /// The ASCII characters that are outside, where these are one to three.
    stops: Option<[u8; 3]>,
}

impl Set {
    /// The set of these inclusive ranges, in any order, overlapping or not.
    pub(super) fn new(ranges: Vec<(u32, u32)>) -> Set {
        // As plain numbers they share their sorting with others, and it is long.
        let mut sorted: Vec<u64> =
            ranges.iter().map(|&(start, end)| u64::from(start) << 32 | u64::from(end)).collect();
        sorted.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (start, end) in sorted.into_iter().map(|both| ((both >> 32) as u32, both as u32)) {
            match joined.last_mut() {
                Some(last) if start <= last.1.saturating_add(1) => last.1 = last.1.max(end),
                _ => joined.push((start, end)),
            }
        }
        Set::from_sorted(joined)
    }

    fn from_sorted(ranges: Vec<(u32, u32)>) -> Set {
        let mut ascii = [0; 2];
        for &(start, end) in ranges.iter().take_while(|range| range.0 < 128) {
            for point in start..=end.min(127) {
                ascii[point as usize / 64] |= 1 << (point % 64);
            }
        }
        Set { ranges, ascii, stops: stops(ascii) }
    }

    /// The set of one code point.
    pub(super) fn of(point: u32) -> Set {
        Set::from_sorted(vec![(point, point)])
    }

    /// Every code point.
    pub(super) fn all() -> Set {
        Set::from_sorted(vec![(0, LAST)])
    }

    /// Whether `point` is inside.
    pub(super) fn contains(&self, point: u32) -> bool {
        if point < 128 {
            return self.ascii[point as usize / 64] >> (point % 64) & 1 == 1;
        }
        let after = self.ranges.partition_point(|range| range.0 <= point);
        after > 0 && point <= self.ranges[after - 1].1
    }

    /// Whether all of ASCII is inside.
    fn contains_ascii(&self) -> bool {
        self.ascii == [u64::MAX; 2]
    }

    /// How many of the ASCII characters at the start of `text` are inside.
    pub(super) fn ascii_prefix(&self, text: &[u8]) -> usize {
        if self.contains_ascii() {
            return text.len();
        }
        let mut passed = 0;
        if let Some([a, b, c]) = self.stops {
            // Blocks without a branch inside are compared many bytes at a time.
            let stops = |block: &[u8]| {
                block.iter().fold(false, |hit, &byte| hit | (byte == a) | (byte == b) | (byte == c))
            };
            passed = text.chunks_exact(16).take_while(|block| !stops(block)).count() * 16;
        }
        let rest = &text[passed..];
        passed + rest.iter().position(|&byte| !self.contains(u32::from(byte))).unwrap_or(rest.len())
    }

    /// The inclusive ranges, sorted, with gaps between them.
    pub(super) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    /// The one member, when there is just one.
    pub(super) fn single(&self) -> Option<u32> {
        match self.ranges[..] {
            [(start, end)] if start == end => Some(start),
            _ => None,
        }
    }

    /// What is in either.
    pub(super) fn union(&self, other: &Set) -> Set {
        let mut ranges = self.ranges.clone();
        ranges.extend_from_slice(&other.ranges);
        Set::new(ranges)
    }

    /// What is in both.
    pub(super) fn intersection(&self, other: &Set) -> Set {
        let (mut left, mut right, mut both) = (0, 0, Vec::new());
        while let (Some(a), Some(b)) = (self.ranges.get(left), other.ranges.get(right)) {
            let (start, end) = (a.0.max(b.0), a.1.min(b.1));
            if start <= end {
                both.push((start, end));
            }
            if a.1 < b.1 {
                left += 1;
            } else {
                right += 1;
            }
        }
        Set::from_sorted(both)
    }

    /// What is not inside.
    pub(super) fn complement(&self) -> Set {
        let mut outside = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(start, end) in &self.ranges {
            if start > next {
                outside.push((next, start - 1));
            }
            next = end + 1;
        }
        if next <= LAST {
            outside.push((next, LAST));
        }
        Set::from_sorted(outside)
    }

    /// What is in one of the two but not in both.
    pub(super) fn symmetric_difference(&self, other: &Set) -> Set {
        self.union(other).intersection(&self.intersection(other).complement())
    }

    /// Whether some code point is in both.
    pub(super) fn meets(&self, other: &Set) -> bool {
        !self.intersection(other).ranges.is_empty()
    }
}

fn stops(ascii: [u64; 2]) -> Option<[u8; 3]> {
    let count = ascii.iter().map(|bits| bits.count_zeros()).sum::<u32>();
    if !(1..=3).contains(&count) {
        return None;
    }
    let mut outside = (0..128u8).filter(|&byte| ascii[byte as usize / 64] >> (byte % 64) & 1 == 0);
    let first = outside.next()?;
    let second = outside.next().unwrap_or(first);
    Some([first, second, outside.next().unwrap_or(first)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_touch_are_joined() {
        assert_eq!(Set::new(vec![(5, 9), (1, 4), (20, 30)]).ranges(), [(1, 9), (20, 30)]);
    }

    #[test]
    fn complement_twice_is_the_set() {
        let set = Set::new(vec![(0, 3), (200, 300), (LAST, LAST)]);
        assert_eq!(set.complement().complement(), set);
        assert!(set.contains(250) && !set.contains(301) && set.contains(LAST));
    }

    #[test]
    fn intersection_keeps_what_both_have() {
        let (a, b) = (Set::new(vec![(1, 10), (20, 30)]), Set::new(vec![(5, 25)]));
        assert_eq!(a.intersection(&b).ranges(), [(5, 10), (20, 25)]);
        assert_eq!(a.symmetric_difference(&b).ranges(), [(1, 4), (11, 19), (26, 30)]);
    }
}
