//! `Matcher.replaceAll`, `Matcher.replaceFirst` and `Pattern.split`.

use super::captures::Captures;
use super::error::{ReplaceError, StepLimit};
use super::pattern::{Pattern, Search, Wanted, most_steps};
use super::searched::Searched;
use crate::languages::text::Span;

impl Pattern {
    /// `Matcher.replaceAll(replacement)`, where `$1` and `${name}` stand for groups and a backslash
    /// for the character after it.
    ///
    /// DIFFERENCE: an empty match between the halves of a surrogate pair is passed over.
    pub fn replace_all(&self, text: &str, replacement: &str) -> Result<String, ReplaceError> {
        self.replace(text, replacement, usize::MAX)
    }

    /// `Matcher.replaceFirst(replacement)`, which is [`Pattern::replace_all`] of one match.
    pub fn replace_first(&self, text: &str, replacement: &str) -> Result<String, ReplaceError> {
        self.replace(text, replacement, 1)
    }

    fn replace(&self, text: &str, replacement: &str, most: usize) -> Result<String, ReplaceError> {
        if !self.can_match(text, Search::From { start: 0, origin: 0 }) {
            return Ok(text.to_owned());
        }
        let mut replaced = String::with_capacity(text.len());
        let mut after = 0;
        for found in self.each_match(&Searched::new(text)?).take(most) {
            let found = found?;
            replaced.push_str(Span::new(after, found.whole().start).of(text));
            self.expand(text, &found, replacement, &mut replaced)?;
            after = found.whole().end;
        }
        replaced.push_str(&text[after..]);
        Ok(replaced)
    }

    /// `Pattern.split(text, limit)`
    pub fn split(&self, text: &str, limit: i32) -> Result<Vec<String>, StepLimit> {
        let most = usize::try_from(limit).ok().filter(|&limit| limit > 0);
        let (mut pieces, mut after) = (Vec::new(), 0);
        for found in self.each_match(&Searched::new(text)?) {
            let place = found?.whole();
            if most.is_some_and(|most| pieces.len() + 1 >= most) {
                break;
            }
            if place.end > 0 {
                pieces.push(Span::new(after, place.start).of(text).to_owned());
                after = place.end;
            }
        }
        if after == 0 {
            return Ok(vec![text.to_owned()]);
        }
        pieces.push(text[after..].to_owned());
        while limit == 0 && pieces.last().is_some_and(String::is_empty) {
            pieces.pop();
        }
        Ok(pieces)
    }

    /// The matches that repeated calls of `Matcher.find()` give.
    fn each_match<'a>(
        &'a self,
        text: &'a Searched<'_>,
    ) -> impl Iterator<Item = Result<Captures, StepLimit>> + 'a {
        let mut next = Some(Search::From { start: 0, origin: 0 });
        let (before, most) = (self.steps(), most_steps(text.text.len()));
        std::iter::from_fn(move || {
            let found = self.search_in(text, next.take()?, Wanted::Groups).transpose()?;
            let steps = self.steps() - before;
            if steps > most {
                return Some(Err(StepLimit { steps }));
            }
            if let Ok(found) = &found {
                let Span { start, end } = found.whole();
                let step = text.text[end..].chars().next().map(char::len_utf8);
                next = match step {
                    _ if start < end => Some(Search::From { start: end, origin: end }),
                    Some(step) => Some(Search::From { start: end + step, origin: end }),
                    None => None,
                };
            }
            Some(found)
        })
    }

    fn expand(
        &self,
        text: &str,
        found: &Captures,
        replacement: &str,
        out: &mut String,
    ) -> Result<(), ReplaceError> {
        let illegal = |words: &str| Err(ReplaceError::IllegalReplacement(words.to_owned()));
        let mut rest = replacement;
        while let Some(sign) = rest.find(['\\', '$']) {
            out.push_str(&rest[..sign]);
            let escaped = rest[sign..].starts_with('\\');
            rest = &rest[sign + 1..];
            match rest.chars().next() {
                None if escaped => return illegal("character to be escaped is missing"),
                None => return illegal("Illegal group reference: group index is missing"),
                Some(next) if escaped => {
                    out.push(next);
                    rest = &rest[next.len_utf8()..];
                }
                Some(_) => {
                    let (group, after) = self.group_reference(rest)?;
                    out.push_str(found.get(group).map_or("", |place| place.of(text)));
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        Ok(())
    }

    /// The group that `1...` or `{name}...` refers to, and what follows.
    fn group_reference<'r>(&self, rest: &'r str) -> Result<(usize, &'r str), ReplaceError> {
        if let Some(named) = rest.strip_prefix('{') {
            return self.named_reference(named);
        }
        let mut digits = rest.char_indices().map_while(|(at, c)| Some((at, c.to_digit(10)? as usize)));
        let Some((_, mut group)) = digits.next() else {
            return Err(ReplaceError::IllegalReplacement("Illegal group reference".to_owned()));
        };
        if group >= self.group_count() {
            return Err(ReplaceError::NoSuchGroup(format!("No group {group}")));
        }
        let mut length = 1;
        for (at, digit) in digits {
            if group * 10 + digit >= self.group_count() {
                break;
            }
            group = group * 10 + digit;
            length = at + 1;
        }
        Ok((group, &rest[length..]))
    }

    fn named_reference<'r>(&self, rest: &'r str) -> Result<(usize, &'r str), ReplaceError> {
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(length);
        let words = match (name.chars().next(), after.strip_prefix('}')) {
            (Some(first), Some(after)) if !first.is_ascii_digit() => match self.group_named(name) {
                Some(group) => return Ok((group, after)),
                None => format!("No group with name {{{name}}}"),
            },
            (Some(_), Some(_)) => format!("capturing group name {{{name}}} starts with digit character"),
            (None, _) => "named capturing group has 0 length name".to_owned(),
            _ => "named capturing group is missing trailing '}'".to_owned(),
        };
        Err(ReplaceError::IllegalReplacement(words))
    }
}
