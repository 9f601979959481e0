//! `tests/checks/CODE.found.json` has the finding, `CODE.not-found.json` nearly has it.

use gatemap::findings::{Finding, Fix, Severity, codes};
use gatemap::{lint, scenario};
use serde_json::{Value, json};

use crate::{files, folder, text};

/// Codes that no scenario file can show, and why.
const WITHOUT_FILES: [(&str, &str); 3] = [
    ("GM308", "a template of 300 KB: bad_input::a_template_may_have_300_kilobytes makes it"),
    ("GM340", "a payload of 6 MB: bad_input::payloads_that_are_too_large_are_said_to_be makes it"),
    ("GM341", "an answer of 10 MB: bad_input::payloads_that_are_too_large_are_said_to_be makes it"),
];

pub(crate) fn findings_of(source: &str) -> Vec<Finding> {
    let (read, mut findings) = scenario::read(source);
    if scenario::unreadable(&findings).is_none() {
        findings.extend(lint(&read));
    }
    findings
}

#[test]
fn every_code_is_found_where_it_should_be_and_only_there() {
    for code in codes::ALL {
        if WITHOUT_FILES.iter().any(|(without, _)| *without == code.id) {
            continue;
        }
        let found = text(&folder(&format!("tests/checks/{}.found.json", code.id)));
        let not_found = text(&folder(&format!("tests/checks/{}.not-found.json", code.id)));
        let has = |findings: &[Finding]| findings.iter().any(|finding| finding.code == code.id);
        assert!(has(&findings_of(&found)), "{}: {:#?}", code.id, findings_of(&found));
        assert!(!has(&findings_of(&not_found)), "{}: {:#?}", code.id, findings_of(&not_found));
    }
}

#[test]
fn a_mock_integration_has_no_finding_about_a_function() {
    let found = text(&folder("tests/checks/GM105.found.json"));
    let mut scenario: Value = serde_json::from_str(&found).expect("JSON");
    scenario["method"]["methodIntegration"]["type"] = json!("MOCK");
    let findings = findings_of(&scenario.to_string());
    assert!(findings.iter().all(|finding| finding.code != "GM105"), "{findings:#?}");
}

#[test]
fn every_file_belongs_to_a_code() {
    for file in files(&folder("tests/checks"), "json") {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(codes::ALL.iter().any(|code| name.starts_with(code.id)), "{name}");
    }
}

/// The document with the edits of `fix` made by a JSON Patch of another hand.
pub(crate) fn patched(document: &Value, fix: &Fix) -> Value {
    let patch: json_patch::Patch = serde_json::from_value(json!(fix.edits)).unwrap();
    let mut fixed = document.clone();
    json_patch::patch(&mut fixed, &patch).unwrap_or_else(|error| panic!("{}: {error}", fix.title));
    fixed
}

#[test]
fn a_fix_on_the_text_gives_the_document_that_its_edits_give() {
    let mut compared = 0;
    for file in files(&folder("tests/checks"), "json") {
        let source = text(&file);
        let Ok(document) = serde_json::from_str::<Value>(&source) else { continue };
        for fix in findings_of(&source).iter().flat_map(|finding| &finding.fixes) {
            let fixed = patched(&document, fix);
            for layout in [source.clone(), document.to_string()] {
                let rewritten = scenario::rewrite(&layout, &fix.edits).unwrap();
                let read: Value = serde_json::from_str(&rewritten).unwrap();
                assert_eq!(read, fixed, "{}: {}\n{rewritten}", file.display(), fix.title);
                compared += 1;
            }
        }
    }
    assert!(compared > 80);
}

#[test]
fn every_safe_fix_leaves_the_finding_gone_and_no_new_error() {
    for file in files(&folder("tests/checks"), "json") {
        let source = text(&file);
        let before = findings_of(&source);
        for finding in &before {
            for fix in finding.fixes.iter().filter(|fix| fix.safe) {
                let after = findings_of(&scenario::rewrite(&source, &fix.edits).unwrap());
                let errors = |findings: &[Finding]| {
                    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
                };
                assert!(errors(&after) <= errors(&before), "{}: {}: {after:#?}", file.display(), fix.title);
            }
        }
    }
}

#[test]
fn applying_any_fix_takes_its_finding_away() {
    for file in
        files(&folder("tests/checks"), "json").into_iter().chain(files(&folder("www/examples"), "json"))
    {
        let source = text(&file);
        let Ok(document) = serde_json::from_str::<Value>(&source) else { continue };
        for finding in findings_of(&source) {
            for fix in &finding.fixes {
                let fixed = patched(&document, fix);
                let left = findings_of(&fixed.to_string());
                let same = |other: &&Finding| {
                    other.code == finding.code && other.place.pointer == finding.place.pointer
                };
                assert!(left.iter().find(same).is_none(), "{}: {}: {left:#?}", file.display(), fix.title);
            }
        }
    }
}

/// The scenario that the one fix of the finding `code` in a file of `tests/checks` makes; nothing where none is
/// offered.
fn cured(file: &str, code: &str) -> Option<Value> {
    let source = text(&folder(&format!("tests/checks/{file}.json")));
    let found = findings_of(&source).into_iter().find(|finding| finding.code == code).unwrap();
    let document = serde_json::from_str(&source).unwrap();
    found
        .fixes
        .first()
        .map(|fix| patched(&document, fix)["method"]["methodIntegration"]["integrationResponses"].take())
}

#[test]
fn two_patterns_of_one_status_are_joined_where_they_mean_the_same_then() {
    let joined = json!([
        { "statusCode": "200" },
        { "statusCode": "400", "selectionPattern": "Bad Request.*|Malformed \\d+" }
    ]);
    assert_eq!(cured("GM009.patterns-joined", "GM009"), Some(joined));
    assert_eq!(cured("GM009.flags-not-joined", "GM009"), None);
}

#[test]
fn a_response_under_another_key_moves_to_its_status() {
    let moved = json!({ "200": { "statusCode": "200" }, "404": { "statusCode": "404", "selectionPattern": ".*Not Found.*" } });
    assert_eq!(cured("GM008.key-is-pattern", "GM008"), Some(moved));
    let renamed = json!({ "200": { "statusCode": "200" }, "400": { "statusCode": "400", "selectionPattern": "Bad.*" } });
    assert_eq!(cured("GM008.key-is-status", "GM008"), Some(renamed));
}

#[test]
fn a_payload_that_is_no_text_counts_and_becomes_payload_json() {
    let source = text(&folder("tests/checks/GM003.payload-as-json.json"));
    assert_eq!(scenario::read(&source).0.output.text(), Some("{\"id\":1}"));
    let findings = findings_of(&source);
    let fixed = patched(&serde_json::from_str(&source).unwrap(), &findings[0].fixes[0]);
    assert_eq!(fixed["lambda"], json!({ "payloadJson": { "id": 1 } }));
}
