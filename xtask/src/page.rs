//! The page: its packages, and its build into `www/dist`.

use std::fs::metadata;
use std::process::Command;
use std::time::SystemTime;

use crate::process::{Outcome, node, run, step, www};

/// Builds `www/dist`; the wasm must stand in `www/pkg`.
pub(crate) fn build() -> Outcome {
    install()?;
    step("page", || run(&mut node(&["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"])))
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
