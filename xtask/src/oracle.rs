//! `cargo xtask oracle`: asks the Java originals of the dialects.

use std::process::Command;

use crate::process::{Outcome, root, run, step};

/// Where Debian puts Velocity, and npm the package that Jayway JsonPath comes in.
const JARS: &str = "/usr/share/java/*:target/oracle/node_modules/wiremock/build/*";

/// Runs `tests/oracle/NAME.java` with the arguments after its name; questions come from standard input
/// and answers go to standard output. Without a name it says which there are.
pub(crate) fn oracle(arguments: &[&str]) -> Outcome {
    let [name, arguments @ ..] = arguments else {
        return Err(format!(
            "usage: cargo xtask oracle NAME [ARGUMENT...], with one of: {}",
            names()?.join(", ")
        ));
    };
    let program = root().join("tests/oracle").join(name).with_extension("java");
    if !program.is_file() {
        return Err(format!("there is no oracle {name}, only: {}", names()?.join(", ")));
    }
    // `java File.java` compiles in memory and runs. One program reads the JDK's own tables.
    let mut java = Command::new("java");
    java.args(["-cp", JARS, "--add-opens", "java.base/java.lang=ALL-UNNAMED"]);
    java.arg(&program).args(arguments).current_dir(root());
    step(&format!("oracle {name}"), || run(&mut java))
}

fn names() -> Outcome<Vec<String>> {
    let folder = root().join("tests/oracle");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> =
        files.filter_map(|file| Some(file.strip_suffix(".java")?.to_owned())).collect();
    names.sort();
    Ok(names)
}
