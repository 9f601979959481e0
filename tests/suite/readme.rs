//! What the README shows is what the program does.

use std::process::Command;

use gatemap::{gateway, scenario, simulate};

use crate::{folder, text};

/// The code blocks of the README in the language `language`.
fn blocks(language: &str) -> Vec<String> {
    let readme = text(&folder("README.md"));
    let opening = format!("```{language}\n");
    readme.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn its_scenarios_give_what_they_expect() {
    let scenarios = blocks("json");
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
    let mut run = 0;
    for block in blocks("console") {
        let (command, shown) = block.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
        let Some(arguments) = command.strip_prefix("gatemap ") else { continue };
        let output = Command::new(env!("CARGO_BIN_EXE_gatemap"))
            .args(arguments.split(' '))
            .current_dir(folder(""))
            .output()
            .unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), shown.trim_end_matches('\n'), "{command}");
        run += 1;
    }
    assert!(run > 0);
}
