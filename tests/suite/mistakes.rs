//! `tests/mistakes/templates.jsonl`: what people get wrong in templates, and every finding about each.

use gatemap::findings::Finding;
use gatemap::languages::text::line_column;
use serde_json::{Value, json};

use crate::checks::{findings_of, patched};
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

#[test]
fn every_fix_of_a_mistake_takes_its_finding_away() {
    let mut fixes = 0;
    for row in text(&folder("tests/mistakes/templates.jsonl")).lines() {
        let scenario = scenario(&serde_json::from_str(row).unwrap());
        let found = findings_of(&scenario.to_string());
        let offered = found.iter().flat_map(|finding| finding.fixes.iter().map(move |fix| (finding, fix)));
        for (finding, fix) in offered {
            let left = findings_of(&patched(&scenario, fix).to_string());
            let is_same = |other: &&Finding| (other.code, &other.message) == (finding.code, &finding.message);
            assert!(left.iter().find(is_same).is_none(), "{row}: {}: {left:#?}", fix.title);
            fixes += 1;
        }
    }
    assert!(fixes > 80, "{fixes}");
}

/// The findings on a row: the code, the line and the column, the message, then notes and fixes.
fn findings(row: &Value) -> Value {
    let template = row["template"].as_str().unwrap();
    let findings = findings_of(&scenario(row).to_string());
    let about_templates =
        findings.iter().filter(|finding| finding.place.pointer.contains("/responseTemplates"));
    about_templates.map(|finding| told(finding, template)).collect()
}

fn scenario(row: &Value) -> Value {
    json!({
        "gatemap": 1,
        "method": {
            "methodIntegration": {
                "type": "AWS",
                "integrationResponses": [
                    { "statusCode": "200", "responseTemplates": { "application/json": row["template"] } },
                    { "statusCode": "500", "selectionPattern": "(?s).+" }
                ]
            },
            "methodResponses": { "200": { "statusCode": "200" }, "500": { "statusCode": "500" } }
        },
        "lambda": { "payloadJson": row["payload"], "functionError": null },
        "request": { "queryString": { "limit": "50" } }
    })
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
