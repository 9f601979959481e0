//! YAML as a document: anchors and merge keys are followed, CloudFormation's short tags become their
//! long forms.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Tag};

use super::{Entry, Kind, Node, Unreadable, yaml_scalar};
use crate::formats::limits::{ALIASED_VALUES, NESTING};
use crate::languages::text::Span;

/// Reads the first document of a YAML text.
pub(in crate::formats) fn parse_yaml(text: &str) -> Result<Node, Unreadable> {
    let options = granit_parser::options! {
        flow_nesting_limit: NESTING,
        block_nesting_limit: NESTING,
    };
    let mut builder = Builder::default();
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| unreadable(text, &error))?;
        let span = span.byte_range().map_or(Span::at(0), |range| Span::new(range.start, range.end));
        match event {
            Event::DocumentEnd => break,
            event => builder.take(event, span)?,
        }
    }
    Ok(builder.root.unwrap_or_else(|| Node::new(Kind::Null, Span::at(0))))
}

fn unreadable(text: &str, error: &ScanError) -> Unreadable {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let unknown_escape = *error.kind() == ErrorKind::UnknownQuotedScalarEscape;
    // The parser points at the start of the scalar or past the backslash.
    let offset = if unknown_escape { escape_after(text, at) } else { at };
    let message = match error.info() {
        info if info.contains("tab") => {
            "a tab is in the indentation, where YAML takes spaces only".to_owned()
        }
        info => info,
    };
    Unreadable { offset, message, unknown_escape }
}

/// The first backslash from `from` on before a character that YAML does not escape so.
fn escape_after(text: &str, from: usize) -> usize {
    let mut at = if text[..from].ends_with('\\') { from - 1 } else { from };
    while let Some(found) = text[at..].find('\\').map(|step| at + step) {
        match text[found + 1..].chars().next() {
            Some(c) if "0abt\tnvfre \"/\\N_LPxuU\n\r".contains(c) => at = found + 1 + c.len_utf8(),
            _ => return found,
        }
    }
    from
}

/// A collection that is not closed yet.
struct Open {
    tag: Option<String>,
    anchor: usize,
    start: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map(Vec<Entry>, Option<(String, Span)>),
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    aliased: usize,
    root: Option<Node>,
}

impl Builder {
    fn take(&mut self, event: Event, span: Span) -> Result<(), Unreadable> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let tag = short(tag.as_deref());
                let kind = match style {
                    ScalarStyle::Plain if text == "<<" && self.awaits_key() => Kind::Text(MERGE.to_owned()),
                    ScalarStyle::Plain if tag.is_none() => yaml_scalar::plain(&text),
                    _ => Kind::Text(text.into_owned()),
                };
                self.finish(Node::new(kind, span), tag, anchor);
            }
            Event::SequenceStart(_, anchor, tag) => self.begin(Content::List(Vec::new()), anchor, tag, span),
            Event::MappingStart(_, anchor, tag) => {
                self.begin(Content::Map(Vec::new(), None), anchor, tag, span);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(anchor) => self.alias(anchor, span)?,
            _ => {}
        }
        Ok(())
    }

    /// Whether the next value is a key.
    fn awaits_key(&self) -> bool {
        matches!(self.open.last().map(|open| &open.content), Some(Content::Map(_, None)))
    }

    fn begin(&mut self, content: Content, anchor: usize, tag: Option<Cow<Tag>>, span: Span) {
        self.open.push(Open { tag: short(tag.as_deref()), anchor, start: span.start, content });
    }

    fn close(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        let kind = match open.content {
            Content::List(items) => Kind::List(items),
            Content::Map(entries, _) => Kind::Map(merged(entries)),
        };
        let span = Span::new(open.start, span.end.max(open.start));
        self.finish(Node::new(kind, span), open.tag, open.anchor);
    }

    /// Aliases are copies: what they stand for all together is limited.
    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Unreadable> {
        let Some((node, size)) = self.anchors.get(&anchor).cloned() else {
            return Err(Unreadable::at(span.start, "an alias stands inside the value that it names"));
        };
        self.aliased += size;
        if self.aliased > ALIASED_VALUES {
            let message = format!("the aliases of this document stand for more than {ALIASED_VALUES} values");
            return Err(Unreadable::at(span.start, message));
        }
        self.place(node);
        Ok(())
    }

    fn finish(&mut self, node: Node, tag: Option<String>, anchor: usize) {
        let node = match tag {
            None => node,
            Some(key) => {
                let span = node.span;
                let entry = Entry { key, key_span: Span::at(span.start), value: node };
                Node::new(Kind::Map(vec![entry]), span)
            }
        };
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), size(&node)));
        }
        self.place(node);
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Map(entries, key)) => match key.take() {
                None => *key = Some((key_text(&node), node.span)),
                Some((key, key_span)) => entries.push(Entry { key, key_span, value: node }),
            },
        }
    }
}

/// The key `<<` without quotes; in quotes it is a key like any other.
const MERGE: &str = "\0<<";

/// The values of merge keys join the map where it does not say otherwise.
fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    if entries.iter().all(|entry| entry.key != MERGE) {
        return entries;
    }
    let (merges, mut own): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| entry.key == MERGE);
    for merge in merges {
        let maps = match merge.value.kind {
            Kind::List(items) => items,
            _ => vec![merge.value],
        };
        for entry in maps.iter().flat_map(Node::entries) {
            if own.iter().all(|known| known.key != entry.key) {
                own.push(entry.clone());
            }
        }
    }
    own
}

fn key_text(node: &Node) -> String {
    match &node.kind {
        Kind::Text(text) | Kind::Number(text) | Kind::Expression(text) => text.clone(),
        Kind::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}

fn size(node: &Node) -> usize {
    let within = match &node.kind {
        Kind::List(items) => items.iter().map(size).sum(),
        Kind::Map(entries) => entries.iter().map(|entry| size(&entry.value)).sum(),
        _ => 0,
    };
    1 + within
}

/// `!Sub` as `Fn::Sub`; YAML's own tags say nothing here beyond that a scalar is text.
fn short(tag: Option<&Tag>) -> Option<String> {
    let tag = tag?;
    if !tag.is_custom() || tag.suffix().is_empty() {
        return None;
    }
    match tag.suffix() {
        "Ref" | "Condition" => Some(tag.suffix().to_owned()),
        name => Some(format!("Fn::{name}")),
    }
}
