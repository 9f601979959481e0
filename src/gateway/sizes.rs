//! Answers and headers that are too large.

use super::account::Account;
use super::failure::Failure;
use super::limits::{HEADER_VALUES, LAMBDA_PAYLOAD, RESPONSE_PAYLOAD};
use super::report::Response;
use crate::findings::{Finding, Place, codes};
use crate::scenario::{Output, Scenario, TooManyHeaders};
use crate::steps::{Evidence, Step, StepKind};

const TOO_LARGE: Evidence = Evidence::reported(
    "an answer of more than 10 MB ends in an error",
    "execution log of an integration of 114540033 bytes; the quota is in the API Gateway Developer Guide (limits)",
);
const HEADERS: Evidence = Evidence::assumed(
    "a response with more than 10240 bytes of header values is sent all the same",
    "the quota is documented (limits), what follows is not",
)
.switched_by("tooManyHeaders");

/// Is the integration's answer small enough?
pub(super) fn check_answer(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let (length, place) = match &scenario.output {
        Output::Lambda(lambda) => (lambda.payload.value.len(), &lambda.payload.place),
        Output::Backend(backend) => (backend.body.value.len(), &backend.body.place),
        Output::Missing => return Ok(()),
    };
    if length > RESPONSE_PAYLOAD {
        let message = format!("the answer has {length} bytes, and API Gateway takes {RESPONSE_PAYLOAD}");
        account.findings.push(Finding::new(&codes::RESPONSE_TOO_LARGE, place.clone(), message));
        let sentence =
            format!("The answer of {length} bytes is too large: API Gateway answers with an error.");
        account.steps.push(Step::new(StepKind::IntegrationOutput, sentence).at(place.clone()).by(TOO_LARGE));
        return Err(Failure::configuration_error(format!(
            "Integration response of reported length {length} is larger than allowed maximum of {RESPONSE_PAYLOAD} bytes."
        )));
    }
    if length > LAMBDA_PAYLOAD && matches!(scenario.output, Output::Lambda(_)) {
        let message = format!("the payload has {length} bytes, and a function can return {LAMBDA_PAYLOAD}");
        account.findings.push(
            Finding::new(&codes::PAYLOAD_TOO_LARGE, place.clone(), message).note(format!(
                "Lambda answers instead: {{\"errorMessage\":\"Response payload size exceeded maximum allowed payload size ({LAMBDA_PAYLOAD} bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}}"
            )),
        );
    }
    Ok(())
}

/// Are the header values small enough together?
pub(super) fn check_headers(
    scenario: &Scenario,
    response: Response,
    account: &mut Account,
) -> Result<Response, Failure> {
    let length: usize = response.headers.iter().map(|header| header.value.len()).sum();
    if length <= HEADER_VALUES {
        return Ok(response);
    }
    let message = format!("the header values have {length} bytes together, and the quota is {HEADER_VALUES}");
    account.findings.push(Finding::new(&codes::TOO_MANY_HEADER_BYTES, Place::default(), message));
    let sentence = format!("The header values have {length} bytes together, more than the quota.");
    account.steps.push(Step::new(StepKind::Headers, sentence).by(HEADERS));
    match scenario.assumptions.too_many_headers {
        TooManyHeaders::Sent => Ok(response),
        TooManyHeaders::Error => Err(Failure::configuration_error("Unable to transform response")),
    }
}
