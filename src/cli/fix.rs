//! `gatemap lint --fix`: the fixes that may be made without asking.

use std::path::Path;

use super::{Unusable, input, render};
use crate::findings::{Finding, Fix};
use crate::scenario::{self, rewrite};
use crate::{Simulator, formats};

/// More fixes than that are not made in one file.
const MOST_FIXES: usize = 500;

/// Fixes one file in place, or standard input to standard output, and says on standard error what was done;
/// the text as it is then, and the findings that remain.
pub(super) fn fix(path: &Path, simulator: &mut Simulator) -> Result<(String, Vec<Finding>), Unusable> {
    let name = path.display().to_string();
    let written = input::read(path)?;
    if formats::is_configuration(&written) {
        return Err(Unusable::Input(format!(
            "{name}: --fix mends scenarios, and this is a configuration: gatemap import makes a scenario of it"
        )));
    }
    let (text, fixed, findings) = fixed(&written, simulator);
    for (finding, title) in &fixed {
        eprintln!("{}: fixed[{}]: {title}", render::position(&name, finding), finding.code);
    }
    match path.as_os_str() == "-" {
        true => print!("{text}"),
        false if text != written => {
            std::fs::write(path, &text).map_err(|error| Unusable::Input(format!("{name}: {error}")))?
        }
        false => {}
    }
    Ok((text, findings))
}

/// The text with every safe fix made, what was fixed, and what remains.
fn fixed(written: &str, simulator: &mut Simulator) -> (String, Vec<(Finding, String)>, Vec<Finding>) {
    let mut text = written.to_owned();
    let mut done: Vec<(Finding, String)> = Vec::new();
    loop {
        let findings = findings_of(&text, simulator);
        let next = findings.iter().find_map(|finding| {
            let fix = finding.fixes.iter().find(|fix| fix.safe && !is_done(finding, fix, &done))?;
            Some((finding.clone(), fix, rewrite(&text, &fix.edits).ok()?))
        });
        match next.filter(|_| done.len() < MOST_FIXES) {
            None => return (text, done, findings),
            Some((finding, fix, rewritten)) => {
                done.push((finding, fix.title.clone()));
                text = rewritten;
            }
        }
    }
}

/// A fix that left its finding where it was is not made twice.
fn is_done(finding: &Finding, fix: &Fix, done: &[(Finding, String)]) -> bool {
    done.iter().any(|(other, title)| {
        other.code == finding.code && other.place.pointer == finding.place.pointer && *title == fix.title
    })
}

fn findings_of(text: &str, simulator: &mut Simulator) -> Vec<Finding> {
    let (read, mut findings) = scenario::read(text);
    // A scenario that cannot be read has nothing to check.
    if scenario::unreadable(&findings).is_none() {
        findings.append(&mut simulator.lint(&read));
    }
    input::locate(text, &mut findings);
    findings
}
