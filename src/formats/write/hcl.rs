//! HCL: `${` and `%{` would begin a template and are doubled, long text is in heredocs.

use super::tree::{Member, Out};

/// A block with its attributes.
pub(in crate::formats) fn block(head: &str, members: &[Member]) -> String {
    let mut out = format!("{head} {{\n");
    let widest = members.iter().map(|member| member.key.len()).max().unwrap_or(0);
    for member in members {
        for comment in &member.comments {
            out += &format!("  # {comment}\n");
        }
        out += &format!("  {:widest$} = {}\n", member.key, expression(&member.value, 2));
    }
    out + "}\n"
}

pub(in crate::formats) fn expression(value: &Out, indent: usize) -> String {
    let inner = " ".repeat(indent + 2);
    let outer = " ".repeat(indent);
    match value {
        Out::Bool(value) => value.to_string(),
        Out::Number(text) | Out::Raw(text) => text.clone(),
        Out::Text(text) | Out::Tagged(_, text) => heredoc(text).unwrap_or_else(|| quoted(text)),
        Out::List(items) => {
            let items: Vec<String> = items.iter().map(|item| expression(item, indent)).collect();
            format!("[{}]", items.join(", "))
        }
        Out::Map(members) => {
            let line = |member: &Member| {
                format!("{inner}{} = {}\n", quoted(&member.key), expression(&member.value, indent + 2))
            };
            format!("{{\n{}{outer}}}", members.iter().map(line).collect::<String>())
        }
    }
}

/// A string in quotes.
pub(in crate::formats) fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            '\r' => out += "\\r",
            '\t' => out += "\\t",
            c if c.is_control() => out += &format!("\\u{:04x}", u32::from(c)),
            c => out.push(c),
        }
    }
    // A sign before the brace of a template could not be told from an escape.
    while out.contains("$${") || out.contains("%%{") {
        out = out.replace("$${", "\\u0024${").replace("%%{", "\\u0025%{");
    }
    without_templates(&out) + "\""
}

/// `${` and `%{` as text.
pub(in crate::formats) fn without_templates(text: &str) -> String {
    text.replace("${", "$${").replace("%{", "%%{")
}

/// Text of several lines as a heredoc, which ends in a line end: `chomp` takes it away where the text has
/// none. In a heredoc nothing but the templates is escaped.
fn heredoc(text: &str) -> Option<String> {
    let plain = |c: char| c == '\n' || c == '\t' || !c.is_control();
    // A dollar sign before the brace of a template cannot be told from an escape.
    let doubtful = text.contains("$${") || text.contains("%%{");
    if !text.trim_end_matches('\n').contains('\n') || !text.chars().all(plain) || doubtful {
        return None;
    }
    let delimiter =
        ["EOT", "TEMPLATE", "VTL"].into_iter().find(|word| text.lines().all(|line| line.trim() != *word))?;
    let body = without_templates(text);
    match body.ends_with('\n') {
        true => Some(format!("<<{delimiter}\n{body}{delimiter}")),
        false => Some(format!("chomp(<<{delimiter}\n{body}\n{delimiter}\n)")),
    }
}
