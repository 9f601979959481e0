//! What a template wrote to `$context.responseOverride`.

use super::convert::to_json;
use crate::languages::json;
use crate::languages::velocity::Value;

/// The overrides of the response, as the template left them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overrides {
    /// `$context.responseOverride.status`, whatever it was set to.
    pub status: Option<json::Value>,
    /// `$context.responseOverride.header`: a list gives several values.
    pub headers: Vec<(String, Vec<String>)>,
}

/// Reads the overrides out of `$context`.
pub(super) fn of(context: &Value) -> Overrides {
    let mut overrides = Overrides::default();
    let Value::Map(context) = context else { return overrides };
    let Some(Value::Map(response)) = context.get_str("responseOverride") else { return overrides };
    overrides.status = response.get_str("status").map(|status| to_json(&status, 4));
    if let Some(Value::Map(headers)) = response.get_str("header") {
        for (name, value) in headers.snapshot() {
            let values = match &value {
                Value::List(list) => list.items.borrow().iter().map(Value::to_text).collect(),
                value => vec![value.to_text()],
            };
            overrides.headers.push((name.to_text(), values));
        }
    }
    overrides
}
