//! Paths of names and indexes, answered by stepping through the text.

use super::super::Path;
use super::super::ast::{Segment, Selector};
use super::super::error::PathError;
use super::super::evaluate;
use super::super::regex_engine::RegexEngine;
use super::Found;
use super::not_found::{Seen, missing, standing};
use crate::languages::json::{Object, Scanner, Value, read_permissive};
use crate::languages::text::Span;

/// Whether the path has only names and indexes counted from the front. Several names may stand at its end.
pub(super) fn is_simple(path: &Path) -> bool {
    let segments = &path.steps.segments;
    segments.iter().enumerate().all(|(place, segment)| match &segment.selector {
        Selector::Names { names, .. } => names.len() == 1 || place + 1 == segments.len(),
        Selector::Indexes(indexes) => indexes.len() == 1 && indexes[0] >= 0,
        _ => false,
    })
}

/// The places in the document that the paths lead through, as a tree that begins with the document.
pub(super) struct Wanted {
    nodes: Vec<Node>,
    /// For each path the nodes that it leads through, the document first.
    ways: Vec<Vec<usize>>,
}

#[derive(Default)]
struct Node {
    names: Vec<(String, usize)>,
    items: Vec<(usize, usize)>,
    /// Where the value stands, once it is found.
    found: Option<Span>,
    seen: Seen,
}

impl Wanted {
    pub(super) fn new(paths: &[&Path]) -> Wanted {
        let mut wanted = Wanted { nodes: vec![Node::default()], ways: Vec::new() };
        for path in paths {
            let way = if is_simple(path) { wanted.add(&path.steps.segments) } else { Vec::new() };
            wanted.ways.push(way);
        }
        wanted
    }

    fn add(&mut self, segments: &[Segment]) -> Vec<usize> {
        let mut way = vec![0];
        for segment in segments {
            let from = way.last().copied().unwrap_or(0);
            match &segment.selector {
                Selector::Names { names, .. } => {
                    let found: Vec<usize> = names.iter().map(|name| self.name_node(from, name)).collect();
                    // Several names stand at the end only, and are looked up there.
                    way.extend(found.first().filter(|_| names.len() == 1));
                }
                Selector::Indexes(indexes) => {
                    way.push(self.item_node(from, usize::try_from(indexes[0]).unwrap_or(0)));
                }
                _ => {}
            }
        }
        way
    }

    fn name_node(&mut self, from: usize, name: &str) -> usize {
        if let Some((_, node)) = self.nodes[from].names.iter().find(|(known, _)| known == name) {
            return *node;
        }
        self.nodes.push(Node::default());
        let node = self.nodes.len() - 1;
        self.nodes[from].names.push((name.to_owned(), node));
        node
    }

    fn item_node(&mut self, from: usize, index: usize) -> usize {
        if let Some((_, node)) = self.nodes[from].items.iter().find(|(known, _)| *known == index) {
            return *node;
        }
        self.nodes.push(Node::default());
        let node = self.nodes.len() - 1;
        self.nodes[from].items.push((index, node));
        node
    }

    /// Steps through the whole text; `None` where it is not JSON.
    pub(super) fn scan(&mut self, text: &str, nesting: usize) -> Option<()> {
        let mut scanner = Scanner::new(text, nesting);
        scanner.skip_blanks();
        self.value(0, &mut scanner, text)?;
        scanner.end()
    }

    fn value(&mut self, node: usize, scanner: &mut Scanner<'_>, text: &str) -> Option<()> {
        let start = scanner.at();
        match scanner.peek() {
            b'{' if !self.nodes[node].names.is_empty() => self.members(node, scanner, text)?,
            b'[' if !self.nodes[node].items.is_empty() => self.items(node, scanner, text)?,
            _ => scanner.skip_value()?,
        }
        self.nodes[node].found = Some(Span::new(start, scanner.at()));
        Some(())
    }

    fn members(&mut self, node: usize, scanner: &mut Scanner<'_>, text: &str) -> Option<()> {
        self.nodes[node].seen = Seen::default();
        scanner.enter()?;
        if scanner.peek() == b'}' {
            scanner.leave();
            return Some(());
        }
        loop {
            let (name, escaped) = scanner.name()?;
            self.nodes[node].seen.names.push((name, escaped));
            let child = match escaped {
                false => self.child(node, scanner.inside(name)),
                true => unescaped(name.of(text)).and_then(|name| self.child(node, &name)),
            };
            match child {
                Some(child) => {
                    // The last of several members with one name counts, with all that is in it.
                    self.forget(child);
                    self.value(child, scanner, text)?;
                }
                None => scanner.skip_value()?,
            }
            if !scanner.more(b'}')? {
                return Some(());
            }
        }
    }

    fn items(&mut self, node: usize, scanner: &mut Scanner<'_>, text: &str) -> Option<()> {
        self.nodes[node].seen = Seen::default();
        scanner.enter()?;
        if scanner.peek() == b']' {
            scanner.leave();
            return Some(());
        }
        for index in 0.. {
            self.nodes[node].seen.items = index + 1;
            match self.nodes[node].items.iter().find(|(wanted, _)| *wanted == index) {
                Some(&(_, child)) => self.value(child, scanner, text)?,
                None => scanner.skip_value()?,
            }
            if !scanner.more(b']')? {
                break;
            }
        }
        Some(())
    }

    fn child(&self, node: usize, name: &str) -> Option<usize> {
        self.nodes[node].names.iter().find(|(wanted, _)| wanted == name).map(|(_, child)| *child)
    }

    fn forget(&mut self, node: usize) {
        if self.nodes[node].found.take().is_some() {
            let names = self.nodes[node].names.iter().map(|(_, child)| *child);
            let children: Vec<usize> =
                names.chain(self.nodes[node].items.iter().map(|(_, child)| *child)).collect();
            children.into_iter().for_each(|child| self.forget(child));
        }
    }

    /// Where the value stands that the path at `place` leads to, if it stands there.
    pub(super) fn place(&self, place: usize, path: &Path, text: &str) -> Option<Span> {
        let way = &self.ways[place];
        let is_one_value = way.len() > path.steps.segments.len();
        let span = way.last().and_then(|&node| self.nodes[node].found).filter(|_| is_one_value)?;
        // A document that is null is none.
        (way.len() > 1 || span.of(text) != "null").then_some(span)
    }

    /// What the path at `place` found.
    pub(super) fn answer(
        &self,
        place: usize,
        path: &Path,
        text: &str,
        nesting: usize,
        regex: &dyn RegexEngine,
    ) -> Result<Found, PathError> {
        let way = &self.ways[place];
        let reached = way.iter().rev().find_map(|&node| self.nodes[node].found.map(|span| (node, span)));
        let Some((last, span)) = reached else {
            return Err(evaluate::no_document());
        };
        let passed = way.iter().position(|&node| node == last).unwrap_or(0);
        let segments = &path.steps.segments;
        let read = |span: Span| read_permissive(span.of(text), nesting).unwrap_or(Value::Null);
        match segments.get(passed) {
            None if passed == 0 && span.of(text) == "null" => Err(evaluate::no_document()),
            None => Ok(Found { value: read(span), spans: vec![span] }),
            Some(Segment { selector: Selector::Names { names, .. }, .. })
                if names.len() > 1 && text.as_bytes().get(span.start) == Some(&b'{') =>
            {
                Ok(self.merged(last, names, read))
            }
            Some(segment) => {
                let stands = standing(segment, span, text, read);
                let error = evaluate::resume(&path.steps, passed, &stands, regex)
                    .err()
                    .unwrap_or_else(evaluate::no_document);
                let missing =
                    || missing(segment, passed, &stands, (span, &self.nodes[last].seen), text, nesting);
                Err(PathError {
                    missing: error.missing.clone().or_else(|| Some(Box::new(missing()))),
                    ..error
                })
            }
        }
    }

    /// Several names at the end give one object of those that are there.
    fn merged(&self, node: usize, names: &[String], read: impl Fn(Span) -> Value) -> Found {
        let mut object = Object::new();
        let mut spans = Vec::new();
        for name in names {
            let child = self.child(node, name).and_then(|child| self.nodes[child].found);
            if let Some(span) = child {
                object.insert(name.clone(), read(span));
                spans.push(span);
            }
        }
        Found { value: Value::Object(object), spans }
    }
}

pub(super) fn unescaped(name: &str) -> Option<String> {
    match read_permissive(name, 0) {
        Ok(Value::String(name)) => Some(name),
        _ => None,
    }
}
