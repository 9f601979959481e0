//! The tables of `tests/java_regex`: what JDK 17 answered, row by row.

use std::fs;
use std::path::Path;

use gatemap::languages::java_regex::Pattern;
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
