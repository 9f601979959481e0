//! Comparing a response with what the author of a scenario expects.

use super::report::Response;
use crate::languages::json;
use crate::scenario::{Expect, ExpectedBody};

/// Where `response` is not as `expect` says: one sentence each.
pub fn mismatches(expect: &Expect, response: Option<&Response>) -> Vec<String> {
    let Some(response) = response else {
        return vec!["expected a response, found none: see the findings".to_owned()];
    };
    let mut mismatches = Vec::new();
    if let Some(status) = expect.status
        && status != response.status
    {
        mismatches.push(format!("expected status {status}, found {}", response.status));
    }
    for (name, expected) in &expect.headers {
        let values: Vec<_> =
            response.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name)).collect();
        let found = values.iter().map(|header| header.value.as_str()).collect::<Vec<_>>().join(",");
        match expected {
            None if !values.is_empty() => {
                mismatches.push(format!("expected no header {name}, found {found:?}"))
            }
            Some(expected) if values.is_empty() => {
                mismatches.push(format!("expected header {name} to be {expected:?}, found no such header"));
            }
            Some(expected) if *expected != found => {
                mismatches.push(format!("expected header {name} to be {expected:?}, found {found:?}"));
            }
            _ => {}
        }
    }
    mismatches.extend(expect.body.as_ref().and_then(|body| body_mismatch(body, response)));
    mismatches
}

fn body_mismatch(expected: &ExpectedBody, response: &Response) -> Option<String> {
    let found = response.body.as_deref().or(response.body_base64.as_deref()).unwrap_or("");
    match expected {
        ExpectedBody::Text(text) if text == found => None,
        ExpectedBody::Text(text) => Some(format!("expected the body {text:?}, found {found:?}")),
        ExpectedBody::Json(value) => {
            let same = json::parse(found, super::limits::PAYLOAD_NESTING)
                .is_ok_and(|node| json::to_value(&node) == *value);
            (!same).then(|| format!("expected the body to be the JSON {}, found {found:?}", value.to_json()))
        }
    }
}
