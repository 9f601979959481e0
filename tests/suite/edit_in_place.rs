//! A configuration with other rules in it, and everything else as it was.
//!
//! `tests/formats/edit/` holds configurations, and beside each one edits of its rules as JSON Patch with the
//! lines that they change.

use std::path::{Path, PathBuf};

use gatemap::formats::{self, Edited, Form, Wish};
use serde_json::{Value, json};

use crate::round_trip::{rules, scenarios};
use crate::{folder, text};

const FORMS: [Form; 4] = [Form::OpenApi, Form::CloudFormation, Form::Sam, Form::Terraform];

fn configurations(name: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let is_other = |path: &PathBuf| !path.to_str().unwrap().ends_with(".json") || is_api(path);
    let mut paths: Vec<PathBuf> = entries.filter(is_other).collect();
    paths.sort();
    paths
}

fn is_api(path: &Path) -> bool {
    ["api.json", "swagger.json"].iter().any(|name| path.ends_with(name))
}

fn wish(method: Option<&str>) -> Wish<'_> {
    Wish { method, as_written: true, ..Wish::default() }
}

/// The scenario of a method, as it is written.
fn scenario(file: &str, method: Option<&str>) -> Option<Value> {
    let scenario = formats::import(file, &wish(method)).scenario?;
    Some(serde_json::from_str(&scenario).unwrap())
}

/// What an edit does, as it stands beside the file.
fn told(edited: &Edited) -> (Value, Value) {
    let lines = edited.changes.iter().flat_map(|change| {
        let removed = change.removed.iter().map(|line| format!("-{line}"));
        let added = change.added.iter().map(|line| format!("+{line}"));
        std::iter::once(format!("@{}", change.line)).chain(removed).chain(added)
    });
    (lines.collect(), edited.notes.iter().map(|note| note.message.clone()).collect())
}

/// An edit without expectations gets them, and fails once so that someone reads them.
#[test]
fn edits_change_the_lines_that_they_must() {
    let mut wrong = Vec::new();
    for path in configurations("tests/formats/edit") {
        let file = text(&path);
        let beside = PathBuf::from(format!("{}.edits.json", path.display()));
        let mut edits: Vec<Value> = serde_json::from_str(&text(&beside)).unwrap();
        let mut new = false;
        for one in &mut edits {
            let edited = made(&file, one);
            let (diff, left) = told(&edited);
            if one["diff"].is_null() {
                new = true;
                (one["diff"], one["left"]) = (diff.clone(), left.clone());
                wrong.push(format!("{}: {} is new", path.display(), one["name"]));
            }
            if one["diff"] != diff || one["left"] != left {
                wrong.push(format!("{}: {}:\n{diff:#}\n{left:#}", path.display(), one["name"]));
            }
        }
        if new {
            std::fs::write(&beside, format!("{:#}\n", json!(edits))).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The edit, after a look that the file then holds what is wanted, in LF and in CR LF.
fn made(file: &str, one: &Value) -> Edited {
    let method = one["method"].as_str();
    let mut wanted = scenario(file, method).unwrap();
    let patch: json_patch::Patch = serde_json::from_value(one["patch"].clone()).unwrap();
    json_patch::patch(&mut wanted, &patch).unwrap();
    let wanted = wanted.to_string();
    let edited = formats::edit(&wanted, file, &wish(method));
    let after = edited.text.as_ref().unwrap_or_else(|| panic!("{}: {:?}", one["name"], edited.notes));
    if edited.notes.is_empty() {
        let back = scenario(after, method).unwrap().to_string();
        assert_eq!(rules(&back), rules(&wanted), "{}\n{after}", one["name"]);
    }
    let with_cr = formats::edit(&wanted, &file.replace('\n', "\r\n"), &wish(method)).text.unwrap();
    assert_eq!(with_cr.matches('\n').count(), with_cr.matches("\r\n").count(), "{}", one["name"]);
    // A heredoc holds the line ends of its file, so text of several lines is a string there.
    if !after.contains("<<EOT") {
        assert_eq!(with_cr, after.replace('\n', "\r\n"), "{}", one["name"]);
    }
    edited
}

#[test]
fn without_a_change_every_byte_stays() {
    let mut compared = 0;
    for path in [configurations("tests/formats/edit"), configurations("tests/formats/import")].concat() {
        let file = text(&path);
        let found = formats::import(&file, &wish(None));
        let has_repair = found.losses.iter().any(|loss| loss.message.contains("a single backslash"));
        if !found.form.is_some_and(|form| FORMS.contains(&form)) || has_repair {
            continue;
        }
        for choice in &found.methods {
            let method = (found.methods.len() > 1).then_some(choice.name.as_str());
            let same = scenario(&file, method).unwrap();
            // The rules of an HTTP API are read and not written.
            if same["api"] == "HTTP" {
                continue;
            }
            let same = same.to_string();
            let edited = formats::edit(&same, &file, &wish(method));
            assert_eq!(edited.text.as_ref(), Some(&file), "{}: {:?}", path.display(), edited.notes);
            compared += 1;
        }
    }
    assert!(compared > 10, "only {compared} methods were compared");
}

/// The rules of one scenario put into the export of another: they are read again, or it is said what is left.
#[test]
fn any_rules_go_into_any_file() {
    let texts: Vec<String> = scenarios().iter().map(|path| text(path)).collect();
    let texts: Vec<&String> = texts.iter().step_by(3).collect();
    let mut whole = 0;
    for (index, pair) in texts.windows(2).enumerate() {
        let form = FORMS[index % FORMS.len()];
        let export = formats::export(pair[0], form);
        let (Some(file), true) = (&export.text, pair[1].contains("\"methodIntegration\"")) else { continue };
        let edited =
            formats::edit(pair[1], file, &Wish { form: Some(form), as_written: true, ..Wish::default() });
        let Some(after) = edited.text.filter(|_| edited.notes.is_empty()) else {
            assert!(!edited.notes.is_empty(), "{file}\n{}", pair[1]);
            continue;
        };
        let back = scenario(&after, None).unwrap().to_string();
        let (mut one, mut other) = (rules(&back), rules(pair[1]));
        // A scenario without a type leaves that of the file.
        if !pair[1].contains("\"type\"") {
            (one.0["type"], other.0["type"]) = (Value::Null, Value::Null);
        }
        assert_eq!(one, other, "{}\n{file}\n{after}", form.name());
        whole += 1;
    }
    assert!(whole > 60, "only {whole} files took all rules");
}

#[test]
fn what_cannot_be_edited_is_said() {
    let scenario = text(&folder("www/examples/01-redirect.json"));
    let refused = |file: &str| {
        let edited = formats::edit(&scenario, file, &Wish::default());
        assert_eq!(edited.text, None, "{file}");
        edited.notes[0].message.clone()
    };
    let api = text(&folder("tests/formats/edit/api.yaml"));
    assert_eq!(refused("hello"), "the file is in no form that is known here");
    assert_eq!(refused(&api), "the text holds 2 methods: choose one");
    assert_eq!(
        refused(&format!("{api}  - x")),
        "the file cannot be read, line 45, column 3: while parsing a block mapping, did not find expected key"
    );
    assert_eq!(
        refused(&formats::export(&scenario, Form::Serverless).text.unwrap()),
        "serverless.yml is not edited in place, it is written anew with --to"
    );
}
