//! How far a rendering may go.

/// Limits of one rendering. Each has its own message when it is reached. What a rendering makes is freed with its
/// values, but for a list or a map that holds itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of output.
    pub output: usize,
    /// Statements, expressions and items handled.
    pub steps: u64,
    /// Blocks, calls and expressions inside one another.
    pub nesting: usize,
    /// Rounds of one `#foreach`; the loop ends without an error.
    pub foreach_rounds: usize,
    /// Bytes of one string.
    pub string: usize,
    /// Entries of the [`Trace`](super::Trace), of each kind.
    pub trace: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            output: 16 << 20,
            steps: 20_000_000,
            nesting: 150,
            foreach_rounds: usize::MAX,
            string: 16 << 20,
            trace: 10_000,
        }
    }
}

/// How deep blocks, references and expressions may stand inside one another in a template.
pub(super) const TEMPLATE_NESTING: usize = 150;
