//! Runs of characters that need no looking at.

/// The first place from `at` on where a quote, a backslash or a control character stands; eight bytes
/// are looked at in one go.
#[inline(always)]
pub(super) fn plain_until(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGHS: u64 = ONES << 7;
    while let Some(chunk) = bytes.get(at..at + 8).and_then(|chunk| <[u8; 8]>::try_from(chunk).ok()) {
        let word = u64::from_le_bytes(chunk);
        // A byte of `zero_where(x)` has its high bit set where x is zero, up to the first such byte.
        let zero_where = |x: u64| x.wrapping_sub(ONES) & !x;
        let quote = zero_where(word ^ (ONES * u64::from(b'"')));
        let backslash = zero_where(word ^ (ONES * u64::from(b'\\')));
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let special = (quote | backslash | control) & HIGHS;
        if special != 0 {
            return at + special.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|&byte| byte != b'"' && byte != b'\\' && byte >= 0x20) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_bytes_are_found_wherever_they_stand() {
        for special in [b'"', b'\\', 0, 0x1F] {
            for place in 0..20 {
                let mut bytes = "é~!#[]^_ é~!#[]^_ é~".as_bytes().to_vec();
                bytes[place] = special;
                assert_eq!(plain_until(&bytes, 0), place);
            }
        }
    }
}
