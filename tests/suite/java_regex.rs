//! The tables of `tests/java_regex`: what JDK 17 answered, row by row.

use std::fs;
use std::path::Path;

use gatemap::languages::java_regex::Pattern;
use gatemap::languages::java_regex::explain::{Danger, NearMiss, dangers, explain};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Row {
    pattern: String,
    input: String,
    compiles: bool,
    matches: Option<bool>,
    find: Option<bool>,
    groups: Option<Vec<Option<(usize, usize)>>>,
    error: Option<SyntaxError>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct SyntaxError {
    description: String,
    index: i64,
}

#[test]
fn every_row_is_answered_as_java_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/java_regex");
    let mut rows = 0;
    for entry in fs::read_dir(folder).expect("the folder is checked in") {
        let path = entry.expect("the folder can be read").path();
        let text = fs::read_to_string(&path).expect("tables are UTF-8");
        for (number, line) in text.lines().enumerate() {
            let row: Row = serde_json::from_str(line).expect("rows are JSON");
            check(&row, &format!("{}:{}", path.display(), number + 1));
            rows += 1;
        }
    }
    assert!(rows > 7000, "{rows} rows are fewer than were written");
}

fn check(row: &Row, place: &str) {
    let pattern = match Pattern::compile(&row.pattern) {
        Ok(pattern) => pattern,
        Err(error) => {
            let index = error.index.map_or(-1, |index| index as i64);
            let error = SyntaxError { description: error.description, index };
            assert!(!row.compiles, "{place}: {row:?} got {error:?}");
            assert_eq!(Some(&error), row.error.as_ref(), "{place}: {row:?}");
            return;
        }
    };
    assert!(row.compiles, "{place}: {row:?} compiles");
    let captures = pattern.captures(&row.input).expect("rows are short");
    assert_eq!(Some(captures.is_some()), row.matches, "{place}: {row:?}");
    assert_eq!(captures.map(|captures| captures.utf16_groups(&row.input)), row.groups, "{place}: {row:?}");
    assert_eq!(Some(pattern.find(&row.input).expect("rows are short")), row.find, "{place}: {row:?}");
}

#[test]
fn near_misses_say_what_was_meant() {
    let meant = |pattern: &str, text: &str| explain(pattern, text).near_misses;
    let suggestion = |text: &str| text.to_owned();
    assert_eq!(
        meant("[400].*", "[400] Bad Request")[0],
        NearMiss::UnescapedBracketPrefix { suggestion: suggestion(r"\[400\].*") }
    );
    assert_eq!(meant("5//d{2}", "503"), [NearMiss::SlashForBackslash { suggestion: suggestion(r"5\d{2}") }]);
    assert_eq!(
        meant("Invalid*", "Invalid name")[0],
        NearMiss::GlobStar { suggestion: suggestion("Invalid.*") }
    );
    assert_eq!(
        meant("^timed out$", "Task timed out\n"),
        [NearMiss::Unanchored { suggestion: suggestion("(?s).*timed out.*") }]
    );
    assert_eq!(
        meant("Error.*", "Error\nat x")[0],
        NearMiss::DotStopsAtLineEnds { suggestion: suggestion("(?s)Error.*") }
    );
    assert_eq!(meant("error.*", "Error: x"), [NearMiss::OtherCase { suggestion: suggestion("(?i)error.*") }]);
    assert!(meant("404", "404\n").contains(&NearMiss::SpaceAround { suggestion: suggestion(r"\s*404\s*") }));
    assert_eq!(meant("4\\d\\d", "503"), []);
}

#[test]
fn an_explanation_says_where_the_match_stopped() {
    let explanation = explain(r"Error: \[(?<code>4\d\d)\].*", "Error: [500] x");
    let stop = explanation.stop.expect("the text does not match");
    assert_eq!(
        (stop.prefix.end, stop.sentence.as_str()),
        (8, "expected here: the character \u{201c}4\u{201d}")
    );
    let tree = explanation.tree.expect("the pattern is one");
    assert_eq!(tree.children[3].sentence, "any characters but line ends, as many as possible");
    let groups = explain("(?<code>4..).*", "404 x").groups;
    assert_eq!((groups[1].name.as_deref(), groups[1].text.as_deref()), (Some("code"), Some("404")));
    assert!(explain("a*", "b").matches_empty && !explain("a+", "b").matches_empty);
}

#[test]
fn dangers_come_with_a_text_or_a_remedy() {
    let overflow = |pattern: &str| {
        dangers(pattern).into_iter().find_map(|danger| match danger {
            Danger::StackOverflow { suggestion, .. } => Some(suggestion),
            _ => None,
        })
    };
    assert_eq!(overflow(r"(\n|.)+"), Some(Some("(?s).+".to_owned())));
    assert_eq!(overflow(r"x(?:.|\s)*y"), Some(Some("x(?s:.*)y".to_owned())));
    assert_eq!(overflow("(ab)*"), None);
    let exponential =
        |pattern: &str| dangers(pattern).iter().any(|danger| matches!(danger, Danger::Exponential { .. }));
    assert!(exponential("(a+)+b") && exponential("(a|b|ab)*c") && exponential(r"^(\w+\s?)*$"));
    assert!(!exponential(r"(\n|.)+") && !exponential(".*[45]\\d\\d.*"));
}

#[test]
fn replacing_and_splitting_are_java_s() {
    let pattern = |written: &str| Pattern::compile(written).expect("the pattern is one");
    assert_eq!(pattern("(?<n>a)(b)?").replace_all("ab-a", "[${n}$2\\$]").as_deref(), Ok("[ab$]-[a$]"));
    assert_eq!(pattern("x*").replace_all("axb", "-").as_deref(), Ok("-a--b-"));
    assert_eq!(pattern("(a)").replace_all("a", "$12").as_deref(), Ok("a2"));
    assert_eq!(pattern("a").replace_all("a", "$1").unwrap_err().to_string(), "No group 1");
    assert_eq!(pattern("a").replace_all("b", "$").as_deref(), Ok("b"));
    assert_eq!(pattern("(?<n>a)(b)?").replace_first("ab-a", "[${n}$2\\$]").as_deref(), Ok("[ab$]-a"));
    assert_eq!(pattern("x*").replace_first("axb", "-").as_deref(), Ok("-axb"));
    assert_eq!(pattern("(a)").replace_first("aa", "$12").as_deref(), Ok("a2a"));
    assert_eq!(pattern("a").replace_first("a", "$1").unwrap_err().to_string(), "No group 1");
    assert_eq!(pattern("a").replace_first("b", "$").as_deref(), Ok("b"));
    assert_eq!(pattern(",").split(",a,,b,,", 0), Ok(["", "a", "", "b"].map(str::to_owned).to_vec()));
    assert_eq!(pattern(",").split("a,b,c", 2), Ok(["a", "b,c"].map(str::to_owned).to_vec()));
    assert_eq!(pattern(",").split("a,", -1), Ok(["a", ""].map(str::to_owned).to_vec()));
    assert_eq!(pattern("").split("ab", 0), Ok(["a", "b"].map(str::to_owned).to_vec()));
    assert_eq!(pattern("x").split("", 0), Ok(vec![String::new()]));
}

/// Texts of the signs that mean something in patterns.
fn signs() -> impl Strategy<Value = String> {
    "([ab01é😀 #\n\r,<>=!:&|(){}.*+?\\^$\\[\\]\\\\-]|\\\\[pPQEdDwsSbBRXGkxu0cNhvAzZ1]|\\(\\?|[imsxdU]){0,16}"
}

proptest! {
    #[test]
    fn nothing_panics(pattern in signs(), text in "[ab01é😀 \n\r,\u{301}\u{2028}]{0,12}") {
        if let Ok(compiled) = Pattern::compile(&pattern) {
            let _ = (compiled.captures(&text), compiled.find(&text), compiled.split(&text, 0));
            let _ = (compiled.replace_all(&text, &pattern), compiled.replace_first(&text, &pattern));
        }
    }

    #[test]
    fn explaining_does_not_panic(pattern in signs(), text in "[ab01é \n]{0,8}") {
        let _ = (explain(&pattern, &text), dangers(&pattern));
    }
}
