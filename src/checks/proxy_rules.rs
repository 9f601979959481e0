//! GM403: the function of a proxy integration failed, and no rule can give it a status.
//! GM404: rules that have no effect in a proxy integration.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;
use crate::scenario::{Integration, IntegrationResponse, IntegrationType};

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let integration = &subject.scenario.method.integration;
    if let (true, Some(lambda)) = (subject.facts.function_failed, subject.lambda()) {
        let message =
            "the function failed, and a proxy integration has no patterns that give an error its status";
        let finding = Finding::new(&codes::PROXY_ENVELOPE, lambda.payload.place.clone(), message)
            .note("try: catch the error and return {\"statusCode\": 404, \"body\": \"not found\"}");
        findings.push(offer_custom(finding, integration));
    }
    if let Some(response) = integration.responses.iter().find(|response| is_meant(response)) {
        let message = "integration responses have no effect in a proxy integration";
        let finding = Finding::new(&codes::RULES_WITHOUT_EFFECT, response.place.clone(), message)
            .note("a proxy integration passes on what the integration answered");
        findings.push(offer_custom(finding, integration));
    }
}

/// The console leaves an empty 200 behind, which means nothing.
fn is_meant(response: &IntegrationResponse) -> bool {
    let has_templates = response.response_templates.iter().any(|template| !template.source.value.is_empty());
    response.pattern().is_some() || !response.response_parameters.is_empty() || has_templates
}

fn offer_custom(finding: Finding, integration: &Integration) -> Finding {
    let kind = if integration.kind == IntegrationType::HttpProxy { "HTTP" } else { "AWS" };
    if integration.responses.is_empty() {
        return finding;
    }
    let edit = Edit::add(integration.place.member("type").pointer, kind);
    finding.fix(format!("make it a custom integration, {kind}"), vec![edit])
}
