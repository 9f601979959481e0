//! `cargo xtask oracle`: asks the Java originals of the dialects.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{Outcome, root, run, step};

/// Runs the program `tests/oracle/NAME.java`, or every program; what they print goes to standard output.
/// They need a JDK and nothing else.
pub(crate) fn oracle(name: Option<&str>) -> Outcome {
    let programs = programs(name)?;
    for program in &programs {
        let name = program.file_stem().unwrap_or_default().to_string_lossy();
        // `java File.java` compiles in memory and runs. Some programs read the JDK's own tables.
        let mut java = Command::new("java");
        java.args(["--add-opens", "java.base/java.lang=ALL-UNNAMED"]).arg(program);
        step(&format!("oracle {name}"), || run(java.current_dir(root())))?;
    }
    Ok(())
}

fn programs(name: Option<&str>) -> Outcome<Vec<PathBuf>> {
    let folder = root().join("tests/oracle");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut programs: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    programs.retain(|path| {
        let is_asked = |name: &str| path.file_stem().is_some_and(|stem| stem == name);
        path.extension().is_some_and(|extension| extension == "java") && name.is_none_or(is_asked)
    });
    programs.sort();
    if programs.is_empty() {
        let name = name.unwrap_or("*");
        return Err(format!("{} holds no {name}.java", folder.display()));
    }
    Ok(programs)
}
