//! GM206: some responses allow other origins, and others do not.

use super::Subject;
use super::edits::map_header;
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::scenario::{HeaderMapping, IntegrationResponse};

const ALLOW_ORIGIN: &str = "Access-Control-Allow-Origin";

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let responses = &subject.scenario.method.integration.responses;
    let Some(example) = responses.iter().find_map(allow_origin) else { return };
    for response in responses.iter().filter(|response| allow_origin(response).is_none()) {
        let status = &response.status_code.value;
        let message = format!(
            "{ALLOW_ORIGIN} is mapped for other responses and not for {status}: browsers will not let scripts read this one"
        );
        let edits = map_header(subject.scenario, response, &example.key, &example.expression.value);
        findings.push(
            Finding::new(&codes::CORS_GAP, response.place.clone(), message)
                .note("the console's Enable CORS adds the header to the 200 response only")
                .fix(format!("map {ALLOW_ORIGIN} for {status}"), edits),
        );
    }
}

/// The mapping of `Access-Control-Allow-Origin`.
pub(super) fn allow_origin(response: &IntegrationResponse) -> Option<&HeaderMapping> {
    response
        .response_parameters
        .iter()
        .find(|mapping| mapping.header_name().is_some_and(|name| name.eq_ignore_ascii_case(ALLOW_ORIGIN)))
}
