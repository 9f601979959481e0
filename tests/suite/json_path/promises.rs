//! What holds for every text and every path.

use gatemap::languages::FilterPatterns;
use gatemap::languages::json::{Value, check_strict, parse, read_permissive};
use gatemap::languages::json_path::{Mode, Path, PathErrorClass, path_at, read_paths};
use proptest::prelude::*;

/// A JSON text with odd names, escapes and blanks.
fn document() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("-12.50e1".to_owned()),
        Just("12345678901234567890".to_owned()),
        name().prop_map(|name| quoted(&name)),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let blank = prop_oneof![Just(""), Just(" "), Just("\n\t")];
        let array = (prop::collection::vec(inner.clone(), 0..4), blank.clone());
        let object = (prop::collection::vec((name(), inner), 0..4), blank);
        prop_oneof![
            array.prop_map(|(items, blank)| format!("[{blank}{}{blank}]", items.join(","))),
            object.prop_map(|(members, blank)| {
                let members =
                    members.into_iter().map(|(name, value)| format!("{}{blank}:{value}", quoted(&name)));
                format!("{{{}{blank}}}", members.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("a".to_owned()),
        Just("b".to_owned()),
        Just("Set-Cookie".to_owned()),
        Just("it's".to_owned()),
        Just("$".to_owned()),
        Just(String::new()),
        "[ -~é😀\n\\\\\"]{0,6}",
    ]
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text can be quoted")
}

/// Something near a path.
fn path_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just(".a"),
        Just("['a']"),
        Just("['a','b']"),
        Just("[0]"),
        Just("[-1]"),
        Just("[0:2]"),
        Just("[*]"),
        Just(".."),
        Just(".*"),
        Just("[?(@.a)]"),
        Just("[?(@.a == 'x' || !@.b)]"),
        Just("[?(@.a =~ /x.*/i)]"),
        Just(".length()"),
        Just(".append(1)"),
        Just(".sum($..a)"),
        Just(".keys()"),
        Just("("),
        Just("]"),
        Just("'"),
        Just(" "),
        Just("$"),
        Just("@"),
        Just("\\"),
        Just("é"),
        Just("😀"),
        Just(".concat(\"a\", $.b)"),
        Just("[?(@ in [1,'a',{}])]"),
    ];
    (prop_oneof![Just("$"), Just("@"), Just("a"), Just("")], prop::collection::vec(part, 0..6))
        .prop_map(|(root, parts)| format!("{root}{}", parts.concat()))
}

/// The answer without the places, which differ on purpose.
fn answer(
    result: Result<Value, gatemap::languages::json_path::PathError>,
) -> Result<String, (String, String)> {
    result.map(|value| value.to_json()).map_err(|error| (error.class.to_string(), error.message))
}

proptest! {
    #[test]
    fn reading_never_panics(text in "[ -~\n\t\u{1}\u{1a}é😀]{0,40}") {
        let permissive = read_permissive(&text, 10);
        prop_assert_eq!(check_strict(&text, 10), parse(&text, 10).map(drop));
        if let (Ok(()), Ok(value)) = (check_strict(&text, 10), permissive) {
            let strict: serde_json::Value = serde_json::from_str(&text).expect("strict JSON");
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&value.to_json()).ok(), Some(strict));
        }
    }

    #[test]
    fn any_text_may_be_asked_for_as_a_path(path in ".{0,30}", text in document()) {
        if let Ok(path) = Path::parse(&path) {
            let document = read_permissive(&text, 100).expect("the document is JSON");
            let _ = path.evaluate(&document, &FilterPatterns);
        }
    }

    #[test]
    fn a_text_and_its_document_answer_alike(path in path_text(), text in document()) {
        let Ok(path) = Path::parse(&path) else { return Ok(()) };
        let document = read_permissive(&text, 100).expect("the document is JSON");
        let by_document = answer(path.evaluate(&document, &FilterPatterns));
        let found = read_paths(&text, &[&path], Mode::Strict, 100, &FilterPatterns).expect("the text is JSON").remove(0);
        if let Ok(found) = &found && path.is_definite() && !found.spans.is_empty() && found.spans.len() == 1 {
            let there = read_permissive(found.spans[0].of(&text), 100).expect("a value is JSON");
            // Several names give an object of their own.
            prop_assert!(there == found.value || matches!(found.value, Value::Object(_) | Value::Array(_)));
        }
        prop_assert_eq!(by_document, answer(found.map(|found| found.value)));
    }

    #[test]
    fn every_value_that_is_found_reads_back_from_its_place(text in document(), loose in any::<bool>()) {
        let text = if loose { text.replace('"', "'").replace(']', ",]") } else { text };
        let path = Path::parse("$..*").expect("a path");
        let answers = read_paths(&text, &[&path], Mode::Permissive, 100, &FilterPatterns);
        let Ok(Ok(found)) = answers.map(|mut answers| answers.remove(0)) else { return Ok(()) };
        // There is no place where a text of single quotes has a name twice.
        if !found.spans.is_empty() || !loose {
            let there = found.spans.iter().map(|span| read_permissive(span.of(&text), 100).expect("a value"));
            prop_assert_eq!(found.value, Value::Array(there.collect()));
        }
    }

    #[test]
    fn the_path_to_a_place_reads_that_place(text in document(), place in any::<prop::sample::Index>()) {
        let offset = place.index(text.len());
        let Some(to) = path_at(&text, offset) else { return Ok(()) };
        prop_assert!(to.span.start <= text.len());
        let path = Path::parse(&to.path).expect("the path can be read");
        let found = read_paths(&text, &[&path], Mode::Strict, 100, &FilterPatterns).expect("the text is JSON").remove(0);
        match found {
            Ok(found) => prop_assert_eq!(found.spans, vec![to.span]),
            Err(error) => prop_assert!(to.span.of(&text) == "null" && to.path == "$", "{}: {}", to.path, error),
        }
    }
}

/// Java overflows its stack when it prints such a list.
#[test]
fn a_list_is_not_appended_to_itself() {
    let document = read_permissive(r#"{"a":[1,{"b":[]}]}"#, 10).expect("the document is JSON");
    let ask = |path: &str| Path::parse(path).expect("a path").evaluate(&document, &FilterPatterns);
    for path in ["$.a.append($.a)", "$.a.append($)", "$.a[1].b.append($.a)", "$.a.append($.a[1]).append($.a)"]
    {
        let error = ask(path).expect_err(path);
        assert_eq!(error.class, PathErrorClass::LimitExceeded, "{path}");
    }
    assert_eq!(ask("$.a.append($.a[1].b)").map(|value| value.to_json()), Ok(r#"[1,{"b":[]},[]]"#.to_owned()));
}

#[test]
fn every_place_of_a_document_without_doubles_has_a_path() {
    let text = r#"{"a":[1,{"b c":null,"d":"x"},[[]]],"e":{"":true}}"#;
    for offset in 0..text.len() - 1 {
        assert!(path_at(text, offset).is_some(), "{offset}");
    }
}
