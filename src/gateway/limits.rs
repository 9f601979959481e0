//! The quotas of API Gateway and of gatemap itself, each with where it comes from.

/// How deep arrays and objects of a payload may stand inside one another.
/// json-smart stops at 400 since 2.4.10; which version API Gateway uses is not known (ASSUMED).
pub const PAYLOAD_NESTING: usize = 400;

/// Rounds of one `#foreach` in a template; the loop ends then.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html>
pub const TEMPLATE_FOREACH_ROUNDS: usize = 1000;

/// Entries of each list that the report has of one template's run: as many as a page can show and a large
/// payload does not slow down.
pub const TEMPLATE_TRACE: usize = 1000;

/// The largest template, in bytes.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html>
pub const TEMPLATE: usize = 300 * 1024;

/// No more characters of a text are kept for the execution log than it shows: log events are cut at 1024 bytes.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html>
pub const LONGEST_LOGGED: usize = 1024;

/// The largest payload that a Lambda function can return, in bytes.
/// Observed: LocalStack, test_lambda.py, the text of `Function.ResponseSizeTooLarge`, November 2025.
pub const LAMBDA_PAYLOAD: usize = 6_291_556;

/// The largest answer of an integration, in bytes.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html>
pub const RESPONSE_PAYLOAD: usize = 10_485_760;

/// All header values together, in bytes.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html>
pub const HEADER_VALUES: usize = 10_240;

/// How long an integration may take to answer, in milliseconds.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html>
pub const INTEGRATION_TIMEOUT: std::ops::RangeInclusive<u64> = 50..=29_000;

/// No more of a body is read by the parameter mappings of HTTP APIs, in bytes.
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html>
pub const HTTP_API_MAPPED_BODY: usize = 100 * 1024;
