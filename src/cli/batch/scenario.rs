//! `gatemap batch scenario`: a scenario a line to a report a line.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde_json::json;

use super::line::write_line;
use crate::cli::Done;
use crate::cli::arguments::ScenarioForm;
use crate::{Simulator, scenario};

pub(super) fn run(form: ScenarioForm) -> Done {
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut simulator = Simulator::new();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let (scenario, mut findings) = scenario::read(&line);
        if let Some(finding) = scenario::unreadable(&findings) {
            write_line(&mut output, &json!({ "error": finding.message }))?;
        } else {
            let mut report = simulator.simulate(&scenario);
            findings.append(&mut report.findings);
            report.findings = findings;
            match form {
                ScenarioForm::Report => write_line(&mut output, &report)?,
                ScenarioForm::Response => {
                    let line = json!({ "id": report.id, "response": report.response });
                    write_line(&mut output, &line)?;
                }
            }
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
