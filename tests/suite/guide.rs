//! `www/guide`: each lesson is a folder whose exercise can be failed and solved.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use gatemap::findings::{Severity, codes};
use gatemap::{scenario, simulate};

use crate::readme::{blocks, commands_print_what_is_shown};
use crate::{files, folder, text};

/// A lesson is short.
const WORDS: RangeInclusive<usize> = 150..=350;
/// The parts of a lesson, in order.
const PARTS: [&str; 4] = ["Exercise", "Hints", "Solution", "Sources"];

fn guide() -> PathBuf {
    folder("www/guide")
}

/// The lessons in teaching order.
fn lessons() -> Vec<String> {
    let list: Vec<serde_json::Value> = serde_json::from_str(&text(&guide().join("lessons.json"))).unwrap();
    list.iter().map(|lesson| lesson["slug"].as_str().unwrap().to_owned()).collect()
}

fn file(lesson: &str, name: &str) -> String {
    text(&guide().join(lesson).join(name))
}

/// What the checks of a lesson say about `source`: the mismatches with `expect` and with each case.
fn failed_checks(source: &str) -> Vec<String> {
    let (scenario, findings) = scenario::read(source);
    assert!(findings.is_empty(), "{findings:#?}");
    let report = simulate(&scenario);
    let expect = scenario.expect.as_ref().unwrap();
    let whole = gatemap::gateway::mismatches(expect, report.response.as_ref());
    let of_cases = report.cases.iter().flat_map(|case| {
        let mismatches = case.mismatches.as_ref().unwrap_or_else(|| panic!("{} expects nothing", case.name));
        mismatches.iter().map(|mismatch| format!("{}: {mismatch}", case.name))
    });
    whole.into_iter().chain(of_cases).collect()
}

/// The lesson's starting point with its solution applied.
fn solved(lesson: &str) -> String {
    let mut document = serde_json::from_str(&file(lesson, "scenario.json")).unwrap();
    let edits: json_patch::Patch = serde_json::from_str(&file(lesson, "solution.json")).unwrap();
    json_patch::patch(&mut document, &edits).unwrap_or_else(|error| panic!("{lesson}: {error}"));
    document.to_string()
}

#[test]
fn every_starting_point_fails_its_check_and_every_solution_passes_it() {
    for lesson in lessons() {
        assert!(!failed_checks(&file(&lesson, "scenario.json")).is_empty(), "{lesson} starts solved");
        assert_eq!(failed_checks(&solved(&lesson)), Vec::<String>::new(), "{lesson}");
    }
}

#[test]
fn a_solution_leaves_nothing_to_complain_about() {
    for lesson in lessons() {
        let (scenario, _) = scenario::read(&solved(&lesson));
        // Its cases may go wrong on purpose, to show what the rules do not take.
        let findings = simulate(&scenario).findings;
        assert!(findings.iter().all(|found| found.severity == Severity::Note), "{lesson}: {findings:#?}");
    }
}

#[test]
fn the_list_names_every_folder_and_every_lesson_that_a_finding_links_to() {
    let listed: BTreeSet<String> = lessons().into_iter().collect();
    let folders: BTreeSet<String> = files(&guide(), "md")
        .iter()
        .filter(|file| file.ends_with("lesson.md"))
        .map(|file| file.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(listed, folders);
    for code in codes::ALL {
        let known = code.lesson.is_none_or(|lesson| listed.contains(lesson));
        assert!(known, "{} links to the lesson {:?}", code.id, code.lesson);
    }
}

#[test]
fn a_lesson_is_short_and_has_its_parts_in_order() {
    for lesson in lessons() {
        let source = file(&lesson, "lesson.md");
        assert!(source.starts_with("# "), "{lesson}");
        let words = source.split_whitespace().count();
        assert!(WORDS.contains(&words), "{lesson} has {words} words");
        let parts: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(parts, PARTS, "{lesson}");
        assert!(source.lines().any(|line| line.starts_with("* AWS: [")), "{lesson} names no page of AWS");
    }
}

#[test]
fn every_link_between_lessons_resolves() {
    for lesson in lessons() {
        for target in links(&file(&lesson, "lesson.md")) {
            let is_lesson =
                target.strip_prefix("../").and_then(|rest| rest.strip_suffix('/')).is_some_and(|slug| {
                    assert_ne!(slug, lesson, "a lesson links to itself");
                    guide().join(slug).join("lesson.md").is_file()
                });
            assert!(is_lesson || target.starts_with("https://"), "{lesson} links to {target}");
        }
    }
}

/// The targets of Markdown's `[words](target)`.
fn links(markdown: &str) -> Vec<String> {
    markdown.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())).collect()
}

/// The pages of the guide that are no lessons.
fn articles() -> Vec<PathBuf> {
    files(&guide(), "md").into_iter().filter(|file| file.ends_with("page.md")).collect()
}

#[test]
fn the_commands_of_its_pages_print_what_they_show() {
    let run: usize = articles().iter().map(|page| commands_print_what_is_shown(&text(page))).sum();
    assert!(run > 0);
}

#[test]
fn the_scenarios_of_its_pages_are_well_written_and_fail_their_check() {
    let mut read = 0;
    for page in articles() {
        for block in blocks(&text(&page), "json") {
            if block.contains("\"gatemap\": 1") {
                assert!(!failed_checks(&block).is_empty(), "{}: {block}", page.display());
                read += 1;
            }
        }
    }
    assert!(read > 0);
}
