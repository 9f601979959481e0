//! `$context`

use super::convert;
use super::overrides::MEMBERS;
use crate::languages::json;
use crate::languages::velocity::{MapOrder, Value};

/// `$context`, with members that can be written to, the overrides.
///
/// Its order and that of `identity` and of the overrides are those of a `java.util.HashMap`; what is fetched
/// out of it and is a map prints nothing.
///
/// observed: localstack `test_sqs_amz_json_protocol`, 20-05-2025: `$context.keySet()`,
/// `$context.identity.keySet()`, `$context.get("identity")`.
pub(super) fn variable(members: &json::Object) -> Value {
    let entries = members.iter().map(|(name, value)| (Value::from(name), member(name, value)));
    let context = Value::map(MapOrder::Hashed, entries);
    if let Value::Map(map) = &context {
        for (name, kinds) in MEMBERS {
            let overrides = match map.get_str(name) {
                Some(Value::Map(overrides)) => Value::Map(overrides),
                _ => Value::silent_map(MapOrder::Hashed, []),
            };
            if let Value::Map(overrides) = &overrides {
                for kind in kinds {
                    let members = overrides.get_str(kind).unwrap_or(Value::silent_map(MapOrder::Linked, []));
                    overrides.put(Value::from(*kind), members.watched());
                }
            }
            map.put(Value::from(name), overrides.watched());
        }
    }
    context
}

fn member(name: &str, value: &json::Value) -> Value {
    let json::Value::Object(members) = value else { return convert::data(value) };
    // These were seen to have that order; others keep the order written.
    let is_hashed = name == "identity" || MEMBERS.iter().any(|(overrides, _)| *overrides == name);
    let order = if is_hashed { MapOrder::Hashed } else { MapOrder::Linked };
    Value::silent_map(order, members.iter().map(|(name, value)| (Value::from(name), member("", value))))
}
