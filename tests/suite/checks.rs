//! `tests/checks/CODE.found.json` has the finding, `CODE.not-found.json` nearly has it.

use gatemap::findings::{Finding, codes};
use gatemap::{lint, scenario};

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
fn every_file_belongs_to_a_code() {
    for file in files(&folder("tests/checks"), "json") {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(codes::ALL.iter().any(|code| name.starts_with(code.id)), "{name}");
    }
}

#[test]
fn applying_any_fix_takes_its_finding_away() {
    for file in
        files(&folder("tests/checks"), "json").into_iter().chain(files(&folder("www/examples"), "json"))
    {
        let source = text(&file);
        let Ok(document) = serde_json::from_str::<serde_json::Value>(&source) else { continue };
        for finding in findings_of(&source) {
            for fix in &finding.fixes {
                let patch: json_patch::Patch =
                    serde_json::from_value(serde_json::to_value(&fix.edits).unwrap()).unwrap();
                let mut fixed = document.clone();
                json_patch::patch(&mut fixed, &patch)
                    .unwrap_or_else(|error| panic!("{}: {}: {error}", file.display(), fix.title));
                let left = findings_of(&fixed.to_string());
                let same = |other: &&Finding| {
                    other.code == finding.code && other.place.pointer == finding.place.pointer
                };
                assert!(left.iter().find(same).is_none(), "{}: {}: {left:#?}", file.display(), fix.title);
            }
        }
    }
}
