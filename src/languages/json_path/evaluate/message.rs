//! The words of Jayway's exceptions that show the document.

use super::super::ast::Segment;
use super::Run;
use super::place::Place;
use crate::languages::json::Value;

/// How much of the document a message shows; Jayway shows all of it.
const SHOWN: usize = 2000;

impl Run<'_> {
    pub(super) fn not_an_object(&self, segment: &Segment, place: &Place<'_>, found: &Value) -> String {
        let class = self.java_class(found);
        format!(
            "Expected to find an object with property {segment} in path {place} but found '{class}'. \
             This is not a json object according to the JsonProvider: \
             'com.jayway.jsonpath.spi.json.JsonSmartJsonProvider'."
        )
    }

    pub(super) fn not_an_array(&self, rest: &[Segment], place: &Place<'_>, found: &Value) -> String {
        if matches!(found, Value::Null) {
            return format!("The path {place} is null");
        }
        format!(
            "Filter: {} can only be applied to arrays. Current context is: {}",
            all(rest),
            self.shown(found)
        )
    }

    pub(super) fn not_filterable(&self, rest: &[Segment], found: &Value) -> String {
        format!(
            "Filter: {} can not be applied to primitives. Current context is: {}",
            all(rest),
            self.shown(found)
        )
    }

    fn shown(&self, value: &Value) -> String {
        let mut text = self.java_text(value);
        if let Some((end, _)) = text.char_indices().nth(SHOWN) {
            text.truncate(end);
        }
        text
    }

    /// `String.valueOf`
    pub(in crate::languages::json_path) fn java_text(&self, value: &Value) -> String {
        match value {
            Value::Array(names) if self.made.is_set(value) => {
                format!("[{}]", names.iter().map(Value::to_java_string).collect::<Vec<_>>().join(", "))
            }
            _ => value.to_java_string(),
        }
    }

    fn java_class(&self, value: &Value) -> &'static str {
        match value {
            Value::Null => "null",
            Value::Boolean(_) => "java.lang.Boolean",
            Value::Integer(_) => "java.lang.Integer",
            Value::Long(_) => "java.lang.Long",
            Value::BigInteger(_) => "java.math.BigInteger",
            Value::Double(_) => "java.lang.Double",
            Value::BigDecimal(_) => "java.math.BigDecimal",
            Value::String(_) => "java.lang.String",
            Value::Array(_) if self.made.is_set(value) => "java.util.LinkedHashMap$LinkedKeySet",
            Value::Array(_) => "net.minidev.json.JSONArray",
            Value::Object(_) => "java.util.LinkedHashMap",
        }
    }
}

fn all(segments: &[Segment]) -> String {
    segments.iter().map(Segment::to_string).collect()
}
