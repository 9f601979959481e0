//! `gatemap export`.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::{ExportArguments, SourceArguments};
use super::{Done, FAILED, UNUSABLE, Unusable, import, input};
use crate::formats::{self, Form};

pub(super) fn run(arguments: &ExportArguments) -> Done {
    match (&arguments.into, arguments.to) {
        (Some(file), _) => into(arguments, file),
        (None, Some(form)) => anew(arguments, form),
        (None, None) => Ok(ExitCode::from(UNUSABLE)),
    }
}

fn anew(arguments: &ExportArguments, form: Form) -> Done {
    let file = input::read_usable_as(&arguments.scenario, &arguments.source)?;
    let export = formats::export(&file.text, form);
    for note in &export.notes {
        let word = if note.lost { "cannot be written" } else { "note" };
        eprintln!("{}: {word}: {}", form.name(), note.message);
    }
    print!("{}", export.text.as_deref().unwrap_or_default());
    Ok(if export.text.is_some() { ExitCode::SUCCESS } else { ExitCode::from(UNUSABLE) })
}

/// The rules in a file that stands; what is left makes the exit code 1.
fn into(arguments: &ExportArguments, file: &Path) -> Done {
    let SourceArguments { method, as_written, .. } = &arguments.source;
    let of_scenario = SourceArguments { form: None, method: method.clone(), as_written: *as_written };
    let scenario = input::read_usable_as(&arguments.scenario, &of_scenario)?;
    let text = input::read(file)?;
    let edited = formats::edit(&scenario.text, &text, &import::wish(&arguments.source));
    for note in &edited.notes {
        eprintln!("{}: {}", file.display(), note.message);
    }
    let Some(changed) = &edited.text else { return Ok(ExitCode::from(UNUSABLE)) };
    match arguments.write {
        true if *changed == text => {}
        true => {
            std::fs::write(file, changed)
                .map_err(|error| Unusable::Input(format!("{}: {error}", file.display())))?;
        }
        false => print!("{changed}"),
    }
    Ok(if edited.notes.iter().all(|note| !note.lost) { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}
