//! `www/examples`: every example is one problem that people had, with its number and its words.
//! `tests/gallery.txt` says which findings each has, in their order, and no others.

use std::collections::{BTreeMap, BTreeSet};

use gatemap::scenario;

use crate::checks::findings_of;
use crate::{files, folder, text};

/// The gallery holds at least so many examples.
const FEWEST: usize = 20;

#[test]
fn every_example_names_its_problem_and_every_problem_has_its_example() {
    let mut shown = BTreeSet::new();
    let mut titles = BTreeSet::new();
    for file in files(&folder("www/examples"), "json") {
        let name = file.display();
        let (scenario, _) = scenario::read(&text(&file));
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        let problem = said(scenario.id).unwrap_or_else(|| panic!("{name} has no id"));
        let title = said(scenario.title).unwrap_or_else(|| panic!("{name} has no title"));
        assert!(said(scenario.description).is_some(), "{name} has no description");
        assert!(scenario.expect.is_some(), "{name} has no expect");
        assert!(titles.insert(title), "{name} has the title of another example");
        assert!(shown.insert(problem.clone()), "{name} is the second example of {problem}");
    }
    assert!(shown.len() >= FEWEST, "{} examples", shown.len());
    assert_eq!(shown, listed());
}

/// The numbers in the table of problems.
fn listed() -> BTreeSet<String> {
    let table = text(&folder("www/examples/PROBLEMS.md"));
    let first_cells = table.lines().filter_map(|line| line.strip_prefix("| P")?.split_once(' '));
    first_cells.map(|(digits, _)| format!("P{digits}")).collect()
}

/// A line of the table: the example's file name without its ending, then the codes.
fn line(name: &str, codes: &[&str]) -> String {
    format!("{name}: {}", codes.join(" ")).trim_end().to_owned()
}

#[test]
fn every_example_has_its_findings_and_no_others() {
    let table = text(&folder("tests/gallery.txt"));
    let written: BTreeMap<&str, &str> =
        table.lines().filter_map(|line| Some((line.split_once(':')?.0, line))).collect();
    let mut wrong = Vec::new();
    let mut examples = 0;
    for file in files(&folder("www/examples"), "json") {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let findings = findings_of(&text(&file));
        let mut codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        codes.dedup();
        let found = line(name, &codes);
        if written.get(name) != Some(&found.as_str()) {
            wrong.push(found);
        }
        examples += 1;
    }
    assert!(
        wrong.is_empty(),
        "if each of these findings is true, write into tests/gallery.txt:\n{}",
        wrong.join("\n")
    );
    assert_eq!(written.len(), examples, "a line of tests/gallery.txt has no example");
}
