//! `tests/matrix/NAME.json` is a scenario, `NAME.txt` its matrix as `gatemap matrix` prints it.

use std::process::Command;

use gatemap::{Matrix, MatrixRow, Origin, Scenario, Simulator, scenario};
use serde_json::{Value, json};

use crate::{files, folder, text};

fn scenarios() -> Vec<(String, Scenario, Matrix)> {
    let mut simulator = Simulator::new();
    let with_matrix = files(&folder("tests/matrix"), "json").into_iter().map(|file| {
        let (scenario, findings) = scenario::read(&text(&file));
        assert!(findings.is_empty(), "{}: {findings:#?}", file.display());
        let matrix = simulator.matrix(&scenario);
        (text(&file), scenario, matrix)
    });
    with_matrix.collect()
}

#[test]
fn every_matrix_is_printed_as_written() {
    for file in files(&folder("tests/matrix"), "json") {
        let output = Command::new(env!("CARGO_BIN_EXE_gatemap")).arg("matrix").arg(&file).output().unwrap();
        let expected = text(&file.with_extension("txt"));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{}", file.display());
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn a_row_that_is_loaded_gives_the_status_of_its_cell() {
    let mut simulator = Simulator::new();
    let mut loaded = 0;
    for (source, _, matrix) in scenarios() {
        for row in &matrix.rows {
            let Some(document) = load(&source, row) else { continue };
            let (scenario, findings) = scenario::read(&document.to_string());
            assert!(findings.is_empty(), "{}: {findings:#?}", row.name);
            let response = simulator.simulate(&scenario).response;
            assert_eq!(response.map(|response| response.status), row.status, "{}", row.name);
            loaded += 1;
        }
    }
    assert!(loaded > 50);
}

/// The scenario with the row's output in place of its own, as the page loads it.
fn load(source: &str, row: &MatrixRow) -> Option<Value> {
    let mut document: Value = serde_json::from_str(source).unwrap();
    let (field, value) = match (&row.lambda, &row.backend) {
        (Some(lambda), None) => ("lambda", json!(lambda)),
        (None, Some(backend)) => ("backend", json!(backend)),
        _ => return None,
    };
    document[field] = value;
    Some(document)
}

#[test]
fn columns_and_rows_name_each_other() {
    for (_, scenario, matrix) in scenarios() {
        assert_eq!(matrix.responses.len(), scenario.method.integration.responses.len());
        for (index, response) in matrix.responses.iter().enumerate() {
            let selecting: Vec<_> =
                (0..matrix.rows.len()).filter(|row| matrix.rows[*row].selected == Some(index)).collect();
            assert_eq!(response.selected_by, selecting);
        }
        let cases = matrix.rows.iter().filter(|row| row.origin == Origin::Case).count();
        assert_eq!(cases, scenario.cases.len());
    }
}

#[test]
fn stock_errors_are_payloads_of_failed_functions() {
    let (_, _, matrix) = scenarios().into_iter().find(|(source, ..)| source.contains("\"AWS\"")).unwrap();
    let stock = matrix.rows.iter().filter(|row| row.origin == Origin::Stock);
    let mut failed = 0;
    for lambda in stock.filter_map(|row| row.lambda.as_ref()) {
        let payload: Value = serde_json::from_str(&lambda.payload).unwrap();
        let says_failed = lambda.function_error.as_ref().is_some_and(Option::is_some);
        assert_eq!(payload["errorMessage"].is_string(), says_failed, "{}", lambda.payload);
        failed += usize::from(says_failed);
    }
    assert!(failed >= 15);
}
