//! The grammar of mapping expressions: the right side of a header mapping.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html>

use crate::languages::text::Span;

/// A mapping expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingExpression<'e> {
    /// `integration.response.header.NAME`: the last value of a header.
    Header(&'e str),
    /// `integration.response.multivalueheader.NAME`: all values of a header.
    MultiValueHeader(&'e str),
    /// `integration.response.body`: the whole body.
    Body,
    /// `integration.response.body.PATH`: a JSONPath without its leading `$.`.
    BodyPath {
        /// The path.
        path: &'e str,
        /// Where the path stands in the expression.
        span: Span,
    },
    /// `context.NAME`
    Context(&'e str),
    /// `stageVariables.NAME`
    StageVariable(&'e str),
    /// `'TEXT'`
    Static(&'e str),
}

/// Why a text is no mapping expression, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionError {
    /// The part that cannot stand there.
    pub span: Span,
    /// What was found and what was expected.
    pub message: String,
    /// What the author probably meant.
    pub kind: ExpressionErrorKind,
}

/// What an author probably meant by a text that is no mapping expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpressionErrorKind {
    /// A fixed value without its single quotes.
    UnquotedLiteral,
    /// Anything else.
    Other,
}

const RESPONSE: &str = "integration.response.";
const FORMS: &str = "expected 'text' in single quotes, integration.response.header.NAME, integration.response.multivalueheader.NAME, integration.response.body, integration.response.body.PATH, context.NAME or stageVariables.NAME";

/// Reads a mapping expression.
///
/// ```
/// use gatemap::gateway::mapping_expression::{MappingExpression, parse};
/// assert_eq!(parse("'*'"), Ok(MappingExpression::Static("*")));
/// assert_eq!(parse("integration.response.header.ETag"), Ok(MappingExpression::Header("ETag")));
/// let error = parse("integration.response.bdy.id").unwrap_err();
/// assert_eq!((error.span.start, error.span.end), (21, 27));
/// ```
pub fn parse(expression: &str) -> Result<MappingExpression<'_>, ExpressionError> {
    if let Some(rest) = expression.strip_prefix('\'') {
        return quoted(expression, rest);
    }
    if let Some(rest) = expression.strip_prefix(RESPONSE) {
        return response(expression, rest);
    }
    if let Some(name) = expression.strip_prefix("context.") {
        return named(expression, name).map(MappingExpression::Context);
    }
    if let Some(name) = expression.strip_prefix("stageVariables.") {
        return named(expression, name).map(MappingExpression::StageVariable);
    }
    Err(unknown(expression))
}

/// Everything between the first and the last single quote.
fn quoted<'e>(expression: &'e str, rest: &'e str) -> Result<MappingExpression<'e>, ExpressionError> {
    match rest.strip_suffix('\'') {
        Some(text) => Ok(MappingExpression::Static(text)),
        None => Err(ExpressionError {
            span: Span::new(0, expression.len()),
            message: "expected a closing single quote at the end, found none".to_owned(),
            kind: ExpressionErrorKind::Other,
        }),
    }
}

fn response<'e>(expression: &'e str, rest: &'e str) -> Result<MappingExpression<'e>, ExpressionError> {
    if let Some(name) = rest.strip_prefix("header.") {
        return named(expression, name).map(MappingExpression::Header);
    }
    if let Some(name) = rest.strip_prefix("multivalueheader.") {
        return named(expression, name).map(MappingExpression::MultiValueHeader);
    }
    let Some(path) = rest.strip_prefix("body") else {
        let span = Span::new(RESPONSE.len(), expression.len());
        let message =
            format!("expected header.NAME, multivalueheader.NAME, body or body.PATH, found \"{rest}\"");
        return Err(ExpressionError { span, message, kind: ExpressionErrorKind::Other });
    };
    let start = expression.len() - path.len();
    match path.as_bytes() {
        [] => Ok(MappingExpression::Body),
        [b'.', _, ..] => {
            Ok(MappingExpression::BodyPath { path: &path[1..], span: Span::new(start + 1, expression.len()) })
        }
        [b'[', ..] => Ok(MappingExpression::BodyPath { path, span: Span::new(start, expression.len()) }),
        _ => Err(ExpressionError {
            span: Span::new(start, expression.len()),
            message: format!("expected .PATH or nothing after integration.response.body, found \"{path}\""),
            kind: ExpressionErrorKind::Other,
        }),
    }
}

/// A name: letters, digits and `. _ $ -`.
fn named<'e>(expression: &'e str, name: &'e str) -> Result<&'e str, ExpressionError> {
    let start = expression.len() - name.len();
    let is_name_char = |c: char| c.is_ascii_alphanumeric() || "._$-".contains(c);
    let wrong = name.char_indices().find(|&(_, c)| !is_name_char(c));
    let (span, found) = match wrong {
        None if !name.is_empty() => return Ok(name),
        None => (Span::at(start), "nothing".to_owned()),
        Some((at, c)) => (Span::new(start + at, start + at + c.len_utf8()), format!("'{c}'")),
    };
    let message = format!("expected a name of letters, digits and . _ $ -, found {found}");
    Err(ExpressionError { span, message, kind: ExpressionErrorKind::Other })
}

fn unknown(expression: &str) -> ExpressionError {
    let known = ["integration", "method", "context", "stageVariables", "$", "\""];
    let is_expression = known.iter().any(|start| expression.starts_with(start)) || expression.is_empty();
    let kind = match is_expression {
        true => ExpressionErrorKind::Other,
        false => ExpressionErrorKind::UnquotedLiteral,
    };
    ExpressionError {
        span: Span::new(0, expression.len()),
        message: format!("{FORMS}; found \"{expression}\""),
        kind,
    }
}

#[cfg(test)]
mod tests {
    use super::MappingExpression::*;
    use super::*;

    #[test]
    fn every_form_is_read() {
        let span = |start, end| Span::new(start, end);
        assert_eq!(parse("integration.response.body"), Ok(Body));
        assert_eq!(
            parse("integration.response.body.a-b[0]"),
            Ok(BodyPath { path: "a-b[0]", span: span(26, 32) })
        );
        assert_eq!(
            parse("integration.response.body['a']"),
            Ok(BodyPath { path: "['a']", span: span(25, 30) })
        );
        assert_eq!(parse("integration.response.multivalueheader.X-A"), Ok(MultiValueHeader("X-A")));
        assert_eq!(parse("context.identity.sourceIp"), Ok(Context("identity.sourceIp")));
        assert_eq!(parse("stageVariables.host"), Ok(StageVariable("host")));
        assert_eq!(parse("'it''s \"*\"'"), Ok(Static("it''s \"*\"")));
        assert_eq!(parse("''"), Ok(Static("")));
    }

    #[test]
    fn errors_point_at_the_part() {
        let place = |expression: &str| parse(expression).map_err(|error| error.span).unwrap_err();
        assert_eq!(place("context.a b"), Span::new(9, 10));
        assert_eq!(place("stageVariables."), Span::at(15));
        assert_eq!(place("integration.response.body."), Span::new(25, 26));
        assert_eq!(place("'open"), Span::new(0, 5));
    }

    #[test]
    fn a_bare_word_is_an_unquoted_literal() {
        let kind = |expression: &str| parse(expression).unwrap_err().kind;
        assert_eq!(kind("*"), ExpressionErrorKind::UnquotedLiteral);
        assert_eq!(kind("text/html"), ExpressionErrorKind::UnquotedLiteral);
        assert_eq!(kind("integration.body"), ExpressionErrorKind::Other);
        assert_eq!(kind("\"*\""), ExpressionErrorKind::Other);
    }
}
