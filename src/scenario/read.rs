//! Text to [`Scenario`]: what is wrong in the writing becomes findings, never a failure.

use super::fields::{Fields, Reading};
use super::{Case, Scenario, assumptions, read_method, read_output, read_settings};
use crate::findings::codes;
use crate::findings::{Finding, Place};
use crate::languages::json::{self, Node, NodeKind};

/// The number of the scenario format that this version reads.
pub const FORMAT: u32 = 1;

/// How deep arrays and objects of a scenario may stand inside one another.
pub const NESTING: usize = 200;

/// Reads a scenario. Whatever is wrong in its writing becomes a finding with its place, and the rest
/// of the scenario is read all the same.
///
/// ```
/// let (scenario, findings) = gatemap::scenario::read(r#"{"title": "T", "metod": {}}"#);
/// assert_eq!(scenario.title.as_deref(), Some("T"));
/// assert_eq!(findings[0].code, "GM002");
/// assert_eq!(findings[0].place.column, Some(16));
/// ```
pub fn read(text: &str) -> (Scenario, Vec<Finding>) {
    let mut reading = Reading { text, findings: Vec::new() };
    let root = Place::default();
    let text_without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
    reading.text = text_without_mark;
    let scenario = match json::parse(text_without_mark, NESTING) {
        Ok(node) if matches!(node.kind, NodeKind::Object(_)) => read_scenario(&mut reading, &node),
        Ok(node) => {
            reading.wrong_type(root, &node, "an object");
            Scenario::default()
        }
        Err(error) => {
            reading.report(&codes::NOT_JSON, root.part(error.span), error.span, error.to_string());
            Scenario::default()
        }
    };
    (scenario, reading.findings)
}

/// The finding that says that nothing of the scenario could be read.
pub fn unreadable(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| [codes::NOT_JSON.id, codes::UNKNOWN_FORMAT.id].contains(&finding.code))
}

fn read_scenario(reading: &mut Reading, node: &Node) -> Scenario {
    let mut fields = Fields::of(reading, &Place::default(), node);
    if !format_is_known(reading, &mut fields) {
        return Scenario::default();
    }
    fields.accept(&["$schema"]);
    let scenario = Scenario {
        id: fields.text(reading, "id"),
        title: fields.text(reading, "title"),
        description: fields.text(reading, "description"),
        method: read_method::method(reading, &mut fields),
        output: read_output::output(reading, &mut fields),
        api: read_settings::api(reading, &mut fields),
        request: read_output::request(reading, &mut fields).unwrap_or_default(),
        stage_variables: read_settings::stage_variables(reading, &mut fields),
        context: read_settings::context(reading, &mut fields),
        binary_media_types: read_settings::binary_media_types(reading, &mut fields),
        gateway_responses: read_settings::gateway_responses(reading, &mut fields),
        assumptions: assumptions::read(reading, &mut fields),
        expect: read_output::expect(reading, &mut fields),
        cases: cases(reading, &mut fields),
    };
    fields.report_unknown(reading);
    scenario
}

fn format_is_known(reading: &mut Reading, fields: &mut Fields) -> bool {
    let Some((place, node)) = fields.get("gatemap") else { return true };
    let NodeKind::Number(number) = node.kind else {
        reading.wrong_type(place, node, "the format number 1");
        return true;
    };
    if number == "1" {
        return true;
    }
    let message = format!("format {number} is not known here: this version reads format {FORMAT}");
    reading.report_with(&codes::UNKNOWN_FORMAT, &mut place.clone(), node.span, message, |finding| {
        finding.note("try: a later version of gatemap")
    });
    false
}

fn cases(reading: &mut Reading, fields: &mut Fields) -> Vec<Case> {
    let Some((place, node)) = fields.get("cases") else { return Vec::new() };
    let NodeKind::Array(items) = &node.kind else {
        reading.wrong_type(place, node, "a list of cases");
        return Vec::new();
    };
    let places = (0..items.len()).map(|index| place.item(index));
    places.zip(items).map(|(place, item)| case(reading, &place, item)).collect()
}

fn case(reading: &mut Reading, place: &Place, node: &Node) -> Case {
    let mut fields = Fields::of(reading, place, node);
    let case = Case {
        place: place.clone(),
        name: fields.text(reading, "name").unwrap_or_else(|| place.pointer.clone()),
        output: Some(read_output::output(reading, &mut fields))
            .filter(|output| *output != Default::default()),
        request: read_output::request(reading, &mut fields),
        expect: read_output::expect(reading, &mut fields),
    };
    fields.report_unknown(reading);
    case
}
