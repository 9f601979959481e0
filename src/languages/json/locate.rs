//! From JSON pointers to the places in a text.

use std::collections::HashMap;

use super::scan::Scanner;
use super::{Value, read_permissive};
use crate::languages::text::Span;

/// Where the values stand in `text` that JSON pointers (RFC 6901) name, in one pass; nothing for those that
/// are not there, and for all if the text is not JSON. `nesting` is how many arrays and objects may stand
/// inside one another.
///
/// ```
/// use gatemap::languages::json::locate;
/// let text = r#"{"a": [1, {"b": "x"}]}"#;
/// let spans = locate(text, ["/a/1/b", "", "/c"], 100);
/// assert_eq!(spans[0].unwrap().of(text), r#""x""#);
/// assert_eq!(spans[1].unwrap().of(text), text);
/// assert_eq!(spans[2], None);
/// ```
pub fn locate<'p>(
    text: &str,
    pointers: impl IntoIterator<Item = &'p str>,
    nesting: usize,
) -> Vec<Option<Span>> {
    let mut wanted = Wanted { nodes: vec![Node::default()], text };
    let ends: Vec<usize> = pointers.into_iter().map(|pointer| wanted.add(pointer)).collect();
    let mut scanner = Scanner::new(text, nesting);
    scanner.skip_blanks();
    match wanted.value(0, &mut scanner).and_then(|()| scanner.end()) {
        Some(()) => ends.into_iter().map(|end| wanted.nodes[end].found).collect(),
        None => vec![None; ends.len()],
    }
}

/// The places that are looked for, as a tree that begins with the whole text.
struct Wanted<'t> {
    nodes: Vec<Node>,
    text: &'t str,
}

#[derive(Default)]
struct Node {
    names: HashMap<String, usize>,
    items: HashMap<usize, usize>,
    found: Option<Span>,
}

impl Wanted<'_> {
    fn add(&mut self, pointer: &str) -> usize {
        let mut at = 0;
        for segment in pointer.split('/').skip(1) {
            let name = segment.replace("~1", "/").replace("~0", "~");
            let new = self.nodes.len();
            let child = *self.nodes[at].names.entry(name).or_insert(new);
            if child == new {
                self.nodes.push(Node::default());
                if let Ok(item) = segment.parse() {
                    self.nodes[at].items.insert(item, child);
                }
            }
            at = child;
        }
        at
    }

    /// Steps over the value that begins here.
    fn value(&mut self, node: usize, scanner: &mut Scanner<'_>) -> Option<()> {
        let start = scanner.at();
        match scanner.peek() {
            b'{' if !self.nodes[node].names.is_empty() => self.members(node, scanner)?,
            b'[' if !self.nodes[node].items.is_empty() => self.items(node, scanner)?,
            _ => scanner.skip_value()?,
        }
        self.nodes[node].found = Some(Span::new(start, scanner.at()));
        Some(())
    }

    fn members(&mut self, node: usize, scanner: &mut Scanner<'_>) -> Option<()> {
        scanner.enter()?;
        if scanner.peek() == b'}' {
            scanner.leave();
            return Some(());
        }
        loop {
            let (quoted, escaped) = scanner.name()?;
            let names = &self.nodes[node].names;
            let child = match escaped {
                false => names.get(scanner.inside(quoted)),
                true => match read_permissive(quoted.of(self.text), 0) {
                    Ok(Value::String(name)) => names.get(&name),
                    _ => None,
                },
            };
            match child.copied() {
                // The last of several members with one name counts.
                Some(child) => self.value(child, scanner)?,
                None => scanner.skip_value()?,
            }
            if !scanner.more(b'}')? {
                return Some(());
            }
        }
    }

    fn items(&mut self, node: usize, scanner: &mut Scanner<'_>) -> Option<()> {
        scanner.enter()?;
        if scanner.peek() == b']' {
            scanner.leave();
            return Some(());
        }
        for item in 0.. {
            match self.nodes[node].items.get(&item).copied() {
                Some(child) => self.value(child, scanner)?,
                None => scanner.skip_value()?,
            }
            if !scanner.more(b']')? {
                break;
            }
        }
        Some(())
    }
}
