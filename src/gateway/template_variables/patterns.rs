//! Java's regular expressions, as `java.lang.String` uses them.

use regex::Regex;

use crate::languages::velocity::{Exception, Patterns};

/// `java.util.regex`
pub(super) struct JavaPatterns;

impl Patterns for JavaPatterns {
    fn matches(&self, pattern: &str, text: &str) -> Result<bool, Exception> {
        compile(&format!("^(?:{pattern})$")).map(|pattern| pattern.is_match(text))
    }

    fn replace_all(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception> {
        Ok(compile(pattern)?.replace_all(text, replacement.replace('\\', "")).into_owned())
    }

    fn replace_first(&self, pattern: &str, text: &str, replacement: &str) -> Result<String, Exception> {
        Ok(compile(pattern)?.replace(text, replacement.replace('\\', "")).into_owned())
    }

    fn split(&self, pattern: &str, text: &str, _limit: i32) -> Result<Vec<String>, Exception> {
        let mut parts: Vec<String> = compile(pattern)?.split(text).map(str::to_owned).collect();
        while parts.len() > 1 && parts.last().is_some_and(String::is_empty) {
            parts.pop();
        }
        Ok(parts)
    }
}

fn compile(pattern: &str) -> Result<Regex, Exception> {
    Regex::new(pattern)
        .map_err(|error| Exception::new("java.util.regex.PatternSyntaxException", error.to_string()))
}
