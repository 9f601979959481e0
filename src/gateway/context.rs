//! The `$context` of a request: its variables, and their values where the scenario gives none.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html>
//! The values are fixed, so that the same scenario always gives the same report.

use crate::languages::json::{Object, Value};
use crate::scenario::Scenario;

/// The value of `X-Amzn-Trace-Id`.
pub(super) const TRACE_ID: &str = "Root=1-00000000-000000000000000000000000";
/// The date of every response, and of every line of the execution log.
pub(super) const HTTP_DATE: &str = "Thu, 01 Jan 1970 00:00:00 GMT";
/// `$context.requestId`.
pub(super) const REQUEST_ID: &str = "11111111-1111-4111-8111-111111111111";
/// `$context.extendedRequestId`.
pub(super) const EXTENDED_REQUEST_ID: &str = "AAAAAAAAAAAAAAA=";
/// `$context.apiId`.
pub(super) const API_ID: &str = "abcdefghij";

/// The variables that have a value when the scenario says nothing, with it, in the order in which AWS was
/// seen to list them: names that fall into one bucket of a HashMap keep it.
const DEFAULTS: [(&str, &str); 17] = [
    ("resourceId", "qrstuv"),
    ("resourcePath", "/"),
    ("httpMethod", "GET"),
    ("extendedRequestId", EXTENDED_REQUEST_ID),
    ("requestTime", "01/Jan/1970:00:00:00 +0000"),
    ("path", "/prod/"),
    ("accountId", "123456789012"),
    ("protocol", "HTTP/1.1"),
    ("stage", "prod"),
    ("domainPrefix", "abcdefghij"),
    ("requestTimeEpoch", "0"),
    ("requestId", REQUEST_ID),
    ("identity.sourceIp", "192.0.2.1"),
    ("identity.userAgent", "gatemap"),
    ("domainName", "abcdefghij.execute-api.us-east-1.amazonaws.com"),
    ("deploymentId", "klmnop"),
    ("apiId", API_ID),
];

/// The variables that exist and have no value unless the scenario gives one.
const WITHOUT_DEFAULT: [&str; 25] = [
    "authorizer.principalId",
    "awsEndpointRequestId",
    "identity.accountId",
    "identity.apiKey",
    "identity.apiKeyId",
    "identity.caller",
    "identity.clientCert.clientCertPem",
    "identity.clientCert.issuerDN",
    "identity.clientCert.serialNumber",
    "identity.clientCert.subjectDN",
    "identity.clientCert.validity.notAfter",
    "identity.clientCert.validity.notBefore",
    "identity.cognitoAuthenticationProvider",
    "identity.cognitoAuthenticationType",
    "identity.cognitoIdentityId",
    "identity.cognitoIdentityPoolId",
    "identity.principalOrgId",
    "identity.user",
    "identity.userArn",
    "identity.vpcId",
    "identity.vpceId",
    "wafResponseCode",
    "webaclArn",
    "identity.accessKey",
    "isCanaryRequest",
];

/// The text of a variable as a mapping expression reads it; an object or a list gives none.
/// ASSUMED: only text, numbers and booleans can be mapped (LocalStack does the same).
pub fn variable(scenario: &Scenario, name: &str) -> Option<String> {
    match given(&scenario.context, name) {
        Some(Value::Null | Value::Object(_) | Value::Array(_)) => None,
        Some(Value::String(text)) => Some(text.clone()),
        Some(other) => Some(other.to_json()),
        None => default_of(scenario, name),
    }
}

/// Whether a variable of that name exists; an authorizer may give any.
pub fn exists(name: &str) -> bool {
    name.starts_with("authorizer.") || names().any(|known| known == name)
}

/// The variable whose name differs from `name` in case only.
pub fn near(name: &str) -> Option<&'static str> {
    names().find(|known| known.eq_ignore_ascii_case(name))
}

/// The names of all variables that are not an authorizer's own.
pub fn names() -> impl Iterator<Item = &'static str> {
    DEFAULTS.iter().map(|(name, _)| *name).chain(WITHOUT_DEFAULT)
}

/// The members of `$context.identity`, with or without a value.
/// Observed: LocalStack, test_sqs_amz_json_protocol, 20-05-2025.
const IDENTITY: [&str; 12] = [
    "cognitoIdentityPoolId",
    "accountId",
    "cognitoIdentityId",
    "caller",
    "sourceIp",
    "principalOrgId",
    "accessKey",
    "cognitoAuthenticationType",
    "cognitoAuthenticationProvider",
    "userArn",
    "userAgent",
    "user",
];

/// What `$context` holds: the scenario's variables over the defaults.
pub fn all(scenario: &Scenario) -> Object {
    let mut all = Object::new();
    for (name, _) in DEFAULTS {
        if let Some(value) = default_of(scenario, name) {
            let value = if name == "requestTimeEpoch" { Value::Integer(0) } else { Value::String(value) };
            let mut names = name.split('.');
            match (names.next(), names.next()) {
                (Some(parent), Some(child)) => {
                    if all.get(parent).is_none() {
                        let identity = IDENTITY.iter().map(|name| ((*name).to_owned(), Value::Null));
                        all.insert(parent.to_owned(), Value::Object(identity.collect()));
                    }
                    overlay(&mut all, parent, Value::Object(Object::from_iter([(child.to_owned(), value)])))
                }
                _ => overlay(&mut all, name, value),
            }
        }
    }
    for (name, value) in scenario.context.iter() {
        overlay(&mut all, name, value.clone());
    }
    all
}

/// Sets a member; two objects become one with the members of both.
fn overlay(object: &mut Object, name: &str, value: Value) {
    let merged = match (object.get(name), value) {
        (Some(Value::Object(below)), Value::Object(above)) => {
            let mut below = below.clone();
            above.into_iter().for_each(|(name, value)| overlay(&mut below, &name, value));
            Value::Object(below)
        }
        (_, value) => value,
    };
    object.insert(name.to_owned(), merged);
}

fn given<'v>(context: &'v Object, name: &str) -> Option<&'v Value> {
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    let value = context.get(first)?;
    rest.split('.').filter(|part| !part.is_empty()).try_fold(value, |value, part| match value {
        Value::Object(members) => members.get(part),
        _ => None,
    })
}

/// The request's own method and path stand above the fixed defaults.
fn default_of(scenario: &Scenario, name: &str) -> Option<String> {
    let request = &scenario.request;
    match name {
        "httpMethod" => {
            request.method.clone().or_else(|| scenario.method.http_method.clone()).filter(|m| m != "ANY")
        }
        "path" => request.path.as_ref().map(|path| format!("/prod{path}")),
        "identity.userAgent" => request
            .headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("user-agent"))
            .and_then(|(_, values)| values.last().cloned()),
        _ => None,
    }
    .or_else(|| DEFAULTS.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
}
