//! What a template wrote to `$context.responseOverride`.

use super::convert::to_json;
use crate::languages::json;
use crate::languages::text::Span;
use crate::languages::velocity::Value;

const RESPONSE: &str = "responseOverride";

/// The members of `$context` that a template can write to, each with its maps of parameters.
pub(super) const MEMBERS: [(&str, &[&str]); 2] =
    [("requestOverride", &["path", "header", "querystring"]), (RESPONSE, &["header"])];

/// How deep an override is followed.
const NESTING: usize = 40;

/// The overrides of the response, as the template left them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overrides {
    /// `$context.responseOverride.status`, whatever it was set to.
    pub status: Option<json::Value>,
    /// `$context.responseOverride.header`: a list gives several values.
    pub headers: Vec<(String, Vec<String>)>,
    /// `requestOverride` and `responseOverride` as they were left: what a request template wrote there, a
    /// response template can read in its `$context`.
    ///
    /// observed: localstack `test_integration_mock_with_request_overrides_in_response_template`, 2025-05-16.
    pub carried: json::Object,
    /// The last `#set` of the status, or of the parameter that was set more than once.
    pub set_at: Option<Span>,
    /// The parameter of the response that the template set more than once: `header.NAME` or `status`.
    pub set_twice: Option<String>,
}

/// Reads the overrides out of `$context`.
pub(super) fn of(context: &Value) -> Overrides {
    let mut overrides = Overrides::default();
    let Value::Map(context) = context else { return overrides };
    for (name, _) in MEMBERS {
        if let Some(value) = context.get_str(name) {
            overrides.carried.insert(name.to_owned(), to_json(&value, NESTING));
        }
    }
    let Some(Value::Map(response)) = context.get_str(RESPONSE) else { return overrides };
    overrides.set_twice = response.written_twice().map(|key| key.to_text());
    overrides.status = response.get_str("status").map(|status| to_json(&status, 4));
    if let Some(Value::Map(headers)) = response.get_str("header") {
        if let Some(name) = headers.written_twice() {
            overrides.set_twice = Some(format!("header.{}", name.to_text()));
        }
        for (name, value) in headers.snapshot() {
            let values = match &value {
                Value::List(list) => list.items().iter().map(Value::to_text).collect(),
                value => vec![value.to_text()],
            };
            overrides.headers.push((name.to_text(), values));
        }
    }
    overrides
}
