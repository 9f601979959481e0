//! The program as its user meets it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::{files, folder, text};

const SEED: &str = "tests/scenarios/documented/redirect_with_location.json";

fn gatemap(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gatemap"))
        .args(arguments)
        .current_dir(folder(""))
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = program.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = program.wait_with_output().unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
}

#[test]
fn the_seed_story_is_answered_byte_for_byte() {
    let output = gatemap(&["run", SEED], "");
    let expected = "HTTP/1.1 302 Found\nContent-Type: application/json\nContent-Length: 38\nConnection: keep-alive\nLocation: https://www.example.com\n\n{\"location\":\"https://www.example.com\"}";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn lint_fix_mends_what_needs_no_asking_and_keeps_the_rest_as_written() {
    for name in files(&folder("tests/fixes"), "json") {
        let name = name.display().to_string();
        let Some(before) = name.strip_suffix(".before.json") else { continue };
        let source = text(name.as_ref());
        let output = gatemap(&["lint", "--fix", "-"], &source);
        let expected = text(format!("{before}.after.json").as_ref());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{name}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told, text(format!("{before}.stderr.txt").as_ref()), "{name}");
        // What is fixed stays as it is.
        let again = gatemap(&["lint", "--fix", "-"], &expected);
        assert_eq!(String::from_utf8(again.stdout).unwrap(), expected, "{name}");
    }
}

#[test]
fn lint_fix_writes_the_file_that_it_mends() {
    let file = std::env::temp_dir().join(format!("gatemap-fix-{}.json", std::process::id()));
    std::fs::write(&file, text(&folder("tests/fixes/declarations.before.json"))).unwrap();
    let output = gatemap(&["lint", "--fix", file.to_str().unwrap()], "");
    let fixed = text(&file);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(fixed, text(&folder("tests/fixes/declarations.after.json")));
    assert!(output.stdout.is_empty());
}

#[test]
fn explain_takes_a_code_or_a_name_and_helps_with_a_typo() {
    let by_code = gatemap(&["explain", "GM101"], "");
    let by_name = gatemap(&["explain", "regex-would-match-if-unanchored"], "");
    assert!(String::from_utf8_lossy(&by_code.stdout).contains("\n  cure      put `.*` where"));
    assert_eq!(by_code.stdout, by_name.stdout);
    let typo = gatemap(&["explain", "glob-sta"], "");
    assert_eq!(typo.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&typo.stderr).contains("did you mean GM102 glob-star"));
}

#[test]
fn explain_without_a_code_has_an_entry_for_each() {
    let list = String::from_utf8(gatemap(&["explain"], "").stdout).unwrap();
    let arguments = ["explain", "--format", "markdown", "--examples", "tests/checks"];
    let page = String::from_utf8(gatemap(&arguments, "").stdout).unwrap();
    for code in gatemap::findings::codes::ALL {
        assert!(list.contains(&format!("{}  {}", code.id, code.name)), "{}", code.id);
        assert!(page.contains(&format!("<h3 id=\"{}\">", code.id)), "{}", code.id);
    }
    assert!(page.matches("[Open this scenario](../../#v1=").count() > 50);
}

#[test]
fn crlf_and_all_headers_are_as_on_the_wire() {
    let output = gatemap(&["run", SEED, "--crlf", "--all-headers"], "");
    let text = String::from_utf8(output.stdout).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert_eq!(body.len(), 38);
    for name in ["Date: ", "x-amzn-RequestId: ", "x-amz-apigw-id: ", "X-Amzn-Trace-Id: "] {
        assert!(head.split("\r\n").any(|line| line.starts_with(name)), "{name}");
    }
}

#[test]
fn a_payload_from_standard_input_stands_in() {
    let output = gatemap(&["run", SEED, "--payload", "-"], "{\"location\":\"/here\"}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("\nLocation: /here\n"));
    let failed = gatemap(&["run", SEED, "--function-error", "Unhandled", "--as", "steps"], "");
    assert!(
        String::from_utf8(failed.stdout)
            .unwrap()
            .starts_with("1. The function failed (as functionError says)")
    );
}

#[test]
fn steps_tell_what_a_template_did() {
    let template = "#foreach($i in $input.path('$.ids'))\n$i $gone#if($i > 1)!#end\n#end";
    let responses = serde_json::json!({ "200": { "responseTemplates": { "application/json": template } } });
    let scenario = serde_json::json!({
        "method": {
            "methodIntegration": { "integrationResponses": responses },
            "methodResponses": { "200": {} },
        },
        "lambda": { "payload": "{\"ids\": [1, 2]}" },
    });
    let output = gatemap(&["run", "-", "--as", "steps"], &scenario.to_string());
    let steps = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = steps.lines().skip_while(|line| !line.starts_with("In the template")).collect();
    assert_eq!(
        lines[1..],
        [
            "   1:1 #foreach($i in $input.path('$.ids')) goes 2 rounds",
            "   1:16 $input.path('$.ids') is \"[1,2]\"",
            "   2:1 $i is \"1\", \"2\" (2 times)",
            "   2:4 $gone is empty, 2 times: $gone has no value",
            "   2:9 #if($i > 1) is taken 1 of 2 times",
            "   2:13 $i is \"1\", \"2\" (2 times)",
        ]
    );
}

#[test]
fn the_exit_code_tells_errors_from_unusable_input() {
    let no_default =
        r#"{"lambda": {"payload": "{}"}, "method": {"methodIntegration": {"integrationResponses": []}}}"#;
    assert_eq!(gatemap(&["run", "-"], no_default).status.code(), Some(1));
    for (arguments, input) in [
        (&["run", "-"][..], "{"),
        (&["run", "-"], r#"{"gatemap": 2}"#),
        (&["run", "no such file"], ""),
        (&["walk"], ""),
    ] {
        let output = gatemap(arguments, input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty() && output.stdout.is_empty());
    }
    let message = String::from_utf8(gatemap(&["run", "-"], "{").stderr).unwrap();
    assert_eq!(
        message,
        "gatemap: -:1:2: the scenario cannot be read: expected a member name in double quotes, found the end of the text\n"
    );
}

#[test]
fn findings_go_to_standard_error_with_their_line() {
    let output = gatemap(&["run", "-"], "{\"titel\": 1,\n \"lambda\": {}}");
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("-:1:2: warning[GM002]: \"titel\" is not a field here"), "{text}");
}

#[test]
fn the_report_and_the_log_are_printed() {
    let report: Value = serde_json::from_slice(&gatemap(&["run", SEED, "--as", "json"], "").stdout).unwrap();
    assert_eq!(report["response"]["door"], json!({ "kind": "integration_response", "statusCode": "302" }));
    assert_eq!(report["response"]["passedThrough"], true);
    assert!(report["response"].get("bodyBase64").is_none());
    let log = String::from_utf8(gatemap(&["run", SEED, "--as", "log"], "").stdout).unwrap();
    assert_eq!(log.lines().count(), 18);
    assert!(log.ends_with(" : Method completed with status: 302\n"), "{log}");
}

#[test]
fn lint_names_each_file() {
    let output = gatemap(&["lint", "tests/checks/GM107.found.json", SEED], "");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("tests/checks/GM107.found.json:"), "{text}");
    assert!(text.contains("error[GM107]") && !text.contains(SEED));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn test_runs_every_scenario_in_every_form() {
    let count = files(&folder("tests/scenarios"), "json").len();
    let human = gatemap(&["test", "tests/scenarios"], "");
    assert_eq!(human.status.code(), Some(0));
    assert!(String::from_utf8(human.stdout).unwrap().ends_with(" passed, 0 failed\n"));
    let document: Value =
        serde_json::from_slice(&gatemap(&["test", "--format", "json", "tests/scenarios"], "").stdout)
            .unwrap();
    assert!(document["passed"].as_u64().unwrap() as usize >= count);
    let wrong = text(&folder(SEED)).replace("\"status\": 302", "\"status\": 301");
    let junit = gatemap(&["test", "--format", "junit", "-"], &wrong);
    assert_eq!(junit.status.code(), Some(1));
    assert!(String::from_utf8(junit.stdout).unwrap().contains("expected status 301, found 302"));
}

#[test]
fn test_takes_the_checks_of_a_lesson() {
    let lesson = folder("www/guide/whole-string/scenario.json");
    let answers = std::env::temp_dir().join(format!("gatemap-answers-{}", std::process::id()));
    std::fs::create_dir_all(&answers).unwrap();
    let mut answer: Value = serde_json::from_str(&text(&lesson)).unwrap();
    // What a student expects and which cases they keep is of no weight.
    answer["expect"] = json!({ "status": 200 });
    answer.as_object_mut().unwrap().remove("cases");
    std::fs::write(answers.join("bo.json"), answer.to_string()).unwrap();
    answer["method"]["methodIntegration"]["integrationResponses"][1]["selectionPattern"] =
        json!(".*Not found.*");
    std::fs::write(answers.join("ada.json"), answer.to_string()).unwrap();

    let (answers_path, lesson) = (answers.to_str().unwrap(), lesson.to_str().unwrap().to_owned());
    let output = gatemap(&["test", answers_path, "--against", &lesson, "--format", "json"], "");
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    let passed = |student: &str| -> Vec<bool> {
        let of_student = result["tests"].as_array().unwrap().iter();
        let of_student = of_student.filter(|test| test["file"].as_str().unwrap().ends_with(student));
        of_student.map(|test| test["passed"].as_bool().unwrap()).collect()
    };
    assert_eq!((passed("ada.json"), passed("bo.json")), (vec![true; 3], vec![false, false, true]));
    assert_eq!(output.status.code(), Some(1));

    let unchecked = answers.join("unchecked.json");
    answer.as_object_mut().unwrap().remove("expect");
    std::fs::write(&unchecked, answer.to_string()).unwrap();
    let output = gatemap(&["test", answers_path, "--against", unchecked.to_str().unwrap()], "");
    assert!(String::from_utf8(output.stderr).unwrap().contains("has an expect"));
    assert_eq!(output.status.code(), Some(2));
    std::fs::remove_dir_all(&answers).unwrap();
}

#[test]
fn batch_answers_in_order_and_goes_on_after_a_bad_line() {
    let seed: Value = serde_json::from_str(&text(&folder(SEED))).unwrap();
    let mut named = seed.clone();
    named["id"] = json!("a");
    let answers = lines(&gatemap(&["batch", "scenario"], &format!("{named}\nnot json\n\n{seed}\n")));
    assert_eq!(answers.len(), 3);
    assert_eq!((&answers[0]["id"], &answers[0]["response"]["status"]), (&json!("a"), &json!(302)));
    assert!(answers[1]["error"].is_string());
    assert_eq!(answers[2]["response"]["status"], 302);
    let response = lines(&gatemap(&["batch", "scenario", "--as", "response"], &named.to_string()));
    assert_eq!(response[0].as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "response"]);
}

#[test]
fn batch_answers_are_one_line_for_every_reader() {
    let request = json!({ "template": "a\u{2028}b\u{85}$input.body", "input": "\u{2029}" });
    let output = gatemap(&["batch", "template"], &format!("{request}\n"));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(r"a\u2028b\u0085\u2029"), "{text}");
}

#[test]
fn batch_payload_counts_what_was_selected() {
    let input = "{\"payload\": {\"location\": \"/\"}, \"id\": 7}\n{\"payload\": \"x\", \"functionError\": \"Unhandled\"}\n{}\n";
    let output = gatemap(&["batch", "payload", "--scenario", SEED, "--summary"], input);
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(r#"{"id":7,"status":302,"selected":"integration response 302"}"#));
    assert_eq!(lines.next(), Some(r#"{"status":302,"selected":"integration response 302"}"#));
    assert_eq!(lines.next(), Some(r#"{"error":"expected a member payload, found none"}"#));
    assert_eq!(lines.next().map(str::trim), Some("2  integration response 302"));
    let raw = gatemap(&["batch", "payload", "--scenario", SEED, "--raw"], "{\"location\":\"/\"}\n");
    assert!(String::from_utf8(raw.stdout).unwrap().starts_with("{\"status\":302"));
}

#[test]
fn every_command_has_help_with_an_example() {
    for command in [
        &["run"][..],
        &["lint"],
        &["test"],
        &["link"],
        &["completions"],
        &["batch", "scenario"],
        &["batch", "payload"],
        &["batch", "regex"],
        &["batch", "path"],
    ] {
        let arguments: Vec<_> = command.iter().copied().chain(["--help"]).collect();
        let help = String::from_utf8(gatemap(&arguments, "").stdout).unwrap();
        assert!(help.contains("Example"), "{command:?}");
    }
    assert!(String::from_utf8(gatemap(&["completions", "bash"], "").stdout).unwrap().contains("gatemap"));
}

#[test]
fn the_log_of_a_proxy_tells_what_the_function_answered() {
    let file = "tests/scenarios/observed/proxy_status_as_text.json";
    let log = String::from_utf8(gatemap(&["run", file, "--as", "log"], "").stdout).unwrap();
    for line in [
        "Received response. Status: 200, Integration latency: 0 ms",
        "Endpoint response body before transformations: {\"statusCode\":\"201\"}",
        "Method completed with status: 201",
    ] {
        assert!(log.lines().any(|found| found.ends_with(line)), "{log}");
    }
    let http_api = "tests/scenarios/observed/http_api_with_status.json";
    assert!(gatemap(&["run", http_api, "--as", "log"], "").stdout.is_empty());
}

#[test]
fn a_scenario_becomes_a_link_and_a_file_again() {
    let made = gatemap(&["link", SEED, "--page", "https://example.com/"], "");
    let link = String::from_utf8(made.stdout).unwrap();
    assert!(link.starts_with("https://example.com/#v1="), "{link}");
    for (argument, input) in [(link.trim(), ""), ("-", link.as_str())] {
        let opened = gatemap(&["link", "--open", argument], input);
        let scenario: Value = serde_json::from_slice(&opened.stdout).unwrap();
        assert_eq!(scenario, serde_json::from_str::<Value>(&text(&folder(SEED))).unwrap());
    }
    let cut = gatemap(&["link", "--open", &link[..link.len() - 9]], "");
    let message = String::from_utf8(cut.stderr).unwrap();
    assert_eq!(message, "gatemap: the link is cut: its end is missing; copy the whole link again\n");
    assert_eq!(cut.status.code(), Some(2));
}
