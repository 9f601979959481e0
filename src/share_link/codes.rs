//! Deflate's fixed codes (RFC 1951, sections 3.2.5 and 3.2.6).

/// Ends a block.
pub(super) const END_OF_BLOCK: u32 = 256;

/// How many bits a literal takes.
pub(super) fn literal_bits(byte: u8) -> u32 {
    fixed_code(u32::from(byte)).1
}

/// How many bits a match takes.
pub(super) fn match_bits(length: usize, distance: usize) -> u32 {
    let (code, _, length_bits) = length_code(length);
    let (_, _, distance_bits) = distance_code(distance);
    fixed_code(code).1 + length_bits + 5 + distance_bits
}

/// The code of a length from 3 to 258, its extra bits and their number.
pub(super) fn length_code(length: usize) -> (u32, u32, u32) {
    if length == 258 {
        return (285, 0, 0);
    }
    let rest = length as u32 - 3;
    let bits = (32 - rest.leading_zeros()).saturating_sub(3);
    (257 + 4 * bits + (rest >> bits), rest & ((1 << bits) - 1), bits)
}

/// The code of a distance from 1 to 32,768, its extra bits and their number.
pub(super) fn distance_code(distance: usize) -> (u32, u32, u32) {
    let rest = distance as u32 - 1;
    let bits = (32 - rest.leading_zeros()).saturating_sub(2);
    (2 * bits + (rest >> bits), rest & ((1 << bits) - 1), bits)
}

/// The fixed code of a literal, the end or a length, and its number of bits.
pub(super) fn fixed_code(symbol: u32) -> (u32, u32) {
    match symbol {
        0..=143 => (0x30 + symbol, 8),
        144..=255 => (0x190 + symbol - 144, 9),
        256..=279 => (symbol - 256, 7),
        _ => (0xC0 + symbol - 280, 8),
    }
}
