//! A text that every match contains: where it is missing, no search is needed.

use super::syntax::{GroupKind, Kind, Node};

/// The longest text that every match of the pattern must contain, if it is longer than nothing.
pub(super) fn required(root: &Node) -> Option<String> {
    let mut search = Search::default();
    search.pass(root);
    search.end_run();
    (!search.best.is_empty()).then_some(search.best)
}

#[derive(Default)]
struct Search {
    run: String,
    best: String,
}

impl Search {
    fn pass(&mut self, node: &Node) {
        match &node.kind {
            Kind::Literal(_, set) => match set.single().and_then(char::from_u32) {
                Some(c) => self.run.push(c),
                None => self.end_run(),
            },
            Kind::Concat(parts) => parts.iter().for_each(|part| self.pass(part)),
            Kind::Group(GroupKind::Capturing(_) | GroupKind::Plain | GroupKind::Atomic, body) => {
                self.pass(body)
            }
            Kind::Repeat(repeat, body) => {
                self.end_run();
                if repeat.min > 0 {
                    self.pass(body);
                    self.end_run();
                }
            }
            // These take nothing: what stands around them still stands together.
            Kind::Empty | Kind::Assertion(_) | Kind::Group(..) => {}
            Kind::Class(..)
            | Kind::Alternation(_)
            | Kind::BackReference(..)
            | Kind::LineBreak
            | Kind::Grapheme => {
                self.end_run();
            }
        }
    }

    fn end_run(&mut self) {
        if self.run.len() > self.best.len() {
            std::mem::swap(&mut self.run, &mut self.best);
        }
        self.run.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::java_regex::syntax::parse;

    fn of(pattern: &str) -> Option<String> {
        required(&parse(pattern).unwrap().root)
    }

    #[test]
    fn what_every_match_contains_is_found() {
        assert_eq!(of(r".*\[400\] (Bad) Req.*").as_deref(), Some("[400] Bad Req"));
        assert_eq!(of("(ab)+c?de").as_deref(), Some("ab"));
        assert_eq!(of("a|b"), None);
        assert_eq!(of("(?i)error"), None);
        assert_eq!(of("x{0}"), None);
    }
}
