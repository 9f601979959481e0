//! `gatemap run`.

use std::io::Write;
use std::process::ExitCode;

use super::arguments::{Form, RunArguments};
use super::{Done, FAILED, Unusable, input, render, template_runs};
use crate::Simulator;
use crate::findings::Severity;
use crate::gateway::Report;
use crate::scenario::{FunctionError, LambdaOutput, Output, Scenario, Source};

pub(super) fn run(arguments: RunArguments) -> Done {
    let mut file = input::read_usable_as(&arguments.scenario, &arguments.source)?;
    replace_output(&mut file.scenario, &arguments)?;
    let mut report = Simulator::new().report(&file.scenario, std::mem::take(&mut file.findings));
    file.locate(&mut report.findings);
    let name = arguments.scenario.display().to_string();
    eprint!("{}", render::findings(&name, &file.text, &report.findings, &std::io::stderr()));
    print(&report, &arguments, &file.text)?;
    Ok(exit_code(&report))
}

/// `--payload` and `--function-error` stand in for what the scenario says.
fn replace_output(scenario: &mut Scenario, arguments: &RunArguments) -> Result<(), Unusable> {
    if let Some(path) = &arguments.payload {
        scenario.output = Output::Lambda(match std::mem::take(&mut scenario.output) {
            Output::Lambda(lambda) => lambda,
            _ => LambdaOutput::default(),
        });
        *scenario = std::mem::take(scenario).with_payload(input::read(path)?);
    }
    let Some(kind) = &arguments.function_error else { return Ok(()) };
    let Output::Lambda(lambda) = &mut scenario.output else {
        return Err(Unusable::Input(
            "--function-error needs a Lambda's output, and the scenario has none".to_owned(),
        ));
    };
    lambda.function_error = match kind.as_str() {
        "none" => FunctionError::Returned,
        kind => FunctionError::Failed(kind.to_owned()),
    };
    Ok(())
}

fn print(report: &Report, arguments: &RunArguments, scenario: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match arguments.form {
        Form::Json => {
            serde_json::to_writer_pretty(&mut out, report)?;
            writeln!(out)?;
        }
        Form::Log => report.log.iter().try_for_each(|line| writeln!(out, "{line}"))?,
        Form::Cloudwatch => {
            let lines = report.cloudwatch.as_ref().map(|cloudwatch| cloudwatch.lines(&report.log));
            lines.iter().flatten().try_for_each(|line| writeln!(out, "{line}"))?;
        }
        Form::Steps => {
            out.write_all(render::steps(&report.steps).as_bytes())?;
            out.write_all(template_runs::draw(&report.templates, &Source::of(scenario)).as_bytes())?;
        }
        Form::Http => {
            if let Some(response) = &report.response {
                out.write_all(render::head(response, arguments.all_headers, arguments.crlf).as_bytes())?;
                out.write_all(&render::body(response))?;
            }
        }
    }
    out.flush()
}

fn exit_code(report: &Report) -> ExitCode {
    match report.findings.iter().any(|finding| finding.severity == Severity::Error) {
        true => ExitCode::from(FAILED),
        false => ExitCode::SUCCESS,
    }
}
