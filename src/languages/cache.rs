//! Compiled patterns, paths and templates, kept between evaluations. The cache never changes an answer.

use std::collections::HashMap;
use std::rc::Rc;

use super::java_regex::explain::{Danger, dangers};
use super::java_regex::{Pattern, PatternError};
use super::json_path::{Path, PathError};
use super::velocity::{Dialect, ParseError, Template};

/// What has been compiled so far, by its text.
#[derive(Default)]
pub struct Languages {
    patterns: Cache<Result<Pattern, PatternError>>,
    dangers: Cache<Vec<Danger>>,
    paths: Cache<Result<Path, PathError>>,
    templates: Cache<Result<Template, Vec<ParseError>>>,
}

impl Languages {
    /// The pattern `text`, compiled once.
    pub fn pattern(&mut self, text: &str) -> Rc<Result<Pattern, PatternError>> {
        self.patterns.get_or(text, Pattern::compile)
    }

    /// Whether the pattern `text` takes texts that have nothing in common.
    pub fn takes_everything(&mut self, text: &str) -> bool {
        let pattern = self.pattern(text);
        let takes = |text| pattern.as_ref().as_ref().is_ok_and(|pattern| pattern.matches(text) == Ok(true));
        ["~", "zz zz"].into_iter().all(takes)
    }

    /// The dangers of the pattern `text`, searched once.
    pub fn dangers(&mut self, text: &str) -> Rc<Vec<Danger>> {
        self.dangers.get_or(text, dangers)
    }

    /// The path `text`, compiled once.
    pub fn path(&mut self, text: &str) -> Rc<Result<Path, PathError>> {
        self.paths.get_or(text, Path::parse)
    }

    /// The template `text` in API Gateway's dialect, read once.
    pub fn template(&mut self, text: &str) -> Rc<Result<Template, Vec<ParseError>>> {
        self.templates.get_or(text, |text| Template::parse(text, &Dialect::API_GATEWAY))
    }
}

/// A full cache is emptied: more than this many different texts of one kind are a batch, not a page.
const MOST_ENTRIES: usize = 256;

struct Cache<T>(HashMap<Box<str>, Rc<T>>);

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Cache(HashMap::new())
    }
}

impl<T> Cache<T> {
    fn get_or(&mut self, text: &str, compile: impl FnOnce(&str) -> T) -> Rc<T> {
        if let Some(compiled) = self.0.get(text) {
            return Rc::clone(compiled);
        }
        if self.0.len() >= MOST_ENTRIES {
            self.0.clear();
        }
        let compiled = Rc::new(compile(text));
        self.0.insert(text.into(), Rc::clone(&compiled));
        compiled
    }
}
