//! `$context`

use crate::languages::json;
use crate::languages::velocity::{MapOrder, Value};

use super::convert;

/// `$context`, with members that can be written to: `requestOverride` and `responseOverride`.
///
/// Its own order and that of the maps in it is that of a `java.util.HashMap`.
///
/// observed: localstack `test_sqs_amz_json_protocol`, `$context.keySet()` and `$context.identity.keySet()`.
pub(super) fn variable(members: &json::Object) -> Value {
    let context = hashed(members);
    if let Value::Map(map) = &context {
        for (name, kinds) in
            [("requestOverride", &["path", "header", "querystring"][..]), ("responseOverride", &["header"])]
        {
            let overrides = match map.get_str(name) {
                Some(Value::Map(overrides)) => overrides,
                _ => {
                    let empty = Value::map(MapOrder::Hashed, []);
                    map.put(Value::from(name), empty.clone());
                    let Value::Map(overrides) = empty else { continue };
                    overrides
                }
            };
            for kind in kinds.iter().filter(|kind| overrides.get_str(kind).is_none()) {
                overrides.put(Value::from(*kind), Value::map(MapOrder::Linked, []));
            }
        }
    }
    context
}

fn hashed(members: &json::Object) -> Value {
    let entries = members.iter().map(|(name, value)| {
        let value = match value {
            json::Value::Object(inner) => hashed(inner),
            value => convert::data(value),
        };
        (Value::from(name), value)
    });
    Value::map(MapOrder::Hashed, entries)
}
