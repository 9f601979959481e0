//! What is most often meant by what cannot be read.

use crate::checks::templates::meant_directive;
use crate::languages::text::Span;
use crate::languages::velocity::ParseError;

/// A cure in words, and where it is certain also as an edit of the template.
pub(super) struct Hint {
    pub(super) note: String,
    pub(super) repair: Option<(Span, String)>,
}

type Look = fn(&Place) -> Option<Hint>;

/// The first that knows the mistake is told.
const LOOKS: &[Look] = &[
    wrong_directive,
    parted_reference,
    missing_value,
    wrong_sign,
    backslash,
    open_string,
    inner_quote,
    missing_dollar,
    plain_word,
    parentheses,
    stray_end,
];

/// Where reading stopped.
struct Place<'t> {
    error: &'t ParseError,
    source: &'t str,
    /// What was found, without its quotes.
    found: &'t str,
    /// The text from there on.
    rest: &'t str,
    /// The text before.
    before: &'t str,
}

pub(super) fn hint(error: &ParseError, source: &str) -> Option<Hint> {
    let found = error.found.strip_prefix('"').and_then(|found| found.strip_suffix('"')).unwrap_or("");
    let rest = source.get(error.span.start..)?;
    let place = Place { error, source, found, rest, before: source.get(..error.span.start)? };
    LOOKS.iter().find_map(|look| look(&place))
}

fn note(note: impl Into<String>) -> Option<Hint> {
    Some(Hint { note: note.into(), repair: None })
}

impl Place<'_> {
    /// The line up to the place.
    fn line_before(&self) -> &str {
        self.before.rsplit('\n').next().unwrap_or("")
    }

    /// The note, and `new` in the stead of `old`, if that stands here.
    fn repair(&self, note: &str, old: &str, new: &str) -> Option<Hint> {
        let start = self.error.span.start;
        let is_there = self.rest.starts_with(old);
        let repair = is_there.then(|| (Span::new(start, start + old.len()), new.to_owned()));
        Some(Hint { note: note.to_owned(), repair })
    }

    /// The directive whose parentheses are open here.
    fn directive(&self) -> Option<&str> {
        let at = self.before.rfind('#')?;
        let name = self.before[at + 1..].trim_start_matches('{');
        Some(&name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())])
    }
}

/// `#elif`, `#endif`, `#for`: before the place, or anywhere when an `#end` is missing or too much.
fn wrong_directive(place: &Place) -> Option<Hint> {
    let is_about_blocks = place.error.found == "the end of the template" || place.found.starts_with("#end");
    let from = if is_about_blocks { 0 } else { place.before.len() - place.line_before().len() };
    let text = if is_about_blocks { place.source } else { place.before };
    text[from..].match_indices('#').find_map(|(offset, _)| {
        let at = from + offset;
        let after = &place.source[at + 1..];
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let name = &after[..after.find(|c: char| !is_name(c)).unwrap_or(after.len())];
        let meant = meant_directive(name).filter(|meant| *meant != name)?;
        Some(Hint {
            note: format!("#{name} is no directive: write #{meant}"),
            repair: Some((Span::new(at, at + 1 + name.len()), format!("#{meant}"))),
        })
    })
}

/// `$input .path('$')`: blanks around the dot.
fn parted_reference(place: &Place) -> Option<Hint> {
    const BLANKS: [char; 2] = [' ', '\t'];
    let reference = place.before.trim_end_matches(BLANKS);
    let from_name = place.rest.strip_prefix('.')?.trim_start_matches(BLANKS);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name = &from_name[..from_name.find(|c| !is_part(c)).unwrap_or(from_name.len())];
    let end = place.source.len() - from_name.len() + name.len();
    let span = Span::new(reference.len(), end);
    let follows = reference.ends_with(|c| is_part(c) || matches!(c, ')' | ']'));
    if name.is_empty() || !follows || span.end - span.start == 1 + name.len() {
        return None;
    }
    let note = format!("no blank stands before or after the dot of a reference: .{name}");
    Some(Hint { note, repair: Some((span, format!(".{name}"))) })
}

/// `null` and what other languages call it.
fn missing_value(place: &Place) -> Option<Hint> {
    match place.found {
        "null" | "undefined" | "nil" | "None" | "NULL" => place.repair(
            "there is no null in a template: what is missing is the empty text \"\"",
            place.found,
            "\"\"",
        ),
        "True" | "TRUE" => place.repair("true is written in small letters", place.found, "true"),
        "False" | "FALSE" => place.repair("false is written in small letters", place.found, "false"),
        "new" => note("nothing is made with new: a list is [], a map is {}"),
        "AND" | "OR" | "NOT" => {
            let small = place.found.to_ascii_lowercase();
            place.repair("and, or and not are written in small letters", place.found, &small)
        }
        "in" | "contains" => {
            note("whether a list holds something is asked of the list: $list.contains($item)")
        }
        "var" | "let" | "const" if place.before.ends_with('(') => place.repair(
            "a variable is not declared: #set gives it a value",
            &format!("{} ", place.found),
            "",
        ),
        _ => None,
    }
}

fn wrong_sign(place: &Place) -> Option<Hint> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    let is_set = place.directive() == Some("set");
    match place.found {
        "=" if place.before.ends_with("==") => note("== compares; there is no ==="),
        "=" => place.repair("== compares; = stands in #set only", "=", "=="),
        "==" if is_set => place.repair("= sets, and == compares", "==", "="),
        "+" | "-" | "*" | "/" if is_set && place.error.expected.contains(&"'='") => {
            note("only = sets: write #set($count = $count + 1)")
        }
        "+" | "-" | "*" | "/" | "==" if place.error.expected.is_empty() => {
            note("an argument is one value: calculate it before, in #set, and give the variable")
        }
        found if found.strip_prefix('-').is_some_and(is_number) => {
            note("a minus right before a digit belongs to the number: write 3 - 5 with blanks")
        }
        ":" if place.directive() == Some("foreach") => {
            place.repair("the word in stands between: #foreach($item in $list)", ":", "in")
        }
        "?" => note("there is no ? and : in a template: write #if(…) … #else … #end"),
        "&" => place.repair("and is written &&", "&", "&&"),
        "|" if place.rest.starts_with('|') => place.repair("or is written ||", "|", "||"),
        "“" | "”" | "„" | "‘" | "’" => note("a typographic quote is no quote: write \" or '"),
        ".." => note("a range stands in brackets: [1..3]"),
        "\"" | "'" => note("a string that begins here has no end, or a ) is missing before it"),
        ";" => note("nothing ends in ; in a template"),
        found if found.starts_with("::") => {
            note("${AWS::Region} and the like are CloudFormation's: they are replaced inside Fn::Sub only")
        }
        found if found.starts_with('|') => {
            note("a default such as ${name|\"none\"} came with Velocity 2: set it with #if")
        }
        _ => None,
    }
}

fn backslash(place: &Place) -> Option<Hint> {
    let line = place.source.lines().nth(place.error.line.saturating_sub(1)).unwrap_or("");
    if !line.contains("\\\"") && !line.contains("\\'") {
        return None;
    }
    note("a backslash escapes nothing inside a string: two quotes are one quote, \"say \"\"hi\"\"\"")
}

/// A string whose end is missing ends where the next one begins, on another line or after a parenthesis.
fn open_string(place: &Place) -> Option<Hint> {
    let quote = place.before.chars().next_back().filter(|quote| matches!(quote, '"' | '\''))?;
    let inside = &place.before[..place.before.len() - 1];
    let opening = inside.rfind(quote)?;
    let string = &inside[opening + 1..];
    if !string.contains('\n') && !string.contains(')') {
        return None;
    }
    let line = 1 + place.before[..opening].matches('\n').count();
    note(format!(
        "the string that begins at line {line} with {} ends only here: is its closing {quote} missing?",
        beginning(&place.before[opening..])
    ))
}

/// The first characters of a text, up to the end of its line.
fn beginning(text: &str) -> String {
    text.lines().next().unwrap_or("").chars().take(12).collect()
}

/// A quote inside a string ended it.
fn inner_quote(place: &Place) -> Option<Hint> {
    let quote = place.before.chars().next_back().filter(|quote| matches!(quote, '"' | '\''))?;
    if !place.rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$')) {
        return None;
    }
    let other = if quote == '"' { '\'' } else { '"' };
    note(format!(
        "the {quote} before it ends the string: write {quote}{quote} for one inside, or put the string in {other}"
    ))
}

/// `#set(name = 1)`, `#foreach(item in $list)`
fn missing_dollar(place: &Place) -> Option<Hint> {
    let length =
        place.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(place.rest.len());
    let name = &place.rest[..length];
    let is_target = place.before.trim_end().ends_with('(');
    if name.is_empty() || !is_target || !matches!(place.directive(), Some("set" | "foreach")) {
        return None;
    }
    place.repair("a variable begins with $", name, &format!("${name}"))
}

/// `== yes`: a text without its quotes.
fn plain_word(place: &Place) -> Option<Hint> {
    let is_word =
        place.found.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !place.found.is_empty();
    let wants_value = place.error.expected.iter().any(|expected| expected.starts_with("a value"));
    if !is_word || !wants_value {
        return None;
    }
    place.repair("a text stands in quotes", place.found, &format!("\"{}\"", place.found))
}

fn parentheses(place: &Place) -> Option<Hint> {
    if place.error.expected.contains(&"'('")
        && matches!(place.directive(), Some("if" | "elseif"))
        && place.error.expected.len() == 1
    {
        return note("a condition stands in parentheses: #if($name)");
    }
    let is_new_line = place.line_before().trim().is_empty() && !place.before.is_empty();
    if place.error.expected.contains(&"')'") && is_new_line {
        return note("a ) is missing at the end of what stands before");
    }
    None
}

fn stray_end(place: &Place) -> Option<Hint> {
    if place.found.starts_with("#else") && place.error.expected == ["#end"] {
        return note("an #if has one #else, after every #elseif");
    }
    if place.found != "#end" || place.error.expected != ["the end of the template"] {
        return None;
    }
    note("no #if, #foreach or #define is open here: take #end away, or write what it should close")
}
