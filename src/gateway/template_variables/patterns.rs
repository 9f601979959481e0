//! Java's regular expressions, as `java.lang.String` uses them.

use std::cell::Cell;

use crate::languages::java_regex::{Captures, Pattern, PatternError, ReplaceError};
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
        let failed = |error| match error {
            ReplaceError::StepLimit(limit) => endless(limit),
            ReplaceError::NoSuchGroup(words) => Exception::new("java.lang.IndexOutOfBoundsException", words),
            error => illegal(error.to_string()),
        };
        self.ask(pattern, |pattern| pattern.replace_all(text, replacement).map_err(failed))
    }

    fn replace_first(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception> {
        self.ask(pattern, |pattern| {
            let Some(found) = pattern.find_from(text, 0).map_err(endless)? else {
                return Ok(text.to_owned());
            };
            let place = found.whole();
            let mut out = text[..place.start].to_owned();
            expand(pattern, &found, text, replacement, &mut out)?;
            out.push_str(&text[place.end..]);
            Ok(out)
        })
    }

    fn split(&self, pattern: &str, text: &str, limit: i32) -> Result<Vec<String>, Exception> {
        self.ask(pattern, |pattern| pattern.split(text, limit).map_err(endless))
    }
}

/// The replacement of one match: `$1` and `${name}` stand for groups, a backslash for the character after it.
fn expand(
    pattern: &Pattern,
    found: &Captures,
    text: &str,
    replacement: &str,
    out: &mut String,
) -> Result<(), Exception> {
    let mut rest = replacement.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => out.push(rest.next().ok_or_else(|| illegal("character to be escaped is missing"))?),
            '$' => {
                let group = group(pattern, &mut rest)?;
                out.push_str(found.get(group).map_or("", |span| span.of(text)));
            }
            c => out.push(c),
        }
    }
    Ok(())
}

/// The group that stands after `$`: as many digits as still name one.
fn group(pattern: &Pattern, rest: &mut std::str::Chars<'_>) -> Result<usize, Exception> {
    if let Some(after) = rest.as_str().strip_prefix('{') {
        let (name, after) =
            after.split_once('}').ok_or_else(|| illegal("named capturing group is missing trailing '}'"))?;
        *rest = after.chars();
        return pattern.group_named(name).ok_or_else(|| illegal(format!("No group with name {{{name}}}")));
    }
    let digit = |rest: &std::str::Chars<'_>| rest.clone().next().and_then(|c| c.to_digit(10));
    let first = digit(rest).ok_or_else(|| illegal("Illegal group reference"))?;
    rest.next();
    let mut group = first as usize;
    if group >= pattern.group_count() {
        let message = format!("No group {group}");
        return Err(Exception::new("java.lang.IndexOutOfBoundsException", message));
    }
    while let Some(next) = digit(rest) {
        let longer = group * 10 + next as usize;
        if longer >= pattern.group_count() {
            break;
        }
        group = longer;
        rest.next();
    }
    Ok(group)
}

fn illegal(message: impl Into<String>) -> Exception {
    Exception::new("java.lang.IllegalArgumentException", message)
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

    #[test]
    fn a_replacement_of_many_matches_is_stopped() {
        let text = "xaaaaaaaaaaaaaaaaaaaaaa".repeat(2_000);
        let replaced = JavaPatterns::default().replace_all(&format!("x(?!{SLOW})"), &text, "");
        assert!(replaced.is_err());
    }
}
