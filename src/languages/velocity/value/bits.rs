//! Big integers as bits: two's complement, as Java sees them.

use super::BigInteger;

impl BigInteger {
    /// From a magnitude in 32-bit words, the lowest first.
    pub(in crate::languages::velocity) fn from_words(negative: bool, words: &[u32]) -> BigInteger {
        let base = BigInteger::from(1 << 32);
        let magnitude = words.iter().rev().fold(BigInteger::from(0), |number, word| {
            number.multiply(&base).add(&BigInteger::from(i64::from(*word)))
        });
        if negative { magnitude.negate() } else { magnitude }
    }

    /// Two's complement in so many words, the lowest first.
    fn complement(&self, length: usize) -> Vec<u32> {
        let mut words = self.words();
        words.resize(length, 0);
        if self.is_negative() {
            negate(&mut words);
        }
        words
    }

    /// Combines each bit with that of another number.
    pub(in crate::languages::velocity) fn bitwise(
        &self,
        other: &BigInteger,
        combine: impl Fn(u32, u32) -> u32,
    ) -> BigInteger {
        let length = self.words().len().max(other.words().len()) + 1;
        let (left, right) = (self.complement(length), other.complement(length));
        let mut words: Vec<u32> =
            left.iter().zip(&right).map(|(left, right)| combine(*left, *right)).collect();
        let negative = words.last().is_some_and(|word| word >> 31 == 1);
        if negative {
            negate(&mut words);
        }
        BigInteger::from_words(negative, &words)
    }

    /// Whether the bit at a place is set.
    pub(in crate::languages::velocity) fn bit(&self, place: usize) -> bool {
        let words = self.complement((place / 32 + 1).max(self.words().len() + 1).min(self.words().len() + 2));
        words.get(place / 32).map_or(self.is_negative(), |word| word >> (place % 32) & 1 == 1)
    }

    /// How many bits differ from the sign.
    pub(in crate::languages::velocity) fn bit_count(&self) -> u32 {
        let words = if self.is_negative() { self.not().words() } else { self.words() };
        words.iter().map(|word| word.count_ones()).sum()
    }

    /// The place of the lowest bit that is set.
    pub(in crate::languages::velocity) fn lowest_bit(&self) -> Option<usize> {
        let words = self.words();
        let at = words.iter().position(|word| *word != 0)?;
        Some(at * 32 + words[at].trailing_zeros() as usize)
    }

    pub(in crate::languages::velocity) fn not(&self) -> BigInteger {
        self.negate().add(&BigInteger::from(-1))
    }

    /// Two to a power.
    pub(in crate::languages::velocity) fn power_of_two(exponent: usize) -> BigInteger {
        let mut words = vec![0; exponent / 32 + 1];
        words[exponent / 32] = 1 << (exponent % 32);
        BigInteger::from_words(false, &words)
    }

    /// Divided by two to a power, rounded down.
    pub(in crate::languages::velocity) fn shifted_right(&self, places: usize) -> BigInteger {
        if places > self.words().len() * 32 {
            return BigInteger::from(if self.is_negative() { -1 } else { 0 });
        }
        let (quotient, rest) = self.divide(&BigInteger::power_of_two(places));
        if rest.is_negative() { quotient.add(&BigInteger::from(-1)) } else { quotient }
    }
}

fn negate(words: &mut [u32]) {
    let mut carry = true;
    for word in words {
        (*word, carry) = (!*word).overflowing_add(u32::from(carry));
    }
}

#[cfg(test)]
mod tests {
    use super::BigInteger;

    #[test]
    fn bits_are_those_of_two_s_complement() {
        let big = BigInteger::parse("-9223372036854775809").unwrap();
        assert_eq!(big.bitwise(&BigInteger::from(255), |left, right| left & right), BigInteger::from(255));
        assert_eq!(big.bitwise(&big, |left, right| left ^ right), BigInteger::from(0));
        assert_eq!(big.shifted_right(1).to_string(), "-4611686018427387905");
        assert_eq!((big.bit(0), big.bit(63), big.bit(64), big.bit(500)), (true, false, true, true));
        assert_eq!((big.bit_count(), big.lowest_bit()), (1, Some(0)));
        assert_eq!(BigInteger::power_of_two(70).to_string(), "1180591620717411303424");
    }
}
