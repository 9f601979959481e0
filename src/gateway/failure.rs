//! Why a run ends without an integration response's answer.

use std::borrow::Cow;

use super::response_types::{
    API_CONFIGURATION_ERROR, INTEGRATION_FAILURE, INTEGRATION_TIMEOUT, ResponseType,
};

/// What ends a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Failure {
    /// API Gateway answers with a gateway response.
    Gateway(GatewayFailure),
    /// The answer is not known: an error finding says why.
    NotEvaluated,
}

/// An error of API Gateway.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GatewayFailure {
    pub(super) response_type: &'static ResponseType,
    /// The status, unless the gateway response is customised.
    pub(super) status: u16,
    /// The message for the client.
    pub(super) message: Cow<'static, str>,
    /// The lines of the execution log that tell of it, after their date.
    pub(super) log: Vec<String>,
    /// Whether the integration's trace id is sent.
    pub(super) is_traced: bool,
}

impl Failure {
    fn gateway(response_type: &'static ResponseType, log: String) -> GatewayFailure {
        GatewayFailure {
            response_type,
            status: response_type.status,
            message: response_type.message.into(),
            log: vec![log],
            is_traced: true,
        }
    }

    /// A configuration error: 500, with the reason in the log.
    /// <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>
    pub(super) fn configuration_error(reason: impl AsRef<str>) -> Failure {
        let log = format!("Execution failed due to configuration error: {}", reason.as_ref());
        Failure::Gateway(Failure::gateway(API_CONFIGURATION_ERROR, log))
    }

    /// A configuration error on the way to the integration: no trace id is sent.
    /// Observed: LocalStack, TestApiGatewayHeaderRemapping #content-length, December 2024.
    pub(super) fn before_the_integration(reason: impl AsRef<str>) -> Failure {
        let log = format!("Execution failed due to configuration error: {}", reason.as_ref());
        let failure = Failure::gateway(API_CONFIGURATION_ERROR, log);
        Failure::Gateway(GatewayFailure { is_traced: false, ..failure })
    }

    /// A Lambda proxy response of another shape than API Gateway takes: 502.
    pub(super) fn malformed_proxy_response() -> Failure {
        let log = "Execution failed due to configuration error: Malformed Lambda proxy response".to_owned();
        let failure = Failure::gateway(API_CONFIGURATION_ERROR, log);
        Failure::Gateway(GatewayFailure { status: 502, is_traced: false, ..failure })
    }

    /// A function of a proxy integration that failed: 502.
    pub(super) fn function_error(message: &str) -> Failure {
        let request_id = super::context::REQUEST_ID;
        let log = format!(
            "Lambda execution failed with status 200 due to customer function error: {message}. Lambda request id: {request_id}"
        );
        let failure = Failure::gateway(API_CONFIGURATION_ERROR, log);
        Failure::Gateway(GatewayFailure { status: 502, is_traced: false, ..failure })
    }

    /// Lambda rejected the invocation with `status`: 500.
    pub(super) fn rejected_invocation(status: u16, reason: &str) -> Failure {
        let request_id = super::context::REQUEST_ID;
        let invocation =
            format!("Lambda invocation failed with status: {status}. Lambda request id: {request_id}");
        let error = format!("Execution failed due to configuration error: {reason}");
        let failure = Failure::gateway(API_CONFIGURATION_ERROR, invocation.clone());
        let log = if status == 403 { vec![error] } else { vec![invocation, error] };
        Failure::Gateway(GatewayFailure { log, ..failure })
    }

    /// Lambda is called with another method than POST: 500, as an integration failure.
    pub(super) fn method_not_allowed(reason: &str) -> Failure {
        let log = format!("Execution failed due to configuration error: {reason}");
        let failure = Failure::gateway(INTEGRATION_FAILURE, log);
        Failure::Gateway(GatewayFailure { status: 500, ..failure })
    }

    /// The integration took too long: 504.
    pub(super) fn timeout() -> Failure {
        let log = "Execution failed due to a timeout error".to_owned();
        Failure::Gateway(Failure::gateway(INTEGRATION_TIMEOUT, log))
    }

    /// The integration cannot be reached: 504.
    /// Reported: an exchange of 56 body bytes in a public guide to private integrations; the log line is
    /// quoted by users and by LocalStack's code.
    pub(super) fn network() -> Failure {
        let log = "Execution failed due to a network error communicating with endpoint".to_owned();
        let failure = Failure::gateway(INTEGRATION_FAILURE, log);
        let message = "Network error communicating with endpoint".into();
        Failure::Gateway(GatewayFailure { message, is_traced: false, ..failure })
    }

    /// API Gateway refuses the request before it calls the integration.
    pub(super) fn refused(response_type: &'static ResponseType, message: Option<&str>) -> Failure {
        let failure = Failure::gateway(response_type, String::new());
        let message = message.map_or(failure.message.clone(), |message| message.to_owned().into());
        Failure::Gateway(GatewayFailure { message, log: Vec::new(), is_traced: false, ..failure })
    }
}
