//! CRC-24 as OpenPGP has it (RFC 9580, section 6.1.1): it tells an altered link.

const START: u32 = 0xB7_04CE;
const POLYNOMIAL: u32 = 0x186_4CFB;

/// The check of `bytes`.
pub(super) fn of(bytes: &[u8]) -> [u8; 3] {
    let [_, check @ ..] = bytes.iter().fold(START, add).to_be_bytes();
    check
}

fn add(sum: u32, byte: &u8) -> u32 {
    let shifted = |sum: u32, _| if sum & 0x80_0000 == 0 { sum << 1 } else { (sum << 1) ^ POLYNOMIAL };
    (0..8).fold(sum ^ (u32::from(*byte) << 16), shifted)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_published_check_value_comes_out() {
        assert_eq!(super::of(b"123456789"), [0x21, 0xCF, 0x02]);
    }
}
