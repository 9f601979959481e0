//! `gatemap batch payload`: a payload a line against the rules of one scenario.

use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::line::write_line;
use crate::Simulator;
use crate::cli::arguments::PayloadArguments;
use crate::cli::{Done, input};
use crate::findings::Place;
use crate::gateway::{Door, Report};
use crate::scenario::{Field, FunctionError, LambdaOutput, Output};

/// Progress is told after so many lines.
const PROGRESS: usize = 10_000;

pub(super) fn run(arguments: &PayloadArguments) -> Done {
    let mut scenario = input::read_usable_scenario(&arguments.scenario)?.scenario;
    scenario.cases.clear();
    let mut simulator = Simulator::new();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let shows_progress = io::stderr().is_terminal();
    for (index, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match read_line(&line, arguments.raw) {
            Err(message) => write_line(&mut output, &json!({ "error": message }))?,
            Ok((lambda, id)) => {
                scenario.output = Output::Lambda(lambda);
                let report = simulator.simulate(&scenario);
                *counts.entry(door(&report)).or_default() += 1;
                write_line(&mut output, &answer(&report, id))?;
            }
        }
        if shows_progress && index % PROGRESS == PROGRESS - 1 {
            eprintln!("{} lines", index + 1);
        }
    }
    if arguments.summary {
        for (door, count) in &counts {
            writeln!(output, "{count:>9}  {door}")?;
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// A line as a Lambda's output, with its id.
fn read_line(line: &str, raw: bool) -> Result<(LambdaOutput, Option<Value>), String> {
    let place = Place::at("/lambda/payload");
    if raw {
        let payload = Field { value: line.to_owned(), place };
        return Ok((LambdaOutput { payload, ..LambdaOutput::default() }, None));
    }
    let request: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let value = match request.get("payload") {
        Some(Value::String(text)) => text.clone(),
        Some(json) => json.to_string(),
        None => return Err("expected a member payload, found none".to_owned()),
    };
    let function_error = match request.get("functionError") {
        None => FunctionError::Unstated,
        Some(Value::String(kind)) => FunctionError::Failed(kind.clone()),
        Some(_) => FunctionError::Returned,
    };
    let payload = Field { value, place };
    Ok((LambdaOutput { payload, function_error, ..LambdaOutput::default() }, request.get("id").cloned()))
}

fn answer(report: &Report, id: Option<Value>) -> Value {
    let mut line = serde_json::Map::new();
    if let Some(id) = id {
        line.insert("id".to_owned(), id);
    }
    line.insert("status".to_owned(), json!(report.response.as_ref().map(|response| response.status)));
    line.insert("selected".to_owned(), json!(door(report)));
    line.into()
}

/// The door that the response came through, in words.
fn door(report: &Report) -> String {
    match report.response.as_ref().map(|response| &response.door) {
        Some(Door::IntegrationResponse { status_code }) => format!("integration response {status_code}"),
        Some(Door::GatewayResponse { response_type }) => format!("gateway response {response_type}"),
        Some(Door::Proxy) => "proxy".to_owned(),
        None => "not evaluated".to_owned(),
    }
}
