//! What the Serverless Framework adds by itself: serverless/serverless, `api-gateway/lib/validate.js`.

/// A status and its pattern.
pub(super) struct Pattern {
    pub(super) status: &'static str,
    pub(super) pattern: &'static str,
}

/// The responses of an event that names no status codes.
pub(super) const BUILT_IN: [Pattern; 9] = [
    Pattern { status: "200", pattern: "" },
    Pattern { status: "400", pattern: r"[\s\S]*\[400\][\s\S]*" },
    Pattern { status: "401", pattern: r"[\s\S]*\[401\][\s\S]*" },
    Pattern { status: "403", pattern: r"[\s\S]*\[403\][\s\S]*" },
    Pattern { status: "404", pattern: r"[\s\S]*\[404\][\s\S]*" },
    Pattern { status: "422", pattern: r"[\s\S]*\[422\][\s\S]*" },
    Pattern {
        status: "500",
        pattern: r"[\s\S]*(Process\s?exited\s?before\s?completing\s?request|\[500\])[\s\S]*",
    },
    Pattern { status: "502", pattern: r"[\s\S]*\[502\][\s\S]*" },
    Pattern { status: "504", pattern: r"([\s\S]*\[504\][\s\S]*)|(.*Task timed out after \d+\.\d+ seconds$)" },
];

/// What `integration` says, as API Gateway's type.
pub(super) fn integration_type(name: Option<&str>) -> Option<&'static str> {
    match name.map(|name| name.to_lowercase().replace('_', "-")).as_deref() {
        None | Some("lambda-proxy" | "aws-proxy") => Some("AWS_PROXY"),
        Some("lambda" | "aws") => Some("AWS"),
        Some("http") => Some("HTTP"),
        Some("http-proxy") => Some("HTTP_PROXY"),
        Some("mock") => Some("MOCK"),
        Some(_) => None,
    }
}
