//! `gatemap batch KIND`: JSON Lines in, JSON Lines out, in order, one line at a time.

mod path;
mod regex;
mod template;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use clap::Subcommand;
use serde_json::{Map, Value, json};

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

/// Answers each line of standard input with `answer`; `id`, when present, is copied.
fn answer_lines(answer: impl Fn(&Value) -> Map<String, Value>) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let mut out = Map::new();
        match serde_json::from_str::<Value>(&line) {
            Err(error) => drop(out.insert("error".into(), json!(error.to_string()))),
            Ok(request) => {
                if let Some(id) = request.get("id") {
                    out.insert("id".into(), id.clone());
                }
                out.extend(answer(&request));
            }
        }
        serde_json::to_writer(&mut output, &out)?;
        output.write_all(b"\n")?;
    }
    output.flush()
}
