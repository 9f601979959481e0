//! The registry of finding codes: stable, unique, never used again for something else.
//!
//! GM0xx: reading the scenario. GM1xx: selection. GM2xx: declarations and headers. GM3xx: the body.
//! GM4xx: kinds of integration. P numbers name the user problem that a code answers.

use super::finding::Severity::{self, Error, Note, Warning};

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable code.
    pub id: &'static str,
    /// The code in words.
    pub name: &'static str,
    /// How bad such a finding is.
    pub severity: Severity,
    /// The lesson that teaches it.
    pub lesson: Option<&'static str>,
}

const fn code(
    id: &'static str,
    name: &'static str,
    severity: Severity,
    lesson: Option<&'static str>,
) -> Code {
    Code { id, name, severity, lesson }
}

/// GM001: The scenario is not JSON. Smallest: `{"gatemap": 1,}`.
pub const NOT_JSON: Code = code("GM001", "scenario-not-json", Error, None);
/// GM002: A field that the format does not know; it is kept and has no effect. Smallest: `{"metod": {}}`.
pub const UNKNOWN_FIELD: Code = code("GM002", "unknown-field", Warning, None);
/// GM003: A field holds another type than it should; it is treated as absent. Smallest: `{"title": 1}`.
pub const WRONG_TYPE: Code = code("GM003", "wrong-type", Error, None);
/// GM004: A name comes twice in one object; the last one counts. Smallest: `{"title": "a", "title": "b"}`.
pub const DUPLICATE_FIELD: Code = code("GM004", "duplicate-field", Warning, None);
/// GM005: The scenario was written for a later format. Smallest: `{"gatemap": 2}`.
pub const UNKNOWN_FORMAT: Code = code("GM005", "unknown-format", Error, None);
/// GM006: A field holds a value that it cannot have. Smallest: `{"api": "SOAP"}`.
pub const INVALID_VALUE: Code = code("GM006", "invalid-value", Error, None);
/// GM007: A field that is needed is not there. Smallest: `{}`, which has neither a `method` nor an output.
pub const MISSING_FIELD: Code = code("GM007", "missing-field", Error, None);
/// GM008: The key of a response and its `statusCode` differ; the `statusCode` counts. Smallest: `{"200":
/// {"statusCode": "302"}}` as `methodResponses`.
pub const STATUS_MISMATCH: Code = code("GM008", "status-mismatch", Warning, None);
/// GM009: Two responses have the same status code; API Gateway keeps one of each (P23). Smallest:
/// `[{"statusCode": "400"}, {"statusCode": "400"}]` as `methodResponses`.
pub const DUPLICATE_STATUS: Code = code("GM009", "duplicate-status", Error, Some("several-patterns"));
/// GM010: A status code is not three digits from 100 to 599. Smallest: a `statusCode` of `"2oo"`.
pub const INVALID_STATUS: Code = code("GM010", "invalid-status", Error, None);
/// GM101: The pattern matches a part of the error message, and API Gateway matches the whole (P01).
/// Smallest: pattern `Bad Request`, message `missing: Bad Request`.
pub const UNANCHORED: Code = code("GM101", "regex-would-match-if-unanchored", Warning, Some("whole-string"));
/// GM102: The pattern ends in a letter and `*`, as a file name pattern does (P02). Smallest: pattern
/// `Invalid*`, message `Invalid name`.
pub const GLOB_STAR: Code = code("GM102", "glob-star", Warning, Some("whole-string"));
/// GM103: The message has a line end, and `.` stops there (P03). Smallest: pattern `Bad.*`, message
/// `Bad\nRequest`.
pub const DOT_VS_NEWLINE: Code = code("GM103", "dot-vs-newline", Warning, Some("newlines"));
/// GM104: The pattern matches the empty text, so every success gets this response (P04). Smallest: pattern
/// `.*` beside a default response.
pub const MATCHES_EMPTY: Code = code("GM104", "pattern-matches-empty", Error, Some("catch-all"));
/// GM105: The pattern looks like a status code, and a Lambda integration tests the error message (P06).
/// Smallest: pattern `4\d{2}`.
pub const STATUS_PATTERN_ON_LAMBDA: Code =
    code("GM105", "status-code-pattern-on-lambda", Warning, Some("errors-to-statuses"));
/// GM106: The pattern matches `errorType`, and only `errorMessage` is tested (P08). Smallest: pattern
/// `TheName`, payload `{"errorMessage": "x", "errorType": "TheName"}`.
pub const MATCHES_ERROR_TYPE_ONLY: Code =
    code("GM106", "pattern-matches-errorType-only", Warning, Some("errors-to-statuses"));
/// GM107: No integration response has an empty pattern, so what no pattern matches becomes a 500 (P18).
/// Smallest: one integration response with the pattern `.+`.
pub const NO_DEFAULT: Code = code("GM107", "no-default-response", Error, Some("default-response"));
/// GM108: Several patterns match the message, and AWS says nowhere which one wins (P22). Smallest: patterns
/// `a.*` and `.*a`, message `a`.
pub const SEVERAL_MATCH: Code = code("GM108", "overlapping-patterns", Warning, Some("several-patterns"));
/// GM109: The selection pattern is not a regular expression; it is treated as if it never matched. Smallest:
/// pattern `(`.
pub const INVALID_PATTERN: Code = code("GM109", "invalid-pattern", Error, None);
/// GM110: The selection pattern needs more steps than the limit on this text, so it cannot be said whether
/// it matches. Smallest: pattern `((a+)+)+\2b` and forty times `a`.
pub const PATTERN_TOO_SLOW: Code = code("GM110", "pattern-too-slow", Error, None);
/// GM111: The scenario does not say whether the function failed, so the payload decides. Smallest: a payload
/// `{"errorMessage": "x"}` without `functionError`.
pub const FUNCTION_ERROR_ASSUMED: Code =
    code("GM111", "function-error-assumed", Note, Some("errors-to-statuses"));
/// GM112: More than one integration response has an empty pattern (P20). Smallest: two integration responses
/// without patterns.
pub const TWO_DEFAULTS: Code = code("GM112", "two-defaults", Error, Some("default-response"));
/// GM113: `errorMessage` is not text; what patterns see then is an assumption. Smallest: a failed payload
/// `{"errorMessage": 7}`.
pub const ERROR_MESSAGE_NOT_TEXT: Code = code("GM113", "error-message-not-text", Warning, None);
/// GM114: The pattern can match no status code, and for this backend only the status code is tested (P07).
/// Smallest: `HTTP` integration, pattern `.*error.*`.
pub const BODY_PATTERN_ON_BACKEND: Code =
    code("GM114", "body-text-pattern-on-http", Warning, Some("errors-to-statuses"));
/// GM115: The pattern would match if upper and lower case were the same. Smallest: pattern `bad`, message
/// `Bad`.
pub const DIFFERS_IN_CASE: Code =
    code("GM115", "pattern-differs-in-case", Warning, Some("errors-to-statuses"));
/// GM116: The message begins or ends with white space, and the pattern would match without it. Smallest:
/// pattern `Bad`, message `Bad ` with a blank.
pub const WOULD_MATCH_TRIMMED: Code =
    code("GM116", "pattern-would-match-trimmed", Warning, Some("whole-string"));
/// GM117: The pattern begins with a word in brackets, which Java reads as a class of letters (P15).
/// Smallest: pattern `[Bad].*`, message `[Bad] name`.
pub const UNESCAPED_BRACKET: Code =
    code("GM117", "unescaped-bracket-prefix", Warning, Some("errors-to-statuses"));
/// GM118: The pattern holds slashes where backslashes are meant (P26). Smallest: pattern `5//d{2}`, message
/// `500`.
pub const SLASH_FOR_BACKSLASH: Code =
    code("GM118", "slash-for-backslash", Warning, Some("errors-to-statuses"));
/// GM119: The pattern can match a text in so many ways that a short one takes very long. Smallest: pattern
/// `(a+)+b`.
pub const EXPONENTIAL_PATTERN: Code = code("GM119", "exponential-pattern", Warning, Some("catch-all"));
/// GM120: Java calls itself for each character that the pattern matches, and a long message overflows its
/// stack. Smallest: pattern `(\n|.)+`.
pub const STACK_OVERFLOW: Code = code("GM120", "stack-overflow-pattern", Note, Some("catch-all"));
/// GM201: The selected status has no method response, so the client gets a 500 (P19). Smallest: integration
/// response 200, no method response.
pub const UNDECLARED_STATUS: Code = code("GM201", "undeclared-status", Error, Some("declarations"));
/// GM202: A header is mapped and its method response does not declare it; AWS refuses to save the mapping
/// (P37). Smallest: a mapping to `method.response.header.Location` and a method response without headers.
pub const UNDECLARED_HEADER: Code = code("GM202", "undeclared-header", Error, Some("declarations"));
/// GM203: A fixed value stands without single quotes, so it is read as an expression (P34). Smallest: a
/// mapping to `*`.
pub const UNQUOTED_LITERAL: Code = code("GM203", "unquoted-literal", Error, Some("quotes"));
/// GM204: The mapping expression follows no form that API Gateway knows. Smallest: a mapping to
/// `integration.response.bdy.id`.
pub const INVALID_EXPRESSION: Code = code("GM204", "invalid-mapping-expression", Error, Some("quotes"));
/// GM205: The path of a mapping finds nothing in the payload, so the header is not sent (P40). Smallest: a
/// mapping to `integration.response.body.location` and the payload `{"Location": "/"}`.
pub const PATH_FINDS_NOTHING: Code = code("GM205", "path-finds-nothing", Warning, Some("header-mappings"));
/// GM206: Some responses carry `Access-Control-Allow-Origin` and others do not, so browsers cannot read
/// those (P48). Smallest: the header mapped for 200, not for 400.
pub const CORS_GAP: Code = code("GM206", "cors-gap", Warning, Some("cors-on-errors"));
/// GM207: The response redirects and has no `Location` (P39). Smallest: status 302 without a mapping.
pub const REDIRECT_WITHOUT_LOCATION: Code =
    code("GM207", "redirect-without-location", Warning, Some("redirect"));
/// GM208: API Gateway renames this header on its way to the client (P44). Smallest: a mapping to
/// `method.response.header.WWW-Authenticate`.
pub const RENAMED_HEADER: Code = code("GM208", "remapped-header", Warning, Some("header-mappings"));
/// GM209: API Gateway never sends this header. Smallest: a mapping to
/// `method.response.header.Transfer-Encoding`.
pub const DROPPED_HEADER: Code = code("GM209", "dropped-header", Warning, Some("header-mappings"));
/// GM210: A mapping reads a member of the payload, and the payload is not JSON (P45). Smallest: payload
/// `ok`, mapping `integration.response.body.a`.
pub const BODY_NOT_JSON: Code = code("GM210", "body-mapping-on-non-json", Warning, Some("header-mappings"));
/// GM211: The payload begins as JSON and is broken, so a mapping that reads it fails with a 500. Smallest:
/// payload `{"a":`, mapping `integration.response.body.a`.
pub const BROKEN_JSON: Code = code("GM211", "broken-json", Error, Some("header-mappings"));
/// GM212: The key of a mapping is not `method.response.header.NAME`. Smallest: a mapping with the key
/// `Location`.
pub const INVALID_HEADER_KEY: Code = code("GM212", "invalid-header-key", Error, Some("header-mappings"));
/// GM213: An expression stands in single quotes, so the header holds the expression's text (P36). Smallest:
/// a mapping to `'integration.response.body.a'`.
pub const QUOTED_EXPRESSION: Code = code("GM213", "quoted-expression", Warning, Some("quotes"));
/// GM214: How AWS writes this value into a header is an assumption. Smallest: a mapping to a member that is
/// `true`.
pub const ASSUMED_HEADER_VALUE: Code = code("GM214", "assumed-header-value", Note, Some("header-mappings"));
/// GM215: The value holds a control character, which no header can carry. Smallest: a mapping to a member
/// `"a\nb"`.
pub const UNSENDABLE_VALUE: Code = code("GM215", "unsendable-header-value", Error, Some("header-mappings"));
/// GM216: A mapping reads a `context` variable that does not exist. Smallest: a mapping to
/// `context.requestID`.
pub const UNKNOWN_CONTEXT_VARIABLE: Code =
    code("GM216", "unknown-context-variable", Warning, Some("header-mappings"));
/// GM230: The key of a template is no media type; API Gateway refuses to save it. Smallest: `{"123": "{}"}`
/// as `responseTemplates`.
pub const INVALID_MEDIA_TYPE: Code = code("GM230", "invalid-media-type", Error, Some("templates"));
/// GM231: A number or a boolean stands where API Gateway saves texts only. Smallest: `{"application/json":
/// 123}` as `responseTemplates`.
pub const NOT_CONVERTED_TO_STRING: Code = code("GM231", "not-converted-to-string", Error, None);
/// GM232: A header is mapped, and its status has no method response at all (P38). Smallest: an integration
/// response 401 that maps a header, no method response 401.
pub const NO_METHOD_RESPONSE: Code = code("GM232", "no-method-response", Error, Some("declarations"));
/// GM233: The integration's type is none that API Gateway knows. Smallest: a `type` of `HTTPS_PROXY`.
pub const INVALID_INTEGRATION_TYPE: Code = code("GM233", "invalid-integration-type", Error, None);
/// GM234: An integration with a `uri` has no `httpMethod`. Smallest: `{"type": "HTTP", "uri":
/// "https://example.com"}` as `methodIntegration`.
pub const NO_INTEGRATION_METHOD: Code = code("GM234", "no-integration-method", Error, None);
/// GM235: The `uri` is none that fits the integration's type. Smallest: `{"type": "HTTP", "uri":
/// "example"}` as `methodIntegration`.
pub const INVALID_URI: Code = code("GM235", "invalid-integration-uri", Error, None);
/// GM236: A gateway response has a type that API Gateway does not know. Smallest: `{"ERROR_5XX": {}}` as
/// `gatewayResponses`.
pub const UNKNOWN_RESPONSE_TYPE: Code = code("GM236", "unknown-response-type", Error, Some("cors-on-errors"));
/// GM237: A gateway response has a status code that is not three digits from 100 to 599. Smallest:
/// `{"DEFAULT_5XX": {"statusCode": "5xx"}}` as `gatewayResponses`.
pub const INVALID_GATEWAY_STATUS: Code = code("GM237", "invalid-gateway-status", Error, None);
/// GM238: A parameter of a gateway response is no header or has no value of a known form. Smallest:
/// `{"gatewayresponse.header.X": "*"}` as its `responseParameters`.
pub const INVALID_GATEWAY_PARAMETER: Code =
    code("GM238", "invalid-gateway-parameter", Error, Some("cors-on-errors"));
/// GM239: The method's HTTP method is none that API Gateway knows. Smallest: an `httpMethod` of `FETCH`.
pub const INVALID_HTTP_METHOD: Code = code("GM239", "invalid-http-method", Error, None);
/// GM240: A parameter mapping of an HTTP API is none that can be saved. Smallest: `{"200":
/// {"overwrite:header.x-amz-id": "1"}}` as `responseParameters`.
pub const INVALID_PARAMETER_MAPPING: Code = code("GM240", "invalid-parameter-mapping", Error, None);
/// GM241: The integration sends a header that API Gateway writes itself: every call fails. Smallest:
/// `{"integration.request.header.Content-Length": "'0'"}` as `requestParameters`.
pub const RESERVED_REQUEST_HEADER: Code = code("GM241", "reserved-request-header", Error, None);
/// GM301: A body mapping template is not Velocity, so the response fails with a 500 when it is used (P56).
/// Smallest: template `#if(true)`.
pub const TEMPLATE_INVALID: Code = code("GM301", "template-invalid", Error, Some("templates"));
/// GM302: The template fails while it runs, so the client gets a 500. Smallest: template
/// `$input.path('$.a').get(9)` and the payload `{"a": []}`.
pub const TEMPLATE_FAILED: Code = code("GM302", "template-failed", Error, Some("templates"));
/// GM303: The Lambda's payload is not JSON, which no Lambda runtime returns: it may be cut or pasted wrong.
/// Smallest: payload `{"a":`.
pub const PAYLOAD_NOT_JSON: Code = code("GM303", "payload-not-json", Note, None);
/// GM304: `$context.responseOverride.status` is set to what is no integer from 100 to 599, and has no effect
/// (P60). Smallest: template `#set($context.responseOverride.status = 600)`.
pub const OVERRIDE_IGNORED: Code = code("GM304", "override-out-of-range", Warning, Some("overrides"));
/// GM305: A template calls a method that the value does not have, so nothing is written. Smallest: template
/// `$util.toJson('a')`.
pub const UNKNOWN_METHOD: Code = code("GM305", "unknown-method", Warning, Some("templates"));
/// GM306: The response says `application/json`, and what the template wrote is not JSON (P54, P55).
/// Smallest: template `{"a": $input.path('$.missing')}`.
pub const OUTPUT_NOT_JSON: Code = code("GM306", "output-not-json", Warning, Some("templates"));
/// GM307: `$util.escapeJavaScript` writes `\'`, which no JSON string may hold (P50). Smallest: template
/// `"$util.escapeJavaScript("it's")"`.
pub const ESCAPED_APOSTROPHE: Code = code("GM307", "escape-apostrophe", Warning, Some("templates"));
/// GM308: A body mapping template is larger than 300 KB, which API Gateway refuses. Smallest: a template of
/// 307,201 letters.
pub const TEMPLATE_TOO_LARGE: Code = code("GM308", "template-too-large", Error, Some("templates"));
/// GM340: The payload is larger than a Lambda function can return. Smallest: a payload of 6291557 bytes.
pub const PAYLOAD_TOO_LARGE: Code = code("GM340", "payload-too-large", Warning, Some("errors-to-statuses"));
/// GM341: The integration's answer is larger than API Gateway takes. Smallest: a body of 10485761 bytes.
pub const RESPONSE_TOO_LARGE: Code = code("GM341", "response-too-large", Error, None);
/// GM342: The header values are more than 10240 bytes together. Smallest: a mapped header of 10241 bytes.
pub const TOO_MANY_HEADER_BYTES: Code = code("GM342", "too-many-header-bytes", Warning, None);
/// GM343: One template overrides the same parameter more than once: API Gateway answers with an error.
/// Smallest: `#set($context.responseOverride.status = 400)#set($context.responseOverride.status = 401)`.
pub const OVERRIDDEN_TWICE: Code = code("GM343", "overridden-twice", Error, Some("overrides"));
/// GM344: The invocation is asynchronous, so that Lambda answers nothing and the payload is not used.
/// Smallest: `{"integration.request.header.X-Amz-Invocation-Type": "'Event'"}` as `requestParameters`.
pub const ASYNCHRONOUS_INVOCATION: Code = code("GM344", "asynchronous-invocation", Note, None);
/// GM401: The request template of a MOCK integration writes no integer `statusCode`, so the client gets a
/// 500. Smallest: type `MOCK` and the request template `{"statusCode": "200"}`.
pub const MOCK_STATUS: Code = code("GM401", "mock-without-status", Error, Some("mock"));
/// GM402: The payload is no proxy response, so the client gets a 502, or a 500 from an HTTP API. Smallest:
/// type `AWS_PROXY` and the payload `{"body": {}}`.
pub const MALFORMED_PROXY_RESPONSE: Code = code("GM402", "malformed-proxy-response", Error, Some("proxy"));
/// GM410: A Lambda function is called with another method than POST: every call fails. Smallest: an
/// `httpMethod` of `GET` in the `methodIntegration` of a function.
pub const LAMBDA_NEEDS_POST: Code = code("GM410", "lambda-needs-post", Error, Some("proxy"));
/// GM411: The `uri` reads a stage variable that is not there: every call fails. Smallest: a `uri` of
/// `https://${stageVariables.host}` without `stageVariables`.
pub const UNDEFINED_STAGE_VARIABLE: Code = code("GM411", "undefined-stage-variable", Error, None);
/// GM412: Lambda rejected the invocation, and the rules never see that (P33). Smallest: a `lambda` of
/// `{"status": 429}`.
pub const INVOCATION_REJECTED: Code =
    code("GM412", "invocation-rejected", Warning, Some("errors-to-statuses"));

/// Every code, in order.
pub const ALL: &[Code] = &[
    NOT_JSON,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    DUPLICATE_FIELD,
    UNKNOWN_FORMAT,
    INVALID_VALUE,
    MISSING_FIELD,
    STATUS_MISMATCH,
    DUPLICATE_STATUS,
    INVALID_STATUS,
    UNANCHORED,
    GLOB_STAR,
    DOT_VS_NEWLINE,
    MATCHES_EMPTY,
    STATUS_PATTERN_ON_LAMBDA,
    MATCHES_ERROR_TYPE_ONLY,
    NO_DEFAULT,
    SEVERAL_MATCH,
    INVALID_PATTERN,
    PATTERN_TOO_SLOW,
    FUNCTION_ERROR_ASSUMED,
    TWO_DEFAULTS,
    ERROR_MESSAGE_NOT_TEXT,
    BODY_PATTERN_ON_BACKEND,
    DIFFERS_IN_CASE,
    WOULD_MATCH_TRIMMED,
    UNESCAPED_BRACKET,
    SLASH_FOR_BACKSLASH,
    EXPONENTIAL_PATTERN,
    STACK_OVERFLOW,
    UNDECLARED_STATUS,
    UNDECLARED_HEADER,
    UNQUOTED_LITERAL,
    INVALID_EXPRESSION,
    PATH_FINDS_NOTHING,
    CORS_GAP,
    REDIRECT_WITHOUT_LOCATION,
    RENAMED_HEADER,
    DROPPED_HEADER,
    BODY_NOT_JSON,
    BROKEN_JSON,
    INVALID_HEADER_KEY,
    QUOTED_EXPRESSION,
    ASSUMED_HEADER_VALUE,
    UNSENDABLE_VALUE,
    UNKNOWN_CONTEXT_VARIABLE,
    INVALID_MEDIA_TYPE,
    NOT_CONVERTED_TO_STRING,
    NO_METHOD_RESPONSE,
    INVALID_INTEGRATION_TYPE,
    NO_INTEGRATION_METHOD,
    INVALID_URI,
    UNKNOWN_RESPONSE_TYPE,
    INVALID_GATEWAY_STATUS,
    INVALID_GATEWAY_PARAMETER,
    INVALID_HTTP_METHOD,
    INVALID_PARAMETER_MAPPING,
    RESERVED_REQUEST_HEADER,
    TEMPLATE_INVALID,
    TEMPLATE_FAILED,
    PAYLOAD_NOT_JSON,
    OVERRIDE_IGNORED,
    UNKNOWN_METHOD,
    OUTPUT_NOT_JSON,
    ESCAPED_APOSTROPHE,
    TEMPLATE_TOO_LARGE,
    PAYLOAD_TOO_LARGE,
    RESPONSE_TOO_LARGE,
    TOO_MANY_HEADER_BYTES,
    OVERRIDDEN_TWICE,
    ASYNCHRONOUS_INVOCATION,
    MOCK_STATUS,
    MALFORMED_PROXY_RESPONSE,
    LAMBDA_NEEDS_POST,
    UNDEFINED_STAGE_VARIABLE,
    INVOCATION_REJECTED,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        assert!(ALL.windows(2).all(|pair| pair[0].id < pair[1].id));
        let mut names: Vec<_> = ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
