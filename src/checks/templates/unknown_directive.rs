//! GM336: a directive of another language, or written in another way, which is plain text.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

/// What is written, in small letters, and what is meant.
const MEANT: &[(&str, &str)] = &[
    ("elif", "elseif"),
    ("elsif", "elseif"),
    ("elseif", "elseif"),
    ("else_if", "elseif"),
    ("if", "if"),
    ("else", "else"),
    ("endif", "end"),
    ("endfor", "end"),
    ("endforeach", "end"),
    ("end_if", "end"),
    ("end", "end"),
    ("for", "foreach"),
    ("foreach", "foreach"),
    ("each", "foreach"),
    ("set", "set"),
    ("assign", "set"),
    ("let", "set"),
    ("var", "set"),
];
/// Directives that API Gateway's Velocity does not have.
const MISSING: &[&str] = &["evaluate", "switch", "case", "while", "unless", "try", "function"];

/// The directive that is meant by `name`.
pub(in crate::checks) fn meant(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    MEANT.iter().find(|(written, _)| *written == name).map(|(_, meant)| *meant)
}

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for (span, name) in &template.outline.unknown_directives {
        let word = Span::new(span.start, span.start + 1 + name.len());
        let has_arguments = template.written(*span).contains('(');
        let mut add = |message: String| {
            let finding = Finding::new(&codes::UNKNOWN_DIRECTIVE, template.place(*span), message);
            findings.push(finding);
        };
        match meant(name) {
            Some("set") if name == "set" => {
                add("#set without parentheses is plain text: write #set($name = value)".to_owned())
            }
            Some(meant) if has_arguments || matches!(meant, "end" | "set") => {
                let message = format!("#{name} is no directive, and is written as it stands");
                findings.push(
                    Finding::new(&codes::UNKNOWN_DIRECTIVE, template.place(word), message)
                        .fix(format!("write #{meant}"), template.write(word, &format!("#{meant}"))),
                );
            }
            Some(_) => {}
            None if template.source.value.contains(&format!("#macro({name}")) => {
                add(format!("API Gateway runs no macros: #{name} is written as it stands"));
            }
            None if MISSING.contains(&name.as_str()) && has_arguments => {
                add(format!("API Gateway has no directive #{name}, and writes it as it stands"));
            }
            None => {}
        }
    }
    let source = &template.source.value;
    for sign in &template.outline.open_comments {
        let message = "the comment is not closed by *#: what follows it is not written";
        findings.push(Finding::new(&codes::UNKNOWN_DIRECTIVE, template.place(*sign), message));
    }
    for directive in &template.outline.elses {
        let after = &source[directive.end..];
        let word = after.trim_start_matches([' ', '\t']);
        if word.len() == after.len()
            || !word.starts_with("if")
            || !word["if".len()..].trim_start().starts_with('(')
        {
            continue;
        }
        let span = Span::new(directive.start, source.len() - word.len() + "if".len());
        let message =
            "#else if is #else and the text \"if\": what stands after it is written when no condition holds";
        findings.push(
            Finding::new(&codes::UNKNOWN_DIRECTIVE, template.place(span), message)
                .fix("write #elseif", template.write(span, "#elseif")),
        );
    }
}
