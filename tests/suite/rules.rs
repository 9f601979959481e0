//! Every rule of API Gateway that the program follows is named by a scenario, and no scenario names another.
//!
//! A scenario names its rules at the end of its `description`: `… Rule: a-rule, another-rule`.

use std::collections::BTreeSet;

use gatemap::scenario;

use crate::{files, folder, text};

/// The rules, each in a sentence, in the order in which a call meets them.
const RULES: &[(&str, &str)] = &[
    // The request, before the integration.
    (
        "gateway-response-types",
        "a refused request is answered with the status, message and type of its gateway response",
    ),
    (
        "reserved-request-headers",
        "a request parameter for a header that API Gateway writes itself fails every call",
    ),
    ("request-conversion", "how the request's body becomes text or bytes"),
    ("request-template", "a request template writes what the integration is sent"),
    ("passthrough-behavior", "a request without a template for its media type passes or is refused"),
    ("undefined-address", "an address that reads a stage variable which is not there fails every call"),
    ("lambda-needs-post", "Lambda is called with POST only"),
    ("timeout", "an integration that does not answer in time is a 504"),
    ("network-error", "an integration that cannot be reached is a 504"),
    ("rejected-invocation", "an invocation that Lambda rejects is a 500"),
    ("asynchronous-invocation", "an asynchronous invocation answers 202 and nothing"),
    // Selection.
    ("selection-tests-error-message", "for Lambda, patterns are tested on errorMessage of a failure"),
    ("failure-is-told-by-function-error", "whether a function failed is told by its function error"),
    ("runtime-errors", "every runtime and the platform write errorMessage, each in its own shape"),
    ("success-tests-empty-text", "a success is tested as the empty text"),
    ("pattern-matching-empty-takes-successes", "a pattern that matches the empty text takes successes"),
    ("pattern-matches-whole-text", "a pattern matches the whole text"),
    ("patterns-are-java", "patterns are java.util.regex"),
    ("dot-stops-at-line-ends", "the dot stops at Java's line ends"),
    ("empty-pattern-is-default", "the response without a pattern is the default"),
    ("one-response-per-status", "there is one integration response for each status"),
    ("several-matches", "one of several matching responses wins"),
    ("no-match-no-default", "without a match and a default the answer is a 500"),
    ("backends-test-status", "for HTTP and other AWS services patterns are tested on the status"),
    ("mock-status", "for MOCK patterns are tested on the status of the request template"),
    ("invalid-pattern-is-refused", "a pattern that is no regular expression is refused"),
    ("pattern-mistakes", "classes, globs and lost backslashes mean what Java says"),
    ("error-message-not-text", "an errorMessage that is no text is tested as JSON"),
    // Declarations, and what is refused when it is saved.
    ("status-code-form", "a status code is three digits"),
    ("undeclared-status-can-be-saved", "an integration response can be saved without its method response"),
    ("undeclared-status-fails", "selected without its method response it is a 500"),
    ("overridden-status-needs-no-declaration", "an overridden status needs no method response"),
    ("undeclared-header-is-refused", "a mapping to an undeclared header is refused"),
    ("expression-form", "a mapping expression of no known form is refused"),
    ("template-key-is-media-type", "a template stands under a media type"),
    ("saved-values-are-text", "templates and parameters are saved as text only"),
    ("integration-form", "type, method and address of an integration fit together"),
    ("method-form", "an HTTP method is one of eight"),
    ("gateway-response-form", "a gateway response has a known type, a status and quoted parameters"),
    ("required-flag-has-no-effect", "the flag of a declared header has no effect"),
    ("models-have-no-effect", "response models have no effect"),
    ("only-mapped-headers", "only mapped headers are sent"),
    // Header mappings.
    ("mapping-forms", "the forms of a mapping expression"),
    ("header-name-case", "a backend's header is found by its exact case"),
    ("several-values", "header takes the last value, multivalueheader all"),
    ("missing-source", "a source that is not there sends no header"),
    ("invoke-headers", "a Lambda integration offers the headers of the invocation"),
    ("whole-body", "the whole body is trimmed, an empty one is {}"),
    ("body-read-as-json", "the body is read as JSON when it begins so, and then must be"),
    ("value-rendering", "how JSON values are written into headers"),
    ("unsendable-values", "control characters cannot be sent"),
    ("deserialised-error-message", "mappings reach into JSON text in errorMessage"),
    ("json-path-dialect", "paths are Jayway JsonPath"),
    ("static-values", "static text is verbatim"),
    ("context-in-mappings", "context variables are mapped as text"),
    ("same-header-in-two-cases", "two mappings to one header"),
    ("location-redirect", "a redirect needs a status and a mapped Location"),
    // The body.
    ("payload-passes", "without a template the payload passes byte for byte"),
    ("template-choice", "Accept chooses the template"),
    ("empty-template", "an empty template passes the body"),
    ("template-white-space", "a template's white space is output, but for a directive's line end"),
    ("content-handling", "how bodies become text or bytes"),
    ("first-accept", "only the first media type of Accept counts"),
    ("template-on-bytes", "a template cannot read bytes"),
    ("limits", "quotas of loops, headers and bodies"),
    ("undefined-is-empty", "what is undefined prints nothing"),
    ("null-is-true", "null is the empty text, which is true"),
    ("java-objects-print", "objects print as Java does"),
    ("input-variable", "$input"),
    ("util-variable", "$util"),
    ("java-methods", "Java's methods"),
    ("context-variables", "$context and $stageVariables"),
    ("directives", "which directives work"),
    ("template-parsing", "how names and quotes are read"),
    ("output-not-checked", "a template's output is not checked"),
    ("failing-template", "a template that fails is a 500"),
    ("overrides", "overrides come last"),
    ("override-once", "a parameter is overridden once"),
    // The response.
    ("own-headers", "which headers API Gateway adds"),
    ("content-type-default", "Content-Type is application/json by default"),
    ("content-length", "Content-Length is that of the final body"),
    ("request-ids", "the ids are context variables"),
    ("reserved-headers", "which header names are renamed or dropped"),
    ("test-form-headers", "the console's Test shows few headers"),
    ("execution-log", "the lines of the execution log"),
    // Errors.
    ("default-error-body", "the bytes of an error's body"),
    ("error-type-header", "x-amzn-ErrorType"),
    ("gateway-templates-substitute", "templates of gateway responses replace variables only"),
    ("gateway-response-inheritance", "DEFAULT_4XX and DEFAULT_5XX answer for their class"),
    // Proxies and HTTP APIs.
    ("proxy-shape", "the members of a proxy response"),
    ("proxy-malformed", "another shape is a 502"),
    ("proxy-function-error", "a failed function is a 502"),
    ("proxy-header-values", "which header values are taken"),
    ("proxy-header-merging", "how headers and multiValueHeaders are merged"),
    ("proxy-base64", "when a base64 body is decoded"),
    ("proxy-no-rules", "a proxy has no rules"),
    ("http-proxy-passes", "the backend's response passes"),
    ("http-proxy-headers", "which of its headers are renamed or dropped"),
    ("http-api-inference", "payload 2.0 without a statusCode"),
    ("http-api-structured", "payloads with a statusCode"),
    ("http-api-errors", "errors of HTTP APIs"),
    ("http-api-parameters", "parameter mappings of HTTP APIs"),
];

#[test]
fn every_rule_is_named_by_a_scenario_and_every_name_is_a_rule() {
    let rules: BTreeSet<&str> = RULES.iter().map(|(name, _)| *name).collect();
    assert_eq!(rules.len(), RULES.len(), "a rule stands twice");
    let mut named = BTreeSet::new();
    for file in files(&folder("tests/scenarios"), "json") {
        let (scenario, _) = scenario::read(&text(&file));
        let description = scenario.description.unwrap_or_default();
        let (_, names) = description.split_once("Rule: ").unwrap_or_else(|| panic!("{}", file.display()));
        for name in names.split(", ") {
            assert!(rules.contains(name), "{}: {name} is no rule", file.display());
            named.insert(name.to_owned());
        }
    }
    let unnamed: Vec<_> = rules.iter().filter(|name| !named.contains(**name)).collect();
    assert!(unnamed.is_empty(), "no scenario names {unnamed:?}");
}
