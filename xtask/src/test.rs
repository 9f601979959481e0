//! `cargo xtask test`: everything that must hold before a change is shared.

use std::process::Command;

use crate::process::{Outcome, cargo, node, run, run_tests, step};
use crate::tally::Tally;
use crate::{checkers, page, wasm};

/// Runs every check and test; the last line counts them.
pub(crate) fn test() -> Outcome {
    let mut tally = Tally::default();
    let built = check_all(&mut tally);
    if let Err(message) = built {
        tally += Tally::of(false);
        eprintln!("xtask: {message}");
    }
    if tally.skipped > 0 {
        println!("{} skipped: something is missing, see above", tally.skipped);
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err("xtask: something failed, see above".to_owned()) }
}

/// An error means that the rest could not be tried.
fn check_all(tally: &mut Tally) -> Outcome {
    check(tally, "format", &mut cargo(&["fmt", "--all", "--check"]));
    check(tally, "clippy", &mut clippy(&["--workspace", "--all-targets"]));
    wasm::install_target()?;
    check(
        tally,
        "clippy for wasm",
        &mut clippy(&["--lib", "--no-default-features", "--target", wasm::TARGET]),
    );
    let formats = ["--lib", "--no-default-features", "--features", "formats", "--target", wasm::TARGET];
    check(tally, "clippy for the wasm of formats", &mut clippy(&formats));
    tests(tally, "native tests", &mut cargo(&["test", "--quiet", "--workspace", "--no-fail-fast"]));
    checkers::check(tally);
    let mut doc = cargo(&["doc", "--quiet", "--workspace", "--no-deps"]);
    check(tally, "docs", doc.env("RUSTDOCFLAGS", "-D warnings"));
    // The wasm tests compare with what the command line answers.
    step("command line", || run(&mut cargo(&["build", "--quiet", "--bin", "gatemap"])))?;
    wasm::build()?;
    page::install()?;
    check_page(tally)
}

fn check_page(tally: &mut Tally) -> Outcome {
    check(tally, "page types", &mut node(&["node_modules/typescript/bin/tsc", "--noEmit"]));
    check(tally, "page lint", &mut node(&["node_modules/oxlint/bin/oxlint", "--deny-warnings"]));
    check(
        tally,
        "page format",
        &mut node(&["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]),
    );
    tests(tally, "page unit tests", &mut node(&["node_modules/vitest/vitest.mjs", "run"]));
    tests(tally, "wasm tests in Node", &mut node_test("test/*.test.mjs"));
    page::build()?;
    tests(tally, "page in browsers", &mut node_test("e2e/*.test.mjs"));
    Ok(())
}

fn clippy(arguments: &[&str]) -> Command {
    let mut command = cargo(&["clippy", "--quiet"]);
    command.args(arguments).args(["--", "-D", "warnings"]);
    command
}

/// Node's runner gets the files by name: it knows no patterns in Node 20.
fn node_test(pattern: &str) -> Command {
    let mut command = node(&["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    let (folder, ending) = pattern.split_once('*').expect("the patterns of this file hold a star");
    command.args(files(folder, ending));
    command
}

fn files(folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(crate::process::www().join(folder)) else { return Vec::new() };
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut files: Vec<String> =
        names.filter(|name| name.ends_with(ending)).map(|name| format!("{folder}{name}")).collect();
    files.sort();
    files
}

/// A check that passes or fails as a whole.
fn check(tally: &mut Tally, name: &str, command: &mut Command) {
    let outcome = step(name, || run(command));
    if let Err(message) = &outcome {
        eprintln!("xtask: {name}: {message}");
    }
    *tally += Tally::of(outcome.is_ok());
}

/// A run of many tests.
fn tests(tally: &mut Tally, name: &str, command: &mut Command) {
    let counted = step(name, || {
        let counted = run_tests(command)?;
        *tally += counted;
        if counted.failed == 0 { Ok(()) } else { Err(format!("{} failed", counted.failed)) }
    });
    if let Err(message) = counted {
        eprintln!("xtask: {name}: {message}");
    }
}
