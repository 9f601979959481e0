//! The strict reader (RFC 8259): a tree in which every value and name knows where it stood.

use std::borrow::Cow;
use std::fmt;

use super::plain_run::plain_until;
use crate::languages::text::Span;

/// A value and the place where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'t> {
    /// From the first to after the last byte of the value.
    pub span: Span,
    /// What the value is.
    pub kind: NodeKind<'t>,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind<'t> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as written.
    Number(&'t str),
    /// A string without its quotes and escapes. A lone surrogate is U+FFFD.
    String(Cow<'t, str>),
    /// The items of an array.
    Array(Vec<Node<'t>>),
    /// The members of an object as written: a name may come more than once.
    Object(Vec<Member<'t>>),
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member<'t> {
    /// The name without its quotes and escapes.
    pub name: Cow<'t, str>,
    /// Where the name stood, quotes included.
    pub name_span: Span,
    /// The value.
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    /// The member called `name`, the last one if there are several.
    pub fn get(&self, name: &str) -> Option<&Node<'t>> {
        let NodeKind::Object(members) = &self.kind else { return None };
        members.iter().rev().find(|member| member.name == name).map(|member| &member.value)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::String(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, in words: "a number".
    pub fn kind_in_words(&self) -> &'static str {
        match self.kind {
            NodeKind::Null => "null",
            NodeKind::Boolean(_) => "a boolean",
            NodeKind::Number(_) => "a number",
            NodeKind::String(_) => "a string",
            NodeKind::Array(_) => "a list",
            NodeKind::Object(_) => "an object",
        }
    }
}

/// Why a text is not JSON, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct SyntaxError {
    /// The text that cannot stand where it stands; empty at the end of the text.
    pub span: Span,
    /// What was found, in words.
    pub found: String,
    /// What could stand there, in words.
    pub expected: &'static str,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.expected, self.found)
    }
}

/// Reads one JSON value. `nesting` is how many arrays and objects may stand inside one another.
///
/// ```
/// use gatemap::languages::json;
/// let tree = json::parse(r#"{"a": [1, 2.50]}"#, 100).unwrap();
/// assert_eq!(tree.get("a").unwrap().span.of(r#"{"a": [1, 2.50]}"#), "[1, 2.50]");
/// let error = json::parse(r#"{"a": 1,}"#, 100).unwrap_err();
/// assert_eq!(error.to_string(), "expected a member name in double quotes, found '}'");
/// ```
pub fn parse(text: &str, nesting: usize) -> Result<Node<'_>, SyntaxError> {
    let mut reader = Reader { text, at: 0, nesting };
    reader.skip_white_space();
    let node = reader.value()?;
    reader.skip_white_space();
    if reader.at < text.len() {
        return Err(reader.unexpected("the end of the text"));
    }
    Ok(node)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    nesting: usize,
}

impl<'t> Reader<'t> {
    fn value(&mut self) -> Result<Node<'t>, SyntaxError> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => NodeKind::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => NodeKind::Number(self.number()?),
            _ if self.eat("null") => NodeKind::Null,
            _ if self.eat("true") => NodeKind::Boolean(true),
            _ if self.eat("false") => NodeKind::Boolean(false),
            _ => return Err(self.unexpected("a JSON value")),
        };
        Ok(Node { span: Span::new(start, self.at), kind })
    }

    fn nested(
        &mut self,
        read: fn(&mut Self) -> Result<NodeKind<'t>, SyntaxError>,
    ) -> Result<NodeKind<'t>, SyntaxError> {
        if self.nesting == 0 {
            let mut error = self.unexpected("fewer arrays and objects inside one another");
            error.found = "nesting deeper than the limit".to_owned();
            return Err(error);
        }
        self.nesting -= 1;
        let kind = read(self);
        self.nesting += 1;
        kind
    }

    fn object(&mut self) -> Result<NodeKind<'t>, SyntaxError> {
        let mut members = Vec::new();
        self.at += 1;
        self.skip_white_space();
        if self.eat("}") {
            return Ok(NodeKind::Object(members));
        }
        loop {
            let name_start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a member name in double quotes"));
            }
            let name = self.string()?;
            let name_span = Span::new(name_start, self.at);
            self.skip_white_space();
            if !self.eat(":") {
                return Err(self.unexpected("':' after the member name"));
            }
            self.skip_white_space();
            let value = self.value()?;
            members.push(Member { name, name_span, value });
            self.skip_white_space();
            if self.eat("}") {
                return Ok(NodeKind::Object(members));
            }
            if !self.eat(",") {
                return Err(self.unexpected("',' or '}' after the member"));
            }
            self.skip_white_space();
        }
    }

    fn array(&mut self) -> Result<NodeKind<'t>, SyntaxError> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_white_space();
        if self.eat("]") {
            return Ok(NodeKind::Array(items));
        }
        loop {
            items.push(self.value()?);
            self.skip_white_space();
            if self.eat("]") {
                return Ok(NodeKind::Array(items));
            }
            if !self.eat(",") {
                return Err(self.unexpected("',' or ']' after the item"));
            }
            self.skip_white_space();
        }
    }

    fn number(&mut self) -> Result<&'t str, SyntaxError> {
        let start = self.at;
        self.eat("-");
        if !self.eat("0") && self.digits() == 0 {
            return Err(self.unexpected("a digit"));
        }
        if self.eat(".") && self.digits() == 0 {
            return Err(self.unexpected("a digit after the decimal point"));
        }
        if self.eat("e") || self.eat("E") {
            let _ = self.eat("+") || self.eat("-");
            if self.digits() == 0 {
                return Err(self.unexpected("a digit in the exponent"));
            }
        }
        Ok(&self.text[start..self.at])
    }

    fn digits(&mut self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        count
    }

    fn string(&mut self) -> Result<Cow<'t, str>, SyntaxError> {
        let opening = self.at;
        self.at += 1;
        let mut text = Cow::Borrowed("");
        loop {
            let plain = self.plain_run();
            match &mut text {
                Cow::Borrowed("") => text = Cow::Borrowed(plain),
                written => written.to_mut().push_str(plain),
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.to_mut().push(self.escape()?),
                Some(_) => return Err(self.unexpected("an escape such as \\n for a control character")),
                None => {
                    let span = Span::new(opening, self.at);
                    let found = "the end of the text inside the string".to_owned();
                    return Err(SyntaxError { span, found, expected: "a closing '\"'" });
                }
            }
        }
    }

    /// The longest run that holds no quote, no backslash and no control character.
    fn plain_run(&mut self) -> &'t str {
        let start = self.at;
        self.at = plain_until(self.text.as_bytes(), start);
        &self.text[start..self.at]
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let start = self.at;
        self.at += 1;
        let plain = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => {
                let mut error = self.unexpected("one of \" \\ / b f n r t u after the backslash");
                error.span.start = start;
                return Err(error);
            }
        };
        self.at += 1;
        Ok(plain)
    }

    /// `\uXXXX`, or two of them that make a surrogate pair.
    fn unicode_escape(&mut self) -> Result<char, SyntaxError> {
        let high = self.hex_unit()?;
        if (0xD800..0xDC00).contains(&high) && self.text[self.at..].starts_with("\\u") {
            let after_high = self.at;
            self.at += 1;
            let low = self.hex_unit()?;
            if (0xDC00..0xE000).contains(&low) {
                let point = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Ok(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = after_high;
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The four digits after the `u` at the current place.
    fn hex_unit(&mut self) -> Result<u32, SyntaxError> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| self.unexpected("four hexadecimal digits after \\u"))?;
            self.at += 1;
        }
        Ok(unit)
    }

    #[inline(always)]
    fn skip_white_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn unexpected(&self, expected: &'static str) -> SyntaxError {
        let next = self.text[self.at..].chars().next();
        let found = match next {
            None => "the end of the text".to_owned(),
            Some(c) if c.is_control() => format!("the control character U+{:04X}", u32::from(c)),
            Some(c) => format!("'{c}'"),
        };
        let end = self.at + next.map_or(0, char::len_utf8);
        SyntaxError { span: Span::new(self.at, end), found, expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> (String, Span) {
        let error = parse(text, 4).unwrap_err();
        (error.to_string(), error.span)
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = " {\"a\" : [1.50, \"\\u00e9\\ud83d\\ude00\"] , \"a\": null}";
        let tree = parse(text, 4).unwrap();
        let NodeKind::Object(members) = &tree.kind else { panic!("not an object") };
        assert_eq!(members[0].name_span.of(text), "\"a\"");
        let NodeKind::Array(items) = &members[0].value.kind else { panic!("not an array") };
        assert_eq!(items[0].kind, NodeKind::Number("1.50"));
        assert_eq!(items[1].as_str(), Some("é😀"));
        assert_eq!(tree.get("a").unwrap().kind, NodeKind::Null);
    }

    #[test]
    fn strings_without_escapes_are_not_copied() {
        let tree = parse("\"abc\"", 0).unwrap();
        assert!(matches!(tree.kind, NodeKind::String(Cow::Borrowed("abc"))));
    }

    #[test]
    fn errors_say_what_was_found_and_expected() {
        assert_eq!(error(""), ("expected a JSON value, found the end of the text".into(), Span::at(0)));
        assert_eq!(error("{\"a\" 1}").0, "expected ':' after the member name, found '1'");
        assert_eq!(error("[1 2]"), ("expected ',' or ']' after the item, found '2'".into(), Span::new(3, 4)));
        assert_eq!(error("01").0, "expected the end of the text, found '1'");
        assert_eq!(
            error("\"a\n\"").0,
            "expected an escape such as \\n for a control character, found the control character U+000A"
        );
        assert_eq!(
            error("\"ab"),
            ("expected a closing '\"', found the end of the text inside the string".into(), Span::new(0, 3))
        );
        assert_eq!(error("\"\\x\"").1, Span::new(1, 3));
        assert_eq!(
            error("[[[[[1]]]]]").0,
            "expected fewer arrays and objects inside one another, found nesting deeper than the limit"
        );
    }

    #[test]
    fn a_lone_surrogate_becomes_the_replacement_character() {
        assert_eq!(parse("\"\\ud800\\n\"", 0).unwrap().as_str(), Some("\u{FFFD}\n"));
        assert_eq!(parse("\"\\ud800\\u0041\"", 0).unwrap().as_str(), Some("\u{FFFD}A"));
    }
}
