//! Share links: what goes in comes out, old links open, damage is noticed, and links are short.

use gatemap::share_link::{LinkError, decode, encode};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{files, folder, text};

/// The story of the README, without what its author expects.
fn seed() -> String {
    let mut scenario: Value =
        serde_json::from_str(&text(&folder("tests/scenarios/documented/redirect_with_location.json")))
            .unwrap();
    scenario.as_object_mut().unwrap().retain(|name, _| !["description", "expect"].contains(&name.as_str()));
    scenario.to_string()
}

fn parsed(scenario: &str) -> Value {
    serde_json::from_str(scenario).unwrap()
}

#[test]
fn links_of_every_version_open() {
    let mut links = 0;
    for file in files(&folder("tests/share_links"), "jsonl") {
        for line in text(&file).lines() {
            let row = parsed(line);
            let opened = decode(row["link"].as_str().unwrap()).unwrap();
            assert_eq!(parsed(&opened), row["scenario"], "{line}");
            links += 1;
        }
    }
    assert!(links >= 12);
}

#[test]
fn every_scenario_comes_back_whole() {
    for place in ["tests/scenarios", "www/examples", "tests/checks"] {
        for file in files(&folder(place), "json") {
            let Ok(scenario) = serde_json::from_str::<Value>(&text(&file)) else { continue };
            let link = encode(&text(&file)).unwrap();
            assert_eq!(parsed(&decode(&link).unwrap()), scenario, "{}", file.display());
        }
    }
}

#[test]
fn the_seed_story_fits_in_200_characters() {
    let link = encode(&seed()).unwrap();
    assert!(link.len() < 200, "{} characters", link.len());
}

#[test]
fn half_of_the_gallery_fits_in_300_characters() {
    let examples = files(&folder("www/examples"), "json");
    let mut lengths: Vec<usize> = examples.iter().map(|file| encode(&text(file)).unwrap().len()).collect();
    lengths.sort_unstable();
    assert!(lengths[lengths.len() / 2] < 300, "{lengths:?}");
}

#[test]
fn a_link_that_is_cut_says_so_at_every_place() {
    let link = encode(&seed()).unwrap();
    let start = "#v1=".len();
    for end in start..link.len() {
        assert_eq!(decode(&link[..end]), Err(LinkError::Cut), "cut after {end} of {}", link.len());
    }
}

#[test]
fn a_link_with_another_character_is_refused_or_holds_the_same() {
    let link = encode(&seed()).unwrap();
    let same = decode(&link).unwrap();
    for at in "#v1=".len()..link.len() {
        for other in ["A", "z", "_"] {
            let altered = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            if let Ok(opened) = decode(&altered) {
                assert_eq!(opened, same, "{other} at {at}");
            }
        }
    }
}

#[test]
fn links_are_found_in_addresses() {
    let link = encode("{}").unwrap();
    for address in [
        link.clone(),
        link.trim_start_matches('#').to_owned(),
        format!("https://example.com/gatemap/{link}"),
        format!("  https://example.com/{}\n", link.replace("v1=", "v1%3D")),
    ] {
        assert_eq!(decode(&address).as_deref(), Ok("{}"), "{address}");
    }
}

#[test]
fn what_is_no_link_is_named() {
    let message = |link: &str| decode(link).unwrap_err().to_string();
    assert_eq!(message(""), "expected a link with #v1= in it, found none");
    assert_eq!(message("https://example.com/#steps"), "expected a link with #v1= in it, found none");
    assert!(message("#v2=AAAA").starts_with("the link is of version 2, and this gatemap knows version 1"));
    assert_eq!(
        message("#v1=AA.A"),
        "expected letters, digits, - and _ in the link, found '.': copy the link again"
    );
    assert_eq!(
        message("#v1=AAAAAwA"),
        "the link was altered on its way: its check does not fit; copy it again"
    );
    assert!(encode("{").unwrap_err().to_string().starts_with("the scenario is not JSON: "));
}

#[test]
fn sizes_have_a_limit_on_both_ways() {
    let long = |length: usize| json!({ "lambda": { "payload": "x".repeat(length) } }).to_string();
    let link = encode(&long(200_000)).unwrap();
    assert_eq!(parsed(&decode(&link).unwrap()), parsed(&long(200_000)));
    let refused = encode(&long(1_100_000)).unwrap_err().to_string();
    assert!(refused.ends_with("and a link holds 1048576 at most: send it as a file"), "{refused}");
}

/// Any JSON, with names and texts that scenarios have among others.
fn any_json() -> impl Strategy<Value = Value> {
    let text =
        prop_oneof![any::<String>(), Just("statusCode".to_owned()), Just("application/json".to_owned())];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no infinity", |number| number.is_finite()).prop_map(Value::from),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((text.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn encoding_drops_nothing(value in any_json(), pretty in any::<bool>()) {
        let written = if pretty { format!("{value:#}") } else { value.to_string() };
        let opened = decode(&encode(&written).unwrap()).unwrap();
        // Not one character but the white space between tokens.
        prop_assert_eq!(opened, value.to_string());
    }

    #[test]
    fn any_text_is_opened_or_refused(text in any::<String>(), link in "#v1=[A-Za-z0-9_-]{0,200}") {
        let _ = (decode(&text), decode(&link));
    }
}
