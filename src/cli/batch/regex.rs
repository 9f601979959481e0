//! One line of `gatemap batch regex`.

use serde_json::{Map, Value, json};

use crate::languages::java_regex::{Pattern, StepLimit};

pub(super) fn answer(request: &Value) -> Map<String, Value> {
    let text = |field: &str| request.get(field).and_then(Value::as_str);
    let (Some(pattern), Some(input)) = (text("pattern"), text("input")) else {
        return Map::from_iter([("error".to_owned(), json!("expected the texts \"pattern\" and \"input\""))]);
    };
    let pattern = match Pattern::compile(pattern) {
        Ok(pattern) => pattern,
        Err(error) => {
            let index = error.index.map_or(-1, |index| index as i64);
            let error = json!({ "description": error.description, "index": index });
            return Map::from_iter([("compiles".to_owned(), json!(false)), ("error".to_owned(), error)]);
        }
    };
    searched(&pattern, input)
        .unwrap_or_else(|limit| Map::from_iter([("error".to_owned(), json!(limit.to_string()))]))
}

fn searched(pattern: &Pattern, input: &str) -> Result<Map<String, Value>, StepLimit> {
    let captures = pattern.captures(input)?;
    let mut out = Map::from_iter([
        ("compiles".to_owned(), json!(true)),
        ("matches".to_owned(), json!(captures.is_some())),
    ]);
    if let Some(captures) = captures {
        out.insert("groups".to_owned(), json!(captures.utf16_groups(input)));
    }
    out.insert("find".to_owned(), json!(pattern.find(input)?));
    Ok(out)
}
