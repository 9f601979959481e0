//! The headers of a Lambda Invoke response: what `integration.response.header.NAME` reads.

use super::context::TRACE_ID;
use crate::scenario::{FunctionError, Headers, LambdaOutput};

/// The headers of the invocation, with fixed values, in the order recorded; the scenario's own stand over them.
/// Observed: LocalStack, test_apigateway_basic.py::test_apigw_test_invoke_method_api, 2025-08-19.
/// `X-Amz-Function-Error` is reported from a log of a failed function; its place is ASSUMED.
pub(super) fn invoke_headers(lambda: &LambdaOutput, failed: bool) -> Headers {
    let length = lambda.payload.value.len().to_string();
    let function_error = match &lambda.function_error {
        FunctionError::Failed(kind) => kind.as_str(),
        _ => "Unhandled",
    };
    let all = [
        ("Date", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("Content-Type", "application/json"),
        ("Content-Length", &length),
        ("Connection", "keep-alive"),
        ("x-amzn-RequestId", "00000000-0000-4000-8000-000000000000"),
        ("X-Amz-Function-Error", function_error),
        ("x-amzn-Remapped-Content-Length", "0"),
        ("X-Amz-Executed-Version", "$LATEST"),
        ("X-Amzn-Trace-Id", TRACE_ID),
    ];
    let sent = all.into_iter().filter(|(name, _)| failed || *name != "X-Amz-Function-Error");
    let mut headers: Headers = sent.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).collect();
    for (name, values) in &lambda.headers {
        headers.insert(name.clone(), values.clone());
    }
    headers
}
