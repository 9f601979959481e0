//! GM220: the answer is a gateway response, which has no `Access-Control-Allow-Origin`.

use serde_json::json;

use super::Subject;
use super::cors_gap::allow_origin;
use crate::findings::{Edit, Finding, codes};
use crate::gateway::Door;
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let Some(response) = subject.response else { return };
    let Door::GatewayResponse { response_type } = &response.door else { return };
    let responses = &subject.scenario.method.integration.responses;
    let Some(mapping) = responses.iter().find_map(allow_origin) else { return };
    if response.headers.iter().any(|header| header.name.eq_ignore_ascii_case("Access-Control-Allow-Origin")) {
        return;
    }
    let message = format!(
        "the answer is the gateway response {response_type}, for which Access-Control-Allow-Origin is not set: browsers will not let scripts read it"
    );
    let finding =
        Finding::new(&codes::GATEWAY_RESPONSE_WITHOUT_CORS, mapping.expression.place.clone(), message).note(
            "mappings of integration responses do not reach API Gateway's own errors; gatewayResponses do",
        );
    findings.push(match subject.scenario.gateway_responses.is_empty() {
        false => finding.note("try: gatewayresponse.header.Access-Control-Allow-Origin in DEFAULT_5XX"),
        true => {
            let origin = mapping.expression.value.as_str();
            let origin = if origin.starts_with('\'') { origin } else { "'*'" };
            let parameters = json!({ "gatewayresponse.header.Access-Control-Allow-Origin": origin });
            let family = if response.status < 500 { "DEFAULT_4XX" } else { "DEFAULT_5XX" };
            let value = json!({ family: { "responseParameters": parameters } });
            finding.fix(format!("set it in {family}"), vec![Edit::add("/gatewayResponses", value)])
        }
    });
}
