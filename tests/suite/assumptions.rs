//! The table of switches in the code, the README's and the JSON schema's are one.

use std::collections::BTreeSet;

use gatemap::scenario::SWITCHES;
use serde_json::Value;

use crate::{files, folder, text};

#[test]
fn the_readme_lists_every_switch() {
    let rows = SWITCHES.iter().map(|switch| {
        let [default, other] = switch.values else { panic!("{}", switch.name) };
        format!("| `{}` | `{default}` (default), `{other}` | {} |\n", switch.name, switch.why)
    });
    let table =
        format!("| switch | values | what it decides |\n| --- | --- | --- |\n{}\n", String::from_iter(rows));
    assert!(text(&folder("README.md")).contains(&table), "the README's table should be:\n{table}");
}

#[test]
fn the_schema_knows_every_switch() {
    let schema: Value = serde_json::from_str(&text(&folder("src/scenario/scenario.schema.json"))).unwrap();
    let properties = schema["$defs"]["assumptions"]["properties"].as_object().unwrap();
    assert_eq!(properties.len(), SWITCHES.len());
    for switch in SWITCHES {
        let property = &properties[switch.name];
        assert_eq!(property["enum"], serde_json::json!(switch.values), "{}", switch.name);
        assert_eq!(property["description"], switch.why, "{}", switch.name);
    }
}

/// A switch that no scenario turns, or that turns nothing, would be a promise without a rule.
#[test]
fn every_switch_is_turned_by_a_scenario_and_changes_its_answer() {
    let mut turned = BTreeSet::new();
    for file in files(&folder("tests/scenarios/assumed"), "json") {
        let mut document: Value = serde_json::from_str(&text(&file)).unwrap();
        let Value::Object(assumptions) = document["assumptions"].take() else { continue };
        document.as_object_mut().unwrap().remove("assumptions");
        let response = |document: &Value| {
            let report = gatemap::simulate(&gatemap::scenario::read(&document.to_string()).0);
            (report.response, report.cases.into_iter().map(|case| case.response).collect::<Vec<_>>())
        };
        let usual = response(&document);
        document["assumptions"] = Value::Object(assumptions.clone());
        if response(&document) != usual {
            turned.extend(assumptions.keys().cloned());
        }
    }
    let all: BTreeSet<String> = SWITCHES.iter().map(|switch| switch.name.to_owned()).collect();
    assert_eq!(turned, all);
}
