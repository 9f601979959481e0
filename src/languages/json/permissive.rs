//! json-smart's default reader, `MODE_PERMISSIVE`: single quotes, names and strings without quotes,
//! commas too many, and anything after the value.

mod cursor;
mod errors;
mod strings;

use super::builder::{Builder, ShortSpan, Tree};
use super::read_error::ReadError;
use super::value::Value;
use crate::languages::text::Span;
use cursor::{Cursor, END, Read, Stop};

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
    build_permissive(text, nesting, &mut Tree::default())
}

/// Reads in the same way, and lets a builder make the values.
pub fn build_permissive<B: Builder>(
    text: &str,
    nesting: usize,
    builder: &mut B,
) -> Result<B::Value, ReadError> {
    let mut reader = Reader { cursor: Cursor::new(text), builder, nesting };
    reader.document().map_err(|error| *error)
}

/// Reads, and tells where every value stands, an array or an object before what is in it. Where a name
/// comes twice in an object there are no places: the order of the text is not that of the document.
pub(in crate::languages) fn read_with_places(
    text: &str,
    nesting: usize,
) -> Result<(Value, Option<Vec<ShortSpan>>), ReadError> {
    let fits = u32::try_from(text.len()).is_ok();
    let places = fits.then(|| Vec::with_capacity(text.len() / CHARACTERS_OF_A_VALUE));
    let mut tree = Tree { places };
    let value = build_permissive(text, nesting, &mut tree)?;
    Ok((value, tree.places))
}

struct Reader<'t, 'b, B> {
    cursor: Cursor<'t>,
    builder: &'b mut B,
    nesting: usize,
}

impl<B: Builder> Reader<'_, '_, B> {
    fn document(&mut self) -> Read<B::Value> {
        self.cursor.skip_blanks();
        match self.cursor.peek() {
            b':' | b'}' | b']' => Err(self.cursor.unexpected_character(self.cursor.at)),
            // A text without a value is a string without characters.
            END => Ok(self.builder.string("")),
            _ => self.value(Stop::End),
        }
    }

    fn value(&mut self, stop: Stop) -> Read<B::Value> {
        self.cursor.skip_blanks();
        let start = self.cursor.at;
        let begun = self.builder.begins();
        let value = self.value_here(stop)?;
        self.builder.ends(begun, Span::new(start, self.cursor.end));
        Ok(value)
    }

    fn value_here(&mut self, stop: Stop) -> Read<B::Value> {
        match self.cursor.peek() {
            b':' | b'}' | b']' => Err(self.cursor.unexpected_character(self.cursor.at)),
            END if stop != Stop::End => Err(self.cursor.unexpected_end(1, "null")),
            b'{' => self.nested(Self::object),
            b'[' => self.nested(Self::array),
            b'"' | b'\'' => {
                let text = self.cursor.quoted()?;
                Ok(self.builder.string(text.unwrap_or(&self.cursor.unescaped)))
            }
            b'-' | b'0'..=b'9' => Ok(self.builder.scalar(self.cursor.number(stop)?)),
            _ => Ok(self.builder.scalar(self.cursor.word(stop))),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read<B::Value>) -> Read<B::Value> {
        if self.nesting == 0 {
            return Err(self.cursor.nested_too_deeply());
        }
        self.nesting -= 1;
        let value = read(self);
        self.cursor.end = self.cursor.at;
        self.nesting += 1;
        value
    }

    fn object(&mut self) -> Read<B::Value> {
        let mut members = self.builder.members();
        self.cursor.at += 1;
        loop {
            self.cursor.skip_blanks();
            match self.cursor.peek() {
                b':' | b']' | b'[' | b'{' => {
                    return Err(self.cursor.unexpected_character(self.cursor.at));
                }
                b'}' => break,
                b',' => {
                    self.cursor.at += 1;
                    continue;
                }
                _ => {}
            }
            let name = self.cursor.name()?;
            let value = self.value(Stop::Member)?;
            self.builder.member(&mut members, name, value);
            self.cursor.skip_controls();
            match self.cursor.peek() {
                b'}' => break,
                b',' => self.cursor.at += 1,
                END => return Err(self.cursor.unexpected_end(1, "null")),
                _ => return Err(self.cursor.unexpected_token(self.cursor.at)),
            }
        }
        self.cursor.at += 1;
        Ok(self.builder.object(members))
    }

    fn array(&mut self) -> Read<B::Value> {
        let mut items = Vec::new();
        self.cursor.at += 1;
        loop {
            self.cursor.skip_blanks();
            match self.cursor.peek() {
                b']' => {
                    self.cursor.at += 1;
                    return Ok(self.builder.array(items));
                }
                b':' | b'}' => return Err(self.cursor.unexpected_character(self.cursor.at)),
                b',' => self.cursor.at += 1,
                END => return Err(self.cursor.unexpected_end(1, "EOF")),
                _ => items.push(self.value(Stop::Item)?),
            }
        }
    }
}
