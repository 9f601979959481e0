//! Another text in place of a YAML scalar, in its own style.

use super::changed_lines::{changed_lines, lines_of};
use super::text_edit::{TextEdit, before, line_start, next_line};
use super::yaml::indent;
use crate::formats::document::{Kind, Node};
use crate::formats::write::{double_quoted, is_plain, literal_block, quoted_or_plain, single_quoted};
use crate::languages::text::Span;

/// The edits that make `node`, whose key stands at `key`, say `wanted`.
pub(super) fn scalar(text: &str, node: &Node, key: Option<Span>, wanted: &str) -> Vec<TextEdit> {
    let written = node.span.of(text);
    if matches!(node.kind, Kind::Number(_)) && wanted.parse::<u32>().is_ok() {
        return vec![TextEdit::replace(node.span, wanted)];
    }
    if let Some(block) = Block::of(text, node.span) {
        return block.write(text, node.as_text().unwrap_or_default(), wanted);
    }
    let block = key.filter(|_| wanted.contains('\n')).and_then(|key| new_block(text, key, node.span, wanted));
    let new = block.or_else(|| like(written, wanted)).unwrap_or_else(|| quoted_or_plain(wanted));
    vec![TextEdit::replace(node.span, new)]
}

/// `wanted` in the quotes of `written`, where they can hold it.
pub(super) fn like(written: &str, wanted: &str) -> Option<String> {
    match written.chars().next() {
        Some('"') => Some(double_quoted(wanted)),
        Some('\'') => single_quoted(wanted),
        _ => is_plain(wanted).then(|| wanted.to_owned()),
    }
}

/// A literal block where a text of one line stood behind its key.
fn new_block(text: &str, key: Span, value: Span, wanted: &str) -> Option<String> {
    let start = before(text, key.start);
    let is_alone = start.trim_matches([' ', '-']).is_empty();
    let one_line = line_start(text, key.start) == line_start(text, value.start)
        && text[value.end..next_line(text, value.end)].trim().is_empty();
    let own = indent(text, start.len());
    let inner = crate::formats::write::Indent { width: own.width + own.unit, ..own };
    if is_alone && one_line { literal_block(wanted, inner) } else { None }
}

/// A scalar behind `|` or `>`.
struct Block<'t> {
    /// The sign with what follows it: `|-`.
    header: Span,
    sign: &'t str,
    /// Its lines, without blank ones at the end.
    lines: Vec<Span>,
    indent: usize,
}

impl<'t> Block<'t> {
    fn of(text: &'t str, span: Span) -> Option<Block<'t>> {
        let first = line_start(text, span.start);
        if first == 0 || !text[first..span.start].trim().is_empty() {
            return None;
        }
        let above = text[..first].trim_end();
        let line = line_start(text, above.len());
        let code = above[line..].split(" #").next().unwrap_or_default().trim_end();
        let at = code.rfind(' ').map_or(0, |space| space + 1);
        let sign = &text[line + at..line + code.len()];
        let rest = sign.strip_prefix(['|', '>'])?;
        if !rest.chars().all(|c| "+-123456789".contains(c)) {
            return None;
        }
        let start = next_line(text, line);
        let content = text[..span.end].trim_end().len().max(start);
        let lines = lines_of(text, Span::new(start, next_line(text, content).min(span.end.max(content))));
        let header = Span::new(line + at, line + code.len());
        Some(Block { header, sign, lines, indent: text[first..span.start].len() })
    }

    fn write(&self, text: &str, old: &str, wanted: &str) -> Vec<TextEdit> {
        let body = wanted.trim_end_matches('\n');
        let chomping = match wanted.len() - body.len() {
            0 => "-",
            1 => "",
            _ => "+",
        };
        let number: String = self.sign.chars().filter(char::is_ascii_digit).collect();
        let is_literal = self.sign.starts_with('|');
        let fits = literal_block(&format!("x\n{wanted}"), indent(text, 0)).is_some()
            && !body.is_empty()
            && chomping != "+"
            && !self.sign.contains('+')
            && (!number.is_empty() || !body.starts_with([' ', '\t', '\n']));
        let edit = fits.then(|| self.lines(old, body, is_literal)).flatten();
        let (Some(edit), Some(last)) = (edit, self.lines.last()) else {
            let end = self.lines.last().map_or(self.header.end, |line| line.end);
            return vec![TextEdit::replace(
                Span::new(self.header.start, end),
                format!("{}\n", double_quoted(wanted)),
            )];
        };
        let header = format!("|{number}{chomping}");
        let mut edits = vec![edit];
        if header != self.sign {
            edits.push(TextEdit::replace(self.header, header));
        }
        // The last line of the text may lack its end.
        if edits[0].span.end == last.end && !text[..last.end].ends_with('\n') {
            edits[0].text.pop();
        }
        edits
    }

    fn lines(&self, old: &str, body: &str, is_literal: bool) -> Option<TextEdit> {
        let old: Vec<&str> =
            if is_literal { old.trim_end_matches('\n').split('\n').collect() } else { Vec::new() };
        // A block that tells its indentation by a number has more of it in its first line.
        let more = old.first().map_or(0, |line| line.len() - line.trim_start_matches(' ').len());
        let pad = " ".repeat(self.indent.saturating_sub(more));
        let new: Vec<&str> = body.split('\n').collect();
        let render = |line: &str| if line.is_empty() { String::new() } else { format!("{pad}{line}") };
        changed_lines(&self.lines, &old, &new, render)
    }
}
