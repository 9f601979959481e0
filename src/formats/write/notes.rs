//! What a form cannot hold, and what was made up where the scenario says nothing.

use crate::formats::export::ExportNote;
use crate::formats::rules::{Integration, Rules};

/// The notes of one export.
#[derive(Default)]
pub(in crate::formats) struct Notes(Vec<ExportNote>);

impl Notes {
    /// A rule that the form cannot hold.
    pub(in crate::formats) fn lost(&mut self, message: impl Into<String>) {
        self.push(true, message.into());
    }

    /// Something that the scenario does not say.
    pub(super) fn made_up(&mut self, message: impl Into<String>) {
        self.push(false, message.into());
    }

    fn push(&mut self, lost: bool, message: String) {
        let note = ExportNote { lost, message };
        if !self.0.contains(&note) {
            self.0.push(note);
        }
    }

    pub(in crate::formats) fn into_list(self) -> Vec<ExportNote> {
        self.0
    }

    /// Rules whose working is assumed, and what every form needs and the scenario lacks.
    pub(super) fn assume(&mut self, rules: &Rules) {
        if rules.http_method.is_none() || rules.path.is_none() {
            self.made_up(format!("the method is written as {} {}", verb(rules), path(rules)));
        }
        if needs_uri(&rules.integration) && rules.integration.setting("uri").is_none() {
            self.made_up(
                "the scenario has no uri: put the ARN of your function, or your backend's address, in",
            );
        }
        if let Some(assumed) = assumed_order(&rules.integration) {
            self.made_up(assumed);
        }
    }
}

/// What is assumed where several patterns can match.
pub(super) fn assumed_order(integration: &Integration) -> Option<String> {
    let patterns = integration.responses.iter().filter(|response| response.own_pattern().is_some()).count();
    (patterns > 1).then(|| {
        "Assumed: where several patterns match, the lowest status wins. AWS does not document it, so keep the \
         patterns apart."
            .to_owned()
    })
}

pub(in crate::formats) fn verb(rules: &Rules) -> &str {
    rules
        .http_method
        .as_ref()
        .map(|verb| verb.value.as_str())
        .filter(|verb| !verb.is_empty())
        .unwrap_or("GET")
}

/// The path as a resource's: from the root, without the slash at its end.
pub(super) fn path(rules: &Rules) -> String {
    let path = rules.path.as_ref().map_or("/", |path| path.value.as_str());
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(path_part).collect();
    format!("/{}", parts.join("/"))
}

/// A path part holds letters, digits, `._-:` and `+` within braces.
fn path_part(part: &str) -> String {
    let is_parameter = part.starts_with('{') && part.ends_with('}');
    let keep =
        |c: char| c.is_ascii_alphanumeric() || "._-:".contains(c) || (is_parameter && "{}+".contains(c));
    part.chars().map(|c| if keep(c) { c } else { '_' }).collect()
}

/// Whether this type of integration calls something.
pub(super) fn needs_uri(integration: &Integration) -> bool {
    integration.kind() != "MOCK"
}

/// A name made of the words of `text`: `GetPetsId`.
pub(super) fn pascal(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word[..1].to_uppercase() + &word[1..].to_lowercase()).collect()
}
