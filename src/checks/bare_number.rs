//! GM126: a bare number in a pattern is found anywhere, inside a longer number too.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;

/// How patterns say "any text".
const ANYTHING: [&str; 7] = [".*", "(?s).*", "[\\s\\S]*", "(.|\\n)*", "(\\n|.)*", "(?:.|\\n)*", "(?:\\n|.)*"];

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    if !subject.is_lambda() {
        return;
    }
    for pattern in subject.patterns() {
        let Some((before, number, after)) = bare_number(&pattern.value) else { continue };
        let suggestion = format!("{before}\\b{number}\\b{after}");
        let message =
            format!("the pattern {} takes {number} anywhere, as in \"order 1{number}2\"", pattern.value);
        findings.push(
            Finding::new(&codes::BARE_NUMBER, pattern.place.clone(), message)
                .note(format!("try: \\[{number}\\].* with errors that begin with [{number}]"))
                .fix(format!("write {suggestion}"), vec![Edit::replace(&pattern.place.pointer, suggestion)]),
        );
    }
}

/// `.*401.*`: what stands before the number, the number, and what stands after it.
fn bare_number(pattern: &str) -> Option<(&str, &str, &str)> {
    let before = ANYTHING.iter().find(|anything| pattern.starts_with(**anything))?;
    let rest = &pattern[before.len()..];
    let number = rest.get(..3).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?;
    let after = &rest[3..];
    ANYTHING.contains(&after).then_some((before, number, after))
}

#[cfg(test)]
mod tests {
    use super::bare_number;

    #[test]
    fn bare_numbers_are_recognised() {
        assert_eq!(bare_number(".*401.*"), Some((".*", "401", ".*")));
        assert_eq!(bare_number("[\\s\\S]*401[\\s\\S]*"), Some(("[\\s\\S]*", "401", "[\\s\\S]*")));
        for pattern in ["401.*", ".*401", ".*\\b401\\b.*", ".*4011.*", ".*40.*", ".*\\[401\\].*", ""] {
            assert_eq!(bare_number(pattern), None, "{pattern}");
        }
    }
}
