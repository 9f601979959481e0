//! The gateway response types: what API Gateway answers by itself.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>

/// A gateway response type with what it answers as long as nobody customises it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ResponseType {
    /// The type's name.
    pub(super) name: &'static str,
    /// The status.
    pub(super) status: u16,
    /// The message, when the error has none of its own.
    pub(super) message: &'static str,
    /// `x-amzn-ErrorType`.
    pub(super) error_type: &'static str,
}

const fn row(
    name: &'static str,
    status: u16,
    message: &'static str,
    error_type: &'static str,
) -> ResponseType {
    ResponseType { name, status, message, error_type }
}

/// A setting of the API or of the method is wrong.
pub(super) const API_CONFIGURATION_ERROR: &ResponseType =
    &row("API_CONFIGURATION_ERROR", 500, "Internal server error", "InternalServerErrorException");
/// The integration cannot be called.
pub(super) const INTEGRATION_FAILURE: &ResponseType =
    &row("INTEGRATION_FAILURE", 504, "Internal server error", "InternalServerErrorException");
/// The integration took too long.
pub(super) const INTEGRATION_TIMEOUT: &ResponseType =
    &row("INTEGRATION_TIMEOUT", 504, "Endpoint request timed out", "InternalServerErrorException");

/// Statuses are observed (LocalStack, TestApiGatewayGatewayResponse::test_gateway_response_crud, 2024-04-15);
/// error types are observed for `InternalServerErrorException` and `MissingAuthenticationTokenException`,
/// and messages and the other error types are ASSUMED after LocalStack and after what users quote.
const ALL: [&ResponseType; 21] = [
    API_CONFIGURATION_ERROR,
    INTEGRATION_FAILURE,
    INTEGRATION_TIMEOUT,
    &row("ACCESS_DENIED", 403, "User is not authorized to access this resource", "AccessDeniedException"),
    &row("AUTHORIZER_CONFIGURATION_ERROR", 500, "Internal server error", "AuthorizerConfigurationException"),
    &row("AUTHORIZER_FAILURE", 500, "Internal server error", "AuthorizerConfigurationException"),
    &row("BAD_REQUEST_BODY", 400, "Invalid request body", "BadRequestException"),
    &row("BAD_REQUEST_PARAMETERS", 400, "Missing required request parameters", "BadRequestException"),
    &row("DEFAULT_4XX", 400, "Bad Request", "BadRequestException"),
    &row("DEFAULT_5XX", 500, "Internal server error", "InternalServerErrorException"),
    &row(
        "EXPIRED_TOKEN",
        403,
        "The security token included in the request is expired",
        "ExpiredTokenException",
    ),
    &row("INVALID_API_KEY", 403, "Forbidden", "ForbiddenException"),
    &row(
        "INVALID_SIGNATURE",
        403,
        "The request signature we calculated does not match the signature you provided.",
        "InvalidSignatureException",
    ),
    &row(
        "MISSING_AUTHENTICATION_TOKEN",
        403,
        "Missing Authentication Token",
        "MissingAuthenticationTokenException",
    ),
    &row("QUOTA_EXCEEDED", 429, "Limit Exceeded", "LimitExceededException"),
    &row("REQUEST_TOO_LARGE", 413, "Request Too Long", "RequestTooLargeException"),
    &row("RESOURCE_NOT_FOUND", 404, "Not Found", "NotFoundException"),
    &row("THROTTLED", 429, "Too Many Requests", "TooManyRequestsException"),
    &row("UNAUTHORIZED", 401, "Unauthorized", "UnauthorizedException"),
    &row("UNSUPPORTED_MEDIA_TYPE", 415, "Unsupported Media Type", "BadRequestException"),
    &row("WAF_FILTERED", 403, "Forbidden", "ForbiddenException"),
];

/// The type called `name`.
pub(super) fn named(name: &str) -> Option<&'static ResponseType> {
    ALL.into_iter().find(|response_type| response_type.name == name)
}

impl ResponseType {
    /// The type that stands in when this one is not customised.
    pub(super) fn fallback(&self) -> &'static str {
        if self.status < 500 { "DEFAULT_4XX" } else { "DEFAULT_5XX" }
    }

    /// The body as long as nobody customises it.
    pub(super) fn usual_body(&self, message: &str) -> String {
        let message = super::gateway_template::quoted(message);
        match self.name {
            // ASSUMED after LocalStack's test of ACCESS_DENIED.
            "ACCESS_DENIED" => format!("{{\"Message\":{message}}}"),
            // Observed for errors on the way to the integration and back; the blank after the colon
            // is part of the 36 recorded bytes.
            _ if self.status >= 500 || self.status == 400 => format!("{{\"message\": {message}}}"),
            // ASSUMED: refusals at the door follow the stored template, which has no blank.
            _ => format!("{{\"message\":{message}}}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_stands_once() {
        for response_type in ALL {
            assert_eq!(named(response_type.name), Some(response_type));
        }
    }
}
