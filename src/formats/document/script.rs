//! JavaScript and TypeScript as far as values are written out. No program is run: names, calls and what
//! else is worked out stay expressions.
//!
//! The document is a map of what stands outermost: `const NAME`, `module.exports`, `export default`, and
//! calls by what is called, such as `api.root.addMethod`, with their arguments.

use super::script_text::{Cursor, Text, is_word};
use super::{Entry, Kind, Node, Unreadable};
use crate::formats::limits::NESTING;
use crate::languages::text::Span;

/// How a backslash before a letter that JavaScript does not escape is read in a selection pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats) enum LostBackslash {
    /// It is dropped, as JavaScript does.
    Dropped,
    /// It cannot be meant: the text is not readable.
    Unreadable,
}

/// Reads the values of a program.
pub(in crate::formats) fn parse_script(text: &str, lost: LostBackslash) -> Result<Node, Unreadable> {
    let mut script = Script { cursor: Cursor { text, at: 0 }, lost, depth: 0, error: None };
    let mut entries = Vec::new();
    while script.cursor.skip_trivia() {
        script.outermost(&mut entries);
        if let Some(error) = script.error.take() {
            return Err(error);
        }
    }
    Ok(Node::new(Kind::Map(entries), Span::new(0, text.len())))
}

/// Whether a text is nothing but one object or list, with keys as JSON does not have them.
pub(in crate::formats) fn is_script_value(text: &str) -> bool {
    let cursor = Cursor { text, at: 0 };
    let mut script = Script { cursor, lost: LostBackslash::Dropped, depth: 0, error: None };
    let inside = text.trim_start_matches(|c: char| c.is_whitespace() || "[{".contains(c));
    script.cursor.skip_trivia();
    let is_value = !inside.starts_with('"') && script.cursor.rest().starts_with(['{', '[']);
    is_value
        && script.operand().is_some()
        && script.cursor.rest().trim_matches([';', ' ', '\n', '\r']).is_empty()
}

pub(super) struct Script<'t> {
    pub(super) cursor: Cursor<'t>,
    pub(super) lost: LostBackslash,
    depth: usize,
    pub(super) error: Option<Unreadable>,
}

impl<'t> Script<'t> {
    /// Takes a declaration, an export or a call; steps over anything else.
    fn outermost(&mut self, entries: &mut Vec<Entry>) {
        let start = self.cursor.at;
        let word = self.cursor.word();
        let key = match word {
            "const" | "let" | "var" => self.declared(),
            "export" => self.cursor.takes_word("default").then(|| "export default".to_owned()),
            "module" => {
                (self.cursor.takes(".exports") && self.takes_equals()).then(|| "module.exports".to_owned())
            }
            _ => None,
        };
        let after_key = self.cursor.at;
        let is_first = self.cursor.text[..start].trim().is_empty();
        let is_object = is_first && self.cursor.rest().starts_with(['{', '[']);
        if key.is_some() || is_object {
            let span = Span::new(start, after_key);
            match self.value() {
                Some(value) => entries.push(Entry { key: key.unwrap_or_default(), key_span: span, value }),
                None => self.cursor.at = after_key,
            }
            if self.cursor.at > start {
                return;
            }
        }
        self.cursor.at = start;
        if word.is_empty() {
            self.cursor.step_over();
            return;
        }
        match self.chain() {
            Some(Node { kind: Kind::Map(calls), .. }) => entries.extend(calls),
            Some(_) => {}
            None => self.cursor.at = start + word.len(),
        }
    }

    /// `NAME: Type =` of a declaration.
    fn declared(&mut self) -> Option<String> {
        self.cursor.skip_trivia();
        let name = self.cursor.word();
        if name.is_empty() {
            return None;
        }
        let line =
            &self.cursor.rest()[..self.cursor.rest().find(['\n', ';']).unwrap_or(self.cursor.rest().len())];
        let equals = line.find('=').filter(|at| !line[at + 1..].starts_with(['>', '=']))?;
        self.cursor.at += equals + 1;
        Some(format!("const {name}"))
    }

    fn takes_equals(&mut self) -> bool {
        self.cursor.skip_trivia();
        !self.cursor.rest().starts_with("==") && self.cursor.takes("=")
    }

    /// A value up to a comma, a closing bracket or a semicolon.
    pub(super) fn value(&mut self) -> Option<Node> {
        if self.depth > NESTING {
            return None;
        }
        self.depth += 1;
        let value = self.value_at_depth();
        self.depth -= 1;
        value
    }

    fn value_at_depth(&mut self) -> Option<Node> {
        self.cursor.skip_trivia();
        let start = self.cursor.at;
        let Some(mut node) = self.operand() else {
            return if self.error.is_some() { None } else { self.expression(start) };
        };
        loop {
            let end = self.cursor.at;
            self.cursor.skip_trivia();
            let rest = self.cursor.rest();
            if rest.is_empty() || rest.starts_with([',', ')', ']', '}', ';', ':']) {
                self.cursor.at = end;
                return Some(node);
            }
            if rest.starts_with("=>") {
                return None;
            }
            if self.cursor.takes_word("as") || self.cursor.takes_word("satisfies") {
                self.cursor.skip_trivia();
                self.cursor.skip_while(|c| is_word(c) || ".[]<>|' ".contains(c));
                continue;
            }
            let joined = rest.starts_with('+') && !rest.starts_with("++");
            if joined && let Some(next) = self.joined(&node) {
                node = next;
                continue;
            }
            // Without a semicolon the next line is the next statement.
            let on_new_line = self.cursor.text[end..self.cursor.at].contains('\n');
            if on_new_line && rest.starts_with(|c: char| is_word(c) || c == '@') {
                self.cursor.at = end;
                return Some(node);
            }
            return self.expression(start);
        }
    }

    /// A text and what is added to it.
    fn joined(&mut self, first: &Node) -> Option<Node> {
        let plus = self.cursor.at;
        self.cursor.at += 1;
        self.cursor.skip_trivia();
        let Some(second) = self.operand() else {
            self.cursor.at = plus;
            return None;
        };
        let mut text = Text::default();
        if !text.push(first) || !text.push(&second) {
            self.cursor.at = plus;
            return None;
        }
        Some(Node::new(text.kind(), Span::new(first.span.start, second.span.end)))
    }

    /// `[…].join('\n')`, when all its items are texts.
    fn joined_list(&mut self, items: &[Node]) -> Option<Kind> {
        let start = self.cursor.at;
        self.cursor.skip_trivia();
        let separator = self.cursor.takes(".join(").then(|| self.cursor.text_literal()).flatten();
        let mut text = Text::default();
        let joined = match separator {
            Some(separator) if self.cursor.takes(")") => items.iter().enumerate().all(|(index, item)| {
                let between = Node::new(separator.clone(), item.span);
                (index == 0 || text.push(&between)) && text.push(item)
            }),
            _ => false,
        };
        if !joined {
            self.cursor.at = start;
        }
        joined.then(|| text.kind())
    }

    /// What only the program can work out, as written.
    pub(super) fn expression(&mut self, start: usize) -> Option<Node> {
        self.cursor.skip_value();
        let source = self.cursor.text[start..self.cursor.at].trim_end();
        if source.is_empty() {
            return None;
        }
        Some(Node::new(Kind::Expression(source.to_owned()), Span::new(start, start + source.len())))
    }

    fn operand(&mut self) -> Option<Node> {
        let start = self.cursor.at;
        let kind = match self.cursor.rest().chars().next()? {
            '"' | '\'' | '`' => self.cursor.text_literal()?,
            '[' => {
                let items = self.list(']')?;
                self.joined_list(&items).unwrap_or(Kind::List(items))
            }
            '{' => Kind::Map(self.members()?),
            c if c.is_ascii_digit() => {
                Kind::Number(self.cursor.skip_while(|c| is_word(c) || c == '.').to_owned())
            }
            c if is_word(c) => return self.chain(),
            _ => return None,
        };
        Some(Node::new(kind, Span::new(start, self.cursor.at)))
    }

    /// Values up to `close`.
    pub(super) fn list(&mut self, close: char) -> Option<Vec<Node>> {
        self.cursor.at += 1;
        let mut items = Vec::new();
        loop {
            self.cursor.skip_trivia();
            if self.cursor.takes(close.encode_utf8(&mut [0; 4])) {
                return Some(items);
            }
            let start = self.cursor.at;
            let spreads = self.cursor.takes("...");
            let value = self.value()?;
            items.push(if spreads { spread(start, value) } else { value });
            self.cursor.skip_trivia();
            if !self.cursor.takes(",") && !self.cursor.rest().starts_with(close) {
                return None;
            }
        }
    }
}

/// The key of `...` in an object; of an item of a list as well.
pub(in crate::formats) const SPREAD: &str = "...";

fn spread(start: usize, value: Node) -> Node {
    let span = Span::new(start, value.span.end);
    let entry = Entry { key: SPREAD.to_owned(), key_span: Span::new(start, start + 3), value };
    Node::new(Kind::Map(vec![entry]), span)
}
