//! GM239: the method's HTTP method is none. GM243: two parameters share a name. GM244: no authorizer.

use crate::findings::{Edit, Finding, codes};
use crate::scenario::{Field, Method, Scenario};

const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

/// Observed: LocalStack, TestApiGatewayApiMethod::test_put_method_validation and
/// test_method_request_parameters, 2024-04-15.
pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    http_method(scenario, findings);
    findings.extend(shared_name(&scenario.method));
    findings.extend(no_authorizer(&scenario.method));
}

fn shared_name(method: &Method) -> Option<Finding> {
    let name = |parameter: &Field<String>| {
        let (_, name) = parameter.value.strip_prefix("method.request.")?.split_once('.')?;
        Some(name.to_owned())
    };
    let parameters = &method.request_parameters;
    let second = parameters.iter().enumerate().find(|(index, parameter)| {
        name(parameter)
            .is_some_and(|own| parameters[..*index].iter().any(|other| name(other).as_ref() == Some(&own)))
    });
    let (_, second) = second?;
    let message = "Parameter names must be unique across querystring, header and path";
    Some(Finding::new(&codes::SHARED_PARAMETER_NAME, second.place.clone(), message))
}

fn no_authorizer(method: &Method) -> Option<Finding> {
    let kind = method.authorization_type.as_ref()?;
    if method.has_authorizer || !["CUSTOM", "COGNITO_USER_POOLS"].contains(&kind.value.as_str()) {
        return None;
    }
    let message = "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.";
    Some(Finding::new(&codes::NO_AUTHORIZER, kind.place.clone(), message))
}

fn http_method(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let method = &scenario.method;
    let Some(name) = method.http_method.as_deref().filter(|name| !METHODS.contains(name)) else { return };
    let message = format!("Invalid HttpMethod specified. Valid options are {}", METHODS.join(","));
    let place = method.place.member("httpMethod");
    let pointer = place.pointer.clone();
    let finding = Finding::new(&codes::INVALID_HTTP_METHOD, place, message).note(format!("found {name}"));
    let upper = name.to_ascii_uppercase();
    findings.push(match METHODS.contains(&upper.as_str()) {
        true => finding.safe_fix(format!("write {upper}"), vec![Edit::replace(pointer, upper)]),
        false => finding,
    });
}
