//! Lists and maps whose parts stand between brackets with commas: JSON, YAML's flow style, HCL's values.

use super::text_edit::{TextEdit, indentation};
use crate::languages::text::Span;

/// A bracketed list or map.
pub(super) struct Separated<'t> {
    pub(super) text: &'t str,
    /// From one bracket to the other, both included.
    pub(super) span: Span,
    pub(super) parts: Vec<Span>,
}

/// How a part is laid out: on lines of its own with this indentation, or in one line with the others.
#[derive(Clone, Copy)]
pub(super) enum Layout<'t> {
    Lines { indent: &'t str, unit: &'t str },
    OneLine,
}

impl<'t> Separated<'t> {
    /// The white space before a part.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        let before = &self.text[..self.parts[index].start];
        &before[before.trim_end().len()..]
    }

    pub(super) fn layout(&self, index: usize) -> Layout<'t> {
        let Some((_, indent)) = self.gap(index).rsplit_once('\n') else { return Layout::OneLine };
        let unit = indent.strip_prefix(indentation(self.text, self.span.start)).unwrap_or_default();
        Layout::Lines { indent, unit: if unit.is_empty() { "  " } else { unit } }
    }

    /// Puts a part in after the part `index`.
    pub(super) fn insert(&self, index: usize, part: &str) -> TextEdit {
        let gap = match self.layout(index) {
            Layout::Lines { indent, .. } => format!("\n{indent}"),
            Layout::OneLine => " ".to_owned(),
        };
        TextEdit::insert(self.parts[index].end, format!(",{gap}{part}"))
    }

    /// Takes the parts of these numbers away, with a comma each.
    pub(super) fn remove(&self, indices: &[usize]) -> Vec<TextEdit> {
        let mut edits = Vec::new();
        let mut at = 0;
        while at < self.parts.len() {
            let run = (at..self.parts.len()).take_while(|index| indices.contains(index)).count();
            if run > 0 {
                edits.push(TextEdit::remove(self.run(at, at + run)));
            }
            at += run.max(1);
        }
        edits
    }

    /// What goes with the parts from `from` to before `to`.
    fn run(&self, from: usize, to: usize) -> Span {
        match (from, self.parts.get(to)) {
            (0, Some(next)) => Span::new(self.parts[0].start, next.start),
            (0, None) => Span::new(self.span.start + 1, self.span.end - 1),
            _ => Span::new(self.parts[from - 1].end, self.parts[to - 1].end),
        }
    }
}
