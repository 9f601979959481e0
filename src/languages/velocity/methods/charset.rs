//! `getBytes`: texts in the charsets that every Java has.

use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{ListClass, Value};

/// The bytes of a text; what a charset does not have becomes `?`.
pub(super) fn bytes(text: &str, charset: &str) -> Result<Value, Exception> {
    let single = |most: u32| -> Vec<u8> {
        text.chars().map(|c| if u32::from(c) <= most { u32::from(c) as u8 } else { b'?' }).collect()
    };
    let big_endian = || text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes: Vec<u8> = match charset.to_ascii_uppercase().as_str() {
        "UTF-8" | "UTF8" => text.into(),
        "US-ASCII" | "ASCII" | "ISO646-US" => single(0x7f),
        "ISO-8859-1" | "ISO8859-1" | "ISO8859_1" | "ISO_8859-1" | "ISO_8859_1" | "LATIN1" | "L1" => {
            single(0xff)
        }
        "UTF-16BE" | "UTF_16BE" => big_endian().collect(),
        "UTF-16LE" | "UTF_16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16" | "UTF_16" | "UTF16" if text.is_empty() => Vec::new(),
        "UTF-16" | "UTF_16" | "UTF16" => [0xfe, 0xff].into_iter().chain(big_endian()).collect(),
        _ => return Err(Exception::new("java.io.UnsupportedEncodingException", charset)),
    };
    let items = bytes.into_iter().map(|byte| Value::Byte(byte.cast_signed()));
    Ok(Value::list(ListClass::ByteArray, items.collect()))
}
