//! The parser and the matcher: no panic, no hang. The first line is the pattern, the rest the text.
#![no_main]

use gatemap::languages::java_regex::Pattern;
use gatemap::languages::java_regex::explain::{dangers, explain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (pattern, text) = input.split_once('\n').unwrap_or((input, ""));
    if let Ok(compiled) = Pattern::compile(pattern) {
        let _ = (compiled.captures(text), compiled.find(text), compiled.split(text, 0));
        let _ = compiled.replace_all(text, pattern);
    }
    let _ = (explain(pattern, text), dangers(pattern));
});
