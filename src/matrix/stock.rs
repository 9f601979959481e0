//! Outputs that any set of rules may meet: what functions return, and the errors of each runtime and of the
//! Lambda service, in their exact shapes.

use crate::findings::Place;
use crate::scenario::{Backend, Field, FunctionError, LambdaOutput, Output};

/// A payload, whether the function failed, and the status with which Lambda rejected the invocation.
struct Stock {
    name: &'static str,
    failed: bool,
    rejected: Option<u16>,
    payload: &'static str,
}

const fn returned(name: &'static str, payload: &'static str) -> Stock {
    Stock { name, failed: false, rejected: None, payload }
}

const fn failed(name: &'static str, payload: &'static str) -> Stock {
    Stock { name, failed: true, rejected: None, payload }
}

const fn rejected(name: &'static str, status: u16, payload: &'static str) -> Stock {
    Stock { name, failed: false, rejected: Some(status), payload }
}

/// The shapes are observed: LocalStack, `test_uncaught_exception_invoke` and other tests of Lambda, 2025-11 to
/// 2026-01; that of `callback("text")` stands in the source of Node.js's runtime client, those of rejected
/// invocations are reported by users.
const STOCK: &[Stock] = &[
    returned("returns an object", r#"{"message":"ok"}"#),
    returned("returns text", r#""ok""#),
    returned("returns null", "null"),
    failed(
        "error in Node.js",
        r#"{"errorType":"Error","errorMessage":"no such order","trace":["Error: no such order","    at handler (file:///var/task/index.mjs:2:9)"]}"#,
    ),
    failed("text error in Node.js", r#"{"errorType":"string","errorMessage":"no such order","trace":[]}"#),
    failed(
        "error in Python",
        r#"{"errorMessage": "no such order", "errorType": "Exception", "requestId": "7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f", "stackTrace": ["  File \"/var/task/app.py\", line 2, in handler\n    raise Exception(\"no such order\")\n"]}"#,
    ),
    failed(
        "error in Java",
        r#"{"errorMessage":"no such order","errorType":"java.lang.RuntimeException","stackTrace":["example.Handler.handleRequest(Handler.java:23)"]}"#,
    ),
    failed(
        "error in .NET",
        "{\n  \"errorType\": \"Exception\",\n  \"errorMessage\": \"no such order\",\n  \"stackTrace\": [\n    \"at Example.Function.Handler(Stream input)\"\n  ]\n}\n",
    ),
    failed(
        "error in Ruby",
        r#"{"errorMessage":"no such order","errorType":"Function<RuntimeError>","stackTrace":["/var/task/app.rb:2:in `handler'"]}"#,
    ),
    failed("error in Go", r#"{"errorMessage":"no such order","errorType":"errorString"}"#),
    failed(
        "error in Rust",
        r#"{"errorType":"&alloc::boxed::Box<dyn core::error::Error + core::marker::Send + core::marker::Sync>","errorMessage":"no such order"}"#,
    ),
    failed(
        "error with a line end",
        r#"{"errorMessage":"no such order:\n17","errorType":"Error","trace":[]}"#,
    ),
    failed(
        "error with JSON text",
        r#"{"errorMessage":"{\"status\":404,\"message\":\"no such order\"}","errorType":"Error","trace":[]}"#,
    ),
    failed(
        "error with a status in brackets",
        r#"{"errorMessage":"[404] no such order","errorType":"Error","trace":[]}"#,
    ),
    failed(
        "an object thrown in Node.js",
        r#"{"errorType":"object","errorMessage":"[object Object]","trace":[]}"#,
    ),
    failed(
        "timeout",
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f Error: Task timed out after 3.00 seconds"}"#,
    ),
    failed(
        "exit",
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f Error: Runtime exited without providing a reason"}"#,
    ),
    failed(
        "out of memory",
        r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 7f5a1c2e-3d4b-4c5d-8e6f-1a2b3c4d5e6f Error: Runtime exited with error: signal: killed"}"#,
    ),
    failed(
        "import fails",
        r#"{"errorMessage": "Unable to import module 'app': No module named 'requests'", "errorType": "Runtime.ImportModuleError", "requestId": "", "stackTrace": []}"#,
    ),
    failed(
        "response too large",
        r#"{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"#,
    ),
    rejected(
        "not authorised to invoke",
        403,
        r#"{"Message":"User: arn:aws:sts::123456789012:assumed-role/api/session is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:123456789012:function:orders"}"#,
    ),
    rejected(
        "too many invocations",
        429,
        r#"{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}"#,
    ),
];

/// The stock payloads of a Lambda function, with their names.
pub(super) fn lambdas() -> Vec<(&'static str, Output)> {
    let outputs = STOCK.iter().map(|stock| {
        let function_error = match stock.failed {
            true => FunctionError::Failed("Unhandled".to_owned()),
            false => FunctionError::Returned,
        };
        let payload = Field { value: stock.payload.to_owned(), place: Place::at("/lambda/payload") };
        let status = stock.rejected;
        (
            stock.name,
            Output::Lambda(LambdaOutput { payload, function_error, status, ..LambdaOutput::default() }),
        )
    });
    outputs.collect()
}

/// Statuses that a backend answers, with their names.
const STATUSES: [(&str, u16); 10] = [
    ("answers 200", 200),
    ("answers 204", 204),
    ("answers 302", 302),
    ("answers 400", 400),
    ("answers 401", 401),
    ("answers 403", 403),
    ("answers 404", 404),
    ("answers 429", 429),
    ("answers 500", 500),
    ("answers 503", 503),
];

/// The stock answers of an HTTP backend or another AWS service, with their names.
pub(super) fn backends() -> Vec<(&'static str, Output)> {
    let outputs = STATUSES.iter().map(|(name, status)| {
        let body = if *status == 204 { "" } else { "{}" };
        let body = Field { value: body.into(), place: Place::at("/backend/body") };
        (*name, Output::Backend(Backend { status: *status, body, ..Backend::default() }))
    });
    outputs.collect()
}
