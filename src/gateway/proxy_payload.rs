//! The object that a Lambda function answers in a proxy integration.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format>

use std::borrow::Cow;

use super::limits::PAYLOAD_NESTING;
use crate::languages::json::{self, Member, Node, NodeKind};
use crate::languages::text::Span;
use crate::scenario::{Assumptions, NumbersInProxyHeaders};

/// What the function asks API Gateway to answer.
#[derive(Debug, Default)]
pub(super) struct ProxyPayload {
    pub(super) status: u16,
    /// `headers`, in the order written.
    pub(super) headers: Vec<(String, String)>,
    /// `multiValueHeaders`, in the order written.
    pub(super) multi_value_headers: Vec<(String, Vec<String>)>,
    /// `cookies`, of payload format 2.0.
    pub(super) cookies: Vec<String>,
    pub(super) body: String,
    pub(super) is_base64: bool,
}

/// Why a payload is malformed, and where.
#[derive(Debug)]
pub(super) struct Malformed {
    pub(super) message: String,
    pub(super) span: Span,
}

/// The members that a format knows, and whether others make the payload malformed.
pub(super) struct Format {
    pub(super) members: &'static [&'static str],
    pub(super) is_closed: bool,
}

/// Reads `payload`; `None` when it is no object with a `statusCode` although the format lets it be left out.
pub(super) fn read(
    payload: &str,
    format: &Format,
    assumptions: &Assumptions,
) -> Result<ProxyPayload, Malformed> {
    let tree = json::parse(payload, PAYLOAD_NESTING).map_err(|error| Malformed {
        message: format!("the payload is not JSON: {error}"),
        span: error.span,
    })?;
    let NodeKind::Object(members) = &tree.kind else {
        return Err(malformed(&tree, format!("expected an object, found {}", tree.kind_in_words())));
    };
    let mut read = ProxyPayload { status: 200, ..ProxyPayload::default() };
    for Member { name, name_span, value } in members {
        if !format.members.contains(&name.as_ref()) {
            if format.is_closed {
                let message = format!(
                    "\"{name}\" is not a member of a proxy response; known are {}",
                    format.members.join(", ")
                );
                return Err(Malformed { message, span: *name_span });
            }
            continue;
        }
        if value.kind != NodeKind::Null {
            member(name, value, &mut read, assumptions.numbers_in_proxy_headers)?;
        }
    }
    Ok(read)
}

fn member(
    name: &str,
    value: &Node,
    read: &mut ProxyPayload,
    numbers: NumbersInProxyHeaders,
) -> Result<(), Malformed> {
    match name {
        "statusCode" => read.status = status(value)?,
        "headers" => {
            for Member { name, value, .. } in object(value, "headers")? {
                let text = header_text(value, name, numbers)?;
                read.headers.push((name.to_string(), text.into_owned()));
            }
        }
        "multiValueHeaders" => {
            for Member { name, value, .. } in object(value, "multiValueHeaders")? {
                let NodeKind::Array(items) = &value.kind else {
                    return Err(malformed(
                        value,
                        format!(
                            "expected {name} in multiValueHeaders to be a list, found {}",
                            value.kind_in_words()
                        ),
                    ));
                };
                let values = items.iter().map(|item| header_text(item, name, numbers).map(Cow::into_owned));
                read.multi_value_headers.push((name.to_string(), values.collect::<Result<_, _>>()?));
            }
        }
        "cookies" => {
            let NodeKind::Array(items) = &value.kind else {
                return Err(malformed(
                    value,
                    format!("expected cookies to be a list, found {}", value.kind_in_words()),
                ));
            };
            read.cookies = items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect();
        }
        "body" => match value.as_str() {
            Some(text) => read.body = text.to_owned(),
            None => {
                return Err(malformed(
                    value,
                    format!("expected body to be a string, found {}", value.kind_in_words()),
                ));
            }
        },
        "isBase64Encoded" => match value.kind {
            NodeKind::Boolean(is_base64) => read.is_base64 = is_base64,
            _ => {
                return Err(malformed(
                    value,
                    format!("expected isBase64Encoded to be true or false, found {}", value.kind_in_words()),
                ));
            }
        },
        _ => {}
    }
    Ok(())
}

/// A number, or its digits as a string.
/// Observed: LocalStack, test_aws_proxy_response_payload_format_validation, 2024-11-15; 0 is malformed:
/// aws-lambda-dotnet, V1_HandlesZeroStatusCodeRest, 2025-04-14.
fn status(value: &Node) -> Result<u16, Malformed> {
    let digits = match &value.kind {
        NodeKind::Number(digits) => Some(*digits),
        NodeKind::String(text) => Some(text.as_ref()),
        _ => None,
    };
    let status = digits.and_then(|digits| digits.parse().ok()).filter(|status| (100..600).contains(status));
    status.ok_or_else(|| {
        let found = digits.map_or_else(|| value.kind_in_words().to_owned(), str::to_owned);
        malformed(value, format!("expected statusCode to be a status such as 200, found {found}"))
    })
}

fn object<'n, 't>(value: &'n Node<'t>, name: &str) -> Result<&'n [Member<'t>], Malformed> {
    match &value.kind {
        NodeKind::Object(members) => Ok(members),
        _ => {
            Err(malformed(value, format!("expected {name} to be an object, found {}", value.kind_in_words())))
        }
    }
}

/// Text and booleans are observed (LocalStack, the same test); whether numbers are taken is a switch.
fn header_text<'n>(
    value: &'n Node,
    name: &str,
    numbers: NumbersInProxyHeaders,
) -> Result<Cow<'n, str>, Malformed> {
    match &value.kind {
        NodeKind::String(text) => Ok(Cow::Borrowed(text)),
        NodeKind::Number(digits) if numbers == NumbersInProxyHeaders::Text => Ok(Cow::Borrowed(digits)),
        NodeKind::Boolean(value) => Ok(Cow::Owned(value.to_string())),
        _ => Err(malformed(
            value,
            format!("expected the header {name} to be text, found {}", value.kind_in_words()),
        )),
    }
}

fn malformed(node: &Node, message: String) -> Malformed {
    Malformed { message, span: node.span }
}
