//! `gatemap import`.

use std::process::ExitCode;

use super::arguments::{ImportArguments, SourceArguments};
use super::{Done, UNUSABLE, input};
use crate::formats::{self, Import, Wish};

pub(super) fn run(arguments: &ImportArguments) -> Done {
    let text = input::read(&arguments.file)?;
    let import = formats::import(&text, &wish(&arguments.source));
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&import)?);
    } else {
        eprint!("{}", losses(&arguments.file.display().to_string(), &import));
        eprint!("{}", choices(&import));
        print!("{}", import.scenario.as_deref().unwrap_or_default());
    }
    Ok(if import.scenario.is_some() { ExitCode::SUCCESS } else { ExitCode::from(UNUSABLE) })
}

/// What the arguments ask for.
pub(super) fn wish(arguments: &SourceArguments) -> Wish<'_> {
    Wish { form: arguments.form, method: arguments.method.as_deref(), as_written: arguments.as_written }
}

/// A line per part of the text.
pub(super) fn losses(name: &str, import: &Import) -> String {
    let lines = import.losses.iter().map(|loss| {
        format!("{name}:{}:{}: {}: {}\n", loss.line, loss.column, loss.kind.word(), loss.message)
    });
    lines.collect()
}

/// Why a configuration has no scenario, for one error.
pub(super) fn refusal(name: &str, import: &Import) -> String {
    let (text, choices) = (losses(name, import), choices(import));
    format!("{}\n{choices}", text.trim_end()).trim_end().to_owned()
}

/// The methods to choose from, when none was read.
pub(super) fn choices(import: &Import) -> String {
    if import.scenario.is_some() || import.methods.len() < 2 {
        return String::new();
    }
    let lines = import.methods.iter().map(|choice| format!("    --method \"{}\"\n", choice.name));
    lines.collect()
}
