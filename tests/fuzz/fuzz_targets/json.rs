//! Any text may be read as JSON: both readers of strict JSON agree, and what is printed is JSON.
#![no_main]

use gatemap::languages::json::{
    check_strict, compact, parse, read_permissive, to_value, with_lines, without_white_space,
};
use libfuzzer_sys::fuzz_target;

const NESTING: usize = 100;

fuzz_target!(|text: &str| {
    let strict = parse(text, NESTING);
    assert_eq!(check_strict(text, NESTING), strict.as_ref().map(drop).map_err(Clone::clone));
    let permissive = read_permissive(text, NESTING);
    if let Ok(value) = &permissive {
        let _ = value.to_java_string();
        let printed = value.to_json();
        // JSON has no numbers for these.
        if !printed.contains("NaN") && !printed.contains("Infinity") {
            assert!(check_strict(&printed, NESTING).is_ok(), "{printed}");
            assert!(read_permissive(&printed, NESTING).is_ok(), "{printed}");
        }
    }
    let Ok(node) = strict else { return };
    let value = match permissive {
        Ok(value) => value,
        // An exponent that Java's numbers have no room for.
        Err(error) => return assert!(error.message.ends_with("is not a number"), "{error}"),
    };
    // json-smart leaves DEL out of a string that holds a backslash.
    if !text.contains('\u{7F}') {
        assert_eq!(to_value(&node), value);
    }
    assert!(check_strict(&compact(&node), NESTING).is_ok());
    for written in [with_lines(text), without_white_space(text)] {
        assert_eq!(read_permissive(&written, NESTING), Ok(value.clone()));
    }
});
