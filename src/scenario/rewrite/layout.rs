//! How new values are laid out: as the text around them is.

use serde_json::Value;

use super::Sample;

/// The habits of a text.
pub(super) struct Layout {
    /// A blank after colons and commas.
    is_spaced: bool,
    /// One step of indentation.
    step: String,
}

impl Layout {
    pub(super) fn of(text: &str) -> Layout {
        let indented = text.lines().find(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
        let step = indented.map(|line| &line[..line.len() - line.trim_start().len()]);
        let is_spaced = text.contains("\": ") || !text.contains("\":");
        Layout { is_spaced, step: step.unwrap_or("  ").to_owned() }
    }

    /// What stands between two values on a line.
    pub(super) fn blank(&self) -> &'static str {
        if self.is_spaced { " " } else { "" }
    }

    /// A member's name with its colon.
    pub(super) fn name(&self, name: &str) -> String {
        format!("{}:{}", Value::from(name), self.blank())
    }

    /// The only element of its object or list.
    pub(super) fn alone(&self, element: &str, is_object: bool) -> String {
        match is_object {
            true => format!("{0}{element}{0}", self.blank()),
            false => element.to_owned(),
        }
    }

    /// `value`, on several lines where `beside` is.
    pub(super) fn write(&self, value: &Value, beside: Option<&Sample>) -> String {
        match beside.filter(|beside| beside.element.contains('\n')) {
            Some(beside) => self.on_lines(value, beside.gap),
            None => self.on_a_line(value),
        }
    }

    fn on_a_line(&self, value: &Value) -> String {
        let blank = self.blank();
        let comma = format!(",{blank}");
        match value {
            Value::Object(members) if !members.is_empty() => {
                let members = members.iter().map(|(name, value)| self.name(name) + &self.on_a_line(value));
                format!("{{{blank}{}{blank}}}", members.collect::<Vec<_>>().join(&comma))
            }
            Value::Array(items) => {
                let items = items.iter().map(|item| self.on_a_line(item));
                format!("[{}]", items.collect::<Vec<_>>().join(&comma))
            }
            other => other.to_string(),
        }
    }

    /// A line for each member; `gap` begins the line of the value itself.
    fn on_lines(&self, value: &Value, gap: &str) -> String {
        let Value::Object(members) = value else { return self.on_a_line(value) };
        if members.is_empty() {
            return "{}".to_owned();
        }
        let inner = format!("{gap}{}", self.step);
        let members = members
            .iter()
            .map(|(name, value)| format!("{inner}{}{}", self.name(name), self.on_lines(value, &inner)));
        format!("{{{}{gap}}}", members.collect::<Vec<_>>().join(","))
    }
}
