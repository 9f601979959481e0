//! Strings as Java counts them: in UTF-16 units.

/// How many units a text has.
pub(super) fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

/// The units from `start` to `end`, which are known to be inside the text. Half a surrogate pair
/// becomes `?`, as it does where Java writes UTF-8.
pub(super) fn slice(text: &str, start: usize, end: usize) -> String {
    if text.is_ascii() {
        return text[start..end].to_owned();
    }
    let units = text.encode_utf16().skip(start).take(end - start);
    char::decode_utf16(units).map(|c| c.unwrap_or('?')).collect()
}

/// The text of some units. Half a surrogate pair becomes `?`.
pub(super) fn text(units: &[u16]) -> String {
    char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or('?')).collect()
}

/// The unit at a place.
pub(super) fn unit(text: &str, place: usize) -> Option<u16> {
    if text.is_ascii() {
        return text.as_bytes().get(place).map(|&byte| u16::from(byte));
    }
    text.encode_utf16().nth(place)
}

/// The byte at which the unit `place` begins; inside a surrogate pair, the byte after it.
pub(super) fn byte_of(text: &str, place: usize) -> usize {
    if text.is_ascii() {
        return place.min(text.len());
    }
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if units >= place {
            return byte;
        }
        units += c.len_utf16();
    }
    text.len()
}

/// The unit that begins at a byte.
pub(super) fn unit_of(text: &str, byte: usize) -> usize {
    length(&text[..byte])
}
