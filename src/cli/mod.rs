//! The command line. It reads arguments and files, calls the core, and draws what comes back.

mod batch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Evaluates Amazon API Gateway's response mapping rules, and says why.
#[derive(Parser)]
#[command(name = "gatemap", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers one JSON object a line, in order, from standard input to standard output
    Batch(batch::Arguments),
}

/// Runs the program on the process's own arguments.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Batch(arguments) => batch::run(arguments),
    }
}
