//! GM333: bytes are sent as base64 text. GM334: errors are decoded from base64.

use super::Subject;
use crate::findings::{Edit, Finding, Place, codes};
use crate::languages::Languages;
use crate::scenario::IntegrationResponse;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    if let Some(selected) = subject.selected().filter(|_| subject.facts.sent_as_base64) {
        let edit = Edit::add(selected.place.member("contentHandling").pointer, BINARY);
        findings.push(
            sent_as_base64(selected.place.clone())
                .fix(format!("set contentHandling to {BINARY}"), vec![edit]),
        );
    }
    if subject.is_lambda() {
        findings.extend(subject.scenario.method.integration.responses.iter().filter_map(of_errors));
    }
}

/// The same for a proxy integration, which has no contentHandling.
pub(super) fn check_proxy(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let (true, Some(lambda)) = (subject.facts.sent_as_base64, subject.lambda()) else { return };
    let types = subject.scenario.binary_media_types.iter().map(String::as_str);
    let types: Vec<&str> = types.chain(["*/*"]).collect();
    let edit = Edit::add("/binaryMediaTypes", types);
    let finding = sent_as_base64(lambda.payload.place.clone());
    findings.push(finding.fix("take */* as binary", vec![edit]));
}

const BINARY: &str = "CONVERT_TO_BINARY";

fn sent_as_base64(place: Place) -> Finding {
    let message = "the client gets base64 text in place of bytes";
    Finding::new(&codes::SENT_AS_BASE64, place, message).note(
        "bytes are sent when the first media type of the request's Accept is one of binaryMediaTypes; a browser's begins with text/html",
    )
}

/// The error of a function is JSON, and JSON is no base64.
fn of_errors(response: &IntegrationResponse) -> Option<Finding> {
    let handling = response.content_handling.as_ref().filter(|handling| handling.value == BINARY)?;
    response.pattern()?;
    let status = &response.status_code.value;
    let message = format!(
        "{BINARY} decodes base64, and the error that selects {status} is JSON: the client gets a 500"
    );
    let edit = Edit::remove(&handling.place.pointer);
    Some(
        Finding::new(&codes::BINARY_ERRORS, handling.place.clone(), message)
            .note("contentHandling belongs to the response whose body is base64")
            .safe_fix("take contentHandling away", vec![edit]),
    )
}
