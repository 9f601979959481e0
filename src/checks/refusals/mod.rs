//! What API Gateway refuses to save, in its own words: `put-integration-response`, `put-method-response`,
//! `put-integration`, `put-method`, `put-gateway-response`, and an import of the same.

mod address;
mod gateway_response;
mod http_api;
pub(super) mod import;
mod media_type;
mod method;
mod no_method_response;

use super::Subject;
use crate::findings::Finding;
use crate::scenario::Api;

/// The refusals that need no run.
pub(super) fn all(subject: &Subject, findings: &mut Vec<Finding>) {
    let scenario = subject.scenario;
    if scenario.api != Api::Rest {
        http_api::check(scenario, findings);
        return;
    }
    method::check(scenario, findings);
    address::check(scenario, findings);
    media_type::check(scenario, findings);
    no_method_response::check(scenario, findings);
    gateway_response::check(scenario, findings);
}
