//! Bad input gives a finding with a place: never a panic, never a hang, never a lost input.

use std::time::{Duration, Instant};

use gatemap::findings::Finding;
use gatemap::{Scenario, scenario, simulate};
use serde_json::json;

/// The seed story with another payload.
fn with_payload(payload: &str) -> Scenario {
    let (read, findings) = scenario::read(&crate::text(&crate::folder(
        "tests/scenarios/documented/redirect_with_location.json",
    )));
    assert!(findings.is_empty());
    read.with_payload(payload.to_owned())
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_payload_that_is_not_json_is_said_with_its_place() {
    let report = simulate(&with_payload("{\"location\": "));
    assert_eq!(report.response.as_ref().map(|response| response.status), Some(500));
    let finding = report.findings.iter().find(|finding| finding.code == "GM303").unwrap();
    assert_eq!(finding.place.pointer, "/lambda/payload");
    assert_eq!(finding.place.span.map(|span| span.start), Some(13));
    assert!(codes(&report.findings).contains(&"GM211"));
}

#[test]
fn text_that_is_no_json_passes_and_gives_no_header() {
    let report = simulate(&with_payload("plain text"));
    let response = report.response.unwrap();
    assert_eq!((response.status, response.body.as_deref()), (302, Some("plain text")));
    assert!(codes(&report.findings).contains(&"GM210"));
    assert_eq!(report.not_sent[0].name, "Location");
}

#[test]
fn nesting_of_ten_thousand_levels_is_refused_with_a_place() {
    for payload in [
        "[".repeat(10_000),
        format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
        "{\"a\":".repeat(10_000),
    ] {
        let report = simulate(&with_payload(&payload));
        assert!(codes(&report.findings).contains(&"GM303"), "{:?}", codes(&report.findings));
    }
    let deep = format!("{{\"method\":{}", "[".repeat(10_000));
    assert_eq!(codes(&scenario::read(&deep).1), ["GM001"]);
}

#[test]
fn six_megabytes_are_answered_soon() {
    let payload = json!({ "items": vec!["x".repeat(1000); 6000], "location": "/found" }).to_string();
    let start = Instant::now();
    let report = simulate(&with_payload(&payload));
    let location =
        report.response.as_ref().and_then(|r| r.headers.iter().find(|header| header.name == "Location"));
    assert_eq!(location.map(|header| header.value.as_str()), Some("/found"));
    assert!(start.elapsed() < Duration::from_secs(20), "a hang, not a measure of speed");
}

#[test]
fn the_last_of_two_members_counts() {
    let report = simulate(&with_payload(r#"{"location":"/a","location":"/b"}"#));
    let response = report.response.unwrap();
    assert!(response.headers.iter().any(|header| header.value == "/b"));
}

#[test]
fn surrogates_and_control_characters_are_no_panic() {
    for payload in [
        r#"{"location":"\ud800"}"#,
        r#"{"location":"a\u0000b"}"#,
        "{\"location\":\"a\0b\"}",
        "\u{feff}{}",
        "\0",
    ] {
        let report = simulate(&with_payload(payload));
        assert!(report.response.is_some(), "{payload:?}");
    }
    let report = simulate(&with_payload(r#"{"location":"a\nb"}"#));
    assert!(codes(&report.findings).contains(&"GM215"));
}

#[test]
fn wrong_fields_are_findings_and_the_rest_is_read() {
    let (read, findings) = scenario::read(
        r#"{"gatemap": 1, "titel": "x", "title": 3, "method": {"methodResponses": 7, "httpMethod": "GET"}, "cases": {}}"#,
    );
    assert_eq!(read.method.http_method.as_deref(), Some("GET"));
    assert_eq!(codes(&findings), ["GM003", "GM003", "GM003", "GM002"]);
    let unknown = findings.last().unwrap();
    assert_eq!(unknown.place.pointer, "/titel");
    assert_eq!((unknown.place.line, unknown.place.column), (Some(1), Some(16)));
    assert!(unknown.notes[0].contains("\"title\""), "{unknown:?}");
}

#[test]
fn a_later_format_is_refused() {
    let (_, findings) = scenario::read(r#"{"gatemap": 2, "anything": 1}"#);
    assert_eq!(codes(&findings), ["GM005"]);
    assert!(scenario::unreadable(&findings).is_some());
}

#[test]
fn no_integration_responses_is_a_configuration_error() {
    let (read, _) = scenario::read(r#"{"method": {}, "lambda": {"payload": "{}"}}"#);
    let report = simulate(&read);
    assert_eq!(report.response.unwrap().status, 500);
    assert!(codes(&report.findings).contains(&"GM107"));
}

#[test]
fn every_cut_of_a_scenario_is_read_without_a_panic() {
    let whole = crate::text(&crate::folder("tests/scenarios/documented/redirect_with_location.json"));
    for (cut, _) in whole.trim_end().char_indices() {
        let (read, findings) = scenario::read(&whole[..cut]);
        assert!(!findings.is_empty());
        simulate(&read);
    }
}

#[test]
fn a_template_may_have_300_kilobytes() {
    for (length, is_refused) in [(300 * 1024, false), (300 * 1024 + 1, true)] {
        let template = "a".repeat(length);
        let source = json!({
            "method": { "methodIntegration": { "integrationResponses": { "200": { "responseTemplates": { "text/plain": template } } } } },
            "lambda": { "payload": "{}" },
        });
        let (read, _) = scenario::read(&source.to_string());
        assert_eq!(codes(&simulate(&read).findings).contains(&"GM308"), is_refused);
    }
}

#[test]
fn payloads_that_are_too_large_are_said_to_be() {
    for (length, code, status) in
        [(6_291_556, None, 302), (6_291_557, Some("GM340"), 302), (10_485_761, Some("GM341"), 500)]
    {
        let frame = json!({ "location": "/found", "pad": "" }).to_string();
        let payload = json!({ "location": "/found", "pad": "x".repeat(length - frame.len()) }).to_string();
        assert_eq!(payload.len(), length);
        let report = simulate(&with_payload(&payload));
        let found = codes(&report.findings).into_iter().find(|code| code.starts_with("GM34"));
        assert_eq!((found, report.response.map(|response| response.status)), (code, Some(status)));
    }
}

#[test]
fn parameter_mapping_of_an_http_api_reads_100_kilobytes() {
    for (pad, value) in [(90_000, Some("7")), (110_000, Some(""))] {
        let body = json!({ "id": 7, "pad": "x".repeat(pad) }).to_string();
        let document = json!({
            "method": { "methodIntegration": { "type": "AWS_PROXY" } },
            "api": "HTTP",
            "responseParameters": { "200": { "overwrite:header.X-Id": "$response.body.id" } },
            "lambda": { "payloadJson": { "statusCode": 200, "body": body }, "functionError": null },
        });
        let response = simulate(&scenario::read(&document.to_string()).0).response.unwrap();
        let header = response.headers.iter().find(|header| header.name == "X-Id");
        assert_eq!(header.map(|header| header.value.as_str()), value);
    }
}
