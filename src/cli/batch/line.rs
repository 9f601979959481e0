//! JSON that is one line for every reader.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Characters that JSON allows in a string and that some readers take for the end of a line.
const ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// Writes a value and the end of the line.
pub(super) fn write_line(output: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *output, OneLine))?;
    output.write_all(b"\n")
}

struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some(at) = rest.find(ENDS) {
            let (before, from) = rest.split_at(at);
            writer.write_all(before.as_bytes())?;
            let mut after = from.chars();
            if let Some(end) = after.next() {
                write!(writer, "\\u{:04x}", u32::from(end))?;
            }
            rest = after.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, json: &str) -> io::Result<()> {
        self.write_string_fragment(writer, json)
    }
}
