//! Shell commands `aws apigateway …` as a document, whatever stands around them: a map of the commands by
//! name, each with its options as `get-method` calls them.

use super::shell_words::{Word, words};
use super::{Entry, Kind, Node, parse_json};
use crate::languages::text::Span;

/// How the commands begin.
const COMMAND: &str = "aws apigateway ";

/// Reads the commands of a script or of a text with commands in it.
pub(in crate::formats) fn parse_shell(text: &str) -> Node {
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(COMMAND).map(|step| at + step) {
        at = start + COMMAND.len();
        let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        // A prompt, another command or a code mark may stand before it; in a comment or a text it is none.
        let before = text[line..start].trim_end();
        if !before.is_empty() && !before.ends_with(['$', '>', ';', '&', '|', '(', '`']) {
            continue;
        }
        let (found, end) = words(text, at);
        at = end;
        if let Some((name, options)) = found.split_first() {
            let value = Node::new(Kind::Map(entries_of(options)), Span::new(start, end));
            entries.push(Entry { key: name.value.clone(), key_span: name.span, value });
        }
    }
    Node::new(Kind::Map(entries), Span::new(0, text.len()))
}

fn entries_of(words: &[Word]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        let Some(name) = word.value.strip_prefix("--") else { continue };
        let (name, given) = match name.split_once('=') {
            Some((name, value)) => (name, Some(word.with(value))),
            None => (name, words.next_if(|next| !next.value.starts_with("--")).cloned()),
        };
        let value = given.map_or(Node::new(Kind::Bool(true), word.span), |given| value(name, &given));
        match value.kind {
            Kind::Map(members) if name == "cli-input-json" => entries.extend(members),
            kind => {
                let value = Node::new(kind, value.span);
                entries.push(Entry { key: camel(name), key_span: word.span, value });
            }
        }
    }
    entries
}

/// `response-parameters` as `responseParameters`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let start = letters.next().map(|c| c.to_ascii_uppercase());
        name + &start.into_iter().chain(letters).collect::<String>()
    })
}

/// JSON, the CLI's short form of a map, or text.
fn value(name: &str, word: &Word) -> Node {
    const MAPS: [&str; 5] = [
        "response-parameters",
        "response-templates",
        "response-models",
        "request-templates",
        "request-parameters",
    ];
    let is_map = MAPS.contains(&name);
    if (is_map || name == "cli-input-json" || name == "patch-operations")
        && let Ok(json) = parse_json(&word.value)
        && !matches!(json.kind, Kind::Text(_))
    {
        return moved(json, word);
    }
    if is_map && word.value.contains('=') {
        return Node::new(
            Kind::Map(word.value.split(',').filter_map(|part| short(part, word)).collect()),
            word.span,
        );
    }
    Node::new(word.kind(), word.span)
}

/// `KEY=VALUE` of the short form.
fn short(part: &str, word: &Word) -> Option<Entry> {
    let (key, value) = part.split_once('=')?;
    let kind = match value {
        "true" => Kind::Bool(true),
        "false" => Kind::Bool(false),
        text => Kind::Text(text.trim_matches('"').to_owned()),
    };
    Some(Entry { key: key.trim().to_owned(), key_span: word.span, value: Node::new(kind, word.span) })
}

/// The places of JSON within its word, or all at the word where quotes or escapes shift them.
fn moved(node: Node, word: &Word) -> Node {
    let place = |span: Span| match word.shift {
        Some(shift) => span.map(|offset| offset + shift),
        None => word.span,
    };
    let kind = match node.kind {
        Kind::List(items) => Kind::List(items.into_iter().map(|item| moved(item, word)).collect()),
        Kind::Map(entries) => {
            let entry = |entry: Entry| Entry {
                key_span: place(entry.key_span),
                value: moved(entry.value, word),
                ..entry
            };
            Kind::Map(entries.into_iter().map(entry).collect())
        }
        Kind::Text(text) if !word.names.is_empty() => {
            let names = word.names.iter().filter(|name| text.contains(&format!("${{{name}}}")));
            let names: Vec<String> = names.cloned().collect();
            if names.is_empty() { Kind::Text(text) } else { Kind::Mixed(text, names) }
        }
        kind => kind,
    };
    Node::new(kind, place(node.span))
}
