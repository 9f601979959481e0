//! `=~` in a JsonPath filter is java.util.regex: this joins the two languages.

use super::java_regex::Pattern;
use super::json_path::{Regex, RegexEngine};

/// The patterns of filters, as Java compiles them.
pub struct FilterPatterns;

impl RegexEngine for FilterPatterns {
    fn compile(&self, pattern: &str, flags: &str) -> Result<Box<dyn Regex>, String> {
        let flagged = if flags.is_empty() { pattern.to_owned() } else { format!("(?{flags}){pattern}") };
        match Pattern::compile(&flagged) {
            Ok(pattern) => Ok(Box::new(FilterPattern(pattern))),
            Err(error) => Err(error.to_string()),
        }
    }
}

struct FilterPattern(Pattern);

impl Regex for FilterPattern {
    fn is_full_match(&self, text: &str) -> Result<bool, String> {
        self.0.matches(text).map_err(|limit| limit.to_string())
    }
}
