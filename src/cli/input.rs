//! Files and standard input.

use std::io::Read;
use std::path::Path;

use super::Unusable;
use super::arguments::SourceArguments;
use crate::findings::Finding;
use crate::formats::{self, Import};
use crate::scenario::{self, Scenario, Source};

/// The largest file that is read: more than any payload or set of rules can be.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The text of a file, or of standard input for `-`.
pub(super) fn read(path: &Path) -> Result<String, Unusable> {
    let name = path.display();
    let failed = |error: std::io::Error| Unusable::Input(format!("{name}: {error}"));
    let mut bytes = Vec::new();
    let mut source: Box<dyn Read> = match path.as_os_str() == "-" {
        true => Box::new(std::io::stdin().lock()),
        false => Box::new(std::fs::File::open(path).map_err(failed)?),
    };
    source.by_ref().take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unusable::Input(format!("{name}: larger than {LARGEST_FILE} bytes")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
        Unusable::Input(format!("{name}:{line}: expected UTF-8, found another byte at offset {at}"))
    })
}

/// A scenario file, read.
pub(super) struct ScenarioFile {
    /// The scenario's text.
    pub(super) text: String,
    pub(super) scenario: Scenario,
    pub(super) findings: Vec<Finding>,
    /// How the scenario came out of a configuration of another form.
    pub(super) import: Option<Import>,
}

impl ScenarioFile {
    /// Fills in where each finding's field stands in the file.
    pub(super) fn locate(&self, findings: &mut [Finding]) {
        match &self.import {
            Some(import) => findings.iter_mut().for_each(|finding| import.locate(&mut finding.place)),
            None => locate(&self.text, findings),
        }
    }
}

/// Reads a scenario, or a configuration of another form that holds one method; the findings tell what
/// is wrong in its writing.
pub(super) fn read_scenario(path: &Path) -> Result<ScenarioFile, Unusable> {
    read_as(path, &SourceArguments::default())
}

fn read_as(path: &Path, source: &SourceArguments) -> Result<ScenarioFile, Unusable> {
    let mut text = read(path)?;
    let mut import = None;
    if source.form.is_some() || formats::is_configuration(&text) {
        let name = path.display().to_string();
        let read = formats::import(&text, &super::import::wish(source));
        let Some(scenario) = &read.scenario else {
            return Err(Unusable::Input(super::import::refusal(&name, &read)));
        };
        text = scenario.clone();
        import = Some(read);
    }
    let (scenario, findings) = scenario::read(&text);
    Ok(ScenarioFile { text, scenario, findings, import })
}

/// Reads a scenario file that must be readable.
pub(super) fn read_usable_scenario(path: &Path) -> Result<ScenarioFile, Unusable> {
    read_usable_as(path, &SourceArguments::default())
}

/// The same, of a configuration as `source` says.
pub(super) fn read_usable_as(path: &Path, source: &SourceArguments) -> Result<ScenarioFile, Unusable> {
    let file = read_as(path, source)?;
    match scenario::unreadable(&file.findings) {
        Some(finding) => Err(Unusable::Input(unreadable(&path.display().to_string(), finding))),
        None => Ok(file),
    }
}

/// One line that says why a scenario cannot be read, and where.
pub(super) fn unreadable(name: &str, finding: &Finding) -> String {
    let (line, column) = (finding.place.line.unwrap_or(1), finding.place.column.unwrap_or(1));
    format!("{name}:{line}:{column}: the scenario cannot be read: {}", finding.message)
}

/// Fills in the line and column of each finding in a scenario's text.
pub(super) fn locate(text: &str, findings: &mut [Finding]) {
    let source = Source::of(text);
    findings.iter_mut().for_each(|finding| source.locate(&mut finding.place));
}
