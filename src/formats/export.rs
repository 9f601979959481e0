//! A scenario to a configuration in another form.

use serde::Serialize;

use super::document::{Node, parse_json};
use super::form::Form;
use super::read::{self, Reading};
use super::rules::{Rules, Written};
use super::write::{self, Notes};

/// A scenario's rules in another form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Export {
    /// The form.
    pub form: Form,
    /// The configuration; nothing when the form cannot hold such a scenario.
    pub text: Option<String>,
    /// What the form cannot hold, and what was made up where the scenario says nothing.
    pub notes: Vec<ExportNote>,
}

/// Something that a form cannot hold, or that was made up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportNote {
    /// Whether a rule is lost; otherwise it says what was made up or assumed.
    pub lost: bool,
    /// One sentence.
    pub message: String,
}

/// Writes the rules of the scenario in `text` in another form.
///
/// ```
/// use gatemap::formats::{Form, export};
/// let scenario = r#"{"method": {"methodIntegration": {"integrationResponses": [{"statusCode": "200"}]}}}"#;
/// assert!(export(scenario, Form::Terraform).text.unwrap().contains("aws_api_gateway_integration_response"));
/// ```
pub fn export(text: &str, form: Form) -> Export {
    let mut notes = Notes::default();
    let written = match read_rules(text) {
        Ok(rules) => write::write(&rules, form, &mut notes),
        Err(why) => {
            notes.lost(why);
            None
        }
    };
    Export { form, text: written, notes: notes.into_list() }
}

/// The rules that a scenario holds.
pub(super) fn read_rules(text: &str) -> Result<Rules, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = parse_json(text).map_err(|error| format!("the scenario cannot be read: {}", error.message))?;
    if root.get("api").and_then(Node::as_text) == Some("HTTP") {
        return Err("the rules of an HTTP API have no place in these forms".to_owned());
    }
    let Some(method) = root.get("method") else {
        return Err("the scenario has no method: there are no rules to write".to_owned());
    };
    let mut reading = Reading::of(text, true);
    reading.texts_only = true;
    let mut rules = read::scenario_method(&mut reading, method);
    let path = root.at(&["request", "path"]).and_then(Node::as_text);
    rules.path = path.map(Written::implied);
    let types = root.get("binaryMediaTypes").map(Node::items).unwrap_or_default();
    rules.binary_media_types = types.iter().filter_map(|node| reading.text(node)).collect();
    let gateway = root.get("gatewayResponses");
    rules.gateway_responses =
        gateway.map(|node| read::scenario_gateway_responses(&mut reading, node)).unwrap_or_default();
    Ok(rules)
}
