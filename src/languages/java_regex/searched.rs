//! A text as the matcher reads it, with the way back to its bytes.

use std::cell::OnceCell;

use super::error::StepLimit;

/// A text and, unless it is ASCII, its UTF-16 units and where each stands.
pub(super) struct Searched<'t> {
    pub(super) text: &'t str,
    pub(super) units: Option<Vec<u16>>,
    /// The byte of each unit, worked out when it is asked for.
    bytes: OnceCell<Vec<u32>>,
}

impl<'t> Searched<'t> {
    /// Makes `text` ready; it must have less than 2^31 bytes.
    pub(super) fn new(text: &'t str) -> Result<Searched<'t>, StepLimit> {
        if text.len() > i32::MAX as usize {
            return Err(StepLimit { steps: 0 });
        }
        let units = (!text.is_ascii()).then(|| text.encode_utf16().collect());
        Ok(Searched { text, units, bytes: OnceCell::new() })
    }

    /// The byte at which the UTF-16 unit stands; its pair's first byte for a low surrogate.
    pub(super) fn byte_of(&self, unit: usize) -> usize {
        match self.units {
            None => unit,
            Some(_) => self.bytes().get(unit).map_or(self.text.len(), |&byte| byte as usize),
        }
    }

    /// The UTF-16 unit that starts at `byte` or next after it.
    pub(super) fn unit_of(&self, byte: usize) -> usize {
        match self.units {
            Some(_) if byte > 0 => self.bytes().partition_point(|&start| (start as usize) < byte),
            _ => byte,
        }
    }

    fn bytes(&self) -> &[u32] {
        self.bytes.get_or_init(|| {
            let each = |(byte, c): (usize, char)| std::iter::repeat_n(byte as u32, c.len_utf16());
            self.text.char_indices().flat_map(each).collect()
        })
    }
}
