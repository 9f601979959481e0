//! Every problem that people had has a finding, or a line in `tests/README.md` that says why it has none.

use std::collections::{BTreeMap, BTreeSet};

use gatemap::findings::catalogue::entry;
use gatemap::findings::codes;

use crate::{folder, text};

/// So many problems were collected.
const PROBLEMS: u8 = 64;

#[test]
fn every_problem_has_a_finding_or_a_reason() {
    let named: BTreeSet<String> = codes::ALL.iter().flat_map(|code| entry(code).problems).collect();
    let reasons = reasons();
    let all: BTreeSet<String> = (1..=PROBLEMS).map(|number| format!("P{number:02}")).collect();
    let accounted: BTreeSet<String> = named.iter().chain(reasons.keys()).cloned().collect();
    assert_eq!(accounted, all);
    assert!(named.iter().all(|problem| !reasons.contains_key(problem)), "{named:?} {reasons:?}");
    assert!(reasons.values().all(|reason| reason.len() > 30), "{reasons:?}");
}

/// The table of problems without a finding.
fn reasons() -> BTreeMap<String, String> {
    let readme = text(&folder("tests/README.md"));
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| P")?.split_once(" | "));
    rows.map(|(number, reason)| (format!("P{number}"), reason.to_owned())).collect()
}
