//! `gatemap test`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::json;

use super::arguments::{TestArguments, TestFormat};
use super::{Done, FAILED, Unusable, input};
use crate::Simulator;
use crate::scenario::{self, Scenario};

/// Folders deeper than this are not searched.
const DEEPEST_FOLDER: usize = 32;

/// One scenario or case with an `expect`.
struct Outcome {
    file: String,
    name: String,
    mismatches: Vec<String>,
}

pub(super) fn run(arguments: &TestArguments) -> Done {
    let mut files = Vec::new();
    for path in &arguments.paths {
        find_scenarios(path, DEEPEST_FOLDER, &mut files)?;
    }
    let lesson = arguments.against.as_deref().map(read_lesson).transpose()?;
    let mut simulator = Simulator::new();
    let mut outcomes = Vec::new();
    for file in &files {
        run_file(file, lesson.as_ref(), &mut simulator, &mut outcomes)?;
    }
    if outcomes.is_empty() {
        return Err(Unusable::Input("no scenario with an expect was found".to_owned()));
    }
    let failed = outcomes.iter().filter(|outcome| !outcome.mismatches.is_empty()).count();
    match arguments.format {
        TestFormat::Human => print_human(&outcomes, failed),
        TestFormat::Json => print_json(&outcomes, failed),
        TestFormat::Junit => print_junit(&outcomes, failed),
    }
    Ok(if failed > 0 { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

fn find_scenarios(path: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), Unusable> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    if depth == 0 {
        return Err(Unusable::Input(format!("{}: more than {DEEPEST_FOLDER} folders deep", path.display())));
    }
    let mut entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() || path.extension().is_some_and(|extension| extension == "json") {
            find_scenarios(&path, depth - 1, files)?;
        }
    }
    Ok(())
}

/// The scenario whose checks stand in for those of each file.
fn read_lesson(path: &Path) -> Result<Scenario, Unusable> {
    let lesson = input::read_usable_scenario(path)?.scenario;
    if lesson.has_checks() {
        return Ok(lesson);
    }
    Err(Unusable::Input(format!("{}: neither the scenario nor a case has an expect", path.display())))
}

fn run_file(
    path: &Path,
    lesson: Option<&Scenario>,
    simulator: &mut Simulator,
    outcomes: &mut Vec<Outcome>,
) -> Result<(), Unusable> {
    let file = input::read_scenario(path)?;
    let name = path.display().to_string();
    if let Some(finding) = scenario::unreadable(&file.findings) {
        let mismatches = vec![input::unreadable(&name, finding)];
        outcomes.push(Outcome { file: name.clone(), name, mismatches });
        return Ok(());
    }
    let scenario = match lesson {
        Some(lesson) => file.scenario.checked_by(lesson),
        None => file.scenario,
    };
    let report = simulator.report(&scenario, file.findings);
    if let Some(mismatches) = report.mismatches {
        let title = scenario.title.clone().unwrap_or_else(|| name.clone());
        outcomes.push(Outcome { file: name.clone(), name: title, mismatches });
    }
    for case in report.cases {
        if let Some(mismatches) = case.mismatches {
            outcomes.push(Outcome { file: name.clone(), name: case.name, mismatches });
        }
    }
    Ok(())
}

fn print_human(outcomes: &[Outcome], failed: usize) {
    for outcome in outcomes {
        let word = if outcome.mismatches.is_empty() { "ok    " } else { "FAILED" };
        println!("{word} {}: {}", outcome.file, outcome.name);
        for mismatch in &outcome.mismatches {
            println!("       {mismatch}");
        }
    }
    println!("{} passed, {failed} failed", outcomes.len() - failed);
}

fn print_json(outcomes: &[Outcome], failed: usize) {
    let tests = outcomes.iter().map(|outcome| {
        json!({
            "file": outcome.file, "name": outcome.name,
            "passed": outcome.mismatches.is_empty(), "mismatches": outcome.mismatches,
        })
    });
    let tests: Vec<_> = tests.collect();
    println!("{:#}", json!({ "passed": outcomes.len() - failed, "failed": failed, "tests": tests }));
}

fn print_junit(outcomes: &[Outcome], failed: usize) {
    println!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    println!("<testsuite name=\"gatemap\" tests=\"{}\" failures=\"{failed}\">", outcomes.len());
    for outcome in outcomes {
        let (file, name) = (xml(&outcome.file), xml(&outcome.name));
        match outcome.mismatches.join("\n") {
            none if none.is_empty() => println!("  <testcase classname=\"{file}\" name=\"{name}\"/>"),
            mismatches => println!(
                "  <testcase classname=\"{file}\" name=\"{name}\"><failure message=\"{}\"/></testcase>",
                xml(&mismatches)
            ),
        }
    }
    println!("</testsuite>");
}

/// Text as an XML attribute; characters that XML cannot hold become U+FFFD.
fn xml(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            c if c < ' ' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
