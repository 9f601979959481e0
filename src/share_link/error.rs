//! Why a link cannot be made or opened.

use std::fmt;

use base64::DecodeError;

use crate::languages::json::SyntaxError;

/// Why a link cannot be made or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkError {
    /// There is no `#v1=`. Smallest: the empty text.
    NoLink,
    /// A later version made the link. Smallest: `#v2=`.
    UnknownVersion {
        /// The version's number.
        version: String,
    },
    /// A character that no link holds. Smallest: `#v1=!`.
    Character {
        /// The character.
        found: char,
    },
    /// The end is missing. Smallest: `#v1=`.
    Cut,
    /// The check does not fit what the link holds. Smallest: `#v1=AAAAAwA`.
    Altered,
    /// The scenario is longer than a link may hold.
    TooLarge {
        /// Its length, where that is known.
        bytes: Option<usize>,
        /// The longest.
        limit: usize,
    },
    /// What shall be a link, or what is in one, is not JSON. Smallest: the empty text.
    NotJson {
        /// Which of the two.
        what: &'static str,
        /// What the JSON reader found.
        message: String,
    },
}

impl LinkError {
    pub(super) fn not_json(what: &'static str, error: &SyntaxError) -> LinkError {
        LinkError::NotJson { what, message: error.to_string() }
    }
}

/// What the decoder of base64 found.
pub(super) fn of_base64(error: DecodeError) -> LinkError {
    match error {
        DecodeError::InvalidByte(_, byte) if byte.is_ascii() => {
            LinkError::Character { found: char::from(byte) }
        }
        DecodeError::InvalidByte(..) => LinkError::Altered,
        _ => LinkError::Cut,
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::NoLink => f.write_str("expected a link with #v1= in it, found none"),
            LinkError::UnknownVersion { version } => write!(
                f,
                "the link is of version {version}, and this gatemap knows version 1: open it with a later one"
            ),
            LinkError::Character { found } => write!(
                f,
                "expected letters, digits, - and _ in the link, found {found:?}: copy the link again"
            ),
            LinkError::Cut => f.write_str("the link is cut: its end is missing; copy the whole link again"),
            LinkError::Altered => {
                f.write_str("the link was altered on its way: its check does not fit; copy it again")
            }
            LinkError::TooLarge { bytes: Some(bytes), limit } => write!(
                f,
                "the scenario has {bytes} bytes, and a link holds {limit} at most: send it as a file"
            ),
            LinkError::TooLarge { bytes: None, limit } => {
                write!(f, "the link holds more than {limit} bytes, which no scenario's link does")
            }
            LinkError::NotJson { what, message } => write!(f, "{what} is not JSON: {message}"),
        }
    }
}

impl std::error::Error for LinkError {}
