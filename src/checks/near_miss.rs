//! GM101 to GM103, GM115 to GM118: no pattern matches the error message, and one nearly does.

use super::Subject;
use crate::findings::codes::{self, Code};
use crate::findings::{Edit, Finding};
use crate::languages::Languages;
use crate::scenario::Field;

pub(super) fn check(subject: &Subject, languages: &mut Languages, findings: &mut Vec<Finding>) {
    let facts = subject.facts;
    let (true, true, Some(text)) = (facts.function_failed, facts.none_matched, &facts.text_tested) else {
        return;
    };
    let patterns =
        subject.scenario.method.integration.responses.iter().filter_map(|response| response.pattern());
    for pattern in patterns {
        findings.extend(NEAR_MISSES.iter().find_map(|near_miss| near_miss.find(pattern, text, languages)));
    }
}

/// A way in which a pattern can just miss a text: with the repair, it would match.
struct NearMiss {
    code: &'static Code,
    what: &'static str,
    why: &'static str,
    repairs: fn(pattern: &str, text: &str) -> Vec<String>,
}

const NEAR_MISSES: [NearMiss; 7] = [
    NearMiss {
        code: &codes::GLOB_STAR,
        what: "ends in a letter and *, which repeats the letter",
        why: "* is no wildcard in a regular expression: .* stands for any text",
        repairs: |pattern, _| {
            let letters = pattern.strip_suffix('*').filter(|start| start.ends_with(char::is_alphanumeric));
            Vec::from_iter(letters.map(|start| format!("{start}.*")))
        },
    },
    NearMiss {
        code: &codes::UNESCAPED_BRACKET,
        what: "begins with brackets, which stand for one of the letters inside",
        why: "a bracket in the message needs a backslash in the pattern",
        repairs: |pattern, _| Vec::from_iter(escaped_bracket(pattern)),
    },
    NearMiss {
        code: &codes::SLASH_FOR_BACKSLASH,
        what: "holds slashes where backslashes are meant",
        why: "a class of characters such as \\d is written with one backslash",
        repairs: |pattern, _| match pattern.contains('/') {
            true => vec![pattern.replace("//", "\\"), pattern.replace('/', "\\")],
            false => Vec::new(),
        },
    },
    NearMiss {
        code: &codes::DOT_VS_NEWLINE,
        what: "would match if . took line ends",
        why: "the message has a line end, and . stops there unless the pattern begins with (?s)",
        repairs: |pattern, _| vec![format!("(?s){pattern}")],
    },
    NearMiss {
        code: &codes::WOULD_MATCH_TRIMMED,
        what: "would match without the white space around the message",
        why: "the whole message must match, white space included",
        repairs: |pattern, text| match text.trim() == text {
            true => Vec::new(),
            false => vec![format!("\\s*(?:{pattern})\\s*")],
        },
    },
    NearMiss {
        code: &codes::UNANCHORED,
        what: "matches a part of the message, and API Gateway matches the whole",
        why: "put .* where more text may stand",
        repairs: |pattern, _| {
            let bare = match pattern.contains('|') {
                true => format!("(?:{pattern})"),
                false => pattern.to_owned(),
            };
            vec![format!("{bare}.*"), format!(".*{bare}"), format!(".*{bare}.*"), format!("(?s).*{bare}.*")]
        },
    },
    NearMiss {
        code: &codes::DIFFERS_IN_CASE,
        what: "would match if upper and lower case were the same",
        why: "letters are compared with their case unless the pattern begins with (?i)",
        repairs: |pattern, _| vec![format!("(?i){pattern}")],
    },
];

impl NearMiss {
    fn find(&self, pattern: &Field<String>, text: &str, languages: &mut Languages) -> Option<Finding> {
        let repairs = (self.repairs)(&pattern.value, text);
        let matches = |repaired: &String| matches!(&*languages.pattern(repaired), Ok(compiled) if compiled.matches(text) == Ok(true));
        let repaired = repairs.into_iter().find(matches)?;
        let message = format!("the pattern {} {}", pattern.value, self.what);
        let edit = Edit::replace(&pattern.place.pointer, repaired.clone());
        Some(
            Finding::new(self.code, pattern.place.clone(), message)
                .note(self.why)
                .note(format!("try: {repaired}"))
                .fix(format!("write {repaired}"), vec![edit]),
        )
    }
}

/// `^[Word].*` as `^\[Word\].*`.
fn escaped_bracket(pattern: &str) -> Option<String> {
    let (anchor, rest) = pattern.strip_prefix('^').map_or(("", pattern), |rest| ("^", rest));
    let (word, rest) = rest.strip_prefix('[')?.split_once(']')?;
    let is_word = word.len() > 1 && word.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '_');
    is_word.then(|| format!("{anchor}\\[{word}\\]{rest}"))
}
