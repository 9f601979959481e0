//! One line of `gatemap batch template`.

use serde_json::{Map, Value, json};

use crate::gateway::template_variables::{Inputs, Overrides, Params, render};
use crate::languages::json;
use crate::languages::velocity::{Dialect, Limits, Template};

pub(super) fn answer(request: &Value) -> Map<String, Value> {
    let Some(source) = request.get("template").and_then(Value::as_str) else {
        return failed("\"template\" is missing or no text", 0, 0);
    };
    let dialect = match request.get("dialect").and_then(Value::as_str) {
        None | Some("apigateway") => Dialect::API_GATEWAY,
        Some("velocity") => Dialect::VELOCITY_1_7,
        Some(other) => return failed(&format!("no dialect is called \"{other}\""), 0, 0),
    };
    let template = match Template::parse(source, &dialect) {
        Ok(template) => template,
        Err(errors) => {
            return errors
                .first()
                .map_or_else(Map::new, |error| failed(&error.message, error.line, error.column));
        }
    };
    let param = |kind| object(request.get("params").and_then(|params| params.get(kind)));
    let params = Params { path: param("path"), querystring: param("querystring"), header: param("header") };
    let inputs = Inputs {
        body: request.get("input").and_then(Value::as_str).unwrap_or("{}"),
        params: &params,
        context: &object(request.get("context")),
        stage_variables: &object(request.get("stageVariables")),
        variables: &object(request.get("vars")),
    };
    match render(&template, &inputs, &Limits { trace: 0, ..Limits::default() }) {
        Ok((rendering, overrides)) => Map::from_iter([
            ("ok".to_owned(), json!(true)),
            ("output".to_owned(), json!(rendering.output)),
            ("overrides".to_owned(), written(&overrides)),
        ]),
        Err(error) => failed(&error.message, error.line, error.column),
    }
}

fn failed(message: &str, line: usize, column: usize) -> Map<String, Value> {
    let error = json!({ "message": message, "line": line, "column": column });
    Map::from_iter([("ok".to_owned(), json!(false)), ("error".to_owned(), error)])
}

fn written(overrides: &Overrides) -> Value {
    let mut out = Map::new();
    if let Some(status) = &overrides.status {
        out.insert("status".to_owned(), plain(status));
    }
    let headers = overrides.headers.iter().map(|(name, values)| {
        let value = match &values[..] {
            [value] => json!(value),
            values => json!(values),
        };
        (name.clone(), value)
    });
    out.insert("header".to_owned(), headers.collect::<Map<_, _>>().into());
    out.into()
}

fn plain(value: &json::Value) -> Value {
    match value {
        json::Value::Boolean(flag) => json!(flag),
        json::Value::Integer(number) => json!(number),
        json::Value::Long(number) => json!(number),
        json::Value::Double(number) => json!(number),
        json::Value::String(text) => json!(text),
        _ => Value::Null,
    }
}

fn object(value: Option<&Value>) -> json::Object {
    match value {
        Some(Value::Object(members)) => {
            members.iter().map(|(name, value)| (name.clone(), java(value))).collect()
        }
        _ => json::Object::new(),
    }
}

/// A value with the Java classes that JSON readers choose.
fn java(value: &Value) -> json::Value {
    match value {
        Value::Null => json::Value::Null,
        Value::Bool(flag) => json::Value::Boolean(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => i32::try_from(whole).map_or(json::Value::Long(whole), json::Value::Integer),
            None => match number.as_u64() {
                Some(whole) => json::Value::BigInteger(whole.to_string().into()),
                None => json::Value::Double(number.as_f64().unwrap_or(0.0)),
            },
        },
        Value::String(text) => json::Value::String(text.clone()),
        Value::Array(items) => json::Value::Array(items.iter().map(java).collect()),
        Value::Object(_) => json::Value::Object(object(Some(value))),
    }
}
