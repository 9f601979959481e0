//! From a place in a text to the path that reads it.

use serde::Serialize;

use crate::languages::json::{Scanner, Value, read_permissive};
use crate::languages::text::Span;

/// How deep a text may be nested.
const NESTING: usize = 1000;

/// A path and the value that it reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PathTo {
    /// The path, as short as it can be: `order.items[0]['a b']`; `$` for the whole text.
    pub path: String,
    /// Where the value stands. Behind a mistake in the text its end is not known and is the text's.
    pub span: Span,
}

/// The shortest path that names the value at the byte `offset`, and where that value stands. On a name
/// it is the value of that name, between two values it is what holds them. `None` outside the value,
/// where the text before is not JSON, and for a member whose name comes again later.
///
/// ```
/// use gatemap::languages::json_path::path_at;
/// let text = r#"{"order": {"items": [{"a b": 7}]}}"#;
/// let to = path_at(text, text.find('7').unwrap()).unwrap();
/// assert_eq!(to.path, "order.items[0]['a b']");
/// assert_eq!(to.span.of(text), "7");
/// ```
pub fn path_at(text: &str, offset: usize) -> Option<PathTo> {
    let mut scanner = Scanner::new(text, NESTING);
    scanner.skip_blanks();
    let mut path = String::new();
    let mut span = value_span(&scanner, text)?;
    if !(span.start..=span.end).contains(&offset) {
        return None;
    }
    for _ in 0..NESTING {
        let child = match scanner.peek() {
            b'{' => member_at(&mut scanner, text, offset)?,
            b'[' => item_at(&mut scanner, text, offset),
            _ => None,
        };
        let Some(child) = child else { break };
        push_step(&mut path, &child.step);
        span = child.span;
        scanner = Scanner::new(text, NESTING);
        scanner.go_to(span.start);
    }
    if path.is_empty() {
        path.push('$');
    }
    Some(PathTo { path, span })
}

enum Step {
    Name(String),
    Index(usize),
}

struct Child {
    step: Step,
    span: Span,
}

/// From here to the end of the value, or of the text if the value has a mistake in it.
fn value_span(scanner: &Scanner<'_>, text: &str) -> Option<Span> {
    let mut ahead = Scanner::new(text, NESTING);
    ahead.go_to(scanner.at());
    if ahead.peek() == 0 {
        return None;
    }
    let end = ahead.skip_value().map_or(text.len(), |()| ahead.at());
    Some(Span::new(scanner.at(), end))
}

/// The member at `offset` of the object that begins here. The outer `None` means that no path reads it.
fn member_at(scanner: &mut Scanner<'_>, text: &str, offset: usize) -> Option<Option<Child>> {
    let mut found: Option<Child> = None;
    if scanner.enter().is_none() || scanner.peek() == b'}' {
        return Some(None);
    }
    // Once the member is found, a mistake further on does not matter.
    while let Some((name_span, _)) = scanner.name() {
        let Some(span) = value_span(scanner, text) else { break };
        let name = || match read_permissive(name_span.of(text), 0) {
            Ok(Value::String(name)) => name,
            _ => String::new(),
        };
        match &found {
            Some(Child { step: Step::Name(wanted), .. }) if *wanted == name() => return None,
            Some(_) => {}
            None if (name_span.start..name_span.end).contains(&offset) || holds(span, offset) => {
                found = Some(Child { step: Step::Name(name()), span });
            }
            None if offset < span.start => break,
            None => {}
        }
        scanner.go_to(span.end);
        if scanner.more(b'}') != Some(true) {
            break;
        }
    }
    Some(found)
}

/// The item at `offset` of the array that begins here.
fn item_at(scanner: &mut Scanner<'_>, text: &str, offset: usize) -> Option<Child> {
    scanner.enter()?;
    for index in 0.. {
        if scanner.peek() == b']' {
            return None;
        }
        let span = value_span(scanner, text)?;
        if holds(span, offset) {
            return Some(Child { step: Step::Index(index), span });
        }
        scanner.go_to(span.end);
        if offset < span.start || scanner.more(b']') != Some(true) {
            return None;
        }
    }
    None
}

/// Whether `offset` is in the value; the place right behind a value is outside.
fn holds(span: Span, offset: usize) -> bool {
    (span.start..span.end).contains(&offset)
}

fn push_step(path: &mut String, step: &Step) {
    match step {
        Step::Index(index) => path.push_str(&format!("[{index}]")),
        Step::Name(name) if is_plain(name) => {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(name);
        }
        Step::Name(name) => {
            path.push_str("['");
            name.chars().for_each(|c| push_escaped(path, c));
            path.push_str("']");
        }
    }
}

/// Whether the name can stand without quotes, in Jayway and in API Gateway's mapping expressions.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn push_escaped(path: &mut String, c: char) {
    match c {
        '\'' | '\\' => path.extend(['\\', c]),
        '\n' => path.push_str("\\n"),
        '\r' => path.push_str("\\r"),
        '\t' => path.push_str("\\t"),
        c if c.is_control() => path.push_str(&format!("\\u{:04x}", u32::from(c))),
        c => path.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str, offset: usize) -> Option<String> {
        path_at(text, offset).map(|to| to.path)
    }

    #[test]
    fn names_and_what_stands_between_values_have_paths_too() {
        let text = r#"{"a": [10, {"it's": null}], "$x": 1}"#;
        assert_eq!(path(text, 1).as_deref(), Some("a"));
        assert_eq!(path(text, 7).as_deref(), Some("a[0]"));
        assert_eq!(path(text, 9).as_deref(), Some("a"));
        assert_eq!(path(text, text.find("null").unwrap()).as_deref(), Some(r"a[1]['it\'s']"));
        assert_eq!(path(text, text.find("$x").unwrap()).as_deref(), Some("['$x']"));
        assert_eq!(path(text, 0).as_deref(), Some("$"));
        assert_eq!(path("  ", 0), None);
    }

    #[test]
    fn a_member_whose_name_comes_again_has_no_path() {
        let text = r#"{"a": 1, "b": 2, "\u0061": 3}"#;
        assert_eq!(path(text, 6), None);
        assert_eq!(path(text, text.find('3').unwrap()).as_deref(), Some("a"));
    }

    #[test]
    fn a_mistake_further_on_does_not_matter() {
        assert_eq!(path(r#"{"a": {"b": 1, "c": }"#, 12).as_deref(), Some("a.b"));
        assert_eq!(path(r#"{"a": tru"#, 7).as_deref(), Some("a"));
    }
}
