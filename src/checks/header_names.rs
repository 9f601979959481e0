//! GM208, GM209: API Gateway renames or drops a mapped header.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::gateway::{Fate, fate_of};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let responses = &subject.scenario.method.integration.responses;
    for mapping in responses.iter().flat_map(|response| &response.response_parameters) {
        let Some(name) = mapping.header_name() else { continue };
        let place = mapping.expression.place.clone();
        match fate_of(name) {
            Fate::Kept => {}
            Fate::Renamed => {
                let message = format!("the client gets x-amzn-Remapped-{name} instead of {name}");
                findings.push(
                    Finding::new(&codes::RENAMED_HEADER, place, message)
                        .note("API Gateway keeps this name for itself; read the new name, or set the header in a gateway response"),
                );
            }
            Fate::Dropped => {
                let message = format!("API Gateway never sends {name}");
                findings.push(Finding::new(&codes::DROPPED_HEADER, place, message));
            }
        }
    }
}
