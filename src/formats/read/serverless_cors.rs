//! What `cors` of an `http` event puts into its responses.

use super::reading::Reading;
use crate::formats::document::{Kind, Node};
use crate::formats::rules::{Pair, Written};
use crate::scenario::HEADER_KEY;

/// `cors` puts Access-Control-Allow-Origin into every response, beside the OPTIONS method that it makes.
pub(super) fn cors(reading: &mut Reading, http: &Node) -> Vec<Pair> {
    let Some(node) = http.get("cors").filter(|node| node.kind != Kind::Bool(false)) else {
        return Vec::new();
    };
    reading.open(node);
    let origin = match node.get("origins").or_else(|| node.get("origin")) {
        Some(origins) => {
            reading.take(origins);
            let listed: Vec<&str> = origins.items().iter().filter_map(Node::as_text).collect();
            origins.as_text().map_or_else(|| listed.join(","), str::to_owned)
        }
        None => "*".to_owned(),
    };
    reading.understood(node.span, "cors puts Access-Control-Allow-Origin into every response");
    if !node.is_map() {
        reading.take(node);
    }
    let header = |name: &str, value: String| Pair {
        key: Written::at(format!("{HEADER_KEY}{name}"), node.span),
        value: Written::at(value, node.span),
    };
    let mut pairs = vec![header("Access-Control-Allow-Origin", format!("'{origin}'"))];
    if let Some(allow) = node.get("allowCredentials") {
        reading.take(allow);
        if allow.kind == Kind::Bool(true) {
            pairs.push(header("Access-Control-Allow-Credentials", "true".to_owned()));
        }
    }
    pairs
}
