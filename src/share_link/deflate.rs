//! Raw deflate (RFC 1951) of a text after a preset dictionary, in one block of fixed codes.
//!
//! Links are a few hundred bytes: a table of codes of their own would cost more than it saves, and among
//! the fixed codes the shortest sequence can be found exactly.

use super::cheapest::{self, Token};
use super::codes::{END_OF_BLOCK, distance_code, fixed_code, length_code};

/// `text`, compressed: what a decoder answers that has read `dictionary` before.
pub(super) fn deflate(text: &[u8], dictionary: &[u8]) -> Vec<u8> {
    let mut out = Bits::default();
    // The last block, of fixed codes.
    out.write(0b011, 3);
    for token in cheapest::tokens(text, dictionary) {
        match token {
            Token::Literal(byte) => out.symbol(u32::from(byte)),
            Token::Match { length, distance } => {
                let (code, extra, bits) = length_code(length);
                out.symbol(code);
                out.write(extra, bits);
                let (code, extra, bits) = distance_code(distance);
                out.write(reversed(code, 5), 5);
                out.write(extra, bits);
            }
        }
    }
    out.symbol(END_OF_BLOCK);
    out.bytes
}

/// Codes are written from their highest bit, all else from the lowest.
fn reversed(code: u32, bits: u32) -> u32 {
    code.reverse_bits() >> (32 - bits)
}

/// Bits, the lowest of each byte first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// How many bits of the last byte are taken; 0 when it is full.
    taken: u32,
}

impl Bits {
    fn symbol(&mut self, symbol: u32) {
        let (code, bits) = fixed_code(symbol);
        self.write(reversed(code, bits), bits);
    }

    fn write(&mut self, value: u32, bits: u32) {
        for bit in 0..bits {
            if self.taken == 0 {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> bit & 1) as u8) << self.taken;
            }
            self.taken = (self.taken + 1) % 8;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::inflate::inflate;
    use super::deflate;

    proptest! {
        #[test]
        fn the_decoder_of_a_library_reads_it(
            text in prop_oneof!["[ab]{0,600}", "(abc|x){0,200}", any::<String>()],
            dictionary in "[abcx]{0,80}",
        ) {
            let compressed = deflate(text.as_bytes(), dictionary.as_bytes());
            prop_assert_eq!(inflate(&compressed, dictionary.as_bytes(), 10_000), Ok(text.into_bytes()));
        }
    }

    #[test]
    fn every_length_and_distance_is_read() {
        for distance in [1, 2, 3, 4, 5, 8, 9, 256, 257, 24_577, 32_768] {
            for length in [3, 4, 10, 11, 18, 63, 64, 257, 258, 259] {
                let mut dictionary: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
                dictionary.resize(distance.max(length), b' ');
                let text = dictionary[..length].to_vec();
                let compressed = deflate(&text, &dictionary);
                assert_eq!(inflate(&compressed, &dictionary, length), Ok(text), "{length}, {distance}");
            }
        }
    }

    #[test]
    fn long_texts_are_read_within_the_limit() {
        let text = "{\"a\":[1,22,333]},".repeat(6_000);
        let compressed = deflate(text.as_bytes(), b"");
        assert_eq!(inflate(&compressed, b"", text.len()).map(|read| read.len()), Ok(text.len()));
        assert!(inflate(&compressed, b"", text.len() - 1).is_err());
    }
}
