//! HCL as a document. A block is a map under its type and labels: `resource aws_api_gateway_method get`.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::structure::{Body, Structure};
use hcl_edit::template::Element;

use super::hcl_function::call;
use super::{Entry, Kind, Node, Unreadable};
use crate::languages::text::Span;

/// Reads an HCL body.
pub(in crate::formats) fn parse_hcl(text: &str) -> Result<Node, Unreadable> {
    match hcl_edit::parser::parse_body(text) {
        Ok(body) => {
            let whole = Span::new(0, text.len());
            Ok(Node::new(Kind::Map(entries(text, &body)), whole))
        }
        Err(error) => Err(unreadable(text, &error)),
    }
}

fn unreadable(text: &str, error: &hcl_edit::parser::Error) -> Unreadable {
    let at = error.location().offset().min(text.len());
    let message = error.message().replace("; ", ", ");
    match message.contains("escape sequence").then(|| unknown_escape_after(text, at)).flatten() {
        Some(offset) => Unreadable { offset, message, unknown_escape: true },
        None => Unreadable { offset: at, message, unknown_escape: false },
    }
}

/// The first backslash from `from` on, in its line, before a character that HCL does not escape; the
/// parser points past the escape.
fn unknown_escape_after(text: &str, from: usize) -> Option<usize> {
    let before = text[..from].char_indices().next_back().map_or(0, |(at, _)| at);
    let mut at = if text[..before].ends_with('\\') { before - 1 } else { from };
    let end = text[at..].find('\n').map_or(text.len(), |step| at + step);
    while let Some(found) = text[at..end].find('\\').map(|step| at + step) {
        match text[found + 1..end].chars().next() {
            Some(c) if "nrtuU\\\"".contains(c) => at = found + 2,
            _ => return Some(found),
        }
    }
    None
}

fn entries(text: &str, body: &Body) -> Vec<Entry> {
    let mut entries = Vec::new();
    for structure in body {
        match structure {
            Structure::Attribute(attribute) => entries.push(Entry {
                key: attribute.key.to_string(),
                key_span: span(attribute.key.span()),
                value: node(text, &attribute.value),
            }),
            Structure::Block(block) => {
                let labels = block.labels.iter().map(|label| label.as_str());
                let words: Vec<&str> = std::iter::once(block.ident.as_str()).chain(labels).collect();
                let value = Node::new(Kind::Map(self::entries(text, &block.body)), span(block.span()));
                let key_span = span(block.ident.span());
                entries.push(Entry { key: words.join(" "), key_span, value });
            }
        }
    }
    entries
}

/// An expression as a value; what only Terraform can work out stays an expression.
pub(super) fn node(text: &str, expression: &Expression) -> Node {
    let kind = match expression {
        Expression::Null(_) => Kind::Null,
        Expression::Bool(value) => Kind::Bool(**value),
        Expression::Number(number) => Kind::Number(number.value().to_string()),
        Expression::String(value) => Kind::Text(value.to_string()),
        Expression::Array(items) => Kind::List(items.iter().map(|item| node(text, item)).collect()),
        Expression::Object(object) => Kind::Map(members(text, object)),
        Expression::StringTemplate(template) => template_kind(text, template),
        Expression::HeredocTemplate(heredoc) => template_kind(text, &heredoc.template),
        Expression::Parenthesis(inner) => return node(text, inner.inner()),
        Expression::FuncCall(function) => call(text, function).unwrap_or_else(|| source(text, expression)),
        _ => source(text, expression),
    };
    Node::new(kind, span(expression.span()))
}

fn source(text: &str, expression: &Expression) -> Kind {
    Kind::Expression(span(expression.span()).of(text).trim().to_owned())
}

fn members(text: &str, object: &Object) -> Vec<Entry> {
    let entry = |(key, value): (&ObjectKey, &hcl_edit::expr::ObjectValue)| {
        let (name, key_span) = match key {
            ObjectKey::Ident(name) => (name.to_string(), span(name.span())),
            ObjectKey::Expression(expression) => {
                let key = node(text, expression);
                let name = match key.kind {
                    Kind::Text(name) | Kind::Number(name) => name,
                    Kind::Mixed(name, _) => name,
                    Kind::Expression(name) => format!("${{{name}}}"),
                    _ => String::new(),
                };
                (name, key.span)
            }
        };
        Entry { key: name, key_span, value: node(text, value.expr()) }
    };
    object.iter().map(entry).collect()
}

/// A template's text; one that is nothing but an interpolation is that expression.
fn template_kind<'t>(text: &str, template: impl IntoIterator<Item = &'t Element>) -> Kind {
    let (mut value, mut names, mut literal) = (String::new(), Vec::new(), false);
    for element in template {
        match element {
            Element::Literal(part) => {
                literal = true;
                value += part;
            }
            Element::Interpolation(part) => {
                let name = span(part.expr.span()).of(text).trim().to_owned();
                value += &format!("${{{name}}}");
                names.push(name);
            }
            Element::Directive(directive) => {
                let written = span(directive.span()).of(text);
                value += written;
                names.push(written.to_owned());
            }
        }
    }
    match &names[..] {
        [] => Kind::Text(value),
        [name] if !literal => Kind::Expression(name.clone()),
        _ => Kind::Mixed(value, names),
    }
}

fn span(range: Option<Range<usize>>) -> Span {
    range.map_or(Span::at(0), |range| Span::new(range.start, range.end))
}
