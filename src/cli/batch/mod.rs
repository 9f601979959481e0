//! `gatemap batch KIND`: JSON Lines in, JSON Lines out, in order, one line at a time.

mod path;
mod regex;
mod template;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    kind: Kind,
}

#[derive(Subcommand)]
enum Kind {
    /// `pattern` against `input`, as java.util.regex answers
    Regex,
    /// `path` on `json`, as Jayway JsonPath answers
    Path,
    /// `template` with `input`, `context`, `stageVariables`, `params` and `vars`, as Velocity answers
    Template,
}

pub(super) fn run(arguments: Arguments) -> ExitCode {
    let done = match arguments.kind {
        Kind::Regex => answer_lines(regex::answer),
        Kind::Path => answer_lines(path::answer),
        Kind::Template => answer_lines(template::answer),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of our output has gone, as `head` does: nothing is wrong here.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gatemap: {error}");
            ExitCode::from(2)
        }
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
fn answer_lines<A: Serialize>(answer: impl Fn(&Value) -> A) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&line) {
            Err(error) => serde_json::to_writer(&mut output, &json!({ "error": error.to_string() }))?,
            Ok(request) => {
                let id = request.get("id").cloned();
                serde_json::to_writer(&mut output, &Line { id, answer: answer(&request) })?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()
}
