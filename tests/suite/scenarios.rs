//! Every scenario of the repository gives the response that it expects.

use gatemap::{Simulator, scenario};

use crate::{files, folder, text};

#[test]
fn every_scenario_gives_what_it_expects() {
    let mut simulator = Simulator::new();
    let (mut checked, mut failed) = (0, Vec::new());
    for folder in [folder("tests/scenarios"), folder("www/examples")] {
        for file in files(&folder, "json") {
            let name = file.display();
            let (scenario, findings) = scenario::read(&text(&file));
            let expects_findings = scenario.expect.as_ref().is_some_and(|expect| !expect.findings.is_empty());
            assert!(findings.is_empty() || expects_findings, "{name}: {findings:#?}");
            let report = simulator.report(&scenario, findings);
            assert_eq!(report.mismatches.is_some(), scenario.expect.is_some(), "{name}");
            let whole = report.mismatches.iter().flatten().cloned();
            let cases = report.cases.iter().flat_map(|case| {
                case.mismatches.iter().flatten().map(|mismatch| format!("{}: {mismatch}", case.name))
            });
            failed.extend(whole.chain(cases).map(|mismatch| format!("{name}: {mismatch}")));
            assert!(scenario.has_checks(), "{name} expects nothing");
            checked += 1;
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(checked > 0);
}

#[test]
fn every_scenario_says_where_its_truth_comes_from() {
    for file in files(&folder("tests/scenarios"), "json") {
        let (scenario, _) = scenario::read(&text(&file));
        let has = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        assert!(has(&scenario.title) && has(&scenario.description), "{}", file.display());
    }
}

#[test]
fn every_step_says_how_its_rule_is_known() {
    let mut simulator = Simulator::new();
    for folder in [folder("tests/scenarios"), folder("tests/checks"), folder("www/examples")] {
        for file in files(&folder, "json") {
            let (scenario, _) = scenario::read(&text(&file));
            for step in simulator.simulate(&scenario).steps {
                assert!(!step.evidence.is_empty(), "{}: {}", file.display(), step.sentence);
            }
        }
    }
}
