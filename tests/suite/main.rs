//! The one test binary: a module per folder of cases beside this one, and the rules that hold for all.

// A test says by failing what it expected.
#![allow(clippy::unwrap_used)]

mod architecture;
mod assumptions;
mod bad_input;
mod checks;
mod command_line;
mod command_line_formats;
mod documentation;
mod edit_in_place;
mod formats;
mod formats_bad_input;
mod gallery;
mod guide;
mod java_regex;
mod json_path;
mod matrix;
mod mistakes;
mod problems;
mod readme;
mod reports;
mod round_trip;
mod rules;
mod scenarios;
mod schema;
mod share_links;
mod template_runs;
mod velocity;

use std::path::{Path, PathBuf};

/// A folder of the repository.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every file under `folder` whose name ends in `.EXTENSION`, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The text of a file.
fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}
