//! `$util.base64Decode`: `java.util.Base64`, the basic alphabet, with its exceptions' words.

use crate::languages::velocity::Exception;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Decoded bytes as UTF-8; what is not UTF-8 becomes U+FFFD.
pub(super) fn decode_text(text: &str) -> Result<String, Exception> {
    decode(text.as_bytes()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn decode(text: &[u8]) -> Result<Vec<u8>, Exception> {
    let digits = text.iter().position(|&byte| byte == b'=').unwrap_or(text.len());
    let mut out = Vec::with_capacity(digits * 3 / 4);
    for chunk in text[..digits].chunks(4) {
        let mut bits = 0;
        for &byte in chunk {
            let digit = ALPHABET.iter().position(|&letter| letter == byte);
            bits = bits << 6
                | digit.ok_or_else(|| refused(&format!("Illegal base64 character {byte:x}")))? as u32;
        }
        bits <<= 6 * (4 - chunk.len());
        if chunk.len() == 1 {
            return Err(refused("Last unit does not have enough valid bits"));
        }
        out.extend((0..chunk.len() - 1).map(|idx| (bits >> (16 - 8 * idx)) as u8));
    }
    let padding = text.len() - digits;
    let wanted = (4 - digits % 4) % 4;
    let rest = &text[digits..];
    if padding > 0 && (padding != wanted || rest.iter().any(|&byte| byte != b'=')) {
        return Err(refused(&format!("Input byte array has incorrect ending byte at {digits}")));
    }
    Ok(out)
}

fn refused(message: &str) -> Exception {
    Exception::new("java.lang.IllegalArgumentException", message)
}

#[cfg(test)]
mod tests {
    use ::base64::Engine;
    use ::base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn what_is_encoded_can_be_decoded() {
        for text in ["", "a", "ab", "abc", "é€😀"] {
            assert_eq!(decode_text(&STANDARD.encode(text)).unwrap(), text);
        }
        assert_eq!(decode_text("YWI").unwrap(), "ab");
        assert!(decode_text("YWI==").is_err() && decode_text("Y").is_err() && decode_text("Y W").is_err());
    }
}
