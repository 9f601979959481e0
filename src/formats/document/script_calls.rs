//! Names, members of things, and calls in JavaScript.

use super::script::Script;
use super::{Entry, Kind, Node, json_text};
use crate::languages::text::Span;

impl Script<'_> {
    /// Names, members and calls: `new apigateway.LambdaIntegration(f, {…})`. A call is a map whose only key
    /// is what is called.
    pub(super) fn chain(&mut self) -> Option<Node> {
        let start = self.cursor.at;
        let first = self.cursor.word();
        if first == "new" || first == "await" {
            self.cursor.skip_trivia();
            self.cursor.word();
        }
        let mut call = None;
        let mut end = self.cursor.at;
        loop {
            self.cursor.skip_trivia();
            let rest = self.cursor.rest();
            if self.cursor.takes("?.") || self.cursor.takes(".") {
                self.cursor.skip_trivia();
                self.cursor.word();
                call = None;
            } else if rest.starts_with('!') && !rest.starts_with("!=") {
                self.cursor.at += 1;
            } else if rest.starts_with('[') && !self.cursor.text[end..self.cursor.at].contains('\n') {
                self.cursor.at += 1;
                self.cursor.skip_value();
                self.cursor.takes("]").then_some(())?;
                call = None;
            } else if rest.starts_with('(') {
                let key_span = Span::new(start, end);
                let open = self.cursor.at;
                let arguments = Node::new(Kind::List(self.list(')')?), Span::new(open, self.cursor.at));
                let key = without_space(key_span.of(self.cursor.text));
                call = Some(Entry { key, key_span, value: arguments });
            } else {
                self.cursor.at = end;
                break;
            }
            end = self.cursor.at;
        }
        let span = Span::new(start, end);
        Some(Node::new(self.worked_out(call, span), span))
    }

    fn worked_out(&self, call: Option<Entry>, span: Span) -> Kind {
        match call {
            Some(call) if call.key == "JSON.stringify" => {
                json_text::stringified(call.value.items()).unwrap_or_else(|| Kind::Map(vec![call]))
            }
            Some(call) => Kind::Map(vec![call]),
            None => match span.of(self.cursor.text) {
                "true" => Kind::Bool(true),
                "false" => Kind::Bool(false),
                "null" | "undefined" => Kind::Null,
                source => Kind::Expression(source.to_owned()),
            },
        }
    }
}

fn without_space(source: &str) -> String {
    source.strip_prefix("new ").map_or_else(
        || source.split_whitespace().collect(),
        |rest| format!("new {}", rest.split_whitespace().collect::<String>()),
    )
}
