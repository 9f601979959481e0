//! Raw deflate back to its text.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

use super::error::LinkError;

/// The text of `compressed`, which was written after `dictionary`; at most `limit` bytes.
pub(super) fn inflate(compressed: &[u8], dictionary: &[u8], limit: usize) -> Result<Vec<u8>, LinkError> {
    let mut state = DecompressorOxide::new();
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    // The decoder copies from what stands before in its output: that is the dictionary's place.
    let mut out = dictionary.to_vec();
    let (mut read, mut written) = (0, dictionary.len());
    let most = dictionary.len() + limit;
    out.resize(most.min(written + 4 * compressed.len() + 1024), 0);
    loop {
        let (status, more_read, more_written) =
            decompress(&mut state, &compressed[read..], &mut out, written, flags);
        read += more_read;
        written += more_written;
        match status {
            TINFLStatus::Done if read == compressed.len() => {
                out.truncate(written);
                return Ok(out.split_off(dictionary.len()));
            }
            TINFLStatus::HasMoreOutput if out.len() < most => out.resize(most.min(2 * out.len()), 0),
            TINFLStatus::HasMoreOutput => return Err(LinkError::TooLarge { bytes: None, limit }),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                return Err(LinkError::Cut);
            }
            _ => return Err(LinkError::Altered),
        }
    }
}
