//! json-smart's default reader, `MODE_PERMISSIVE`: single quotes, names and strings without quotes,
//! commas too many, and anything after the value.

mod errors;
mod strings;

use super::number;
use super::object::Object;
use super::read_error::ReadError;
use super::value::Value;
use crate::languages::text::Span;

/// The character that json-smart takes for the end of the text.
const END: u8 = 0x1A;

/// A span of a text whose length fits 32 bits: there is one for every value.
#[derive(Clone, Copy)]
pub(in crate::languages) struct ShortSpan(u32, u32);

impl From<ShortSpan> for Span {
    fn from(span: ShortSpan) -> Span {
        Span::new(span.0 as usize, span.1 as usize)
    }
}

/// How long a text is for each value in it, about; room for that many places is made at once.
const CHARACTERS_OF_A_VALUE: usize = 16;

/// Reads one JSON value as json-smart's `JSONParser.MODE_PERMISSIVE` does.
/// `nesting` is how many arrays and objects may stand inside one another.
///
/// ```
/// use gatemap::languages::json::{Value, read_permissive};
/// assert_eq!(read_permissive("{a: 'x', } and more", 10).unwrap().to_json(), r#"{"a":"x"}"#);
/// assert_eq!(read_permissive("hello", 10).unwrap(), Value::String("hello".into()));
/// assert!(read_permissive("{\"a\": 1", 10).is_err());
/// ```
pub fn read_permissive(text: &str, nesting: usize) -> Result<Value, ReadError> {
    Reader { text, bytes: text.as_bytes(), at: 0, end: 0, nesting, places: None }.document()
}

/// Reads, and tells where every value stands, an array or an object before what is in it. Where a name
/// comes twice in an object there are no places: the order of the text is not that of the document.
pub(in crate::languages) fn read_with_places(
    text: &str,
    nesting: usize,
) -> Result<(Value, Option<Vec<ShortSpan>>), ReadError> {
    let fits = u32::try_from(text.len()).is_ok();
    let places = fits.then(|| Vec::with_capacity(text.len() / CHARACTERS_OF_A_VALUE));
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, end: 0, nesting, places };
    Ok((reader.document()?, reader.places))
}

/// What ends a string or a number without quotes, beside the end of the text.
#[derive(Clone, Copy, PartialEq)]
enum Stop {
    /// Nothing: the value is the whole text.
    End,
    /// `:` after a name.
    Colon,
    /// `,` or `}` after a member.
    Member,
    /// `,` or `]` after an item.
    Item,
}

impl Stop {
    fn is(self, byte: u8) -> bool {
        match self {
            Stop::End => false,
            Stop::Colon => byte == b':',
            Stop::Member => byte == b',' || byte == b'}',
            Stop::Item => byte == b',' || byte == b']',
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// Where the value that was read last ends; blanks may have been skipped since.
    end: usize,
    nesting: usize,
    places: Option<Vec<ShortSpan>>,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<Value, ReadError> {
        self.skip_blanks();
        match self.peek() {
            b':' | b'}' | b']' => Err(self.unexpected_character(self.at)),
            // A text without a value is a string without characters.
            END => Ok(Value::String(String::new())),
            _ => self.value(Stop::End),
        }
    }

    fn value(&mut self, stop: Stop) -> Result<Value, ReadError> {
        self.skip_blanks();
        let start = self.at;
        let place = self.places.as_mut().map(|places| {
            places.push(ShortSpan(0, 0));
            places.len() - 1
        });
        let value = self.value_here(stop)?;
        if let (Some(places), Some(place)) = (&mut self.places, place) {
            places[place] = ShortSpan(start as u32, self.end as u32);
        }
        Ok(value)
    }

    fn value_here(&mut self, stop: Stop) -> Result<Value, ReadError> {
        match self.peek() {
            b':' | b'}' | b']' => Err(self.unexpected_character(self.at)),
            END if stop != Stop::End => Err(self.unexpected_end(1, "null")),
            b'{' => self.nested(Self::object),
            b'[' => self.nested(Self::array),
            b'"' | b'\'' => self.quoted().map(Value::String),
            b'-' | b'0'..=b'9' => self.number(stop),
            first => {
                let text = self.unquoted(stop);
                Ok(match (first, text) {
                    (b'n', "null") => Value::Null,
                    (b't', "true") => Value::Boolean(true),
                    (b'f', "false") => Value::Boolean(false),
                    (b'N', "NaN") => Value::Double(f64::NAN),
                    _ => Value::String(text.to_owned()),
                })
            }
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value, ReadError>) -> Result<Value, ReadError> {
        if self.nesting == 0 {
            let message = "arrays and objects are nested deeper than the limit".to_owned();
            let java = format!(
                "Malicious payload, having non natural depths, parsing stoped on {} at position {}.",
                char::from(self.peek()),
                self.utf16(self.at)
            );
            return Err(ReadError { span: Span::new(self.at, self.at + 1), message, java });
        }
        self.nesting -= 1;
        let value = read(self);
        self.end = self.at;
        self.nesting += 1;
        value
    }

    fn object(&mut self) -> Result<Value, ReadError> {
        let mut object = Object::new();
        self.at += 1;
        loop {
            self.skip_blanks();
            match self.peek() {
                b':' | b']' | b'[' | b'{' => return Err(self.unexpected_character(self.at)),
                b'}' => {
                    self.at += 1;
                    return Ok(Value::Object(object));
                }
                b',' => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let (name, value) = self.member()?;
            if object.insert(name, value).is_some() {
                self.places = None;
            }
            self.skip_controls();
            match self.peek() {
                b'}' => {
                    self.at += 1;
                    return Ok(Value::Object(object));
                }
                b',' => self.at += 1,
                END => return Err(self.unexpected_end(1, "null")),
                _ => return Err(self.unexpected_token(self.at)),
            }
        }
    }

    fn member(&mut self) -> Result<(String, Value), ReadError> {
        let name = match self.peek() {
            b'"' | b'\'' => self.quoted()?,
            _ => self.unquoted(Stop::Colon).to_owned(),
        };
        self.skip_controls();
        match self.peek() {
            b':' => self.at += 1,
            END => return Err(self.unexpected_end(1, "null")),
            _ => return Err(self.no_colon()),
        }
        if self.at >= self.bytes.len() {
            return Err(self.unexpected_end(1, "EOF"));
        }
        Ok((name, self.value(Stop::Member)?))
    }

    fn array(&mut self) -> Result<Value, ReadError> {
        let mut items = Vec::new();
        self.at += 1;
        loop {
            self.skip_blanks();
            match self.peek() {
                b']' => {
                    self.at += 1;
                    return Ok(Value::Array(items));
                }
                b':' | b'}' => return Err(self.unexpected_character(self.at)),
                b',' => self.at += 1,
                END => return Err(self.unexpected_end(1, "EOF")),
                _ => items.push(self.value(Stop::Item)?),
            }
        }
    }

    /// A number, or a string that begins as one.
    fn number(&mut self, stop: Stop) -> Result<Value, ReadError> {
        let start = self.at;
        self.at += 1;
        self.skip_digits();
        let mut whole = true;
        if self.peek() == b'.' {
            whole = false;
            self.at += 1;
            self.skip_digits();
        }
        if matches!(self.peek(), b'e' | b'E') {
            whole = false;
            self.at += 1;
            if !matches!(self.peek(), b'+' | b'-' | b'0'..=b'9') {
                return Ok(Value::String(self.unquoted_from(start, stop).to_owned()));
            }
            self.at += 1;
            self.skip_digits();
        }
        let digits = &self.text[start..self.at];
        let end = self.at;
        self.skip_controls();
        let next = self.peek();
        if next < 126 && next != END && !stop.is(next) {
            return Ok(Value::String(self.unquoted_from(start, stop).to_owned()));
        }
        self.end = end;
        if whole {
            return Ok(number::integer(digits));
        }
        number::fraction(digits).ok_or_else(|| self.not_a_number(digits, start))
    }

    fn skip_digits(&mut self) {
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
    }

    /// Skips what stands between values.
    fn skip_blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\r' | b'\n' | b'\t') {
            self.at += 1;
        }
    }

    /// Skips what may stand after a name or a value: every control character too.
    fn skip_controls(&mut self) {
        while self.peek() <= b' ' && self.peek() != END {
            self.at += 1;
        }
    }

    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(END)
    }
}
