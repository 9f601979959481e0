//! What `=~` in a filter needs of a regular expression engine.

/// Compiles the patterns of filters; the engine is chosen by whoever asks a path.
pub trait RegexEngine {
    /// Compiles `pattern` with `flags`, letters out of `dixmsuU` as in Java's `(?i)`.
    /// The error is Java's words for what is wrong with the pattern.
    fn compile(&self, pattern: &str, flags: &str) -> Result<Box<dyn Regex>, String>;
}

/// A compiled pattern.
pub trait Regex {
    /// Whether the pattern matches the whole of `text`, as `Matcher.matches()` answers.
    /// The error says why there is no answer.
    fn is_full_match(&self, text: &str) -> Result<bool, String>;
}

/// An engine for paths without `=~`: it refuses every pattern.
pub struct NoRegex;

impl RegexEngine for NoRegex {
    fn compile(&self, _: &str, _: &str) -> Result<Box<dyn Regex>, String> {
        Err("patterns are not available here".to_owned())
    }
}
