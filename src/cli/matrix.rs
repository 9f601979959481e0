//! `gatemap matrix`.

use std::fmt::Write;
use std::process::ExitCode;

use super::arguments::{MatrixArguments, MatrixFormat};
use super::{Done, input};
use crate::{Matrix, MatrixResponse, MatrixRow, Outcome, Simulator};

pub(super) fn run(arguments: &MatrixArguments) -> Done {
    let file = input::read_usable_scenario(&arguments.scenario)?;
    let matrix = Simulator::new().matrix(&file.scenario);
    match arguments.format {
        MatrixFormat::Table => print!("{}", table(&matrix)),
        MatrixFormat::Json => println!("{}", serde_json::to_string_pretty(&matrix)?),
    }
    Ok(ExitCode::SUCCESS)
}

/// A line per output, then what the lines have in common.
fn table(matrix: &Matrix) -> String {
    let mut lines = vec![["output".to_owned(), "status".to_owned(), "answered by".to_owned()]];
    lines.extend(matrix.rows.iter().map(|row| {
        let status = row.status.map_or_else(|| "?".to_owned(), |status| status.to_string());
        [one_line(&row.name), status, one_line(&answered_by(row, &matrix.responses))]
    }));
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let mut out = String::new();
    for [name, status, answered] in &lines {
        let _ = writeln!(out, "{name:<first$}  {status:<second$}  {answered}");
    }
    out.push('\n');
    out + &summary(matrix)
}

/// Text of a cell: a line end would end its row.
fn one_line(text: &str) -> String {
    text.replace('\n', "\\n").replace('\r', "\\r")
}

fn answered_by(row: &MatrixRow, responses: &[MatrixResponse]) -> String {
    let selected = row.selected.and_then(|index| responses.get(index));
    match (row.outcome, selected) {
        (Outcome::Error, _) => row.sentence.clone(),
        (Outcome::Proxy, _) => "the integration itself".to_owned(),
        (Outcome::Unknown, _) => "cannot be computed".to_owned(),
        (_, Some(response)) => in_words(response),
        (_, None) => String::new(),
    }
}

fn in_words(response: &MatrixResponse) -> String {
    match &response.selection_pattern {
        Some(pattern) => format!("{} (pattern {pattern})", response.status_code),
        None => format!("{} (default)", response.status_code),
    }
}

fn summary(matrix: &Matrix) -> String {
    let rows = |outcome| matrix.rows.iter().filter(|row| row.outcome == outcome).count();
    let counts = [
        (Outcome::Pattern, "by a pattern"),
        (Outcome::Default, "by the default"),
        (Outcome::Error, "a gateway response"),
        (Outcome::Proxy, "by the integration itself"),
        (Outcome::Unknown, "cannot be computed"),
    ];
    let counts = counts.map(|(outcome, words)| (rows(outcome), words));
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|(count, words)| format!("{count} {words}")).collect();
    let mut out = format!("{} outputs: {}\n", matrix.rows.len(), counts.join(", "));
    for response in matrix.responses.iter().filter(|response| response.selected_by.is_empty()) {
        let _ = writeln!(out, "never selected: {}", in_words(response));
    }
    out
}
