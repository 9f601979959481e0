//! `cargo xtask oracle`: asks the Java originals of the dialects.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{Outcome, root, run, step};

/// Compiles and runs each program of `tests/oracle`; they need a JDK and nothing else.
pub(crate) fn oracle() -> Outcome {
    let folder = root().join("tests/oracle");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut programs: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "java"));
    programs.sort();
    if programs.is_empty() {
        return Err(format!("{} holds no Java program", folder.display()));
    }
    for program in programs {
        let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // `java File.java` compiles in memory and runs.
        step(&format!("oracle {name}"), || run(Command::new("java").arg(&program).current_dir(root())))?;
    }
    Ok(())
}
