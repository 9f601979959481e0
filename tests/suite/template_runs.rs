//! What the report tells of the templates that ran.

use gatemap::gateway::Report;
use gatemap::{scenario, simulate};
use serde_json::json;

fn report(template: &str, payload: &str) -> Report {
    let scenario = json!({
        "method": {
            "methodIntegration": { "integrationResponses": { "200": {
                "responseTemplates": { "application/json": template },
            } } },
            "methodResponses": { "200": {} },
        },
        "lambda": { "payload": payload },
    });
    simulate(&scenario::read(&scenario.to_string()).0)
}

#[test]
fn every_byte_of_the_body_is_told_where_it_came_from() {
    let template = r#"{"n": "$input.path('$.user.name')", "all": $input.json('$.tags')}"#;
    let payload = r#"{"tags": ["a"], "user": {"name": "Ann"}}"#;
    let report = report(template, payload);
    let body = report.response.unwrap().body.unwrap();
    let [run] = &report.templates[..] else { panic!("{:#?}", report.templates) };
    assert_eq!(
        run.template.pointer,
        "/method/methodIntegration/integrationResponses/200/responseTemplates/application~1json"
    );
    assert_eq!(run.input.as_ref().unwrap().pointer, "/lambda/payload");
    let told: Vec<_> = run
        .pieces
        .iter()
        .map(|piece| {
            let from = piece.from.as_ref().and_then(|from| from.span).map_or("", |span| span.of(payload));
            (piece.template.of(template), piece.output.of(&body), from)
        })
        .collect();
    assert_eq!(
        told,
        [
            (r#"{"n": ""#, r#"{"n": ""#, ""),
            ("$input.path('$.user.name')", "Ann", r#""Ann""#),
            (r#"", "all": "#, r#"", "all": "#, ""),
            ("$input.json('$.tags')", r#"["a"]"#, r#"["a"]"#),
            ("}", "}", ""),
        ]
    );
}

#[test]
fn a_large_payload_has_a_short_account() {
    let items: Vec<String> = (0..30_000).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let template = "#foreach($i in $input.path('$'))$i.id,$util.none()#end";
    let report = report(template, &format!("[{}]", items.join(",")));
    let [run] = &report.templates[..] else { panic!() };
    assert!(run.truncated && run.pieces.len() == 1000, "{}", run.pieces.len());
    assert_eq!(run.pieces.iter().filter(|piece| piece.from.is_some()).count(), 500);
    assert_eq!((run.references[1].times, run.branches[0].runs), (1000, 1000));
    assert_eq!(report.findings.iter().filter(|finding| finding.code == "GM305").count(), 1);
}

#[test]
fn a_template_that_fails_tells_what_it_saw_until_then() {
    let report = report("$input.path('$.a') $input.path('$.b').get(1)", r#"{"a": "x", "b": []}"#);
    assert_eq!(report.templates[0].references[0].values, ["x"]);
    assert!(report.templates[0].pieces.is_empty());
}

#[test]
fn a_mock_tells_both_of_its_templates() {
    let scenario = json!({
        "method": {
            "methodIntegration": {
                "type": "MOCK",
                "requestTemplates": { "application/json": "{\"statusCode\": $input.path('$.status')}" },
                "integrationResponses": { "200": { "responseTemplates": { "application/json": "ok" } } },
            },
            "methodResponses": { "200": {} },
        },
        "request": { "body": "{\"status\": 200}" },
    });
    let report = simulate(&scenario::read(&scenario.to_string()).0);
    let written: Vec<_> = report.templates.iter().map(|run| run.written.as_deref()).collect();
    assert_eq!(written, [Some("{\"statusCode\": 200}"), None]);
    let from = report.templates[0].pieces[1].from.as_ref().unwrap();
    assert_eq!((from.pointer.as_str(), from.span.unwrap().of("{\"status\": 200}")), ("/status", "200"));
    assert_eq!(report.templates[1].input, None);
}
