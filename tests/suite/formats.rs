//! Every configuration in `tests/formats/import/` is read as the file beside it says.

use std::path::{Path, PathBuf};

use gatemap::formats::{self, Form, Import, Wish};
use serde_json::{Value, json};

use crate::{folder, text};

/// The fixtures: each `NAME.EXT` has a `NAME.EXT.expected.json`.
pub(crate) fn fixtures() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder("tests/formats/import")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut fixtures: Vec<PathBuf> =
        paths.filter(|path| !path.to_str().unwrap().ends_with(".expected.json")).collect();
    fixtures.sort();
    fixtures
}

/// What a fixture's expectation asks for: `wish` of `form`, `method`, `asWritten`.
fn import(path: &Path, expected: &Value) -> Import {
    let wish = &expected["wish"];
    let form = wish["form"].as_str().map(|name| Form::named(name).unwrap());
    let as_written = wish["asWritten"] == true;
    formats::import(&text(path), &Wish { form, method: wish["method"].as_str(), as_written })
}

fn told(import: &Import) -> Value {
    let losses = import
        .losses
        .iter()
        .map(|loss| format!("{}:{} {}: {}", loss.line, loss.column, loss.kind.word(), loss.message));
    let scenario = import.scenario.as_ref().map(|text| serde_json::from_str::<Value>(text).unwrap());
    json!({
        "form": import.form,
        "methods": import.methods.iter().map(|choice| &choice.name).collect::<Vec<_>>(),
        "scenario": scenario,
        "losses": losses.collect::<Vec<_>>(),
    })
}

/// A fixture without an expectation gets one, and fails once so that someone reads it.
#[test]
fn configurations_are_read_as_expected() {
    let mut wrong = Vec::new();
    for path in fixtures() {
        let expectation = PathBuf::from(format!("{}.expected.json", path.display()));
        let expected: Value = match std::fs::read_to_string(&expectation) {
            Ok(text) => serde_json::from_str(&text).unwrap(),
            Err(_) => json!({ "wish": {} }),
        };
        let mut found = told(&import(&path, &expected));
        found.as_object_mut().unwrap().insert("wish".to_owned(), expected["wish"].clone());
        if found != expected {
            wrong.push(format!("{}:\n{found:#}", path.display()));
            if expected["losses"].is_null() {
                std::fs::write(&expectation, format!("{found:#}\n")).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
