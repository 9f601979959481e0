//! Why a run ends without an integration response's answer.

use std::borrow::Cow;

/// What ends a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Failure {
    /// API Gateway answers with a gateway response and writes a line into its log.
    Gateway {
        /// The gateway response type.
        response_type: &'static str,
        /// The status, unless the gateway response is customised.
        status: u16,
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
            status: 500,
            log: format!("Execution failed due to configuration error: {}", reason.as_ref()).into(),
        }
    }

    /// A Lambda proxy response of another shape than API Gateway takes: 502.
    pub(super) fn malformed_proxy_response() -> Failure {
        Failure::Gateway {
            response_type: "API_CONFIGURATION_ERROR",
            status: 502,
            log: "Execution failed due to configuration error: Malformed Lambda proxy response".into(),
        }
    }

    /// A function of a proxy integration that failed: 502.
    pub(super) fn function_error(message: &str) -> Failure {
        let request_id = super::context::REQUEST_ID;
        Failure::Gateway {
            response_type: "API_CONFIGURATION_ERROR",
            status: 502,
            log: format!("Lambda execution failed with status 200 due to customer function error: {message}. Lambda request id: {request_id}").into(),
        }
    }
}
