//! Integers of any size, as far as printing and reading a double needs them.

use std::cmp::Ordering;

/// A natural number; the lowest digit comes first, and the highest is not zero.
#[derive(Clone, Debug)]
pub(super) struct Natural {
    digits: Vec<u32>,
}

impl Natural {
    pub(super) fn of(number: u64) -> Natural {
        Natural { digits: vec![number as u32, (number >> 32) as u32] }.trimmed()
    }

    pub(super) fn times(mut self, factor: u32) -> Natural {
        let mut carry = 0;
        for digit in &mut self.digits {
            let product = u64::from(*digit) * u64::from(factor) + carry;
            *digit = product as u32;
            carry = product >> 32;
        }
        self.digits.push(carry as u32);
        self.trimmed()
    }

    pub(super) fn times_power_of_five(self, power: i32) -> Natural {
        (0..power).fold(self, |number, _| number.times(5))
    }

    pub(super) fn shifted_left(self, bits: i32) -> Natural {
        let (whole, part) = (bits / 32, bits % 32);
        let mut shifted = self.times(1 << part);
        let zeros = vec![0; usize::try_from(whole).unwrap_or(0)];
        shifted.digits.splice(0..0, zeros);
        shifted
    }

    pub(super) fn plus(&self, other: &Natural) -> Natural {
        let mut digits = Vec::with_capacity(self.digits.len().max(other.digits.len()) + 1);
        let mut carry = 0;
        for place in 0..self.digits.len().max(other.digits.len()) {
            let digit = |number: &Natural| u64::from(number.digits.get(place).copied().unwrap_or(0));
            let sum = digit(self) + digit(other) + carry;
            digits.push(sum as u32);
            carry = sum >> 32;
        }
        digits.push(carry as u32);
        Natural { digits }.trimmed()
    }

    /// Takes `unit` off as often as it goes, which is less than ten times, and tells how often.
    pub(super) fn take_quotient(&mut self, unit: &Natural) -> u8 {
        let mut quotient = 0;
        while quotient < 10 && self.compare(unit).is_ge() {
            self.subtract(unit);
            quotient += 1;
        }
        quotient
    }

    /// Takes `other` off, which is not larger.
    pub(super) fn subtract(&mut self, other: &Natural) {
        let mut borrow = false;
        for (place, digit) in self.digits.iter_mut().enumerate() {
            let taken = other.digits.get(place).copied().unwrap_or(0);
            let (without, first) = digit.overflowing_sub(taken);
            let (without, second) = without.overflowing_sub(u32::from(borrow));
            *digit = without;
            borrow = first || second;
        }
        self.trim();
    }

    pub(super) fn compare(&self, other: &Natural) -> Ordering {
        let by_length = self.digits.len().cmp(&other.digits.len());
        by_length.then_with(|| self.digits.iter().rev().cmp(other.digits.iter().rev()))
    }

    /// How many bits it has.
    pub(super) fn bits(&self) -> i32 {
        let Some(highest) = self.digits.last() else { return 0 };
        self.digits.len() as i32 * 32 - highest.leading_zeros() as i32
    }

    fn trimmed(mut self) -> Natural {
        self.trim();
        self
    }

    fn trim(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
    }
}
