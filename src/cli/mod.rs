//! The command line. It reads arguments and files, calls the core, and draws what comes back.

mod arguments;
mod batch;
mod explain;
mod export;
mod fix;
mod import;
mod input;
mod link;
mod lint;
mod matrix;
mod render;
mod run;
mod template_runs;
mod test;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};

/// A finding of severity error, or a failed test.
const FAILED: u8 = 1;
/// Unusable arguments or input.
const UNUSABLE: u8 = 2;

/// Runs the program on the process's own arguments.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Run(arguments) => run::run(arguments),
        Command::Lint(arguments) => lint::run(&arguments),
        Command::Matrix(arguments) => matrix::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Batch(arguments) => batch::run(arguments),
        Command::Link(arguments) => link::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "gatemap", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
    };
    match done {
        Ok(code) => code,
        // The reader of our output has gone, as `head` does: nothing is wrong here.
        Err(Unusable::Io(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gatemap: {error}");
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Why a command cannot do its work.
enum Unusable {
    /// A file or stream.
    Io(std::io::Error),
    /// Anything else, in one line.
    Input(String),
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unusable::Io(error) => error.fmt(f),
            Unusable::Input(message) => f.write_str(message),
        }
    }
}

impl From<std::io::Error> for Unusable {
    fn from(error: std::io::Error) -> Unusable {
        Unusable::Io(error)
    }
}

impl From<serde_json::Error> for Unusable {
    fn from(error: serde_json::Error) -> Unusable {
        Unusable::Io(error.into())
    }
}

type Done = Result<ExitCode, Unusable>;
