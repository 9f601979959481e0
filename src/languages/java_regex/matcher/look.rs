//! Look-behind: the part is tried from ever farther back, in Java's arithmetic.

use super::{Matcher, Units};
use crate::languages::java_regex::error::StepLimit;
use crate::languages::java_regex::program::{At, Behind};

impl<T: Units> Matcher<'_, T> {
    /// Whether the part after the operation `at` matches up to `pos`.
    pub(super) fn behind(&mut self, behind: &Behind, at: At, pos: usize) -> Result<bool, StepLimit> {
        let place = pos as i32;
        let (shortest, longest) = match behind.by_points {
            true => (self.units_back(pos, behind.shortest), self.units_back(pos, behind.longest)),
            false => (behind.shortest, behind.longest),
        };
        let from = place.wrapping_sub(longest).max(0);
        let mut start = place.wrapping_sub(shortest);
        while start >= from {
            if self.look(at + 1, start as usize, Some(pos))? {
                return Ok(true);
            }
            start -= match behind.by_points && start > from {
                true => self.units_back(start as usize, 1),
                false => 1,
            };
        }
        Ok(false)
    }

    /// How many units the `count` code points before `pos` have, or as many as there are. A count
    /// below zero, an overflow, counts forward, as Java does.
    fn units_back(&self, pos: usize, count: i32) -> i32 {
        let mut place = pos;
        if count < 0 && count != i32::MIN {
            return -((self.text.len() - pos) as i32);
        }
        for _ in 0..count.max(0) {
            if place == 0 {
                break;
            }
            place = self.text.point_before(place).1;
        }
        (pos - place) as i32
    }
}
