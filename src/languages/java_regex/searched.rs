//! A text as the matcher reads it, with the way back to its bytes.

use super::error::StepLimit;

/// A text and, unless it is ASCII, its UTF-16 units and where each stands.
pub(super) struct Searched<'t> {
    pub(super) text: &'t str,
    pub(super) units: Option<Vec<u16>>,
    bytes: Vec<u32>,
}

impl<'t> Searched<'t> {
    /// Makes `text` ready; it must have less than 2^31 bytes.
    pub(super) fn new(text: &'t str) -> Result<Searched<'t>, StepLimit> {
        if text.len() > i32::MAX as usize {
            return Err(StepLimit { steps: 0 });
        }
        if text.is_ascii() {
            return Ok(Searched { text, units: None, bytes: Vec::new() });
        }
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (byte, c) in text.char_indices() {
            bytes.extend(std::iter::repeat_n(byte as u32, c.len_utf16()));
        }
        bytes.push(text.len() as u32);
        Ok(Searched { text, units: Some(text.encode_utf16().collect()), bytes })
    }

    /// The byte at which the UTF-16 unit stands; its pair's first byte for a low surrogate.
    pub(super) fn byte_of(&self, unit: usize) -> usize {
        match self.units {
            None => unit,
            Some(_) => self.bytes.get(unit).map_or(self.text.len(), |&byte| byte as usize),
        }
    }

    /// The UTF-16 unit that starts at `byte` or next after it.
    pub(super) fn unit_of(&self, byte: usize) -> usize {
        match self.units {
            None => byte,
            Some(_) => self.bytes.partition_point(|&start| (start as usize) < byte),
        }
    }
}
