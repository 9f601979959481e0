//! `tests/gallery.txt` says which findings each example of the gallery has, in their order, and no others.

use std::collections::BTreeMap;

use crate::checks::findings_of;
use crate::{files, folder, text};

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
