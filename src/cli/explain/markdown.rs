//! The catalogue as a page in Markdown, with an anchor for each code.

use std::fmt::Write;
use std::path::Path;

use crate::cli::{Unusable, input, render};
use crate::findings::catalogue::{Entry, GROUPS, entry};
use crate::findings::codes::Code;
use crate::findings::{Finding, Place};
use crate::{scenario, share_link};

const HEAD: &str = "# Findings

What gatemap finds in a scenario: traps that people fell into, and texts that API Gateway refuses.
Each finding has a code that never changes; `gatemap explain GM101` prints its entry on the command line.
A P number is a problem that people had; the examples of the playground carry these numbers.
";

/// The whole page; `examples` is a folder with a scenario CODE.found.json for each code.
pub(super) fn page(codes: &[&Code], examples: Option<&Path>) -> Result<String, Unusable> {
    let mut out = HEAD.to_owned();
    for (digit, title) in GROUPS {
        let group: Vec<_> = codes.iter().filter(|code| code.id[2..].starts_with(digit)).collect();
        if group.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n## {title}");
        for code in group {
            out += &section(code);
            if let Some(folder) = examples {
                out += &example(code, folder)?;
            }
        }
    }
    Ok(out)
}

fn section(code: &Code) -> String {
    let Entry { meaning, smallest, cure, problems } = entry(code);
    let severity = render::severity_in_words(code.severity);
    let mut out = format!(
        "\n<h3 id=\"{0}\"><a href=\"#{0}\">{0}</a> {1}</h3>\n\n*{severity}* {meaning}\n\n",
        code.id, code.name
    );
    let _ = writeln!(out, "* **Smallest example:** {smallest}\n* **Cure:** {cure}");
    if let Some(lesson) = code.lesson {
        let _ = writeln!(out, "* **Lesson:** [{}](../{lesson}/)", lesson.replace('-', " "));
    }
    if !problems.is_empty() {
        let _ = writeln!(out, "* **Problem:** {}", problems.join(", "));
    }
    out
}

/// What the finding says about its scenario in `folder`, and a link that opens it.
fn example(code: &Code, folder: &Path) -> Result<String, Unusable> {
    let file = folder.join(format!("{}.found.json", code.id));
    if !file.exists() {
        return Ok(String::new());
    }
    let text = input::read(&file)?;
    let (read, mut findings) = scenario::read(&text);
    if scenario::unreadable(&findings).is_none() {
        findings.extend(crate::lint(&read));
    }
    let Some(mut finding) = findings.into_iter().find(|finding| finding.code == code.id) else {
        return Ok(String::new());
    };
    finding.place = Place::at(finding.place.pointer);
    let mut out = format!("\n```text\n{}```\n", told(&finding));
    // A scenario that is not JSON has no link.
    if let Ok(link) = share_link::encode(&text) {
        let _ = writeln!(out, "\n[Open this scenario](../../{link})");
    }
    Ok(out)
}

/// The finding as `gatemap lint` prints it.
fn told(finding: &Finding) -> String {
    let mut out = format!("{}\n", finding.message);
    for note in &finding.notes {
        let _ = writeln!(out, "note: {note}");
    }
    for fix in &finding.fixes {
        let _ = writeln!(out, "fix: {}", fix.title);
    }
    out
}
