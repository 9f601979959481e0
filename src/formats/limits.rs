//! How large, how deep and how long a pasted text may be.

/// Bytes of a text; the largest OpenAPI document that API Gateway takes has 6 MB.
pub(super) const LARGEST_TEXT: usize = 16 * 1024 * 1024;

/// Collections inside one another.
pub(super) const NESTING: usize = 100;

/// Values that the aliases of a YAML document may stand for, all together: a document of a few lines can
/// name billions.
pub(super) const ALIASED_VALUES: usize = 100_000;

/// Losses that are told one by one.
pub(super) const MOST_LOSSES: usize = 300;

/// Backslashes that are put back into one text.
pub(super) const LOST_BACKSLASHES: usize = 50;

/// Bytes of a page whose code blocks are looked at.
pub(super) const FENCED_TEXT: usize = 1024 * 1024;

/// Code blocks of a page that are looked at.
pub(super) const FENCED_BLOCKS: usize = 200;
