//! A scenario as the text of a link, and back: `#v1=`, then base64url of a check and the compressed scenario.
//!
//! The link holds the scenario's JSON, without the white space between its tokens and with nothing else
//! left out, as raw deflate (RFC 1951) over a preset dictionary of field names and common values. The
//! dictionary belongs to the version: its file never changes, so that old links open for ever.

mod cheapest;
mod check;
mod codes;
mod deflate;
mod error;
mod inflate;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

pub use error::LinkError;

use crate::languages::json;
use crate::scenario::NESTING;

/// What the text of a link begins with.
const VERSION: &str = "#v1=";
/// Field names and common values in the order of their use, the most frequent last: the nearest are cheapest.
const DICTIONARY: &[u8] = include_bytes!("dictionary-v1.txt");
/// The longest scenario that a link holds, in bytes. Browsers take addresses of about a megabyte.
const LONGEST_TEXT: usize = 1 << 20;

/// The bits after the last whole byte mean nothing: a link that is cut there is found out as cut.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// The link text of a scenario, from `#v1=` on.
///
/// ```
/// use gatemap::share_link;
/// let link = share_link::encode(r#"{ "gatemap": 1, "title": "a link" }"#).unwrap();
/// assert!(link.starts_with("#v1="));
/// assert_eq!(share_link::decode(&link).unwrap(), r#"{"gatemap":1,"title":"a link"}"#);
/// ```
pub fn encode(scenario: &str) -> Result<String, LinkError> {
    json::check_strict(scenario, NESTING).map_err(|error| LinkError::not_json("the scenario", &error))?;
    let text = json::without_white_space(scenario);
    if text.len() > LONGEST_TEXT {
        return Err(LinkError::TooLarge { bytes: Some(text.len()), limit: LONGEST_TEXT });
    }
    let mut bytes = check::of(text.as_bytes()).to_vec();
    bytes.extend(deflate::deflate(text.as_bytes(), DICTIONARY));
    Ok(VERSION.to_owned() + &BASE64.encode(bytes))
}

/// The scenario of a link: of its text, or of a whole address that ends in it.
pub fn decode(link: &str) -> Result<String, LinkError> {
    let bytes = BASE64.decode(payload(link.trim())?).map_err(error::of_base64)?;
    let Some((check, compressed)) = bytes.split_first_chunk() else { return Err(LinkError::Cut) };
    let text = inflate::inflate(compressed, DICTIONARY, LONGEST_TEXT)?;
    if check::of(&text) != *check {
        return Err(LinkError::Altered);
    }
    let text = String::from_utf8(text).map_err(|_| LinkError::Altered)?;
    json::check_strict(&text, NESTING).map_err(|error| LinkError::not_json("what the link holds", &error))?;
    Ok(text)
}

/// What follows the version. Some programs write the `=` of an address as `%3D`.
fn payload(link: &str) -> Result<&str, LinkError> {
    let fragment = link.rsplit_once('#').map_or(link, |(_, fragment)| fragment);
    let version = fragment.strip_prefix('v').ok_or(LinkError::NoLink)?;
    let digits = version.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = version.split_at(digits);
    let after = rest.strip_prefix('=').or_else(|| rest.strip_prefix("%3D"));
    match (version, after) {
        ("1", Some(payload)) => Ok(payload),
        ("", _) | (_, None) => Err(LinkError::NoLink),
        (later, Some(_)) => Err(LinkError::UnknownVersion { version: later.to_owned() }),
    }
}
