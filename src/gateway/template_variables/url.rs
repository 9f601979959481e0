//! `$util.urlEncode` and `$util.urlDecode`: `java.net.URLEncoder` and `URLDecoder` with UTF-8.

use crate::languages::velocity::Exception;

pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

pub(super) fn decode(text: &str) -> Result<String, Exception> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let (Some(high), Some(low)) = (bytes.next(), bytes.next()) else {
                    return Err(refused("Incomplete trailing escape (%) pattern"));
                };
                let digit = |byte| char::from(byte).to_digit(16);
                match (digit(high), digit(low)) {
                    (Some(high), Some(low)) => out.push((high * 16 + low) as u8),
                    _ => return Err(refused("Illegal hex characters in escape (%) pattern")),
                }
            }
            _ => out.push(byte),
        }
    }
    Ok(String::from_utf8_lossy(&out).into_owned())
}

fn refused(what: &str) -> Exception {
    Exception::new("java.lang.IllegalArgumentException", format!("URLDecoder: {what}"))
}
