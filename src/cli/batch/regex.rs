//! One line of `gatemap batch regex`.

use serde_json::{Map, Value, json};

pub(super) fn answer(_request: &Value) -> Map<String, Value> {
    Map::from_iter([("error".to_owned(), json!("not available"))])
}
