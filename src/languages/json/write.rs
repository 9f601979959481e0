//! How Java prints a value: as JSON, and by its own `toString()`.

use super::decimal::Decimal;
use super::double::double_to_java_string;
use super::value::Value;

impl Value {
    /// Compact JSON, as Jayway's `toJson` prints: `/` is left as it is, characters that JavaScript
    /// treats as line ends or controls are escaped, an infinite double is `null`, and `NaN` stays `NaN`.
    ///
    /// ```
    /// use gatemap::languages::json::read_permissive;
    /// let value = read_permissive("{a:'x/y', b:[1, 1.50]}", 10).unwrap();
    /// assert_eq!(value.to_json(), r#"{"a":"x/y","b":[1,1.5]}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        write_json(self, false, &mut out);
        out
    }

    /// As `String.valueOf` prints it: an object as `{k=v}`, a list as JSON with `\/`, a string raw.
    ///
    /// ```
    /// use gatemap::languages::json::read_permissive;
    /// let value = read_permissive(r#"{"a":"x/y","b":["x/y",{"c":null}],"d":null}"#, 10).unwrap();
    /// assert_eq!(value.to_java_string(), r#"{a=x/y, b=["x\/y",{"c":null}], d=null}"#);
    /// ```
    pub fn to_java_string(&self) -> String {
        let mut out = String::new();
        write_java(self, &mut out);
        out
    }
}

fn write_java(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(_) => write_json(value, true, out),
        Value::Object(object) => {
            out.push('{');
            for (place, (name, member)) in object.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { ", " });
                out.push_str(name);
                out.push('=');
                write_java(member, out);
            }
            out.push('}');
        }
        _ => write_scalar(value, out),
    }
}

fn write_json(value: &Value, escape_slash: bool, out: &mut String) {
    match value {
        Value::String(text) => write_string(text, escape_slash, out),
        Value::Double(number) if number.is_infinite() => out.push_str("null"),
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { "," });
                write_json(item, escape_slash, out);
            }
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            for (place, (name, member)) in object.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { "," });
                write_string(name, escape_slash, out);
                out.push(':');
                write_json(member, escape_slash, out);
            }
            out.push('}');
        }
        _ => write_scalar(value, out),
    }
}

fn write_scalar(value: &Value, out: &mut String) {
    match value {
        Value::Boolean(true) => out.push_str("true"),
        Value::Boolean(false) => out.push_str("false"),
        Value::Integer(number) => out.push_str(&number.to_string()),
        Value::Long(number) => out.push_str(&number.to_string()),
        Value::BigInteger(digits) => out.push_str(digits),
        Value::Double(number) => out.push_str(&double_to_java_string(*number)),
        Value::BigDecimal(text) => match Decimal::parse(text) {
            Some(decimal) => out.push_str(&decimal.to_string()),
            None => out.push_str(text),
        },
        Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_) => out.push_str("null"),
    }
}

fn write_string(text: &str, escape_slash: bool, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (at, character) in text.char_indices() {
        let short = match character {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '/' if escape_slash => "\\/",
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2000}'..='\u{20ff}' => "",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        written = at + character.len_utf8();
        if short.is_empty() {
            write_unicode_escape(character, out);
        }
        out.push_str(short);
    }
    out.push_str(&text[written..]);
    out.push('"');
}

fn write_unicode_escape(character: char, out: &mut String) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = char::from_digit(u32::from(character) >> shift & 0xF, 16).unwrap_or('0');
        out.push(digit.to_ascii_uppercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_line_separators_are_escaped() {
        let text = Value::String("\u{1}\u{7f}\u{2028}\u{e9}\"\\/\n".into());
        assert_eq!(text.to_json(), "\"\\u0001\\u007F\\u2028\u{e9}\\\"\\\\/\\n\"");
        assert_eq!(
            Value::Array(vec![text]).to_java_string(),
            "[\"\\u0001\\u007F\\u2028\u{e9}\\\"\\\\\\/\\n\"]"
        );
    }

    #[test]
    fn numbers_print_as_java_prints_them() {
        assert_eq!(Value::Double(1e10).to_json(), "1.0E10");
        assert_eq!(Value::Double(f64::NAN).to_json(), "NaN");
        assert_eq!(Value::Double(f64::INFINITY).to_json(), "null");
        assert_eq!(Value::Double(f64::NAN).to_java_string(), "NaN");
        assert_eq!(Value::BigDecimal("1.2300000000000000000e1".into()).to_json(), "12.300000000000000000");
    }
}
