//! The first line is a path, the rest a document: neither may stop the program.
#![no_main]

use gatemap::languages::json::{check_strict, parse, read_permissive};
use gatemap::languages::json_path::{Mode, NoRegex, Path, path_at, read_paths};
use libfuzzer_sys::fuzz_target;

const NESTING: usize = 100;

fuzz_target!(|input: &str| {
    let (path, text) = input.split_once('\n').unwrap_or((input, ""));
    assert_eq!(check_strict(text, NESTING), parse(text, NESTING).map(drop));
    let document = read_permissive(text, NESTING);
    if let Some(to) = path_at(text, text.len() / 2) {
        assert!(Path::parse(&to.path).is_ok(), "{}", to.path);
    }
    let (Ok(path), Ok(document)) = (Path::parse(path), document) else { return };
    let by_document = path.evaluate(&document, &NoRegex);
    let answers = read_paths(text, &[&path], Mode::Permissive, NESTING, &NoRegex);
    let by_text = answers.expect("the text was read before").remove(0);
    assert_eq!(by_document.is_ok(), by_text.is_ok());
});
