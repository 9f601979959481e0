//! A quick hasher for names: what is hashed is short, and nobody gains by making names collide.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds [`QuickHasher`]s.
pub(in crate::languages::velocity) type Quick = BuildHasherDefault<QuickHasher>;

/// Rotates, adds and multiplies eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::languages::velocity) struct QuickHasher {
    state: u64,
}

impl QuickHasher {
    fn add(&mut self, word: u64) {
        self.state = (self.state.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        let tail = rest.iter().fold(rest.len() as u64, |tail, &byte| tail << 8 | u64::from(byte));
        self.add(tail);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        self.state ^ (self.state >> 29)
    }
}
