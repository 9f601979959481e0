//! `tests/mistakes/templates.jsonl`: what people get wrong in templates, and every finding about each.

use gatemap::findings::Finding;
use gatemap::languages::text::line_column;
use serde_json::{Value, json};

use crate::checks::findings_of;
use crate::{folder, text};

#[test]
fn every_mistake_has_its_findings_and_no_others() {
    let mut wrong = Vec::new();
    let table = text(&folder("tests/mistakes/templates.jsonl"));
    for (line, row) in table.lines().enumerate() {
        let mut row: Value = serde_json::from_str(row).unwrap();
        let written = row.clone();
        row["findings"] = findings(&row);
        if row != written {
            wrong.push(format!("{}: {row}", line + 1));
        }
    }
    assert!(table.lines().count() >= 100);
    assert!(wrong.is_empty(), "{} rows are now:\n{}", wrong.len(), wrong.join("\n"));
}

/// The findings on a row: the code, the line and the column, the message, then notes and fixes.
fn findings(row: &Value) -> Value {
    let template = row["template"].as_str().unwrap();
    let scenario = json!({
        "gatemap": 1,
        "method": {
            "methodIntegration": {
                "type": "AWS",
                "integrationResponses": [
                    { "statusCode": "200", "responseTemplates": { "application/json": template } },
                    { "statusCode": "500", "selectionPattern": "(?s).+" }
                ]
            },
            "methodResponses": { "200": { "statusCode": "200" }, "500": { "statusCode": "500" } }
        },
        "lambda": { "payloadJson": row["payload"], "functionError": null },
        "request": { "queryString": { "limit": "50" } }
    });
    let about_templates = |finding: &Finding| finding.place.pointer.contains("/responseTemplates");
    let findings = findings_of(&scenario.to_string());
    findings
        .iter()
        .filter(|finding| about_templates(finding))
        .map(|finding| told(finding, template))
        .collect()
}

fn told(finding: &Finding, template: &str) -> Value {
    let place = finding.place.span.map_or(String::new(), |span| {
        let at = line_column(template, span.start);
        format!(" {}:{}", at.line, at.column)
    });
    let notes = finding.notes.iter().map(|note| format!("note: {note}"));
    let fixes = finding.fixes.iter().map(|fix| format!("fix: {}", fix.title));
    let further: Vec<String> = notes.chain(fixes).collect();
    json!([format!("{}{place} {}", finding.code, finding.message), further])
}
