//! `toString()`: what a value prints.

use std::rc::Rc;

use super::number::float_to_string;
use super::{ListClass, Value};
use crate::languages::json::double_to_java_string;

/// Writes values as Java prints them, up to a length and a depth.
pub(in crate::languages::velocity) struct Printer<'o> {
    out: &'o mut String,
    longest: usize,
    depth: usize,
}

/// The text would be longer, or nested deeper, than the limits allow.
#[derive(Debug)]
pub(in crate::languages::velocity) struct TooLarge;

impl<'o> Printer<'o> {
    /// Writes to the end of `out`, which may grow up to `longest` bytes.
    pub(in crate::languages::velocity) fn new(out: &'o mut String, longest: usize, depth: usize) -> Self {
        Printer { out, longest, depth }
    }

    pub(in crate::languages::velocity) fn print(&mut self, value: &Value) -> Result<(), TooLarge> {
        match value {
            Value::String(text) => self.out.push_str(text),
            Value::Null => self.out.push_str("null"),
            Value::Boolean(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Value::Byte(value) => self.whole(i64::from(*value)),
            Value::Short(value) => self.whole(i64::from(*value)),
            Value::Integer(value) => self.whole(i64::from(*value)),
            Value::Long(value) => self.whole(*value),
            Value::BigInteger(value) => self.out.push_str(&value.0.to_string()),
            Value::Float(value) => self.out.push_str(&float_to_string(*value)),
            Value::Double(value) => self.out.push_str(&double_to_java_string(*value)),
            Value::BigDecimal(digits) => self.out.push_str(digits),
            Value::Character(unit) => {
                self.out.push(char::from_u32(u32::from(*unit)).unwrap_or('?'));
            }
            Value::List(list) if list.class.is_array() => self.identity(value),
            Value::List(list) if list.class == ListClass::JsonArray => return self.json(value),
            Value::List(list) => {
                let items = list.items();
                return self.nested("[", "]", items.len(), |printer, idx| {
                    printer.member(&items[idx], value, "(this Collection)")
                });
            }
            Value::Map(map) if map.is_silent => {}
            Value::Map(map) => {
                let entries = map.snapshot();
                return self.nested("{", "}", entries.len(), |printer, idx| {
                    let (key, entry) = &entries[idx];
                    printer.member(key, value, "(this Map)")?;
                    printer.out.push('=');
                    printer.member(entry, value, "(this Map)")
                });
            }
            Value::Entry(entry) => {
                self.print(&entry.key)?;
                self.out.push('=');
                return self.member(&entry.value(), &Value::Map(entry.map.clone()), "(this Map)");
            }
            Value::Iterator(_) => self.identity(value),
            Value::Loop(scope) => return self.print(&Value::Map(scope.storage())),
            Value::Block(_) => self.out.push_str("null"),
            Value::Class(name) => {
                self.out.push_str("class ");
                self.out.push_str(name);
            }
            Value::Host(object) => self.out.push_str(&object.print()),
        }
        self.check()
    }

    fn whole(&mut self, value: i64) {
        self.out.push_str(itoa::Buffer::new().format(value));
    }

    /// An item of `whole`, which must not print itself again.
    fn member(&mut self, item: &Value, whole: &Value, itself: &str) -> Result<(), TooLarge> {
        let same = match (item, whole) {
            (Value::List(item), Value::List(whole)) => Rc::ptr_eq(item, whole),
            (Value::Map(item), Value::Map(whole)) => Rc::ptr_eq(item, whole),
            _ => false,
        };
        if same {
            self.out.push_str(itself);
            return self.check();
        }
        self.print(item)
    }

    fn nested(
        &mut self,
        open: &str,
        close: &str,
        count: usize,
        mut item: impl FnMut(&mut Self, usize) -> Result<(), TooLarge>,
    ) -> Result<(), TooLarge> {
        self.separated(open, ", ", close, count, &mut item)
    }

    fn separated(
        &mut self,
        open: &str,
        separator: &str,
        close: &str,
        count: usize,
        item: &mut dyn FnMut(&mut Self, usize) -> Result<(), TooLarge>,
    ) -> Result<(), TooLarge> {
        if self.depth == 0 {
            return Err(TooLarge);
        }
        self.depth -= 1;
        self.out.push_str(open);
        for idx in 0..count {
            if idx > 0 {
                self.out.push_str(separator);
            }
            item(self, idx)?;
        }
        self.out.push_str(close);
        self.depth += 1;
        self.check()
    }

    /// As json-smart writes JSON when nothing else is said: `/` is escaped too.
    fn json(&mut self, value: &Value) -> Result<(), TooLarge> {
        match value {
            Value::List(list) => {
                let items = list.items();
                self.separated("[", ",", "]", items.len(), &mut |printer, idx| printer.json(&items[idx]))
            }
            Value::Map(map) => {
                let entries = map.snapshot();
                self.separated("{", ",", "}", entries.len(), &mut |printer, idx| {
                    let (key, entry) = &entries[idx];
                    let mut name = String::new();
                    Printer::new(&mut name, printer.longest, printer.depth).print(key)?;
                    printer.json_string(&name);
                    printer.out.push(':');
                    printer.json(entry)
                })
            }
            Value::String(text) => {
                self.json_string(text);
                self.check()
            }
            Value::Double(value) if value.is_infinite() => self.print(&Value::Null),
            value if value.is_number() || matches!(value, Value::Null | Value::Boolean(_)) => {
                self.print(value)
            }
            value => {
                let mut text = String::new();
                Printer::new(&mut text, self.longest, self.depth).print(value)?;
                self.json_string(&text);
                self.check()
            }
        }
    }

    fn json_string(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '/' => self.out.push_str("\\/"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2000}'..='\u{20ff}' => {
                    self.out.push_str(&format!("\\u{:04X}", u32::from(c)));
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// What an object without a `toString` of its own prints: its class and a number, which is another
    /// in every run of the original and the same in ours.
    fn identity(&mut self, value: &Value) {
        self.out.push_str(value.class_name());
        self.out.push_str("@1b6d3586");
    }

    fn check(&self) -> Result<(), TooLarge> {
        if self.out.len() > self.longest { Err(TooLarge) } else { Ok(()) }
    }
}
