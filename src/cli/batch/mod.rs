//! `gatemap batch KIND`: JSON Lines in, JSON Lines out, in order, one line at a time.

mod line;
mod path;
mod payload;
mod regex;
mod scenario;
mod template;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::{Value, json};

use self::line::write_line;
use super::Done;
use super::arguments::{BatchArguments, BatchKind};

pub(super) fn run(arguments: BatchArguments) -> Done {
    match arguments.kind {
        BatchKind::Scenario { form } => scenario::run(form),
        BatchKind::Payload(arguments) => payload::run(&arguments),
        BatchKind::Regex => answer_lines(regex::answer),
        BatchKind::Path => answer_lines(path::answer),
        BatchKind::Template => answer_lines(template::answer),
    }
}

/// What is written for a line: `id` when the request had one, then the answer.
#[derive(Serialize)]
struct Line<A> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    #[serde(flatten)]
    answer: A,
}

/// Answers each line of standard input with `answer`; `id`, when present, is copied.
fn answer_lines<A: Serialize>(answer: impl Fn(&Value) -> A) -> Done {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&line) {
            Err(error) => write_line(&mut output, &json!({ "error": error.to_string() }))?,
            Ok(request) => {
                let id = request.get("id").cloned();
                write_line(&mut output, &Line { id, answer: answer(&request) })?;
            }
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
