//! Paths against the tables of what Jayway and json-smart answered, and against their own promises.

mod promises;

use std::fs;
use std::path::Path as FilePath;

use gatemap::languages::FilterPatterns;
use gatemap::languages::json::{ReadError, read_permissive};
use gatemap::languages::json_path::{Path, PathError};
use serde_json::Value;

/// What a row says, and what is answered.
#[derive(Debug, PartialEq)]
enum Answer {
    Found { result: Value, text: Option<String> },
    Thrown { error: String, message: String },
}

impl From<PathError> for Answer {
    fn from(error: PathError) -> Answer {
        Answer::Thrown { error: error.class.to_string(), message: error.message }
    }
}

impl From<ReadError> for Answer {
    fn from(error: ReadError) -> Answer {
        Answer::Thrown { error: "InvalidJsonException".to_owned(), message: error.java }
    }
}

fn ask(path: &str, json: &str, with_text: bool) -> Result<Answer, Answer> {
    let document = read_permissive(json, 400)?;
    let value = Path::parse(path)?.evaluate(&document, &FilterPatterns)?;
    // The tables have null where JSON has no number.
    let json = value.to_json();
    let result = serde_json::from_str(&json).or_else(|_| serde_json::from_str(&json.replace("NaN", "null")));
    let result = result.expect("the writer writes JSON");
    Ok(Answer::Found { result, text: with_text.then(|| value.to_java_string()) })
}

/// What Java answered for a row.
fn wanted(row: &Value) -> Answer {
    let text = |name: &str| row[name].as_str().map(str::to_owned);
    match row["ok"] {
        Value::Bool(true) => Answer::Found { result: row["result"].clone(), text: text("text") },
        _ => Answer::Thrown {
            error: text("error").unwrap_or_default(),
            message: text("message").unwrap_or_default(),
        },
    }
}

fn check_table(name: &str) {
    let file = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("tests/json_path").join(name);
    let table = fs::read_to_string(&file).expect("the table is there");
    let mut wrong = Vec::new();
    for (line, row) in table.lines().enumerate() {
        let row: Value = serde_json::from_str(row).expect("a row is JSON");
        let (path, json) = (row["path"].as_str().unwrap_or(""), row["json"].as_str().unwrap_or(""));
        let got = ask(path, json, row["text"].is_string()).unwrap_or_else(|thrown| thrown);
        let wanted = wanted(&row);
        if got != wanted {
            wrong.push(format!("{name}:{}: {path} on {json}\n  want {wanted:?}\n  got  {got:?}", line + 1));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn segments_answer_as_jayway() {
    check_table("segments.jsonl");
}

#[test]
fn filters_answer_as_jayway() {
    check_table("filters.jsonl");
}

#[test]
fn functions_answer_as_jayway() {
    check_table("functions.jsonl");
}

#[test]
fn questions_nobody_asked_before_are_answered_as_jayway() {
    check_table("questions.jsonl");
}

#[test]
fn generated_paths_answer_as_jayway() {
    check_table("generated.jsonl");
}

#[test]
fn damaged_texts_are_read_as_json_smart_reads_them() {
    check_table("texts.jsonl");
}

#[test]
fn numbers_print_as_java_prints_them() {
    check_table("numbers.jsonl");
}
