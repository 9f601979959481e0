//! Before the integration is called: is the request taken, and can the integration be called at all?

use super::account::{Account, Reached};
use super::failure::Failure;
use super::response_types;
use crate::findings::{Edit, Finding, codes};
use crate::scenario::{Field, IntegrationType, Output, Scenario};
use crate::steps::{Evidence, Step, StepKind};

const REFUSED: Evidence = Evidence::documented(
    "a request that is refused at the door never reaches the integration, and its rules decide nothing",
    "API Gateway Developer Guide, Gateway responses (api-gateway-gatewayResponse-definition)",
);
const RESERVED: Evidence = Evidence::observed(
    "a request parameter that sets a header which API Gateway writes itself is saved, and every call answers 500",
    "LocalStack, TestApiGatewayHeaderRemapping (AWS, AWS_PROXY, HTTP, HTTP_PROXY), 2024-12-11",
);
const NO_ADDRESS: Evidence = Evidence::observed(
    "an address with a stage variable that is not there answers 500",
    "LocalStack, test_import_with_stage_variables, 2025-07-02; test_failed_invoke_test_method, 2025-09-29",
);
const POST_ONLY: Evidence = Evidence::observed(
    "a Lambda function that is called with another method than POST answers 500",
    "LocalStack, test_lambda_aws_proxy_integration_non_post_method, 2024-03-20",
);

/// Takes the request, or says why it ends here.
pub(super) fn check(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    account.reached = Reached::Arrived;
    refused(scenario, account)?;
    reserved_header(scenario, account)?;
    undefined_address(scenario, account)
}

/// Calls the integration, unless it cannot be called so.
pub(super) fn call(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    account.reached = Reached::Called;
    other_method(scenario, account)
}

fn refused(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let request = &scenario.request;
    let Some(name) = &request.refused_as else { return Ok(()) };
    let Some(response_type) = response_types::named(&name.value) else { return Ok(()) };
    let sentence = format!("API Gateway refuses the request as {}: nothing else is looked at.", name.value);
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(name.place.clone()).by(REFUSED));
    Err(Failure::refused(response_type, request.refused_message.as_deref()))
}

fn reserved_header(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let integration = &scenario.method.integration;
    let is_reserved = |name: &str| {
        let name = name.to_ascii_lowercase();
        let to_lambda = matches!(integration.kind, IntegrationType::Aws | IntegrationType::AwsProxy);
        ALWAYS.contains(&name.as_str()) || (to_lambda && TO_AWS.contains(&name.as_str()))
    };
    let reserved = integration.request_parameters.iter().find_map(|parameter| {
        let name = parameter.key.strip_prefix("integration.request.header.")?;
        is_reserved(name).then_some((name, &parameter.expression.place))
    });
    let Some((name, place)) = reserved.filter(|_| integration.kind != IntegrationType::Mock) else {
        return Ok(());
    };
    let message = format!("{name} is a header that API Gateway writes itself: every call answers 500");
    account.findings.push(
        Finding::new(&codes::RESERVED_REQUEST_HEADER, place.clone(), message)
            .note("API Gateway saves such a parameter without a word")
            .safe_fix(format!("do not send {name}"), vec![Edit::remove(&place.pointer)]),
    );
    let sentence = format!("The request cannot be sent: {name} is set by API Gateway itself.");
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(place.clone()).by(RESERVED));
    Err(Failure::before_the_integration(format!("{name} header already present")))
}

/// Reserved for every integration.
const ALWAYS: [&str; 2] = ["content-length", "transfer-encoding"];
/// Reserved for `AWS` and `AWS_PROXY` besides.
const TO_AWS: [&str; 5] = ["authorization", "connection", "expect", "proxy-authenticate", "te"];

fn undefined_address(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let integration = &scenario.method.integration;
    if !matches!(integration.kind, IntegrationType::Http | IntegrationType::HttpProxy) {
        return Ok(());
    }
    let Some((uri, name)) = integration.uri.as_ref().and_then(|uri| undefined(uri, scenario)) else {
        return Ok(());
    };
    let message = format!("the address reads the stage variable {name}, which is not there");
    account.findings.push(
        Finding::new(&codes::UNDEFINED_STAGE_VARIABLE, uri.place.clone(), message)
            .note(format!("try: a member {name} in stageVariables")),
    );
    let sentence = format!("The backend has no address: there is no stage variable {name}.");
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(uri.place.clone()).by(NO_ADDRESS));
    Err(Failure::before_the_integration("Invalid endpoint address"))
}

/// The first stage variable in `uri` that the scenario does not have.
fn undefined<'s>(uri: &'s Field<String>, scenario: &Scenario) -> Option<(&'s Field<String>, &'s str)> {
    let parts = uri.value.split("${stageVariables.").skip(1);
    let names = parts.filter_map(|part| part.split_once('}').map(|(name, _)| name));
    let mut missing = names.filter(|name| !scenario.stage_variables.contains_key(*name));
    missing.next().map(|name| (uri, name))
}

fn other_method(scenario: &Scenario, account: &mut Account) -> Result<(), Failure> {
    let integration = &scenario.method.integration;
    let calls_lambda = integration.kind == IntegrationType::AwsProxy
        || (integration.kind == IntegrationType::Aws && matches!(scenario.output, Output::Lambda(_)));
    let method = integration.http_method.as_ref().filter(|method| calls_lambda && method.value != "POST");
    let Some(method) = method else { return Ok(()) };
    let message =
        format!("a Lambda function is called with POST, and this integration calls it with {}", method.value);
    account.findings.push(
        Finding::new(&codes::LAMBDA_NEEDS_POST, method.place.clone(), message)
            .safe_fix("call it with POST", vec![Edit::replace(&method.place.pointer, "POST")]),
    );
    let sentence = format!("Lambda does not take {}: it is called with POST only.", method.value);
    account.steps.push(Step::new(StepKind::Arrival, sentence).at(method.place.clone()).by(POST_ONLY));
    Err(Failure::method_not_allowed("Unable to determine service/operation name to be authorized"))
}
