//! `src/scenario/scenario.schema.json` and the reader know the same fields, and expect the same types.

use std::collections::BTreeSet;

use gatemap::scenario;
use serde_json::{Map, Value, json};

use crate::{folder, text};

/// Where an object of each `$defs` stands in a scenario.
const PLACES: [(&str, &str); 12] = [
    ("", ""),
    ("method", "/method"),
    ("integration", "/method/methodIntegration"),
    ("integrationResponse", "/method/methodIntegration/integrationResponses/200"),
    ("methodResponse", "/method/methodResponses/200"),
    ("lambda", "/lambda"),
    ("backend", "/backend"),
    ("request", "/request"),
    ("expect", "/expect"),
    ("gatewayResponse", "/gatewayResponses/DEFAULT_5XX"),
    ("assumptions", "/assumptions"),
    ("case", "/cases/0"),
];

fn schema() -> Value {
    serde_json::from_str(&text(&folder("src/scenario/scenario.schema.json"))).unwrap()
}

fn definition<'s>(schema: &'s Value, name: &str) -> &'s Value {
    if name.is_empty() { schema } else { &schema["$defs"][name] }
}

/// A scenario that holds `value` at `pointer` and nothing else.
fn scenario_with(pointer: &str, value: Value) -> String {
    let value = pointer
        .split('/')
        .skip(1)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .fold(value, |inner, name| if name == "0" { json!([inner]) } else { json!({ name: inner }) });
    value.to_string()
}

#[test]
fn the_reader_knows_the_fields_of_the_schema() {
    let schema = schema();
    for (name, pointer) in PLACES {
        let written: BTreeSet<String> =
            definition(&schema, name)["properties"].as_object().unwrap().keys().cloned().collect();
        let unknown = scenario_with(pointer, json!({ "no such field": 1 }));
        let (_, findings) = scenario::read(&unknown);
        let finding =
            findings.iter().find(|finding| finding.code == "GM002").unwrap_or_else(|| panic!("{name}"));
        let known = finding.notes.iter().find_map(|note| note.strip_prefix("known fields: ")).unwrap();
        let known: BTreeSet<String> = known.split(", ").map(str::to_owned).collect();
        assert_eq!(written, known, "{name}");
    }
}

#[test]
fn every_definition_has_a_place() {
    let schema = schema();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        let is_object = definition.get("properties").is_some();
        assert_eq!(is_object, PLACES.iter().any(|(known, _)| known == name), "{name}");
    }
}

/// A value of each JSON type that is no other; empty texts and objects are refused nowhere for their content.
fn example(of: &str) -> Value {
    match of {
        "string" => json!("200"),
        "number" | "integer" => json!(200),
        "boolean" => json!(true),
        "array" => json!([]),
        "object" => json!({}),
        _ => Value::Null,
    }
}

/// The JSON types that a part of the schema allows; `None` where it allows any.
fn allowed(schema: &Value, part: &Value) -> Option<BTreeSet<String>> {
    if let Some(reference) = part["$ref"].as_str() {
        return allowed(schema, definition(schema, reference.trim_start_matches("#/$defs/")));
    }
    if let Some(choices) = part["anyOf"].as_array() {
        return choices
            .iter()
            .map(|choice| allowed(schema, choice))
            .collect::<Option<Vec<_>>>()
            .map(|sets| sets.concat());
    }
    let of_value = |value: &Value| match value {
        Value::Null => "null",
        Value::String(_) => "string",
        _ => "number",
    };
    if let Some(values) = part["enum"].as_array() {
        return Some(values.iter().map(|value| of_value(value).to_owned()).collect());
    }
    match &part["type"] {
        Value::String(name) => Some(BTreeSet::from([name.clone()])),
        Value::Array(names) => Some(names.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ if part.get("const").is_some() => Some(BTreeSet::from(["number".to_owned()])),
        _ => None,
    }
}

trait Concat {
    fn concat(self) -> BTreeSet<String>;
}

impl Concat for Vec<BTreeSet<String>> {
    fn concat(self) -> BTreeSet<String> {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn a_type_that_the_schema_refuses_is_a_finding() {
    let schema = schema();
    for (name, pointer) in PLACES {
        let properties: &Map<String, Value> = definition(&schema, name)["properties"].as_object().unwrap();
        for (property, part) in properties.iter().filter(|(property, _)| *property != "$schema") {
            let Some(allowed) = allowed(&schema, part) else { continue };
            for kind in ["string", "number", "boolean", "array", "object"] {
                let fits = allowed.contains(kind) || (kind == "number" && allowed.contains("integer"));
                if fits {
                    continue;
                }
                let source = scenario_with(&format!("{pointer}/{property}"), example(kind));
                let (_, findings) = scenario::read(&source);
                let at = format!("{pointer}/{property}");
                let is_here = |found: &gatemap::findings::Finding| found.place.pointer == at;
                assert!(findings.iter().any(is_here), "{source} gives {findings:?}");
            }
        }
    }
}
