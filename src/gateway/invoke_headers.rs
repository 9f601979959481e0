//! The headers of a Lambda Invoke response: what `integration.response.header.NAME` reads.

use super::context::TRACE_ID;
use crate::scenario::{FunctionError, Headers, LambdaOutput};

/// The headers of a Lambda Invoke response, with fixed values.
/// Observed: LocalStack, test_apigateway_basic.py::test_apigw_test_invoke_method_api, 2025-08-19.
const INVOKE_HEADERS: [(&str, &str); 6] = [
    ("Date", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("Content-Type", "application/json"),
    ("Connection", "keep-alive"),
    ("x-amzn-RequestId", "00000000-0000-4000-8000-000000000000"),
    ("x-amzn-Remapped-Content-Length", "0"),
    ("X-Amz-Executed-Version", "$LATEST"),
];

/// The headers of the invocation; the scenario's own stand over them.
pub(super) fn invoke_headers(lambda: &LambdaOutput, failed: bool) -> Headers {
    let defaults = INVOKE_HEADERS.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()]));
    let mut headers: Headers = defaults.collect();
    headers.insert("Content-Length".to_owned(), vec![lambda.payload.value.len().to_string()]);
    if failed {
        let kind = match &lambda.function_error {
            FunctionError::Failed(kind) => kind.clone(),
            _ => "Unhandled".to_owned(),
        };
        headers.insert("X-Amz-Function-Error".to_owned(), vec![kind]);
    }
    headers.insert("X-Amzn-Trace-Id".to_owned(), vec![TRACE_ID.to_owned()]);
    for (name, values) in &lambda.headers {
        headers.insert(name.clone(), values.clone());
    }
    headers
}
