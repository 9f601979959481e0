//! `$util`

use ::base64::Engine;
use ::base64::engine::general_purpose::STANDARD;

use super::{base64, convert, escape, paths, url};
use crate::languages::velocity::{Exception, HostObject, Value};

/// `$util`: functions on texts.
///
/// documented: <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html>
#[derive(Debug)]
pub(super) struct Util;

impl HostObject for Util {
    fn class_name(&self) -> &'static str {
        "Util"
    }

    fn get(&self, _name: &str) -> Result<Option<Value>, Exception> {
        Ok(None)
    }

    fn call(&self, method: &str, arguments: &[Value]) -> Result<Option<Value>, Exception> {
        let text = match arguments {
            [Value::String(text)] => text,
            [Value::Null] => return of_null(method),
            _ => return Ok(None),
        };
        Ok(Some(match method {
            "escapeJavaScript" => Value::from(escape::escape_java_script(text)),
            "parseJson" => convert::payload(paths::read(text)?),
            "urlEncode" => Value::from(url::encode(text)),
            "urlDecode" => Value::from(url::decode(text)?),
            "base64Encode" => Value::from(STANDARD.encode(text.as_bytes())),
            "base64Decode" => Value::from(base64::decode_text(text)?),
            _ => return Ok(None),
        }))
    }

    fn print(&self) -> String {
        "{}".to_owned()
    }

    fn methods(&self) -> &'static [&'static str] {
        &["escapeJavaScript", "parseJson", "urlEncode", "urlDecode", "base64Encode", "base64Decode"]
    }
}

fn of_null(method: &str) -> Result<Option<Value>, Exception> {
    match method {
        "escapeJavaScript" => Ok(Some(Value::Null)),
        "parseJson" | "urlEncode" | "urlDecode" | "base64Encode" | "base64Decode" => {
            Err(Exception::new("java.lang.NullPointerException", "null"))
        }
        _ => Ok(None),
    }
}
