//! TypeScript object literals; a backslash is written twice, a long text as its lines.

use super::tree::{Member, Out};

/// A value, its inner lines indented by `indent` and two more.
pub(super) fn literal(value: &Out, indent: usize) -> String {
    let (inner, outer) = (" ".repeat(indent + 2), " ".repeat(indent));
    match value {
        Out::Bool(value) => value.to_string(),
        Out::Number(text) | Out::Raw(text) => text.clone(),
        Out::Text(text) | Out::Tagged(_, text) => text_literal(text, indent),
        Out::List(items) if items.is_empty() => "[]".to_owned(),
        Out::Map(members) if members.is_empty() => "{}".to_owned(),
        Out::List(items) => {
            let line = |item: &Out| format!("{inner}{},\n", literal(item, indent + 2));
            format!("[\n{}{outer}]", items.iter().map(line).collect::<String>())
        }
        Out::Map(members) => {
            let lines: String =
                members.iter().map(|member| member_line(member, &inner, indent + 2)).collect();
            format!("{{\n{lines}{outer}}}")
        }
    }
}

fn member_line(member: &Member, pad: &str, indent: usize) -> String {
    let comments: String = member.comments.iter().map(|comment| format!("{pad}// {comment}\n")).collect();
    format!("{comments}{pad}{}: {},\n", key(&member.key), literal(&member.value, indent))
}

fn key(name: &str) -> String {
    let is_identifier = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_identifier { name.to_owned() } else { quoted(name) }
}

/// JSON's string is TypeScript's too.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn text_literal(text: &str, indent: usize) -> String {
    if !text.trim_end_matches('\n').contains('\n') {
        return quoted(text);
    }
    let (inner, outer) = (" ".repeat(indent + 2), " ".repeat(indent));
    let lines: String = text.split('\n').map(|line| format!("{inner}{},\n", quoted(line))).collect();
    format!("[\n{lines}{outer}].join('\\n')")
}
