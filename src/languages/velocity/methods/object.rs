//! What every object has, and `java.lang.Class`.

use std::rc::Rc;

use super::{Answer, Environment, resolve};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{Cursor, ListClass, MapOrder, Value};

pub(super) fn call(value: &Value, name: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    Ok(match (name, arguments) {
        _ if value.is_null() => None,
        ("equals", [other]) => Some(Value::Boolean(value.java_equals(other))),
        ("hashCode", []) => Some(Value::Integer(value.java_hash())),
        ("toString", []) => return environment.string(environment.text(value)?),
        ("notifyAll", []) => {
            let message = "current thread is not owner";
            return Err(Exception::new("java.lang.IllegalMonitorStateException", message).into());
        }
        ("getClass", []) => Some(Value::Class(value.class_name().into())),
        _ => None,
    })
}

/// Of a class only the name may be asked for, and its static methods may be called.
pub(super) fn class(
    class: &Rc<str>,
    name: &str,
    arguments: &[Value],
    environment: &Environment<'_>,
) -> Answer {
    if (name, arguments.len()) == ("getName", 0) {
        return Ok(Some(Value::from(&**class)));
    }
    if name == "getName" {
        return Err(Exception::new("java.lang.IllegalArgumentException", "wrong number of arguments").into());
    }
    let object = an_object_of(class);
    match resolve::overload(&object, name, arguments) {
        Some(overload) if overload.is_static => super::call(&object, name, arguments, environment),
        // The methods are those of the class's objects, and a class is none of them.
        Some(_) => {
            let message = "object is not an instance of declaring class";
            Err(Exception::new("java.lang.IllegalArgumentException", message).into())
        }
        None => Ok(None),
    }
}

/// An object that has the methods of the class.
fn an_object_of(class: &str) -> Value {
    let list = |class| Value::list(class, Vec::new());
    match class {
        "java.lang.String" => Value::from(""),
        "java.lang.Byte" => Value::Byte(0),
        "java.lang.Short" => Value::Short(0),
        "java.lang.Integer" => Value::Integer(0),
        "java.lang.Long" => Value::Long(0),
        "java.lang.Float" => Value::Float(0.0),
        "java.lang.Double" => Value::Double(0.0),
        "java.lang.Boolean" => Value::Boolean(false),
        "java.lang.Character" => Value::Character(0),
        "java.math.BigInteger" => Value::big_integer("0").unwrap_or_default(),
        "java.math.BigDecimal" => Value::BigDecimal("0".into()),
        "java.util.ArrayList" => list(ListClass::ArrayList),
        "net.minidev.json.JSONArray" => list(ListClass::JsonArray),
        "java.util.ArrayList$SubList" => list(ListClass::SubList),
        "java.util.LinkedHashMap" | "java.util.HashMap" => Value::map(MapOrder::Linked, []),
        class if class.starts_with("java.util.LinkedHashMap$Linked") => list(ListClass::KeySet),
        // What every object has, an array has too.
        _ => Value::Iterator(Rc::new(Cursor::nothing(""))),
    }
}
