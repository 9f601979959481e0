//! `$foreach`

use std::rc::Rc;

use super::{Answer, Environment, map};
use crate::languages::velocity::evaluate::Loop;
use crate::languages::velocity::value::Value;

pub(super) fn property(scope: &Rc<Loop>, name: &str) -> Option<Value> {
    let index = scope.index.get();
    Some(match name {
        "index" | "Index" => Value::Integer(index),
        "count" | "Count" => Value::Integer(index + 1),
        "hasNext" | "HasNext" => Value::Boolean(scope.has_next.get()),
        "first" | "First" => Value::Boolean(index < 1),
        "last" | "Last" => Value::Boolean(!scope.has_next.get()),
        "parent" | "Parent" => scope.parent.clone(),
        "replaced" | "Replaced" => scope.replaced.clone(),
        "topmost" | "Topmost" => scope.topmost(),
        "info" | "Info" => Value::from(scope.info()),
        _ => return scope.storage().get_str(name),
    })
}

pub(super) fn call(
    scope: &Rc<Loop>,
    name: &str,
    arguments: &[Value],
    environment: &Environment<'_>,
) -> Answer {
    let getter = match name {
        "hasNext" => Some("hasNext"),
        "isFirst" => Some("first"),
        "isLast" => Some("last"),
        "getIndex" | "getCount" | "getHasNext" | "getFirst" | "getLast" | "getParent" | "getReplaced"
        | "getTopmost" | "getInfo" => name.strip_prefix("get"),
        _ => None,
    };
    match getter {
        Some(getter) if arguments.is_empty() => Ok(property(scope, getter)),
        _ => map::call(&scope.storage(), name, arguments, environment),
    }
}
