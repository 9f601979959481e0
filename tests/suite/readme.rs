//! What the README shows is what the program does.

use std::process::Command;

use gatemap::{gateway, scenario, simulate};

use crate::{folder, text};

/// The code blocks of `markdown` in the language `language`; a fence of four ticks may hold one of three.
pub(crate) fn blocks(markdown: &str, language: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = markdown.lines();
    while let Some(opening) = lines.next() {
        let name = opening.trim_start_matches('`');
        let fence = &opening[..opening.len() - name.len()];
        if fence.len() < 3 {
            continue;
        }
        let block: String =
            lines.by_ref().take_while(|line| *line != fence).map(|line| format!("{line}\n")).collect();
        if name == language {
            found.push(block);
        }
    }
    found
}

#[test]
fn its_scenarios_give_what_they_expect() {
    let scenarios = blocks(&text(&folder("README.md")), "json");
    assert!(scenarios.len() >= 2);
    for block in scenarios {
        let (scenario, findings) = scenario::read(&block);
        assert!(findings.is_empty(), "{findings:?}");
        let report = simulate(&scenario);
        let expect = scenario.expect.as_ref().unwrap();
        assert_eq!(gateway::mismatches(expect, report.response.as_ref()), Vec::<String>::new());
        assert!(report.cases.iter().all(|case| case.mismatches.as_ref().is_some_and(Vec::is_empty)));
    }
}

#[test]
fn its_commands_print_what_it_shows() {
    assert!(commands_print_what_is_shown(&text(&folder("README.md"))) > 0);
}

/// Runs each `gatemap` command of `markdown`'s console blocks and compares; says how many there are.
pub(crate) fn commands_print_what_is_shown(markdown: &str) -> usize {
    let mut run = 0;
    for block in blocks(markdown, "console") {
        let (command, shown) = block.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
        let Some(arguments) = command.strip_prefix("gatemap ") else { continue };
        let output = Command::new(env!("CARGO_BIN_EXE_gatemap"))
            .args(arguments.split(' '))
            .current_dir(folder(""))
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(printed.trim_end_matches('\n'), shown.trim_end_matches('\n'), "{command}");
        run += 1;
    }
    run
}
