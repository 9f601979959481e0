//! Edits on the text of a scenario. What they do not touch stays as it is written.

mod layout;

use self::layout::Layout;
use super::NESTING;
use crate::findings::{Edit, Operation, segments};
use crate::languages::json::{self, Node, NodeKind};
use crate::languages::text::Span;

/// `text` with `edits` made in order; the error says which cannot be made.
///
/// ```
/// use gatemap::{findings::Edit, scenario::rewrite};
/// let text = "{\n  \"a\": [1, 2] // no\n}".replace(" // no", "");
/// let edits = [Edit::add("/a/-", 3), Edit::replace("/a/0", "one")];
/// assert_eq!(rewrite(&text, &edits).unwrap(), "{\n  \"a\": [\"one\", 2, 3]\n}");
/// ```
pub fn rewrite(text: &str, edits: &[Edit]) -> Result<String, String> {
    let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let mut edited = text[mark.len()..].to_owned();
    for edit in edits {
        edited = apply(&edited, edit)?;
    }
    Ok(format!("{mark}{edited}"))
}

fn apply(text: &str, edit: &Edit) -> Result<String, String> {
    let tree = json::parse(text, NESTING).map_err(|error| error.to_string())?;
    let missing = || format!("nothing stands at {}", edit.path);
    let mut names: Vec<String> = segments(&edit.path).collect();
    let value = edit.value.clone().unwrap_or_default();
    let layout = Layout::of(text);
    let Some(last) = names.pop() else { return Ok(splice(text, tree.span, &layout.write(&value, None))) };
    let parent = names.iter().try_fold(&tree, |node, name| child(node, name)).ok_or_else(missing)?;
    let elements = Elements::of(text, parent).ok_or_else(missing)?;
    let found = elements.position(parent, &last);
    match (edit.op, found) {
        (Operation::Remove, Some(index)) => Ok(splice(text, elements.with_comma(index), "")),
        (Operation::Replace, Some(index)) => {
            Ok(splice(text, elements.values[index], &layout.write(&value, None)))
        }
        (Operation::Add, Some(index)) if elements.is_object => {
            Ok(splice(text, elements.values[index], &layout.write(&value, None)))
        }
        (Operation::Add, _) => {
            let index = elements.place(&last).ok_or_else(missing)?;
            let siblings = elements.sample();
            let written = layout.write(&value, siblings.as_ref());
            let name = if elements.is_object { layout.name(&last) } else { String::new() };
            let (at, inserted) = elements.insert(index, &format!("{name}{written}"), &layout);
            Ok(splice(text, at, &inserted))
        }
        (_, None) => Err(missing()),
    }
}

fn child<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n Node<'t>> {
    match &node.kind {
        NodeKind::Array(items) => items.get(name.parse::<usize>().ok()?),
        _ => node.get(name),
    }
}

fn splice(text: &str, at: Span, with: &str) -> String {
    format!("{}{with}{}", &text[..at.start], &text[at.end..])
}

/// The members of an object or the items of a list, and where they stand.
struct Elements<'t> {
    text: &'t str,
    is_object: bool,
    /// The object or list without its brackets.
    inside: Span,
    /// Each with its name.
    wholes: Vec<Span>,
    values: Vec<Span>,
}

/// The white space before an element, and the element.
pub(super) struct Sample<'t> {
    pub(super) gap: &'t str,
    pub(super) element: &'t str,
}

impl<'t> Elements<'t> {
    fn of(text: &'t str, node: &Node) -> Option<Elements<'t>> {
        let inside = Span::new(node.span.start + 1, node.span.end - 1);
        let (is_object, wholes, values) = match &node.kind {
            NodeKind::Array(items) => {
                let spans: Vec<_> = items.iter().map(|item| item.span).collect();
                (false, spans.clone(), spans)
            }
            NodeKind::Object(members) => {
                let whole = |start: usize, end: usize| Span::new(start, end);
                let wholes = members.iter().map(|one| whole(one.name_span.start, one.value.span.end));
                (true, wholes.collect(), members.iter().map(|one| one.value.span).collect())
            }
            _ => return None,
        };
        Some(Elements { text, is_object, inside, wholes, values })
    }

    /// The element called `name`, the last one if there are several.
    fn position(&self, node: &Node, name: &str) -> Option<usize> {
        match &node.kind {
            NodeKind::Object(members) => members.iter().rposition(|member| member.name == name),
            _ => name.parse().ok().filter(|index| *index < self.wholes.len()),
        }
    }

    /// Where a new element called `name` goes.
    fn place(&self, name: &str) -> Option<usize> {
        match name {
            _ if self.is_object => Some(self.wholes.len()),
            "-" => Some(self.wholes.len()),
            index => index.parse().ok().filter(|index| *index <= self.wholes.len()),
        }
    }

    /// The last element, whose layout a new one takes over.
    fn sample(&self) -> Option<Sample<'t>> {
        let index = self.wholes.len().checked_sub(1)?;
        Some(Sample { gap: self.gap(index), element: self.wholes[index].of(self.text) })
    }

    /// The white space before an element.
    fn gap(&self, index: usize) -> &'t str {
        let before = &self.text[..self.wholes[index].start];
        &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..]
    }

    /// The place and the text that put `element` before the element `index`, or at the end.
    fn insert(&self, index: usize, element: &str, layout: &Layout) -> (Span, String) {
        let Some(sample) = self.sample() else { return (self.inside, layout.alone(element, self.is_object)) };
        let gap = if sample.gap.is_empty() { layout.blank() } else { sample.gap };
        match self.wholes.get(index) {
            Some(next) => (Span::at(next.start), format!("{element},{gap}")),
            None => (Span::at(self.wholes[index - 1].end), format!(",{gap}{element}")),
        }
    }

    /// An element with the comma that goes with it.
    fn with_comma(&self, index: usize) -> Span {
        match (self.wholes.get(index + 1), index.checked_sub(1)) {
            (Some(next), _) => Span::new(self.wholes[index].start, next.start),
            (None, Some(previous)) => Span::new(self.wholes[previous].end, self.wholes[index].end),
            (None, None) => self.inside,
        }
    }
}
