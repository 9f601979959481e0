//! GM105: the pattern looks like a status code, and a Lambda integration tests `errorMessage`.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    if !subject.is_lambda() {
        return;
    }
    for (index, response) in subject.scenario.method.integration.responses.iter().enumerate() {
        let Some(pattern) = response.pattern() else { continue };
        if !is_status_pattern(&pattern.value) || subject.facts.matched.contains(&index) {
            continue;
        }
        let message = format!(
            "the pattern {} looks like a status code, and a Lambda integration tests errorMessage",
            pattern.value
        );
        let bare = pattern.value.trim_start_matches('^').trim_end_matches('$');
        let bracketed = format!("\\[{bare}\\].*");
        findings.push(
            Finding::new(&codes::STATUS_PATTERN_ON_LAMBDA, pattern.place.clone(), message)
                .note("the Invoke call answers 200 even when the function failed")
                .note(format!("try: throw an error with the message \"[404] what happened\", and the pattern {bracketed}"))
                .fix(format!("write {bracketed}"), vec![Edit::replace(&pattern.place.pointer, bracketed)]),
        );
    }
}

/// `404`, `4\d{2}`, `5\d\d`, `[45]\d\d`, `^200$`: nothing but a status code.
fn is_status_pattern(pattern: &str) -> bool {
    let bare = pattern.trim_start_matches('^').trim_end_matches('$');
    let rest = match bare.as_bytes() {
        [b'1'..=b'5', ..] => &bare[1..],
        [b'[', ..] => match bare[1..].split_once(']') {
            Some((digits, rest)) if digits.bytes().all(|byte| matches!(byte, b'1'..=b'5' | b'-')) => rest,
            _ => return false,
        },
        _ => return false,
    };
    let digits =
        rest.replace("\\d{2}", "00").replace("[0-9]{2}", "00").replace("\\d", "0").replace("[0-9]", "0");
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_status_pattern;

    #[test]
    fn status_patterns_are_recognised() {
        for pattern in ["404", "4\\d{2}", "5\\d\\d", "^200$", "[45]\\d{2}", "4[0-9]{2}", "40\\d"] {
            assert!(is_status_pattern(pattern), "{pattern}");
        }
        for pattern in ["4", "4040", ".*404.*", "\\[404\\]", "404.*", "9\\d{2}", "", "[ab]\\d{2}"] {
            assert!(!is_status_pattern(pattern), "{pattern}");
        }
    }
}
