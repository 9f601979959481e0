//! GM240: a parameter mapping of an HTTP API that cannot be saved.
//!
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html>
//! The rules are documented; AWS's words for their refusal are not recorded, so these are our own.

use crate::findings::{Edit, Finding, Place, codes};
use crate::scenario::{Api, HeaderMapping, Scenario};

pub(super) fn check(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let Api::Http { response_parameters, .. } = &scenario.api else { return };
    for (status, mappings) in response_parameters {
        if !status.parse().is_ok_and(|status: u16| (200..600).contains(&status)) {
            let message = format!("expected a status from 200 to 599 as key, found {status}");
            let place = Place::at("/responseParameters").member(status);
            findings.push(Finding::new(&codes::INVALID_PARAMETER_MAPPING, place, message));
        }
        findings.extend(mappings.iter().filter_map(refused));
    }
}

fn refused(mapping: &HeaderMapping) -> Option<Finding> {
    let (action, target) = mapping.key.split_once(':')?;
    let name = target.strip_prefix("header.");
    let expression = &mapping.expression;
    let finding =
        |message: String| Finding::new(&codes::INVALID_PARAMETER_MAPPING, expression.place.clone(), message);
    if let Some(name) = name.filter(|name| is_reserved(name)) {
        let edit = Edit::remove(&expression.place.pointer);
        return Some(
            finding(format!("{name} is reserved: an HTTP API maps no such header"))
                .fix(format!("do not map {name}"), vec![edit]),
        );
    }
    match (action, name) {
        ("remove", Some(_)) if !["''", ""].contains(&expression.value.as_str()) => {
            let edit = Edit::replace(&expression.place.pointer, "''");
            Some(
                finding(format!("expected '' as the value of {}, found {}", mapping.key, expression.value))
                    .safe_fix("write ''", vec![edit]),
            )
        }
        ("append" | "remove", None) if target == "statuscode" => {
            Some(finding(format!("a status can only be overwritten, and {} is another action", mapping.key)))
        }
        _ => path_of(&expression.value)
            .map(|path| finding(format!("an HTTP API reads the body without .. and filters, found {path}"))),
    }
}

/// A path into the body with a part that HTTP APIs do not know.
fn path_of(expression: &str) -> Option<&str> {
    let (_, path) = expression.split_once("response.body")?;
    let path = path.split('}').next().unwrap_or(path);
    (path.contains("..") || path.contains("?(")).then_some(path)
}

fn is_reserved(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["access-control-", "apigw-", "x-amz-", "x-amzn-"].iter().any(|start| name.starts_with(start))
        || RESERVED.contains(&name.as_str())
}

const RESERVED: [&str; 18] = [
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-location",
    "forwarded",
    "keep-alive",
    "origin",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailers",
    "transfer-encoding",
    "upgrade",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "via",
];
