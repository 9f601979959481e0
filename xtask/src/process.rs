//! Programs that xtask runs, and the line that says how long each step took.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::tally::Tally;

/// What a step comes to; the error is a sentence for the terminal.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The repository's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the repository's folder")
}

/// The page's folder.
pub(crate) fn www() -> PathBuf {
    root().join("www")
}

/// Does `work` and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    eprintln!("xtask: {name} …");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f32();
    match &outcome {
        Ok(_) => eprintln!("xtask: {name}: done in {seconds:.1} s"),
        Err(_) => eprintln!("xtask: {name}: FAILED after {seconds:.1} s"),
    }
    outcome
}

/// The cargo that runs xtask.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// Node in the page's folder.
pub(crate) fn node(arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(www());
    command
}

/// Runs `command` to its end.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().display().to_string();
    let status = command.status().map_err(|error| format!("{name} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name}: {status}")) }
}

/// Runs `command` to its end; what it writes to standard output.
pub(crate) fn output(command: &mut Command) -> Outcome<Vec<u8>> {
    let name = command.get_program().display().to_string();
    let done = command.stderr(Stdio::inherit()).output();
    let done = done.map_err(|error| format!("{name} does not start: {error}"))?;
    if done.status.success() { Ok(done.stdout) } else { Err(format!("{name}: {}", done.status)) }
}

/// Runs `command` to its end, shows its output, and counts the tests that it reports.
pub(crate) fn run_tests(command: &mut Command) -> Outcome<Tally> {
    let name = command.get_program().display().to_string();
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| format!("{name} does not start: {error}"))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            tally.read(&line);
        }
    }
    let status = child.wait().map_err(|error| format!("{name}: {error}"))?;
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
