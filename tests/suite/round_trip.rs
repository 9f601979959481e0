//! What a scenario's rules become in another form, and whether they come back.

use std::path::PathBuf;

use gatemap::formats::{self, Export, Form, Wish};
use gatemap::scenario::{self, Output};
use serde_json::{Value, json};

use crate::{files, folder, text};

/// Every form is read, and every one but a function's output is written.
fn is_written(form: &Form) -> bool {
    *form != Form::Lambda
}

pub(crate) fn scenarios() -> Vec<PathBuf> {
    ["tests/scenarios", "www/examples", "tests/formats/export"]
        .iter()
        .flat_map(|name| files(&folder(name), "json"))
        .collect()
}

/// The rules of a scenario in one order: what an integration response is and what is declared.
pub(crate) fn rules(text: &str) -> (Value, Value) {
    let (scenario, _) = scenario::read(text);
    let integration = &scenario.method.integration;
    let template = |template: &scenario::Template| json!([template.media_type, template.source.value]);
    let mut responses: Vec<Value> = Vec::new();
    for response in &integration.responses {
        let mut parameters: Vec<_> = response
            .response_parameters
            .iter()
            .map(|pair| json!([pair.key, pair.expression.value]))
            .collect();
        parameters.sort_by_key(Value::to_string);
        responses.push(json!({
            "status": response.status_code.value,
            "pattern": response.pattern().map(|pattern| &pattern.value),
            "parameters": parameters,
            "templates": response.response_templates.iter().map(template).collect::<Vec<_>>(),
            "contentHandling": response.content_handling.as_ref().map(|field| &field.value),
        }));
    }
    responses.sort_by_key(Value::to_string);
    let mut declared: Vec<Value> = Vec::new();
    for response in &scenario.method.method_responses {
        let mut headers: Vec<&String> =
            response.response_parameters.iter().map(|field| &field.value).collect();
        headers.sort();
        declared.push(json!({ "status": response.status_code.value, "headers": headers }));
    }
    declared.sort_by_key(Value::to_string);
    let integration = json!({
        "type": format!("{:?}", integration.kind),
        "requestTemplates": integration.request_templates.iter().map(template).collect::<Vec<_>>(),
        "contentHandling": integration.content_handling.as_ref().map(|field| &field.value),
        "responses": responses,
    });
    (integration, declared.into())
}

/// How far an export comes back as it was.
fn difference(name: &str, original: &str, export: &Export) -> Option<String> {
    let form = export.form.name();
    let loses = export.notes.iter().any(|note| note.lost);
    let Some(written) = &export.text else {
        return (!loses).then(|| format!("{name}: {form}: nothing written and nothing said"));
    };
    let wish = Wish { form: Some(export.form), as_written: true, ..Wish::default() };
    let import = formats::import(written, &wish);
    let Some(back) = &import.scenario else {
        return (!loses).then(|| format!("{name}: {form}: not readable: {:?}\n{written}", import.losses));
    };
    let (before, after) = (rules(original), rules(back));
    (before != after && !loses)
        .then(|| format!("{name}: {form}:\n{}\n{}\n{}\n{}\n{written}", before.0, after.0, before.1, after.1))
}

/// API Gateway saves no number as a template and no unknown HTTP method, so no form holds them.
fn is_refused(original: &str) -> bool {
    let (scenario, mut findings) = scenario::read(original);
    findings.extend(gatemap::lint(&scenario));
    findings.iter().any(|finding| ["GM231", "GM239"].contains(&finding.code))
}

/// Where the exports stand for the checkers that `cargo xtask test` runs on them.
fn exports_folder() -> PathBuf {
    let exports = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("exports");
    let _ = std::fs::remove_dir_all(&exports);
    std::fs::create_dir_all(&exports).unwrap();
    exports
}

fn file_name(name: &str, form: Form) -> String {
    let ending = match form {
        Form::AwsCli | Form::Lambda => "json",
        Form::OpenApi | Form::CloudFormation | Form::Sam => "yaml",
        Form::Serverless => "yml",
        Form::Terraform => "tf",
        Form::Cdk => "ts",
        Form::Shell => "sh",
    };
    format!("{}.{}.{ending}", name.trim_end_matches(".json").replace(['/', '\\'], "_"), form.name())
}

#[test]
fn rules_come_back_from_every_form() {
    let exports = exports_folder();
    let mut differences = Vec::new();
    let mut whole = 0;
    for path in scenarios() {
        let original = text(&path);
        if matches!(scenario::read(&original).0.output, Output::Missing) && !original.contains("\"method\"") {
            continue;
        }
        if is_refused(&original) {
            continue;
        }
        let name = path.strip_prefix(folder("")).unwrap().display().to_string();
        for form in Form::ALL {
            let export = formats::export(&original, form);
            if let Some(text) = &export.text {
                std::fs::write(exports.join(file_name(&name, form)), text).unwrap();
            }
            if !is_written(&form) {
                continue;
            }
            differences.extend(difference(&name, &original, &export));
            whole += usize::from(export.notes.iter().all(|note| !note.lost));
        }
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
    assert!(whole > 300, "only {whole} exports hold all rules");
}

/// A form that is recognised when it is pasted again.
#[test]
fn exports_are_recognised() {
    let scenario = text(&folder("www/examples/01-redirect.json"));
    for form in Form::ALL.into_iter().filter(is_written) {
        let written = formats::export(&scenario, form).text.unwrap();
        assert_eq!(formats::recognise(&written), Some(form), "{written}");
    }
}
