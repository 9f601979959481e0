//! Why a run ends without an integration response's answer.

use std::borrow::Cow;

/// What ends a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Failure {
    /// API Gateway answers with a gateway response and writes a line into its log.
    Gateway {
        /// The gateway response type.
        response_type: &'static str,
        /// The log line after its date.
        log: Cow<'static, str>,
    },
    /// The answer is not known: an error finding says why.
    NotEvaluated,
}

impl Failure {
    /// A configuration error: 500, with the reason in the log.
    /// <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>
    pub(super) fn configuration_error(reason: impl AsRef<str>) -> Failure {
        Failure::Gateway {
            response_type: "API_CONFIGURATION_ERROR",
            log: format!("Execution failed due to configuration error: {}", reason.as_ref()).into(),
        }
    }
}
