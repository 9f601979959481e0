//! `gatemap export`.

use std::process::ExitCode;

use super::arguments::ExportArguments;
use super::{Done, UNUSABLE, input};
use crate::formats;

pub(super) fn run(arguments: &ExportArguments) -> Done {
    let file = input::read_usable_as(&arguments.scenario, &arguments.source)?;
    let export = formats::export(&file.text, arguments.to);
    for note in &export.notes {
        let word = if note.lost { "cannot be written" } else { "note" };
        eprintln!("{}: {word}: {}", arguments.to.name(), note.message);
    }
    print!("{}", export.text.as_deref().unwrap_or_default());
    Ok(if export.text.is_some() { ExitCode::SUCCESS } else { ExitCode::from(UNUSABLE) })
}
