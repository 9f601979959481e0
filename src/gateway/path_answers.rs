//! Body paths, compiled and answered in one pass over a text.

use super::limits::PAYLOAD_NESTING;
use crate::languages::json::ReadError;
use crate::languages::json_path::{Found, Mode, Path, PathError, read_paths};
use crate::languages::{FilterPatterns, Languages};

/// Paths as written, with what they found. A text that is no path has no answer.
pub(super) type Answers = Vec<(String, Result<Found, PathError>)>;

/// Answers `paths` from `text`, which is checked as JSON in the same pass.
pub(super) fn answer(
    text: &str,
    paths: &[&str],
    mode: Mode,
    languages: &mut Languages,
) -> Result<Answers, ReadError> {
    let compiled: Vec<_> = paths.iter().map(|path| (*path, languages.path(path))).collect();
    let valid: Vec<(&str, &Path)> =
        compiled.iter().filter_map(|(text, path)| Some((*text, path.as_ref().as_ref().ok()?))).collect();
    let only_paths: Vec<&Path> = valid.iter().map(|(_, path)| *path).collect();
    let found = read_paths(text, &only_paths, mode, PAYLOAD_NESTING, &FilterPatterns)?;
    Ok(valid.into_iter().map(|(text, _)| text.to_owned()).zip(found).collect())
}
