//! Checkers that others made, on every export that the native tests have written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::page;
use crate::process::{Outcome, node, root, run, step};
use crate::tally::Tally;

/// Runs the checkers; without Python's venv and npm they are skipped, unless CI wants them.
pub(crate) fn check(tally: &mut Tally) {
    if !has("python3", &["-c", "import ensurepip, venv"]) || !has("npm", &["--version"]) {
        let missing = "checkers of exports: python3 with venv, or npm, is missing";
        eprintln!("xtask: {missing}; to install: apt-get install python3-venv npm");
        *tally += if std::env::var_os("CI").is_some() {
            Tally::of(false)
        } else {
            Tally { skipped: 1, ..Tally::default() }
        };
        return;
    }
    for (name, check) in
        [("exports by Python's checkers", python as fn() -> Outcome), ("exports to CDK", cdk)]
    {
        let outcome = step(name, check);
        if let Err(message) = &outcome {
            eprintln!("xtask: {name}: {message}");
        }
        *tally += Tally::of(outcome.is_ok());
    }
}

fn has(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn exports() -> PathBuf {
    root().join("target/tmp/exports")
}

fn sources() -> PathBuf {
    root().join("tests/formats/checkers")
}

/// A folder in which a checker is installed; it is kept while `list`, what it needs, is the same.
fn installed(name: &str, list: &Path, install: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let folder = root().join("target/checkers").join(name);
    let kept = folder.join("installed");
    let wanted = fs::read(list).map_err(|error| format!("{}: {error}", list.display()))?;
    if fs::read(&kept).ok().as_ref() != Some(&wanted) {
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        install(&folder)?;
        fs::write(kept, wanted).map_err(|error| error.to_string())?;
    }
    Ok(folder)
}

fn python() -> Outcome {
    let list = sources().join("requirements.txt");
    let folder = installed("python", &list, |folder| {
        run(Command::new("python3").args(["-m", "venv"]).arg(folder))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        run(Command::new(folder.join("bin/python")).args(pip).arg(&list))
    })?;
    run(Command::new(folder.join("bin/python")).arg(sources().join("check.py")).arg(exports()))
}

fn cdk() -> Outcome {
    let list = sources().join("package.json");
    let folder = installed("cdk", &list, |folder| {
        copy(&list, &folder.join("package.json"))?;
        let flags = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
        run(Command::new("npm").args(flags).current_dir(folder))
    })?;
    copy(&sources().join("tsconfig.json"), &folder.join("tsconfig.json"))?;
    let stacks = folder.join("stacks");
    let _ = fs::remove_dir_all(&stacks);
    fs::create_dir_all(&stacks).map_err(|error| error.to_string())?;
    for entry in fs::read_dir(exports()).map_err(|error| error.to_string())?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "ts") {
            copy(&path, &stacks.join(entry.file_name()))?;
        }
    }
    page::install()?;
    run(node(&["node_modules/typescript/bin/tsc", "--project"]).arg(folder))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", from.display()))
}
