//! The registry of finding codes: stable, unique, never used again for something else.
//!
//! GM0xx: reading the scenario. GM1xx: selection. GM2xx: declarations and headers. GM3xx: the body.
//! GM4xx: kinds of integration. P numbers name the user problem that a code answers.
//!
//! A code's doc comment is its entry in the catalogue of findings: what it means, `Smallest:` with the
//! smallest input that has it, and `Cure:`.

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
    /// When such a finding explains the response at hand.
    pub explains: Explains,
    /// The lesson that teaches it.
    pub lesson: Option<&'static str>,
    /// What it means, the smallest example and the cure.
    #[cfg(feature = "cli")]
    pub about: &'static str,
}

/// When a finding explains the response at hand; otherwise it is about what other answers would meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explains {
    /// Whenever it is found.
    Always,
    /// When it stands in the selected integration response.
    Selected,
    /// When no integration response is selected.
    NoneSelected,
    /// It does not.
    Never,
}

/// Constants of [`Code`] from lines `NAME = id, name, severity, explains, lesson;`, and the list of them all.
macro_rules! registry {
    (@lesson) => { None };
    (@lesson $lesson:literal) => { Some($lesson) };
    ($(
        $(#[doc = $line:literal])+
        $code:ident = $id:literal, $name:literal, $severity:ident, $explains:ident $(, $lesson:literal)?;
    )+) => {
        $(
            $(#[doc = $line])+
            pub const $code: Code = Code {
                id: $id,
                name: $name,
                severity: $severity,
                explains: Explains::$explains,
                lesson: registry!(@lesson $($lesson)?),
                #[cfg(feature = "cli")]
                about: concat!($($line, "\n"),+),
            };
        )+
        /// Every code, in order.
        pub const ALL: &[Code] = &[$($code),+];
    };
}

registry! {
    /// The scenario is not JSON.
    /// Smallest: `{"gatemap": 1,}`.
    /// Cure: mend the JSON at the place that is named.
    NOT_JSON = "GM001", "scenario-not-json", Error, Always;
    /// A field that the format does not know; it is kept and has no effect.
    /// Smallest: `{"metod": {}}`.
    /// Cure: use one of the known names, or take the field away.
    UNKNOWN_FIELD = "GM002", "unknown-field", Warning, Never;
    /// A field holds another type than it should; it is treated as absent (P24).
    /// Smallest: `{"title": 1}`.
    /// Cure: write the type that is expected; a selection pattern or a status code is a string, in
    /// quotes.
    WRONG_TYPE = "GM003", "wrong-type", Error, Always;
    /// A name comes twice in one object; the last one counts.
    /// Smallest: `{"title": "a", "title": "b"}`.
    /// Cure: keep one of the two.
    DUPLICATE_FIELD = "GM004", "duplicate-field", Warning, Never;
    /// The scenario was written for a later format.
    /// Smallest: `{"gatemap": 2}`.
    /// Cure: read it with a later version of gatemap.
    UNKNOWN_FORMAT = "GM005", "unknown-format", Error, Always;
    /// A field holds a value that it cannot have.
    /// Smallest: `{"api": "SOAP"}`.
    /// Cure: write one of the values that are named.
    INVALID_VALUE = "GM006", "invalid-value", Error, Never;
    /// A field that is needed is not there.
    /// Smallest: `{}`, which has neither a `method` nor an output.
    /// Cure: add the field.
    MISSING_FIELD = "GM007", "missing-field", Error, Always;
    /// The key of a response and its `statusCode` differ; the `statusCode` counts (P25).
    /// Smallest: `{"200": {"statusCode": "302"}}` as `methodResponses`.
    /// Cure: make both the same; a key that is a pattern, as in OpenAPI, belongs into
    /// `selectionPattern`.
    STATUS_MISMATCH = "GM008", "status-mismatch", Warning, Never;
    /// Two responses have the same status code; API Gateway keeps one of each (P23).
    /// Smallest: `[{"statusCode": "400"}, {"statusCode": "400"}]` as `methodResponses`.
    /// Cure: join the patterns with `|` in one response.
    DUPLICATE_STATUS = "GM009", "duplicate-status", Error, Never, "several-patterns";
    /// A status code is not three digits from 100 to 599.
    /// Smallest: a `statusCode` of `"2oo"`.
    /// Cure: write three digits, such as `200`.
    INVALID_STATUS = "GM010", "invalid-status", Error, Never;
    /// The pattern matches a part of the error message, and API Gateway matches the whole (P01).
    /// Smallest: pattern `Bad Request`, message `missing: Bad Request`.
    /// Cure: put `.*` where more text may stand: `.*Bad Request.*`.
    UNANCHORED = "GM101", "regex-would-match-if-unanchored", Warning, Always, "whole-string";
    /// The pattern ends in a letter and `*`, as a file name pattern does (P02).
    /// Smallest: pattern `Invalid*`, message `Invalid name`.
    /// Cure: write `.*` for any text: `Invalid.*`.
    GLOB_STAR = "GM102", "glob-star", Warning, Always, "whole-string";
    /// The message has a line end, and `.` stops there (P03).
    /// Smallest: pattern `Bad.*`, message `Bad\nRequest`.
    /// Cure: begin the pattern with `(?s)`, so that `.` takes line ends.
    DOT_VS_NEWLINE = "GM103", "dot-vs-newline", Warning, Always, "newlines";
    /// The pattern matches the empty text, so every success gets this response (P04).
    /// Smallest: pattern `.*` beside a default response.
    /// Cure: write `+` in place of `*`, so that at least one character is needed.
    MATCHES_EMPTY = "GM104", "pattern-matches-empty", Error, Selected, "catch-all";
    /// The pattern looks like a status code, and a Lambda integration tests the error message (P06).
    /// Smallest: pattern `4\d{2}`.
    /// Cure: throw an error whose message holds the status, such as `[404] not found`, and match that:
    /// `\[404\].*`.
    STATUS_PATTERN_ON_LAMBDA = "GM105", "status-code-pattern-on-lambda", Warning, Always, "errors-to-statuses";
    /// The pattern matches `errorType`, and only `errorMessage` is tested (P08).
    /// Smallest: pattern `TheName`, payload `{"errorMessage": "x", "errorType": "TheName"}`.
    /// Cure: put the type into the message of the error that the function throws.
    MATCHES_ERROR_TYPE_ONLY = "GM106", "pattern-matches-errorType-only", Warning, Always, "errors-to-statuses";
    /// No integration response has an empty pattern, so what no pattern matches becomes a 500 (P18).
    /// Smallest: one integration response with the pattern `.+`.
    /// Cure: add an integration response without a pattern.
    NO_DEFAULT = "GM107", "no-default-response", Error, NoneSelected, "default-response";
    /// Several patterns match the message, and AWS says nowhere which one wins (P22).
    /// Smallest: patterns `a.*` and `.*a`, message `a`.
    /// Cure: write patterns of which only one can match.
    SEVERAL_MATCH = "GM108", "overlapping-patterns", Warning, Selected, "several-patterns";
    /// The selection pattern is not a regular expression; it is treated as if it never matched.
    /// Smallest: pattern `(`.
    /// Cure: mend the pattern at the place that is named; to match a character that has a meaning, put
    /// a backslash before it.
    INVALID_PATTERN = "GM109", "invalid-pattern", Error, Always;
    /// The selection pattern needs more steps than the limit on this text, so it cannot be said whether
    /// it matches.
    /// Smallest: pattern `((a+)+)+\2b` and forty times `a`.
    /// Cure: write the pattern without nested repetition.
    PATTERN_TOO_SLOW = "GM110", "pattern-too-slow", Error, Always;
    /// The scenario does not say whether the function failed, so the payload decides.
    /// Smallest: a payload `{"errorMessage": "x"}` without `functionError`.
    /// Cure: say it in `functionError`: `"Unhandled"` for a failed function, `null` for one that
    /// returned.
    FUNCTION_ERROR_ASSUMED = "GM111", "function-error-assumed", Note, Never, "errors-to-statuses";
    /// More than one integration response has an empty pattern (P20, P21).
    /// Smallest: two integration responses without patterns.
    /// Cure: give each response but one a pattern.
    TWO_DEFAULTS = "GM112", "two-defaults", Error, Never, "default-response";
    /// `errorMessage` is not text; what patterns see then is an assumption.
    /// Smallest: a failed payload `{"errorMessage": 7}`.
    /// Cure: throw an error with a text as its message.
    ERROR_MESSAGE_NOT_TEXT = "GM113", "error-message-not-text", Warning, Never;
    /// The pattern can match no status code, and for this backend only the status code is tested (P07).
    /// Smallest: `HTTP` integration, pattern `.*error.*`.
    /// Cure: match the status: `4\d{2}`, `404`.
    BODY_PATTERN_ON_BACKEND = "GM114", "body-text-pattern-on-http", Warning, Always, "errors-to-statuses";
    /// The pattern would match if upper and lower case were the same.
    /// Smallest: pattern `bad`, message `Bad`.
    /// Cure: write the letters as the message does, or begin the pattern with `(?i)`.
    DIFFERS_IN_CASE = "GM115", "pattern-differs-in-case", Warning, Always, "errors-to-statuses";
    /// The message begins or ends with white space, and the pattern would match without it.
    /// Smallest: pattern `Bad`, message `Bad ` with a blank.
    /// Cure: allow white space in the pattern: `Bad\s*`.
    WOULD_MATCH_TRIMMED = "GM116", "pattern-would-match-trimmed", Warning, Always, "whole-string";
    /// The pattern begins with a word in brackets, which Java reads as a class of letters (P15).
    /// Smallest: pattern `[Bad].*`, message `[Bad] name`.
    /// Cure: put a backslash before the bracket: `\[Bad\].*`.
    UNESCAPED_BRACKET = "GM117", "unescaped-bracket-prefix", Warning, Always, "errors-to-statuses";
    /// The pattern holds slashes where backslashes are meant (P26).
    /// Smallest: pattern `5//d{2}`, message `500`.
    /// Cure: write backslashes: `5\d{2}`; in JSON each is doubled.
    SLASH_FOR_BACKSLASH = "GM118", "slash-for-backslash", Warning, Always, "errors-to-statuses";
    /// The pattern can match a text in so many ways that a short one takes very long.
    /// Smallest: pattern `(a+)+b`.
    /// Cure: write loops whose parts cannot match the same text in two ways.
    EXPONENTIAL_PATTERN = "GM119", "exponential-pattern", Warning, Never, "catch-all";
    /// Java calls itself for each character that the pattern matches, and a long message overflows its
    /// stack.
    /// Smallest: pattern `(\n|.)+`.
    /// Cure: write a class that takes every character, `[\s\S]+`, or begin with `(?s)` and write `.+`.
    STACK_OVERFLOW = "GM120", "stack-overflow-pattern", Note, Never, "catch-all";
    /// The error message is `[object Object]`: an object was thrown, and what it held is lost, so no pattern
    /// can tell it from others (P09).
    /// Smallest: a failed payload `{"errorMessage": "[object Object]"}`.
    /// Cure: throw an `Error` with a text, or `JSON.stringify` the object.
    OBJECT_OBJECT = "GM121", "object-object", Warning, Always, "errors-to-statuses";
    /// The function returned a `statusCode`, as for a proxy integration. In a custom integration a returned
    /// payload is only data, and the client gets the status of the default response (P10).
    /// Smallest: a returned payload `{"statusCode": 400}` and a default response 200.
    /// Cure: throw an error and match its message, let a template set
    /// `$context.responseOverride.status`, or make the integration `AWS_PROXY`.
    STATUS_CODE_IN_BODY = "GM122", "statusCode-in-nonproxy-body", Warning, Always, "errors-to-statuses";
    /// The function failed and no pattern matches its error, so the default response answers: the client
    /// sees a success (P11).
    /// Smallest: a failed payload `{"errorMessage": "boom"}` and a default response 200 alone.
    /// Cure: add an integration response whose pattern takes every error: `(?s).+`.
    ERROR_THROUGH_DEFAULT = "GM123", "error-payload-through-default", Warning, Always, "errors-to-statuses";
    /// Patterns tell some errors apart, and none takes what Lambda reports when a function takes too long or
    /// ends: these get the default response (P27).
    /// Smallest: patterns that are all like `Bad Request.*`.
    /// Cure: add an integration response whose pattern takes every other error: `(?s).+`.
    NO_CATCH_ALL = "GM124", "no-catch-all-5xx", Note, Never, "catch-all";
    /// The pattern has a space after a colon of JSON and the message has none, or the other way round:
    /// `JSON.stringify` writes none, Python's `json.dumps` writes one (P14).
    /// Smallest: pattern `.*"status": 400.*`, message `{"status":400}`.
    /// Cure: write `:\s*`.
    JSON_COLON_SPACE = "GM125", "json-colon-space", Warning, Always, "json-in-error-message";
    /// The pattern takes a number wherever it stands, inside a longer number too (P16).
    /// Smallest: pattern `.*401.*`, which takes `order 14012 not found`.
    /// Cure: write `\[401\].*` with errors that begin so, or `.*\b401\b.*`.
    BARE_NUMBER = "GM126", "bare-number-pattern", Note, Selected, "errors-to-statuses";
    /// A selection pattern stands in a method response or in the integration, where it has no effect (P29).
    /// Smallest: `{"404": {"selectionPattern": "x"}}` as `methodResponses`.
    /// Cure: move it to the integration response of that status.
    PATTERN_MISPLACED = "GM127", "pattern-misplaced", Warning, Always, "declarations";
    /// The selected status has no method response, so the client gets a 500 (P19, P38).
    /// Smallest: integration response 200, no method response.
    /// Cure: declare the status as a method response.
    UNDECLARED_STATUS = "GM201", "undeclared-status", Error, Selected, "declarations";
    /// A header is mapped and its method response does not declare it; AWS refuses to save the mapping
    /// (P37, P41).
    /// Smallest: a mapping to `method.response.header.Location` and a method response without headers.
    /// Cure: declare the header in the method response of that status.
    UNDECLARED_HEADER = "GM202", "undeclared-header", Error, Selected, "declarations";
    /// A fixed value stands without single quotes, so it is read as an expression (P34, P47).
    /// Smallest: a mapping to `*`.
    /// Cure: put single quotes around it: `'*'`; in YAML or JSON they stand inside the double ones.
    UNQUOTED_LITERAL = "GM203", "unquoted-literal", Error, Selected, "quotes";
    /// The mapping expression follows no form that API Gateway knows.
    /// Smallest: a mapping to `integration.response.bdy.id`.
    /// Cure: write one of the known forms, such as `integration.response.body.id`.
    INVALID_EXPRESSION = "GM204", "invalid-mapping-expression", Error, Selected, "quotes";
    /// The path of a mapping finds nothing in the payload, so the header is not sent.
    /// Smallest: a mapping to `integration.response.body.location` and the payload `{}`.
    /// Cure: name a member that the payload has.
    PATH_FINDS_NOTHING = "GM205", "path-finds-nothing", Warning, Always, "header-mappings";
    /// Some responses carry `Access-Control-Allow-Origin` and others do not, so browsers cannot read
    /// those (P48).
    /// Smallest: the header mapped for 200, not for 400.
    /// Cure: declare and map the header for each status.
    CORS_GAP = "GM206", "cors-gap", Warning, Never, "cors-on-errors";
    /// The response redirects and has no `Location` (P39).
    /// Smallest: status 302 without a mapping.
    /// Cure: map `method.response.header.Location`.
    REDIRECT_WITHOUT_LOCATION = "GM207", "redirect-without-location", Warning, Selected, "redirect";
    /// API Gateway renames this header on its way to the client (P44).
    /// Smallest: a mapping to `method.response.header.WWW-Authenticate`.
    /// Cure: read the new name in the client, or send the header in a gateway response.
    RENAMED_HEADER = "GM208", "remapped-header", Warning, Selected, "header-mappings";
    /// API Gateway never sends this header.
    /// Smallest: a mapping to `method.response.header.Transfer-Encoding`.
    /// Cure: take the mapping away.
    DROPPED_HEADER = "GM209", "dropped-header", Warning, Selected, "header-mappings";
    /// A mapping reads a member of the payload, and the payload is not JSON (P45).
    /// Smallest: payload `ok`, mapping `integration.response.body.a`.
    /// Cure: return JSON, or map the whole body with `integration.response.body`.
    BODY_NOT_JSON = "GM210", "body-mapping-on-non-json", Warning, Always, "header-mappings";
    /// The payload begins as JSON and is broken, so a mapping that reads it fails with a 500.
    /// Smallest: payload `{"a":`, mapping `integration.response.body.a`.
    /// Cure: return whole JSON.
    BROKEN_JSON = "GM211", "broken-json", Error, Always, "header-mappings";
    /// The key of a mapping is not `method.response.header.NAME`.
    /// Smallest: a mapping with the key `Location`.
    /// Cure: write `method.response.header.` before the name.
    INVALID_HEADER_KEY = "GM212", "invalid-header-key", Error, Selected, "header-mappings";
    /// An expression stands in single quotes, so the header holds the expression's text (P36).
    /// Smallest: a mapping to `'integration.response.body.a'`.
    /// Cure: take the quotes away.
    QUOTED_EXPRESSION = "GM213", "quoted-expression", Warning, Selected, "quotes";
    /// How AWS writes this value into a header is an assumption.
    /// Smallest: a mapping to a member that is `true`.
    /// Cure: let the function return a string.
    ASSUMED_HEADER_VALUE = "GM214", "assumed-header-value", Note, Never, "header-mappings";
    /// The value holds a control character, which no header can carry.
    /// Smallest: a mapping to a member `"a\nb"`.
    /// Cure: take the character away in the function, or map another member.
    UNSENDABLE_VALUE = "GM215", "unsendable-header-value", Error, Selected, "header-mappings";
    /// A mapping reads a `context` variable that does not exist.
    /// Smallest: a mapping to `context.requestID`.
    /// Cure: write the name of a variable that exists, such as `context.requestId`.
    UNKNOWN_CONTEXT_VARIABLE = "GM216", "unknown-context-variable", Warning, Selected, "header-mappings";
    /// The path of a mapping names a member that the payload has with letters of another case, so the
    /// header is not sent (P40). The same holds for headers of the integration.
    /// Smallest: a mapping to `integration.response.body.location` and the payload `{"Location": "/"}`.
    /// Cure: write the name as the payload has it.
    KEY_CASE = "GM217", "key-case-near-miss", Warning, Always, "header-mappings";
    /// A mapping joins text and variables, and a mapping reads one source or one text (P42).
    /// Smallest: a mapping to `'id=' + context.requestId`.
    /// Cure: set the header in a template: `#set($context.responseOverride.header.X = "id=$context.requestId")`.
    CONCAT = "GM218", "concat-in-mapping", Error, Selected, "overrides";
    /// One `Set-Cookie` header holds several cookies, and browsers read one (P43).
    /// Smallest: `Set-Cookie` mapped from a list of the payload.
    /// Cure: send one cookie, or use a proxy integration with `multiValueHeaders`.
    SEVERAL_COOKIES = "GM219", "several-set-cookie", Note, Always, "header-mappings";
    /// API Gateway's own error answers, and it has no `Access-Control-Allow-Origin`, which the integration
    /// responses map (P49).
    /// Smallest: the header mapped for 200, and no default response.
    /// Cure: set `gatewayresponse.header.Access-Control-Allow-Origin` in the gateway responses `DEFAULT_4XX` and
    /// `DEFAULT_5XX`.
    GATEWAY_RESPONSE_WITHOUT_CORS = "GM220", "gateway-response-without-cors", Warning, Never, "cors-on-errors";
    /// The key of a template is no media type; API Gateway refuses to save it.
    /// Smallest: `{"123": "{}"}` as `responseTemplates`.
    /// Cure: put the template under a media type such as `application/json`.
    INVALID_MEDIA_TYPE = "GM230", "invalid-media-type", Error, Selected, "templates";
    /// A number or a boolean stands where API Gateway saves texts only.
    /// Smallest: `{"application/json": 123}` as `responseTemplates`.
    /// Cure: write the value in quotes.
    NOT_CONVERTED_TO_STRING = "GM231", "not-converted-to-string", Error, Selected;
    /// A header is mapped, and its status has no method response at all (P38).
    /// Smallest: an integration response 401 that maps a header, no method response 401.
    /// Cure: declare the status with its headers as a method response.
    NO_METHOD_RESPONSE = "GM232", "no-method-response", Error, Selected, "declarations";
    /// The integration's type is none that API Gateway knows.
    /// Smallest: a `type` of `HTTPS_PROXY`.
    /// Cure: write `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`.
    INVALID_INTEGRATION_TYPE = "GM233", "invalid-integration-type", Error, Always;
    /// An integration with a `uri` has no `httpMethod`.
    /// Smallest: `{"type": "HTTP", "uri": "https://example.com"}` as `methodIntegration`.
    /// Cure: say with which method the backend is called; a Lambda function is called with `POST`.
    NO_INTEGRATION_METHOD = "GM234", "no-integration-method", Error, Never;
    /// The `uri` is none that fits the integration's type.
    /// Smallest: `{"type": "HTTP", "uri": "example"}` as `methodIntegration`.
    /// Cure: write an `http` address, or the ARN of an invocation or an action for `AWS` and `AWS_PROXY`.
    INVALID_URI = "GM235", "invalid-integration-uri", Error, Never;
    /// A gateway response has a type that API Gateway does not know.
    /// Smallest: `{"ERROR_5XX": {}}` as `gatewayResponses`.
    /// Cure: use one of the types that are named; `DEFAULT_4XX` and `DEFAULT_5XX` stand for all.
    UNKNOWN_RESPONSE_TYPE = "GM236", "unknown-response-type", Error, Never, "cors-on-errors";
    /// A gateway response has a status code that is not three digits from 100 to 599.
    /// Smallest: `{"DEFAULT_5XX": {"statusCode": "5xx"}}` as `gatewayResponses`.
    /// Cure: write three digits, or leave the status out.
    INVALID_GATEWAY_STATUS = "GM237", "invalid-gateway-status", Error, Never;
    /// A parameter of a gateway response is no header or has no value of a known form.
    /// Smallest: `{"gatewayresponse.header.X": "*"}` as its `responseParameters`.
    /// Cure: put fixed text into single quotes.
    INVALID_GATEWAY_PARAMETER = "GM238", "invalid-gateway-parameter", Error, Never, "cors-on-errors";
    /// The method's HTTP method is none that API Gateway knows.
    /// Smallest: an `httpMethod` of `FETCH`.
    /// Cure: write one of the eight methods in capitals.
    INVALID_HTTP_METHOD = "GM239", "invalid-http-method", Error, Never;
    /// A parameter mapping of an HTTP API is none that can be saved.
    /// Smallest: `{"200": {"overwrite:header.x-amz-id": "1"}}` as `responseParameters`.
    /// Cure: leave reserved headers alone, and give `remove` the value `''`.
    INVALID_PARAMETER_MAPPING = "GM240", "invalid-parameter-mapping", Error, Never;
    /// The integration sends a header that API Gateway writes itself: every call fails.
    /// Smallest: `{"integration.request.header.Content-Length": "'0'"}` as `requestParameters`.
    /// Cure: take the request parameter away.
    RESERVED_REQUEST_HEADER = "GM241", "reserved-request-header", Error, Always;
    /// The integration may take less than 50 ms or more than 29 s to answer.
    /// Smallest: a `timeoutInMillis` of 30000.
    /// Cure: write a number from 50 to 29000, or ask AWS for a higher quota.
    TIMEOUT_OUT_OF_RANGE = "GM242", "timeout-out-of-range", Warning, Never;
    /// Two parameters of the request share a name, one a header and the other a query string parameter or a
    /// part of the path.
    /// Smallest: `{"method.request.header.a": false, "method.request.querystring.a": false}` as the method's
    /// `requestParameters`.
    /// Cure: rename one of them.
    SHARED_PARAMETER_NAME = "GM243", "shared-parameter-name", Error, Never;
    /// The method asks for an authorizer and names none.
    /// Smallest: an `authorizationType` of `CUSTOM` without `authorizerId`.
    /// Cure: name the authorizer, or write `NONE`.
    NO_AUTHORIZER = "GM244", "no-authorizer", Error, Never;
    /// A body mapping template is not Velocity, so the response fails with a 500 when it is used (P56).
    /// Smallest: template `#if(true)`.
    /// Cure: mend the template at the place that is named.
    TEMPLATE_INVALID = "GM301", "template-invalid", Error, Selected, "templates";
    /// The template fails while it runs, so the client gets a 500.
    /// Smallest: template `$input.path('$.a').get(9)` and the payload `{"a": []}`.
    /// Cure: guard what may be missing with `#if`.
    TEMPLATE_FAILED = "GM302", "template-failed", Error, Always, "templates";
    /// The Lambda's payload is not JSON, which no Lambda runtime returns: it may be cut or pasted
    /// wrong.
    /// Smallest: payload `{"a":`.
    /// Cure: paste the whole payload.
    PAYLOAD_NOT_JSON = "GM303", "payload-not-json", Note, Always;
    /// `$context.responseOverride.status` is set to what is no integer from 100 to 599, and has no
    /// effect (P60).
    /// Smallest: template `#set($context.responseOverride.status = 600)`.
    /// Cure: set an integer from 100 to 599, without quotes.
    OVERRIDE_IGNORED = "GM304", "override-out-of-range", Warning, Always, "overrides";
    /// A template calls a method, or asks for a property, that the value does not have, so nothing is written.
    /// Smallest: template `$input.path('$.id').lenght()` and the payload `{"id": "a"}`.
    /// Cure: call a method that the value has: those of Java, such as `size()` of a list.
    UNKNOWN_METHOD = "GM305", "unknown-method", Warning, Always, "templates";
    /// The response says `application/json`, and what the template wrote is not JSON (P54, P55).
    /// Smallest: template `{"a": $input.path('$.missing')}`.
    /// Cure: mend the template at the place that wrote it, and guard what may be missing with `#if`.
    OUTPUT_NOT_JSON = "GM306", "output-not-json", Warning, Always, "templates";
    /// `$util.escapeJavaScript` writes `\'`, which no JSON string may hold (P50).
    /// Smallest: template `"$util.escapeJavaScript("it's")"`.
    /// Cure: take the backslash away again: `.replaceAll("\\'","'")`.
    ESCAPED_APOSTROPHE = "GM307", "escape-apostrophe", Warning, Always, "templates";
    /// A body mapping template is larger than 300 KB, which API Gateway refuses.
    /// Smallest: a template of 307,201 letters.
    /// Cure: shorten the template, or let the function shape the body.
    TEMPLATE_TOO_LARGE = "GM308", "template-too-large", Error, Selected, "templates";
    /// A reference is empty where JSON needs a value (P54).
    /// Smallest: template `{"a": $input.path('$.missing')}`.
    /// Cure: `$input.json('$.missing')`, which writes `""`, or quotes, or `#if`.
    EMPTY_JSON_VALUE = "GM309", "empty-json-value", Warning, Always, "templates";
    /// A comma stands before a closing bracket, most often the last comma of a loop.
    /// Smallest: template `[#foreach($i in [1..2])$i,#end]`.
    /// Cure: `#if($foreach.hasNext),#end`.
    TRAILING_COMMA = "GM310", "trailing-comma", Warning, Always, "templates";
    /// A comma is missing between two members or items (P55).
    /// Smallest: template `{"a": 1 "b": 2}`.
    /// Cure: put the comma.
    MISSING_COMMA = "GM311", "missing-comma", Warning, Always, "templates";
    /// Quotes stand around `$input.json`, which writes its own (P52).
    /// Smallest: template `{"a": "$input.json('$')"}`.
    /// Cure: take the quotes away.
    QUOTED_INPUT_JSON = "GM312", "quoted-input-json", Warning, Selected, "templates";
    /// An object is written as Java prints a map, `{name=value}` (P53).
    /// Smallest: template `{"a": $input.path('$')}` and the payload `{"b": 1}`.
    /// Cure: `$input.json('$')`.
    JAVA_MAP = "GM313", "java-map-in-output", Warning, Always, "templates";
    /// Text is written into JSON without quotes (P13, P58).
    /// Smallest: template `{"a": $input.path('$.b')}` and the payload `{"b": "text"}`.
    /// Cure: `$input.json('$.b')`.
    UNQUOTED_TEXT = "GM314", "unquoted-text", Warning, Always, "templates";
    /// Text that holds a quote, a backslash or a line end is written into a JSON string as it is.
    /// Smallest: template `{"a": "$input.path('$.b')"}` and the payload `{"b": "say \"hi\""}`.
    /// Cure: `$util.escapeJavaScript($input.path('$.b')).replaceAll("\\'","'")`.
    UNESCAPED_TEXT = "GM315", "unescaped-text", Warning, Always, "templates";
    /// `$util.escapeJavaScript` is written where no string is, so that its backslashes are no JSON.
    /// Smallest: template `{"a": $util.escapeJavaScript($input.json('$'))}` and the payload `{"b": 1}`.
    /// Cure: take the call away, or put it in quotes.
    ESCAPE_OUTSIDE_STRING = "GM316", "escape-outside-string", Warning, Always, "templates";
    /// A function or variable that AppSync's templates have and API Gateway's have not.
    /// Smallest: template `$util.toJson('a')`.
    /// Cure: `$input.json('$.a')` for `$util.toJson`, `#set` for `$util.qr`.
    APPSYNC_ONLY = "GM317", "appsync-only", Warning, Selected, "templates";
    /// A condition is true although its reference is empty: an empty text is true, and only `false` is
    /// false.
    /// Smallest: template `#if($input.path('$.missing'))yes#end`.
    /// Cure: compare with `""`.
    ALWAYS_TRUE = "GM318", "always-true", Warning, Selected, "templates";
    /// A hyphen after a name belongs to the name, so that another variable or member is read.
    /// Smallest: template `#set($a = 1)$a-b`.
    /// Cure: braces, `${a}-b`.
    HYPHEN_IN_NAME = "GM319", "hyphen-in-name", Warning, Selected, "templates";
    /// A variable that nothing gives a value to is empty.
    /// Smallest: template `$inputs.body`.
    /// Cure: write the name of a variable that exists.
    UNKNOWN_VARIABLE = "GM320", "unknown-variable", Warning, Selected, "templates";
    /// References in single quotes are plain text.
    /// Smallest: template `#set($a = 1)#set($b = '$a')$b`.
    /// Cure: double quotes.
    SINGLE_QUOTES = "GM321", "reference-in-single-quotes", Warning, Selected, "templates";
    /// `#set` with braces around the name does not set the variable.
    /// Smallest: template `#set(${a} = 1)$a`.
    /// Cure: take the braces away.
    SET_IN_BRACES = "GM322", "set-in-braces", Warning, Selected, "templates";
    /// A template reads a variable of `$context` that does not exist.
    /// Smallest: template `$context.requestID`.
    /// Cure: write the name of a variable that exists, such as `$context.requestId`.
    TEMPLATE_CONTEXT_VARIABLE = "GM323", "unknown-context-member", Warning, Selected, "templates";
    /// A template stands beside `CONVERT_TO_BINARY`, and cannot read bytes (P64).
    /// Smallest: `"contentHandling": "CONVERT_TO_BINARY"` and any template.
    /// Cure: `CONVERT_TO_TEXT`.
    TEMPLATE_ON_BINARY = "GM324", "template-on-binary", Error, Selected, "binary";
    /// A Step Functions execution failed, and the client gets a success (P59).
    /// Smallest: the backend's body `{"executionArn": "a", "status": "FAILED"}` and the status 200.
    /// Cure: `#set($context.responseOverride.status = 500)` where the status is `FAILED`.
    FAILED_EXECUTION = "GM325", "success-status-hides-failure", Warning, Always, "overrides";
    /// A template reads a path, and the backend answered XML (P62).
    /// Smallest: template `$input.path('$.a')` and the backend's body `<a/>`.
    /// Cure: ask the backend for JSON.
    INPUT_NOT_JSON = "GM326", "template-input-not-json", Warning, Always, "templates";
    /// A reference is empty, and a member with nearly the same name is there (P54).
    /// Smallest: template `$input.path('$.nmae')` and the payload `{"name": "a"}`.
    /// Cure: write the name that is there.
    NEAR_MEMBER = "GM327", "member-name-near-miss", Warning, Always, "templates";
    /// The status of an override is a text in quotes, which has no effect (P60).
    /// Smallest: template `#set($context.responseOverride.status = "404")`.
    /// Cure: take the quotes away.
    QUOTED_OVERRIDE = "GM328", "quoted-status-override", Warning, Selected, "overrides";
    /// `##` inside a JSON string begins a comment, which takes the rest of the line away.
    /// Smallest: template `{"a": "b##c"}`.
    /// Cure: `#[[##]]#`.
    COMMENT_IN_STRING = "GM329", "comment-in-string", Warning, Always, "templates";
    /// The client gets the stack trace of the function: without a template the whole error is the body (P11).
    /// Smallest: a failed payload `{"errorMessage": "boom", "stackTrace": ["a.py"]}` and no template.
    /// Cure: add a template that writes the message alone: `{"message": $input.json('$.errorMessage')}`.
    STACK_TRACE_LEAK = "GM330", "stack-trace-leak", Warning, Never, "json-in-error-message";
    /// A template writes `errorMessage` as it is, and with this message the body is not JSON (P13).
    /// Smallest: template `{"error": $input.path('$.errorMessage')}` and the message `boom`.
    /// Cure: write `$input.json('$.errorMessage')` without quotes around it, or throw errors whose message
    /// is JSON.
    RAW_ERROR_MESSAGE = "GM331", "raw-errorMessage-not-json", Warning, Always, "json-in-error-message";
    /// The prefix by which the pattern knows the error reaches the client (P17).
    /// Smallest: pattern `\[401\].*`, message `[401] wrong password`, no template.
    /// Cure: cut it off in a template with `replaceFirst`.
    PREFIX_REACHES_CLIENT = "GM332", "prefix-reaches-client", Note, Never, "json-in-error-message";
    /// The client gets base64 text in place of bytes, because the first media type of its `Accept` is not one
    /// of the `binaryMediaTypes` (P63).
    /// Smallest: a backend that answers `image/png`, `binaryMediaTypes` with it, and `Accept: text/html`.
    /// Cure: set `contentHandling` to `CONVERT_TO_BINARY`, or take `*/*` as binary.
    SENT_AS_BASE64 = "GM333", "bytes-sent-as-base64", Warning, Always, "binary";
    /// A response for errors decodes its body from base64, and the error of a function is JSON (P64).
    /// Smallest: `contentHandling` `CONVERT_TO_BINARY` beside a pattern.
    /// Cure: set it only where the body is base64.
    BINARY_ERRORS = "GM334", "binary-conversion-of-errors", Error, Selected, "binary";
    /// A method is called on a value that is missing, so that it is not called and nothing is written.
    /// Smallest: template `$input.path('$.items').size()` and the payload `{}`.
    /// Cure: guard what may be missing with `#if`, or write the path that leads to the value.
    METHOD_ON_MISSING = "GM335", "method-on-missing", Warning, Always, "templates";
    /// A directive of another language, or written in another way, which is plain text in a template; or a
    /// comment without its end.
    /// Smallest: template `#if(true)a#else if(false)b#end`.
    /// Cure: `#elseif`, `#end`, `#foreach($item in $list)`, `#set($name = …)`.
    UNKNOWN_DIRECTIVE = "GM336", "unknown-directive", Warning, Selected, "templates";
    /// A loop has more rounds than API Gateway runs, and the rest of the list is left out.
    /// Smallest: template `#foreach($i in [1..1001])$i #end`.
    /// Cure: let the function return fewer items, or write the list whole with `$input.json`.
    LOOP_STOPPED = "GM337", "loop-stopped", Warning, Always, "templates";
    /// A loop walks over a value that is no list, and has no round.
    /// Smallest: template `#foreach($i in $input.json('$'))$i#end` and the payload `[1]`.
    /// Cure: walk over a list: `$input.path('$')`.
    LOOP_OVER_NO_LIST = "GM338", "loop-over-no-list", Warning, Always, "templates";
    /// A text stands where only numbers are compared or calculated, so that the comparison is false and the
    /// result is nothing.
    /// Smallest: template `#if($input.params('limit') > 10)many#end`.
    /// Cure: make a number of it: `#set($limit = $util.parseJson($input.params('limit')))`.
    TEXT_AS_NUMBER = "GM339", "text-as-number", Warning, Always, "templates";
    /// The payload is larger than a Lambda function can return.
    /// Smallest: a payload of 6291557 bytes.
    /// Cure: return less, or an address from which the client fetches the rest.
    PAYLOAD_TOO_LARGE = "GM340", "payload-too-large", Warning, Always, "errors-to-statuses";
    /// The integration's answer is larger than API Gateway takes.
    /// Smallest: a body of 10485761 bytes.
    /// Cure: answer less, or an address from which the client fetches the rest.
    RESPONSE_TOO_LARGE = "GM341", "response-too-large", Error, Always;
    /// The header values are more than 10240 bytes together.
    /// Smallest: a mapped header of 10241 bytes.
    /// Cure: put long values into the body.
    TOO_MANY_HEADER_BYTES = "GM342", "too-many-header-bytes", Warning, Always;
    /// One template overrides the same parameter more than once: API Gateway answers with an error.
    /// Smallest: template
    /// `#set($context.responseOverride.status = 400)#set($context.responseOverride.status = 401)`.
    /// Cure: hold the value in a variable, and override once at the end.
    OVERRIDDEN_TWICE = "GM343", "overridden-twice", Error, Always, "overrides";
    /// The invocation is asynchronous, so that Lambda answers nothing and the payload is not used.
    /// Smallest: `{"integration.request.header.X-Amz-Invocation-Type": "'Event'"}` as `requestParameters`.
    /// Cure: take the request parameter away when the client needs the answer.
    ASYNCHRONOUS_INVOCATION = "GM344", "asynchronous-invocation", Note, Always;
    /// A template sets a member of `$context` that is no override, so that nothing happens.
    /// Smallest: template `#set($context.responseOverride.statusCode = 404)`.
    /// Cure: `$context.responseOverride.status` or `$context.responseOverride.header.NAME`.
    OVERRIDE_WITHOUT_EFFECT = "GM345", "override-without-effect", Warning, Selected, "overrides";
    /// The request template of a MOCK integration writes no integer `statusCode`, so the client gets a
    /// 500.
    /// Smallest: type `MOCK` and the request template `{"statusCode": "200"}`.
    /// Cure: write an integer: `{"statusCode": 200}`.
    MOCK_STATUS = "GM401", "mock-without-status", Error, Always, "mock";
    /// The payload is no proxy response, so the client gets a 502, or a 500 from an HTTP API.
    /// Smallest: type `AWS_PROXY` and the payload `{"body": {}}`.
    /// Cure: return `{"statusCode": 200, "headers": {}, "body": "text"}`; the body is a string.
    MALFORMED_PROXY_RESPONSE = "GM402", "malformed-proxy-response", Error, Always, "proxy";
    /// The function of a proxy integration failed. A proxy integration has no patterns, so an error such as
    /// `[404] not found` becomes a 502 (P31).
    /// Smallest: type `AWS_PROXY` and a failed payload.
    /// Cure: catch the error and return `{"statusCode": 404}`, or make the integration `AWS`.
    PROXY_ENVELOPE = "GM403", "proxy-envelope", Warning, Always, "proxy";
    /// Integration responses have no effect in a proxy integration (P31).
    /// Smallest: type `AWS_PROXY` and an integration response with a pattern.
    /// Cure: make the integration `AWS` or `HTTP`, or take the rules away.
    RULES_WITHOUT_EFFECT = "GM404", "rules-without-effect", Warning, Always, "proxy";
    /// A Lambda function is called with another method than POST: every call fails.
    /// Smallest: an `httpMethod` of `GET` in the `methodIntegration` of a function.
    /// Cure: call it with `POST`, whatever the client's method is.
    LAMBDA_NEEDS_POST = "GM410", "lambda-needs-post", Error, Always, "proxy";
    /// The `uri` reads a stage variable that is not there: every call fails.
    /// Smallest: a `uri` of `https://${stageVariables.host}` without `stageVariables`.
    /// Cure: give the stage the variable.
    UNDEFINED_STAGE_VARIABLE = "GM411", "undefined-stage-variable", Error, Always;
    /// Lambda rejected the invocation, and the rules never see that (P33).
    /// Smallest: a `lambda` of `{"status": 429}`.
    /// Cure: customise a gateway response for what the client should see.
    INVOCATION_REJECTED = "GM412", "invocation-rejected", Warning, Always, "errors-to-statuses";
}

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
