//! The catalogue for terminals.

use std::fmt::Write;

use crate::cli::render;
use crate::findings::catalogue::{Entry, entry};
use crate::findings::codes::Code;

/// A line per code.
pub(super) fn list(codes: &[&Code]) -> String {
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for code in codes {
        let meaning = entry(code).meaning;
        let first = meaning.split_once(". ").map_or(meaning.as_str(), |(first, _)| first);
        let _ = writeln!(out, "{}  {:<width$}  {}", code.id, code.name, first.trim_end_matches('.'));
    }
    out
}

/// All that is known of each code.
pub(super) fn entries(codes: &[&Code]) -> String {
    let mut out = String::new();
    for code in codes {
        let Entry { meaning, smallest, cure, problems } = entry(code);
        let severity = render::severity_in_words(code.severity);
        let _ = writeln!(out, "{} {} ({severity})\n\n{meaning}\n", code.id, code.name);
        let _ = writeln!(out, "  smallest  {smallest}\n  cure      {cure}");
        if let Some(lesson) = code.lesson {
            let _ = writeln!(out, "  lesson    {lesson}");
        }
        if !problems.is_empty() {
            let _ = writeln!(out, "  problem   {}", problems.join(", "));
        }
    }
    out
}
