//! The page: its packages, and its build into `www/dist`.

use std::fs::{create_dir_all, metadata, write};
use std::process::Command;
use std::time::SystemTime;

use crate::process::{Outcome, cargo, node, output, run, step, www};

/// Builds `www/dist`; the wasm must stand in `www/pkg`.
pub(crate) fn build() -> Outcome {
    install()?;
    step("catalogue of findings", write_catalogue)?;
    step("page", || vite_build(&[]))
}

/// Builds the npm package into `target/npm`; the wasm must stand in `www/pkg`.
pub(crate) fn build_package() -> Outcome {
    install()?;
    step("npm package", || vite_build(&["--config", "package/vite.config.ts"]))
}

fn vite_build(arguments: &[&str]) -> Outcome {
    run(node(&["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]).args(arguments))
}

/// The page of all findings, as the command line prints it.
fn write_catalogue() -> Outcome {
    let program = ["run", "--quiet", "--bin", "gatemap", "--"];
    let arguments = ["explain", "--format", "markdown", "--examples", "tests/checks"];
    let page = output(cargo(&program).args(arguments))?;
    let folder = www().join("guide/findings");
    let written = create_dir_all(&folder).and_then(|()| write(folder.join("page.md"), page));
    written.map_err(|error| format!("{}: {error}", folder.display()))
}

/// Installs the packages of the lock file where that is newer than what is installed.
pub(crate) fn install() -> Outcome {
    let changed = |path: &str| -> Option<SystemTime> { metadata(www().join(path)).ok()?.modified().ok() };
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    step("npm ci", || {
        let flags = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
        run(Command::new("npm").args(flags).current_dir(www()))
    })
}
