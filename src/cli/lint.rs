//! `gatemap lint`.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::LintArguments;
use super::fix::fix;
use super::{Done, FAILED, Unusable, input, render};
use crate::findings::{Finding, Severity};
use crate::{Simulator, scenario};

pub(super) fn run(arguments: &LintArguments) -> Done {
    let mut failed = false;
    let mut simulator = Simulator::new();
    for path in &arguments.scenarios {
        let name = path.display().to_string();
        let findings = match arguments.fix {
            true => {
                let (text, findings) = fix(path, &mut simulator)?;
                eprint!("{}", render::findings(&name, &text, &findings, &std::io::stderr()));
                findings
            }
            false => {
                let (text, findings) = findings_of(path, &mut simulator)?;
                print!("{}", render::findings(&name, &text, &findings, &std::io::stdout()));
                findings
            }
        };
        failed |= findings.iter().any(|finding| finding.severity == Severity::Error);
    }
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// The text of the scenario, and what is found in it.
fn findings_of(path: &Path, simulator: &mut Simulator) -> Result<(String, Vec<Finding>), Unusable> {
    let mut file = input::read_scenario(path)?;
    let mut findings = std::mem::take(&mut file.findings);
    // A scenario that cannot be read has nothing to check.
    if scenario::unreadable(&findings).is_none() {
        findings.append(&mut simulator.lint(&file.scenario));
    }
    file.locate(&mut findings);
    Ok((file.text, findings))
}
