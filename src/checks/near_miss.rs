//! GM101 to GM103, GM115 to GM118: no pattern matches the error message, and one nearly does.

use super::Subject;
use crate::findings::codes::{self, Code};
use crate::findings::{Edit, Finding};
use crate::languages::Languages;
use crate::languages::java_regex::explain::{NearMiss, near_misses};
use crate::scenario::Field;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let Some(text) = subject.unmatched_error(languages) else { return };
    for pattern in subject.patterns() {
        let compiled = languages.pattern(&pattern.value);
        let Ok(compiled) = &*compiled else { continue };
        if compiled.matches(text) != Ok(false) {
            continue;
        }
        let likeliest = near_misses(compiled, text).into_iter().min_by_key(likeliness);
        findings.extend(likeliest.map(|near_miss| finding(pattern, &near_miss)));
    }
}

/// The lower, the likelier is it what the author meant.
fn likeliness(near_miss: &NearMiss) -> u8 {
    match near_miss {
        NearMiss::UnescapedBracketPrefix { .. } => 0,
        NearMiss::SlashForBackslash { .. } => 1,
        NearMiss::GlobStar { .. } => 2,
        NearMiss::DotStopsAtLineEnds { .. } => 3,
        NearMiss::SpaceAround { .. } => 4,
        NearMiss::Unanchored { .. } => 5,
        NearMiss::OtherCase { .. } => 6,
    }
}

fn finding(pattern: &Field<String>, near_miss: &NearMiss) -> Finding {
    let (code, what, why) = in_words(near_miss);
    let message = format!("the pattern {} {what}", pattern.value);
    let finding = Finding::new(code, pattern.place.clone(), message).note(why);
    match near_miss.suggestion() {
        None => finding,
        Some(suggestion) => finding
            .note(format!("try: {suggestion}"))
            .fix(format!("write {suggestion}"), vec![Edit::replace(&pattern.place.pointer, suggestion)]),
    }
}

fn in_words(near_miss: &NearMiss) -> (&'static Code, &'static str, &'static str) {
    match near_miss {
        NearMiss::UnescapedBracketPrefix { .. } => (
            &codes::UNESCAPED_BRACKET,
            "begins with brackets, which stand for one of the letters inside",
            "a bracket of the message needs a backslash in the pattern",
        ),
        NearMiss::SlashForBackslash { .. } => (
            &codes::SLASH_FOR_BACKSLASH,
            "holds slashes where backslashes are meant",
            "a class of characters such as \\d is written with one backslash",
        ),
        NearMiss::GlobStar { .. } => (
            &codes::GLOB_STAR,
            "ends in a letter and *, which repeats the letter",
            "* is no wildcard in a regular expression: .* stands for any text",
        ),
        NearMiss::DotStopsAtLineEnds { .. } => (
            &codes::DOT_VS_NEWLINE,
            "would match if . took line ends",
            "the message has a line end, and . stops there unless the pattern begins with (?s)",
        ),
        NearMiss::SpaceAround { .. } => (
            &codes::WOULD_MATCH_TRIMMED,
            "would match without the white space around the message",
            "the whole message must match, white space included",
        ),
        NearMiss::Unanchored { .. } => (
            &codes::UNANCHORED,
            "matches a part of the message, and API Gateway matches the whole",
            "put .* where more text may stand",
        ),
        NearMiss::OtherCase { .. } => (
            &codes::DIFFERS_IN_CASE,
            "would match if upper and lower case were the same",
            "letters are compared with their case unless the pattern begins with (?i)",
        ),
    }
}
