//! What a plain YAML scalar stands for.

use super::Kind;

/// The value of a scalar without quotes, by YAML's core schema.
pub(super) fn plain(text: &str) -> Kind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        _ if is_number(text) => Kind::Number(text.to_owned()),
        _ => Kind::Text(text.to_owned()),
    }
}

/// Whether YAML reads `text` as something else than text when it stands without quotes; the words of
/// YAML 1.1 count, as CloudFormation and the Serverless Framework read them.
pub(in crate::formats) fn is_not_text(text: &str) -> bool {
    const YAML_1_1: [&str; 10] = ["y", "n", "yes", "no", "on", "off", "=", "<<", ".inf", ".nan"];
    !matches!(plain(text), Kind::Text(_))
        || YAML_1_1.contains(&text.to_lowercase().as_str())
        || text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.bytes().any(|byte| byte.is_ascii_digit())
        && (digits.parse::<f64>().is_ok() || is_based(digits))
}

fn is_based(digits: &str) -> bool {
    let of = |prefix: &str, radix: u32| {
        digits
            .strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_digit(radix)))
    };
    of("0x", 16) || of("0o", 8)
}
