//! What is no configuration, or a broken one: a message with a place, nothing lost, nothing hangs.

use std::time::{Duration, Instant};

use gatemap::formats::{self, Form, Import, LossKind, Wish};

fn import(text: &str) -> Import {
    formats::import(text, &Wish::default())
}

/// The only thing that is told: where and why the text cannot be read.
fn unreadable(text: &str) -> (usize, usize, String) {
    let import = import(text);
    assert_eq!(import.scenario, None, "{text}");
    let [loss] = &import.losses[..] else { panic!("{:?}", import.losses) };
    assert_eq!(loss.kind, LossKind::Unreadable);
    (loss.line, loss.column, loss.message.clone())
}

const OPENAPI: &str = include_str!("../formats/import/openapi-inner-pattern.yaml");
const TERRAFORM: &str = include_str!("../formats/import/main.tf");
const CLI: &str = include_str!("../formats/import/get-method.json");

#[test]
fn empty_and_foreign_texts_name_the_forms() {
    for text in ["", "   \n", "hello", "<html></html>", "[1, 2]", "a: b\n"] {
        let (_, _, message) = unreadable(text);
        assert!(
            message.starts_with("this is in no form that is known here: AWS CLI output, OpenAPI"),
            "{message}"
        );
    }
}

#[test]
fn truncated_texts_point_at_where_they_break() {
    let (line, _, message) = unreadable(&CLI[..CLI.len() - 40]);
    assert!(line > 20, "{line}: {message}");
    assert!(message.contains("end of the text"), "{message}");
    let (line, column, message) = unreadable(&TERRAFORM[..TERRAFORM.len() - 20]);
    assert!(line >= 61 && column >= 1, "{line}: {message}");
}

#[test]
fn every_cut_of_a_text_is_read_or_refused_with_a_place() {
    for text in [OPENAPI, TERRAFORM, CLI] {
        for cut in (0..text.len()).step_by(37).filter(|cut| text.is_char_boundary(*cut)) {
            let import = import(&text[..cut]);
            assert!(import.scenario.is_some() || !import.losses.is_empty(), "{cut}");
            for loss in &import.losses {
                assert!(loss.line >= 1 && loss.column >= 1 && loss.span.start <= cut, "{loss:?}");
            }
        }
    }
}

#[test]
fn wrong_indentation_and_tabs_are_named() {
    let shifted =
        OPENAPI.replace("        responses:\n          default:", "       responses:\n          default:");
    let (line, _, _) = unreadable(&shifted);
    assert_eq!(line, 22);
    let (line, column, message) = unreadable(&OPENAPI.replace("    get:", "\tget:"));
    assert_eq!((line, column), (5, 2));
    assert!(message.contains("a tab is in the indentation"), "{message}");
}

#[test]
fn billion_laughs_are_refused() {
    let mut text =
        "openapi: '3.0.1'\nx-amazon-apigateway: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            .to_owned();
    for level in 1..12 {
        let alias = format!("*l{}", level - 1);
        text += &format!("x{level}: &l{level} [{}]\n", [alias.as_str(); 9].join(", "));
    }
    let start = Instant::now();
    let (line, _, message) = unreadable(&text);
    assert!(message.contains("aliases of this document stand for more than"), "{message}");
    assert!(line > 3);
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn an_alias_within_itself_is_refused() {
    let (_, _, message) = unreadable("openapi: '3.0.1'\nx-amazon-apigateway: &a [*a]\n");
    assert!(message.contains("alias"), "{message}");
}

#[test]
fn deep_nesting_is_refused() {
    for text in [
        format!("{{\"methodIntegration\": {}", "[".repeat(100_000)),
        format!("openapi: {}", "[".repeat(100_000)),
        format!("resource \"aws_a\" \"b\" {{\n a = {}", "[".repeat(100_000)),
    ] {
        let (line, _, message) = unreadable(&text);
        assert!(line >= 1 && !message.is_empty());
    }
}

#[test]
fn five_megabytes_do_not_hang() {
    let mut yaml = OPENAPI.to_owned();
    let mut json = "{\"swagger\": \"2.0\", \"paths\": {".to_owned();
    let mut hcl = TERRAFORM.to_owned();
    let filler = "x".repeat(900);
    for index in 0..5_000 {
        yaml += &format!("x-{index}: {filler}\n");
        json += &format!("\"/p{index}\": {{\"get\": {{\"description\": \"{filler}\"}}}},");
        hcl += &format!("locals {{\n  a{index} = \"{filler}\"\n}}\n");
    }
    json += "\"/end\": {}}}";
    for text in [yaml, json, hcl] {
        assert!(text.len() > 4_500_000);
        let start = Instant::now();
        let import = import(&text);
        assert!(import.losses.len() <= 301, "{}", import.losses.len());
        assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    }
    let (_, _, message) = unreadable(&"openapi: x\n".repeat(2_000_000));
    assert!(message.contains("larger than"), "{message}");
}

#[test]
fn a_method_that_is_not_there_names_those_that_are() {
    let wish = Wish { method: Some("PUT /pets"), ..Wish::default() };
    let import = formats::import(OPENAPI, &wish);
    assert_eq!(import.losses[0].message, "there is no method PUT /pets, found: GET /pets");
}

#[test]
fn a_wrong_choice_of_form_says_that_nothing_was_found() {
    for form in
        [Form::OpenApi, Form::CloudFormation, Form::Sam, Form::Serverless, Form::Terraform, Form::AwsCli]
    {
        let wish = Wish { form: Some(form), ..Wish::default() };
        let import = formats::import("a = 1\n", &wish);
        assert_eq!(import.losses[0].kind, LossKind::Unreadable, "{form:?}");
    }
}

#[test]
fn duplicate_names_do_not_panic() {
    let text = "openapi: '3.0.1'\npaths:\n  /a:\n    get: {}\n    get: {}\n";
    let import = import(text);
    assert!(!import.losses.is_empty());
}
