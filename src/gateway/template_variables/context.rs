//! `$context`

use crate::languages::json;
use crate::languages::velocity::{MapOrder, Value};

use super::convert;

/// `$context`, with members that can be written to: `requestOverride` and `responseOverride`.
///
/// Its order is that of a `java.util.HashMap`.
///
/// observed: localstack `test_sqs_amz_json_protocol`, `$context.keySet()` and `$context.identity.keySet()`.
pub(super) fn variable(members: &json::Object) -> Value {
    let context = hashed(members);
    if let Value::Map(map) = &context {
        for (name, kinds) in
            [("requestOverride", &["path", "header", "querystring"][..]), ("responseOverride", &["header"])]
        {
            let overrides = match map.get_str(name) {
                Some(Value::Map(overrides)) => Value::Map(overrides),
                _ => Value::map(MapOrder::Hashed, []),
            };
            if let Value::Map(overrides) = &overrides {
                for kind in kinds {
                    let members = overrides.get_str(kind).unwrap_or(Value::map(MapOrder::Linked, []));
                    overrides.put(Value::from(*kind), members.watched());
                }
            }
            map.put(Value::from(name), overrides.watched());
        }
    }
    context
}

/// Which of the maps in `$context` were seen to have that order; the others keep the order written.
const HASHED: [&str; 3] = ["identity", "requestOverride", "responseOverride"];

fn hashed(members: &json::Object) -> Value {
    let entries = members.iter().map(|(name, value)| {
        let value = match value {
            json::Value::Object(inner) if HASHED.contains(&name) => {
                let members = inner.iter().map(|(name, value)| (Value::from(name), convert::data(value)));
                Value::map(MapOrder::Hashed, members)
            }
            value => convert::data(value),
        };
        (Value::from(name), value)
    });
    Value::map(MapOrder::Hashed, entries)
}
