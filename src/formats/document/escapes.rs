//! Backslashes that were typed once where the syntax wants them twice: `"4\d\d"` in JSON.

use super::{Node, Unreadable};
use crate::formats::limits::LOST_BACKSLASHES;

/// A document that was readable once lost backslashes had been put back.
pub(in crate::formats) struct PutBack {
    pub(in crate::formats) root: Node,
    /// The text that was read.
    pub(in crate::formats) text: String,
    /// Where backslashes were put in, as offsets in the text as it was pasted, in order.
    pub(in crate::formats) at: Vec<usize>,
}

/// Reads `text` by `parse`; where that meets an escape that its syntax does not know, a backslash is put
/// before it and the text read again.
pub(in crate::formats) fn with_lost_backslashes(
    text: &str,
    parse: impl Fn(&str) -> Result<Node, Unreadable>,
) -> Result<PutBack, Unreadable> {
    let mut patched = text.to_owned();
    let mut at = Vec::new();
    loop {
        match parse(&patched) {
            Ok(root) => return Ok(PutBack { root, text: patched, at }),
            Err(error) => {
                let original = error.offset - at.len().min(error.offset);
                let is_backslash = patched.as_bytes().get(error.offset) == Some(&b'\\');
                if !error.unknown_escape || !is_backslash || at.len() == LOST_BACKSLASHES {
                    return Err(Unreadable { offset: original, ..error });
                }
                patched.insert(error.offset, '\\');
                at.push(original);
            }
        }
    }
}
