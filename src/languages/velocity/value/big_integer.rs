//! Integers of any size: what Java's arithmetic becomes when a long is too small.

use std::cmp::Ordering;
use std::fmt;

/// A sign and a magnitude, nine decimal digits to a limb, the lowest first, no leading zero limbs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::languages::velocity) struct BigInteger {
    negative: bool,
    limbs: Vec<u32>,
}

const BASE: u64 = 1_000_000_000;

impl BigInteger {
    /// An optional sign and decimal digits.
    pub(in crate::languages::velocity) fn parse(text: &str) -> Option<BigInteger> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let limbs = digits
            .as_bytes()
            .rchunks(9)
            .map(|chunk| chunk.iter().fold(0, |limb, digit| limb * 10 + u32::from(digit - b'0')))
            .collect();
        Some(BigInteger::normal(negative, limbs))
    }

    fn normal(negative: bool, mut limbs: Vec<u32>) -> BigInteger {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        BigInteger { negative: negative && !limbs.is_empty(), limbs }
    }

    /// How many limbs of nine digits there are.
    pub(in crate::languages::velocity) fn limbs(&self) -> usize {
        self.limbs.len()
    }

    pub(in crate::languages::velocity) fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    pub(in crate::languages::velocity) fn is_negative(&self) -> bool {
        self.negative
    }

    /// The lowest 64 bits of two's complement, as `BigInteger.longValue()`.
    pub(in crate::languages::velocity) fn low_64_bits(&self) -> i64 {
        let magnitude = self
            .limbs
            .iter()
            .rev()
            .fold(0u64, |value, &limb| value.wrapping_mul(BASE).wrapping_add(u64::from(limb)));
        if self.negative { magnitude.wrapping_neg() as i64 } else { magnitude as i64 }
    }

    /// `hashCode()`: over the 32-bit words of the magnitude, the highest first.
    pub(in crate::languages::velocity) fn java_hash(&self) -> i32 {
        let words = self.words();
        let hash = words
            .iter()
            .rev()
            .fold(0i32, |hash, word| hash.wrapping_mul(31).wrapping_add(word.cast_signed()));
        if self.negative { hash.wrapping_neg() } else { hash }
    }

    /// The magnitude in 32-bit words, the lowest first, no leading zero words.
    pub(in crate::languages::velocity) fn words(&self) -> Vec<u32> {
        let mut limbs = self.limbs.clone();
        let mut words = Vec::new();
        while limbs.iter().any(|limb| *limb > 0) {
            let mut rest = 0u64;
            for limb in limbs.iter_mut().rev() {
                let value = rest * BASE + u64::from(*limb);
                *limb = (value >> 32) as u32;
                rest = value & 0xffff_ffff;
            }
            words.push(rest as u32);
        }
        words
    }

    pub(in crate::languages::velocity) fn negate(&self) -> BigInteger {
        BigInteger::normal(!self.negative, self.limbs.clone())
    }

    pub(in crate::languages::velocity) fn add(&self, other: &BigInteger) -> BigInteger {
        if self.negative == other.negative {
            return BigInteger::normal(self.negative, add_limbs(&self.limbs, &other.limbs));
        }
        match compare_limbs(&self.limbs, &other.limbs) {
            Ordering::Less => BigInteger::normal(other.negative, subtract_limbs(&other.limbs, &self.limbs)),
            _ => BigInteger::normal(self.negative, subtract_limbs(&self.limbs, &other.limbs)),
        }
    }

    pub(in crate::languages::velocity) fn multiply(&self, other: &BigInteger) -> BigInteger {
        let mut limbs = vec![0u32; self.limbs.len() + other.limbs.len() + 1];
        for (offset, &left) in self.limbs.iter().enumerate() {
            let mut carry = 0;
            for (place, &right) in other.limbs.iter().enumerate() {
                let sum = u64::from(limbs[offset + place]) + u64::from(left) * u64::from(right) + carry;
                limbs[offset + place] = (sum % BASE) as u32;
                carry = sum / BASE;
            }
            limbs[offset + other.limbs.len()] = carry as u32;
        }
        BigInteger::normal(self.negative != other.negative, limbs)
    }

    /// Quotient and remainder, cut off towards zero; `other` is not zero.
    pub(in crate::languages::velocity) fn divide(&self, other: &BigInteger) -> (BigInteger, BigInteger) {
        let mut quotient = vec![0u32; self.limbs.len()];
        let mut rest = BigInteger::normal(false, Vec::new());
        let divisor = BigInteger::normal(false, other.limbs.clone());
        for place in (0..self.limbs.len()).rev() {
            rest.limbs.insert(0, self.limbs[place]);
            rest = BigInteger::normal(false, rest.limbs);
            quotient[place] = digit(&mut rest, &divisor);
        }
        (
            BigInteger::normal(self.negative != other.negative, quotient),
            BigInteger::normal(self.negative, rest.limbs),
        )
    }
}

/// How often `divisor` goes into `rest`, which is left with what remains: less than a limb times.
fn digit(rest: &mut BigInteger, divisor: &BigInteger) -> u32 {
    let (mut low, mut high) = (0u32, BASE as u32 - 1);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        let product = divisor.multiply(&BigInteger { negative: false, limbs: vec![middle] });
        if compare_limbs(&product.limbs, &rest.limbs) == Ordering::Greater {
            high = middle - 1;
        } else {
            low = middle;
        }
    }
    if low > 0 {
        let product = divisor.multiply(&BigInteger { negative: false, limbs: vec![low] });
        rest.limbs = subtract_limbs(&rest.limbs, &product.limbs);
        *rest = BigInteger::normal(false, std::mem::take(&mut rest.limbs));
    }
    low
}

fn add_limbs(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut carry = 0;
    let mut sum: Vec<u32> = (0..left.len().max(right.len()))
        .map(|place| {
            let limb = u64::from(*left.get(place).unwrap_or(&0))
                + u64::from(*right.get(place).unwrap_or(&0))
                + carry;
            carry = limb / BASE;
            (limb % BASE) as u32
        })
        .collect();
    sum.push(carry as u32);
    sum
}

/// `left` is not less than `right`.
fn subtract_limbs(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut borrow = 0;
    let difference = (0..left.len())
        .map(|place| {
            let taken = u64::from(*right.get(place).unwrap_or(&0)) + borrow;
            let limb = u64::from(left[place]);
            borrow = u64::from(limb < taken);
            (limb + borrow * BASE - taken) as u32
        })
        .collect();
    BigInteger::normal(false, difference).limbs
}

fn compare_limbs(left: &[u32], right: &[u32]) -> Ordering {
    left.len().cmp(&right.len()).then_with(|| left.iter().rev().cmp(right.iter().rev()))
}

impl From<i64> for BigInteger {
    fn from(value: i64) -> BigInteger {
        let mut magnitude = value.unsigned_abs();
        let mut limbs = Vec::new();
        while magnitude > 0 {
            limbs.push((magnitude % BASE) as u32);
            magnitude /= BASE;
        }
        BigInteger { negative: value < 0, limbs }
    }
}

impl PartialOrd for BigInteger {
    fn partial_cmp(&self, other: &BigInteger) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for BigInteger {
    fn cmp(&self, other: &BigInteger) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => compare_limbs(&self.limbs, &other.limbs),
            (true, true) => compare_limbs(&other.limbs, &self.limbs),
        }
    }
}

impl fmt::Display for BigInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limbs = self.limbs.iter().rev();
        if self.negative {
            f.write_str("-")?;
        }
        write!(f, "{}", limbs.next().unwrap_or(&0))?;
        limbs.try_for_each(|limb| write!(f, "{limb:09}"))
    }
}

#[cfg(test)]
mod tests {
    use super::BigInteger;

    #[test]
    fn arithmetic_with_many_digits() {
        let big = BigInteger::parse("123456789012345678901234567890").unwrap();
        let small = BigInteger::from(-9_876_543_210);
        let product = big.multiply(&small);
        assert_eq!(product.to_string(), "-1219326311248285321124828532111263526900");
        let (quotient, rest) = product.add(&BigInteger::from(-7)).divide(&small);
        assert_eq!((quotient, rest.to_string().as_str()), (big.clone(), "-7"));
        assert_eq!(big.add(&big.negate()), BigInteger::from(0));
        assert!(small < big && BigInteger::from(i64::MIN).low_64_bits() == i64::MIN);
    }
}
