//! Java's regular expressions, as `java.lang.String` uses them.

use std::cell::Cell;

use crate::languages::java_regex::{Pattern, PatternError, ReplaceError};
use crate::languages::velocity::{Exception, Patterns};

/// `java.util.regex`, and how many steps it has taken in the template.
#[derive(Default)]
pub(super) struct JavaPatterns {
    steps: Cell<u64>,
}

/// How many steps all patterns of a template may take.
const MOST_STEPS: u64 = 50_000_000;

impl JavaPatterns {
    fn ask<T>(
        &self,
        pattern: &str,
        question: impl FnOnce(&Pattern) -> Result<T, Exception>,
    ) -> Result<T, Exception> {
        let pattern = Pattern::compile(pattern).map_err(|error: PatternError| {
            Exception::new("java.util.regex.PatternSyntaxException", error.to_string())
        })?;
        let answer = question(&pattern)?;
        self.steps.set(self.steps.get() + pattern.steps());
        match self.steps.get() > MOST_STEPS {
            true => Err(endless(format!("the patterns of the template need more than {MOST_STEPS} steps"))),
            false => Ok(answer),
        }
    }
}

impl Patterns for JavaPatterns {
    fn matches(&self, pattern: &str, text: &str) -> Result<bool, Exception> {
        self.ask(pattern, |pattern| pattern.matches(text).map_err(endless))
    }

    fn replace_all(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception> {
        self.ask(pattern, |pattern| pattern.replace_all(text, replacement).map_err(not_replaced))
    }

    fn replace_first(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception> {
        self.ask(pattern, |pattern| pattern.replace_first(text, replacement).map_err(not_replaced))
    }

    fn split(&self, pattern: &str, text: &str, limit: i32) -> Result<Vec<String>, Exception> {
        self.ask(pattern, |pattern| pattern.split(text, limit).map_err(endless))
    }
}

fn not_replaced(error: ReplaceError) -> Exception {
    match error {
        ReplaceError::StepLimit(limit) => endless(limit),
        ReplaceError::NoSuchGroup(words) => Exception::new("java.lang.IndexOutOfBoundsException", words),
        error => Exception::new("java.lang.IllegalArgumentException", error.to_string()),
    }
}

fn endless(limit: impl ToString) -> Exception {
    Exception::new("java.lang.StackOverflowError", limit.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Backtracks much, but not so much that one search fails.
    const SLOW: &str = r"(a|aa)+\1[bc]";

    #[test]
    fn slow_patterns_are_stopped_together() {
        let patterns = JavaPatterns::default();
        let text = "a".repeat(22);
        assert_eq!(patterns.matches(SLOW, &text), Ok(false));
        let stopped = (0..10_000).find_map(|_| patterns.matches(SLOW, &text).err());
        assert_eq!(stopped.map(|exception| exception.class), Some("java.lang.StackOverflowError"));
    }

    /// The words and classes are those of JDK 17.
    #[test]
    fn replacements_that_are_none_fail_as_in_java() {
        let patterns = JavaPatterns::default();
        for (replacement, exception) in [
            ("$1", "IndexOutOfBoundsException: No group 1"),
            ("${x}", "IllegalArgumentException: No group with name {x}"),
            ("$", "IllegalArgumentException: Illegal group reference: group index is missing"),
            ("$x", "IllegalArgumentException: Illegal group reference"),
            ("${", "IllegalArgumentException: named capturing group has 0 length name"),
            ("${1}", "IllegalArgumentException: capturing group name {1} starts with digit character"),
            ("${n!}", "IllegalArgumentException: named capturing group is missing trailing '}'"),
        ] {
            for replaced in
                [patterns.replace_all("a", "aa", replacement), patterns.replace_first("a", "aa", replacement)]
            {
                let thrown = replaced.expect_err(replacement);
                assert_eq!(format!("{}: {}", thrown.class, thrown.message), format!("java.lang.{exception}"));
            }
        }
    }

    #[test]
    fn a_replacement_of_many_matches_is_stopped() {
        let text = "xaaaaaaaaaaaaaaaaaaaaaa".repeat(2_000);
        let replaced = JavaPatterns::default().replace_all(&format!("x(?!{SLOW})"), &text, "");
        assert!(replaced.is_err());
    }
}
