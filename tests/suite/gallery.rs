//! `www/examples`: every example is one problem that people had, with its number and its words.

use std::collections::BTreeSet;

use gatemap::scenario;

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
