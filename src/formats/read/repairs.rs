//! Mistakes that are mended and told: each is a known trap of one form or another.

use super::naming::Naming;
use super::openapi::PATTERN_KEY_DEFAULT;
use super::reading::Reading;
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{IntegrationResponse, MethodResponse, Pair, Written};

/// What a mapping expression begins with when it is not a text in single quotes.
const EXPRESSIONS: [&str; 5] = [
    "integration.response.body",
    "integration.response.header.",
    "integration.response.multivalueheader.",
    "context.",
    "stageVariables.",
];

/// A selection pattern; one that is written as a number is read as text. CloudFormation refuses it: a
/// pattern is a string.
pub(super) fn pattern(reading: &mut Reading, node: &Node) -> Option<Written> {
    if let Kind::Number(digits) = &node.kind {
        reading.repaired(
            node.span,
            format!("the pattern {digits} is a number, and a pattern is text: it is read as \"{digits}\""),
        );
    }
    reading.text(node)
}

/// Header mappings, with expressions out of the quotes that a tool put round them, and without those
/// that have lost their value.
pub(super) fn parameters(reading: &mut Reading, node: &Node) -> Vec<Pair> {
    let mut pairs = reading.pairs(node);
    if !reading.as_written {
        pairs.retain(|pair| keep_mapping(reading, pair));
        pairs.iter_mut().for_each(|pair| unquote(reading, pair));
    }
    pairs
}

/// A mapping without a value was lost by a tool on the way: the key is there and nothing is sent.
fn keep_mapping(reading: &mut Reading, pair: &Pair) -> bool {
    if pair.value.value.is_empty()
        && let Some(span) = pair.key.span
    {
        let message = format!("{} has no value, it is left out: a tool may have lost it", pair.key.value);
        reading.repaired(span, message);
        return false;
    }
    true
}

/// In quotes an expression is text, and the client would get the words themselves.
fn unquote(reading: &mut Reading, pair: &mut Pair) {
    let bare = pair.value.value.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    let Some(bare) = bare.filter(|text| is_expression(text)) else { return };
    if let Some(span) = pair.value.span {
        let message = format!("'{bare}' in quotes would be sent as these words, the quotes are taken away");
        reading.repaired(span, message);
    }
    pair.value.value = bare.to_owned();
}

fn is_expression(text: &str) -> bool {
    EXPRESSIONS.iter().any(|start| text.starts_with(start)) && !text.contains(char::is_whitespace)
}

/// YAML takes one pair of quotes away, and API Gateway wants text in another: `text/html` becomes
/// `'text/html'`.
pub(super) fn quote(reading: &mut Reading, pair: &mut Pair) {
    let value = &pair.value.value;
    if reading.as_written || value.starts_with('\'') || is_expression(value) || value.is_empty() {
        return;
    }
    let quoted = format!("'{value}'");
    if let Some(span) = pair.value.span {
        reading.repaired(span, format!("text is in single quotes within YAML's own: it is read as {quoted}"));
    }
    pair.value.value = quoted;
}

/// In OpenAPI the key is the pattern, and a `selectionPattern` inside has no effect.
pub(super) fn inner_pattern(reading: &mut Reading, response: &mut IntegrationResponse, key: Written) {
    let own = if key.value == PATTERN_KEY_DEFAULT { Written { value: String::new(), ..key } } else { key };
    let inner = response.pattern.take();
    response.pattern = Some(own);
    let Some(inner) =
        inner.filter(|inner| Some(&inner.value) != response.pattern.as_ref().map(|own| &own.value))
    else {
        return;
    };
    let Some(span) = inner.span else { return };
    let key = response.pattern.as_ref().map(|own| own.value.as_str()).unwrap_or_default();
    let key = if key.is_empty() { PATTERN_KEY_DEFAULT } else { key };
    if reading.as_written {
        let message = format!("in OpenAPI the key {key} is the pattern, selectionPattern has no effect");
        reading.tell(crate::formats::LossKind::Ignored, span, message);
    } else {
        let message =
            format!("in OpenAPI the key is the pattern: {} is taken in place of {key}", inner.value);
        reading.repaired(span, message);
        response.pattern = Some(inner);
    }
}

/// A pattern beside the integration responses belongs into one of them, nobody can say which.
pub(super) fn misplaced_pattern(reading: &mut Reading, node: &Node, naming: Naming) {
    if let Some(pattern) = node.get(&naming.field("selectionPattern")) {
        let message =
            "selectionPattern has no effect on an integration: it belongs into an integration response";
        reading.ignored(pattern, message);
    }
}

/// A pattern in a method response moves to the integration response of that status.
pub(super) fn move_pattern(
    reading: &mut Reading,
    responses: &mut [IntegrationResponse],
    declared: &MethodResponse,
    node: &Node,
    naming: Naming,
) {
    let Some(found) = node.get(&naming.field("selectionPattern")) else { return };
    let target = responses.iter_mut().find(|response| response.status.value == declared.status.value);
    match target.filter(|response| response.pattern.is_none() && !reading.as_written) {
        Some(response) => {
            let status = &declared.status.value;
            let message =
                format!("a method response has no pattern: it moves to the integration response {status}");
            reading.repaired(found.span, message);
            response.pattern = pattern(reading, found);
        }
        None => reading.ignored(found, "a method response has no pattern: it has no effect here"),
    }
}
