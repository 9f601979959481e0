//! GM230: the key of a template is no media type.

use crate::findings::{Finding, codes};
use crate::gateway::is_media_type;
use crate::scenario::Scenario;

/// Observed: LocalStack, test_integration_response_invalid_responsetemplates, 2025-06-18.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let integration = &scenario.method.integration;
    let of_responses = integration.responses.iter().flat_map(|response| &response.response_templates);
    for template in integration.request_templates.iter().chain(of_responses) {
        if is_media_type(&template.media_type) {
            continue;
        }
        let message = format!(
            "Validation Result: warnings : [], errors : [Invalid content type specified: {}]",
            template.media_type
        );
        findings.push(
            Finding::new(&codes::INVALID_MEDIA_TYPE, template.source.place.clone(), message)
                .note("a template stands under a media type such as application/json"),
        );
    }
}
