//! `gatemap lint`.

use std::process::ExitCode;

use super::arguments::LintArguments;
use super::{Done, FAILED, input, render};
use crate::findings::Severity;
use crate::scenario;

pub(super) fn run(arguments: &LintArguments) -> Done {
    let mut failed = false;
    let mut simulator = crate::Simulator::new();
    for path in &arguments.scenarios {
        let mut file = input::read_scenario(path)?;
        let mut findings = std::mem::take(&mut file.findings);
        // A scenario that cannot be read has nothing to check.
        if scenario::unreadable(&findings).is_none() {
            findings.append(&mut simulator.lint(&file.scenario));
        }
        file.locate(&mut findings);
        print!("{}", render::findings(&path.display().to_string(), &findings, &std::io::stdout()));
        failed |= findings.iter().any(|finding| finding.severity == Severity::Error);
    }
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}
