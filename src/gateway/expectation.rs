//! Comparing a response with what the author of a scenario expects.

use super::report::{Report, Response};
use crate::findings::Finding;
use crate::languages::json;
use crate::scenario::{Expect, ExpectedBody};

/// Where `report` is not as `expect` says: one sentence each.
pub fn unmet(expect: &Expect, report: &Report) -> Vec<String> {
    let mut unmet = match (&expect.status, expect.headers.is_empty(), &expect.body) {
        // What AWS refuses to save has no response that could be compared.
        (None, true, None) => Vec::new(),
        _ => mismatches(expect, report.response.as_ref()),
    };
    let is_logged = |text: &&String| report.log.iter().any(|line| line.contains(*text));
    for text in expect.log.iter().filter(|text| !is_logged(text)) {
        unmet.push(format!("expected a line of the execution log to hold {text:?}, found none"));
    }
    let is_found = |text: &&String| report.findings.iter().any(|finding| says(finding, text));
    for text in expect.findings.iter().filter(|text| !is_found(text)) {
        unmet.push(format!("expected a finding {text:?}, found none"));
    }
    unmet
}

/// Whether a finding has the code `text`, or holds it in its message or a note.
fn says(finding: &Finding, text: &str) -> bool {
    finding.code == text
        || finding.message.contains(text)
        || finding.notes.iter().any(|note| note.contains(text))
}

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
