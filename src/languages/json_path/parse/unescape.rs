//! Escapes in names and string literals of a path.

/// Replaces `\n`, `\u0041` and the like; of any other escape the character stays.
/// The error holds the four characters that are no code.
pub(super) fn unescape(text: &str) -> Result<String, String> {
    if !text.contains('\\') {
        return Ok(text.to_owned());
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text.encode_utf16();
    while let Some(unit) = rest.next() {
        if unit != u16::from(b'\\') {
            units.push(unit);
            continue;
        }
        // A backslash at the end stands for itself.
        let Some(escaped) = rest.next() else {
            units.push(unit);
            break;
        };
        match u8::try_from(escaped) {
            Ok(b'r') => units.push(0x0D),
            Ok(b'f') => units.push(0x0C),
            Ok(b't') => units.push(0x09),
            Ok(b'n') => units.push(0x0A),
            Ok(b'b') => units.push(0x08),
            Ok(b'u') => {
                let code: Vec<u16> = rest.by_ref().take(4).collect();
                let code = String::from_utf16_lossy(&code);
                match u16::from_str_radix(&code, 16) {
                    Ok(unit) if code.len() == 4 => units.push(unit),
                    // Fewer than four characters at the end vanish.
                    _ if code.chars().count() < 4 => {}
                    _ => return Err(code),
                }
            }
            _ => units.push(escaped),
        }
    }
    Ok(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_are_replaced() {
        assert_eq!(unescape(r"it\'s\n\u00e9\q\\").unwrap(), "it's\n\u{e9}q\\");
        assert_eq!(unescape(r"\ud83d\ude00").unwrap(), "\u{1F600}");
        assert_eq!(unescape(r"\u00").unwrap(), "");
        assert_eq!(unescape(r"a\u{10f").unwrap_err(), "{10f");
    }
}
