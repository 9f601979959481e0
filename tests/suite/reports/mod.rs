//! Whatever the scenario, its report is there and agrees with itself.

mod built;

use std::cell::RefCell;

use gatemap::findings::Severity;
use gatemap::gateway::{Door, HeaderSource, Report, Response};
use gatemap::{Simulator, scenario, simulate};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

#[test]
fn no_scenario_built_at_random_panics_and_every_report_agrees_with_itself() {
    let simulator = RefCell::new(Simulator::new());
    let config = ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&built::scenario(), |document| {
            let (read, _) = scenario::read(&document.to_string());
            let report = simulate(&read);
            agrees(&document, &report)?;
            prop_assert_eq!(&simulator.borrow_mut().simulate(&read), &report, "the cache changes the answer");
            Ok(())
        })
        .unwrap();
}

fn agrees(document: &Value, report: &Report) -> Result<(), TestCaseError> {
    for step in &report.steps {
        prop_assert!(!step.evidence.is_empty(), "without evidence: {}", step.sentence);
    }
    let Some(response) = &report.response else {
        let says_why = report.findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert!(says_why, "neither a response nor an error");
        prop_assert!(report.log.is_empty() && report.cloudwatch.is_none());
        return Ok(());
    };
    status_line(response)?;
    headers(response)?;
    body(document, response)?;
    door(document, report, response)?;
    log(document, report, response)
}

fn status_line(response: &Response) -> Result<(), TestCaseError> {
    // A proxy passes whatever status its backend sends.
    let most = if response.door == Door::Proxy { 999 } else { 599 };
    prop_assert!((100..=most).contains(&response.status), "status {}", response.status);
    let status = http::StatusCode::from_u16(response.status).unwrap();
    prop_assert_eq!(response.reason, status.canonical_reason().unwrap_or(""));
    Ok(())
}

fn headers(response: &Response) -> Result<(), TestCaseError> {
    for header in &response.headers {
        prop_assert!(!header.name.is_empty());
        let is_sendable = |text: &str| !text.contains(['\r', '\n', '\0']);
        let is_proxys = header.from == HeaderSource::Integration || header.from == HeaderSource::Override;
        prop_assert!(is_sendable(&header.value) || is_proxys, "{:?}", header);
    }
    let count =
        |name: &str| response.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name)).count();
    prop_assert_eq!(count("Content-Length"), 1);
    prop_assert_eq!(count("Connection"), 1);
    prop_assert_eq!(count("Date"), 1);
    prop_assert!(count("Content-Type") >= 1);
    Ok(())
}

fn body(document: &Value, response: &Response) -> Result<(), TestCaseError> {
    use base64::Engine;
    let bytes = match (&response.body, &response.body_base64) {
        (Some(text), None) => text.clone().into_bytes(),
        (None, Some(base64)) => base64::engine::general_purpose::STANDARD.decode(base64).unwrap(),
        both => return Err(TestCaseError::fail(format!("text or base64: {both:?}"))),
    };
    let length = response.headers.iter().find(|header| header.name == "Content-Length").unwrap();
    prop_assert_eq!(&length.value, &bytes.len().to_string());
    if response.passed_through
        && let Some(payload) = document["lambda"]["payload"].as_str()
        && !is_asynchronous(document)
    {
        prop_assert_eq!(response.body.as_deref(), Some(payload));
    }
    Ok(())
}

fn is_asynchronous(document: &Value) -> bool {
    document["method"]["methodIntegration"]["requestParameters"]
        .get("integration.request.header.X-Amz-Invocation-Type")
        .is_some()
}

/// The door exists, and a mapped header is declared behind it.
fn door(document: &Value, report: &Report, response: &Response) -> Result<(), TestCaseError> {
    let method = &document["method"];
    match &response.door {
        Door::IntegrationResponse { status_code } => {
            prop_assert!(method["methodIntegration"]["integrationResponses"].get(status_code).is_some());
            let declared = &method["methodResponses"][status_code]["responseParameters"];
            for header in &response.headers {
                if let HeaderSource::Mapping { place, .. } = &header.from {
                    let key = place.pointer.rsplit('/').next().unwrap();
                    prop_assert!(declared.get(key).is_some(), "{key} is sent and not declared");
                }
            }
        }
        Door::GatewayResponse { .. } => {
            prop_assert!(!response.passed_through);
            let is_http_api = document["api"] == "HTTP";
            let has_type = response.headers.iter().any(|header| header.name == "x-amzn-ErrorType");
            prop_assert!(has_type || is_http_api);
        }
        Door::Proxy => {
            let kind = method["methodIntegration"]["type"].as_str().unwrap();
            prop_assert!(kind.ends_with("_PROXY") || document["api"] == "HTTP");
        }
    }
    for not_sent in &report.not_sent {
        let is_sent = response.headers.iter().any(
            |header| matches!(&header.from, HeaderSource::Mapping { place, .. } if *place == not_sent.place),
        );
        prop_assert!(!is_sent, "{} is sent and not sent", not_sent.name);
    }
    Ok(())
}

fn log(document: &Value, report: &Report, response: &Response) -> Result<(), TestCaseError> {
    let is_refused =
        report.steps.iter().any(|step| step.sentence.starts_with("API Gateway refuses the request"));
    if document["api"] == "HTTP" || is_refused {
        prop_assert!(report.log.is_empty());
        return Ok(());
    }
    let has = |text: &str| report.log.iter().any(|line| line.contains(text));
    let last = report.log.last().map(String::as_str).unwrap_or_default();
    prop_assert!(last.ends_with(&format!(": Method completed with status: {}", response.status)), "{last}");
    let is_error = matches!(response.door, Door::GatewayResponse { .. });
    prop_assert_eq!(has(": Successfully completed execution"), !is_error);
    prop_assert_eq!(has(": Method response headers: "), !is_error);
    for line in &report.log {
        prop_assert!(line.len() <= "Thu Jan 01 00:00:00 UTC 1970 : ".len() + 1024 + " [TRUNCATED]".len());
    }
    let cloudwatch = report.cloudwatch.as_ref().unwrap();
    let lines = cloudwatch.lines(&report.log);
    prop_assert_eq!(lines.len(), cloudwatch.before.len() + report.log.len() - 1 + cloudwatch.after.len());
    prop_assert!(lines.iter().all(|line| line.starts_with(&cloudwatch.prefix)));
    Ok(())
}
