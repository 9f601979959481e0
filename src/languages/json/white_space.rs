//! JSON text with other white space between its tokens; the tokens stay as they are written.

/// `json` without white space between tokens.
///
/// ```
/// use gatemap::languages::json::without_white_space;
/// assert_eq!(without_white_space("{ \"a b\" :\n [1.50, \"\\\" \"] }"), "{\"a b\":[1.50,\"\\\" \"]}");
/// ```
pub fn without_white_space(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    each(json, |c, in_string| {
        if in_string || !matches!(c, ' ' | '\n' | '\r' | '\t') {
            out.push(c);
        }
    });
    out
}

/// `json` with a line for each member and item, indented by two spaces a level.
///
/// ```
/// use gatemap::languages::json::with_lines;
/// assert_eq!(with_lines("{\"a\":[1,{}],\"b\":\"{\"}"), "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"{\"\n}");
/// ```
pub fn with_lines(json: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    each(&without_white_space(json), |c, in_string| {
        if in_string {
            out.push(c);
            return;
        }
        let closes = matches!(c, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        let after_opening = out.ends_with(['{', '[']);
        if (closes && !after_opening) || (!closes && after_opening) {
            new_line(&mut out, depth);
        }
        out.push(c);
        match c {
            '{' | '[' => depth += 1,
            ',' => new_line(&mut out, depth),
            ':' => out.push(' '),
            _ => {}
        }
    });
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Gives `take` each character, and whether it stands in a string, quotes included only at its end.
fn each(json: &str, mut take: impl FnMut(char, bool)) {
    let (mut in_string, mut escaped) = (false, false);
    for c in json.chars() {
        take(c, in_string);
        match c {
            '"' if !escaped => in_string = !in_string,
            _ => {}
        }
        escaped = in_string && c == '\\' && !escaped;
    }
}
