//! `$context`

use crate::languages::json;
use crate::languages::velocity::{MapOrder, Value};

use super::convert;

/// `$context`, with a `responseOverride` that can be written to.
pub(super) fn variable(members: &json::Object) -> Value {
    let context = convert::object(members);
    if let Value::Map(map) = &context {
        let overrides = match map.get_str("responseOverride") {
            Some(Value::Map(overrides)) => overrides,
            _ => {
                let header = (Value::from("header"), Value::map(MapOrder::Linked, []));
                let overrides = Value::map(MapOrder::Linked, [header]);
                map.put(Value::from("responseOverride"), overrides);
                return context;
            }
        };
        if overrides.get_str("header").is_none() {
            overrides.put(Value::from("header"), Value::map(MapOrder::Linked, []));
        }
    }
    context
}
