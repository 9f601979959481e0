//! `gatemap lint`.

use std::process::ExitCode;

use super::arguments::LintArguments;
use super::fix::{findings_of, fix};
use super::{Done, FAILED, input, render};
use crate::Simulator;
use crate::findings::Severity;

pub(super) fn run(arguments: &LintArguments) -> Done {
    let mut failed = false;
    let mut simulator = Simulator::new();
    for path in &arguments.scenarios {
        let name = path.display().to_string();
        let findings = match arguments.fix {
            true => {
                let findings = fix(path, &mut simulator)?;
                eprint!("{}", render::findings(&name, &findings, &std::io::stderr()));
                findings
            }
            false => {
                let findings = findings_of(&input::read(path)?, &mut simulator);
                print!("{}", render::findings(&name, &findings, &std::io::stdout()));
                findings
            }
        };
        failed |= findings.iter().any(|finding| finding.severity == Severity::Error);
    }
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}
