//! Why a pattern matches a text or does not, as data.

mod attack;
mod class_words;
mod danger;
mod near_miss;
mod probe;
mod stop;
mod tree;

use serde::Serialize;

use super::error::{PatternError, StepLimit};
use super::pattern::Pattern;
use super::syntax::parse;
use crate::languages::text::Span;

pub use danger::{Danger, dangers};
pub use near_miss::{NearMiss, near_misses};
pub use stop::Stop;
pub use tree::Part;

/// What there is to say about a pattern and a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Explanation {
    /// Why the pattern is none; then nothing else is known.
    pub error: Option<PatternError>,
    /// Whether the whole text matches; `None` where there is no answer.
    pub matched: Option<bool>,
    /// Set where the search did not end.
    pub limit: Option<StepLimit>,
    /// How far the pattern got, where it did not match.
    pub stop: Option<Stop>,
    /// What would have matched.
    pub near_misses: Vec<NearMiss>,
    /// Whether the pattern matches the empty text.
    pub matches_empty: bool,
    /// What each group captured, group 0 first, where the text matched.
    pub groups: Vec<Group>,
    /// The pattern, part by part.
    pub tree: Option<Part>,
}

/// A group of a match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Group {
    /// Its number; 0 is the whole match.
    pub number: usize,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// What it covers in the text, if it took part.
    pub span: Option<Span>,
    /// The text that it covers.
    pub text: Option<String>,
}

/// Says why `pattern` matches `text` or does not.
///
/// ```
/// use gatemap::languages::java_regex::explain::explain;
///
/// let explanation = explain("[400].*", "[400] Bad Request");
/// assert_eq!(explanation.matched, Some(false));
/// assert_eq!(explanation.near_misses[0].suggestion(), Some(r"\[400\].*"));
/// ```
pub fn explain(pattern: &str, text: &str) -> Explanation {
    let syntax = match parse(pattern) {
        Ok(syntax) => syntax,
        Err(error) => return Explanation { error: Some(error), ..Explanation::empty() },
    };
    let Ok(compiled) = Pattern::compile(pattern) else { return Explanation::empty() };
    let mut explanation = Explanation { tree: Some(tree::tree(&syntax, pattern)), ..Explanation::empty() };
    explanation.matches_empty = compiled.matches("") == Ok(true);
    match compiled.captures(text) {
        Err(limit) => explanation.limit = Some(limit),
        Ok(Some(captures)) => {
            explanation.matched = Some(true);
            explanation.groups = groups(&compiled, captures.groups(), text);
        }
        Ok(None) => {
            explanation.matched = Some(false);
            explanation.stop = explanation.tree.as_ref().and_then(|tree| stop::stop(&compiled, tree, text));
            explanation.near_misses = near_misses(&compiled, text);
        }
    }
    explanation
}

impl Explanation {
    /// Replaces every offset by what the functions make of it: one for the pattern, one for the text.
    pub fn map_offsets(&mut self, in_pattern: impl Fn(usize) -> usize, in_text: impl Fn(usize) -> usize) {
        if let Some(error) = &mut self.error {
            error.span = error.span.map(&in_pattern);
        }
        if let Some(stop) = &mut self.stop {
            stop.prefix = stop.prefix.map(&in_text);
            stop.part = stop.part.map(&in_pattern);
        }
        self.groups.iter_mut().for_each(|group| group.span = group.span.map(|span| span.map(&in_text)));
        self.tree.iter_mut().for_each(|part| part.map_offsets(&in_pattern));
    }

    fn empty() -> Explanation {
        Explanation {
            error: None,
            matched: None,
            limit: None,
            stop: None,
            near_misses: Vec::new(),
            matches_empty: false,
            groups: Vec::new(),
            tree: None,
        }
    }
}

fn groups(pattern: &Pattern, spans: &[Option<Span>], text: &str) -> Vec<Group> {
    let group = |(number, span): (usize, &Option<Span>)| Group {
        number,
        name: pattern.group_name(number).map(str::to_owned),
        span: *span,
        text: span.map(|span| span.of(text).to_owned()),
    };
    spans.iter().enumerate().map(group).collect()
}
