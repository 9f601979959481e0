//! JSON values as Java holds them after json-smart has read them.

use super::object::Object;

/// A JSON value. Each variant is the Java class that json-smart makes of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `java.lang.Boolean`
    Boolean(bool),
    /// `java.lang.Integer`
    Integer(i32),
    /// `java.lang.Long`: an integer that does not fit 32 bits.
    Long(i64),
    /// `java.math.BigInteger`: an integer that does not fit 64 bits, as its decimal digits.
    BigInteger(Box<str>),
    /// `java.lang.Double`
    Double(f64),
    /// `java.math.BigDecimal`: a fraction with more digits than json-smart gives to a double, as written.
    BigDecimal(Box<str>),
    /// `java.lang.String`
    String(String),
    /// `net.minidev.json.JSONArray`
    Array(Vec<Value>),
    /// `java.util.LinkedHashMap`, in the order first written.
    Object(Object),
}

impl Value {
    /// What kind of value this is, in words: "a string".
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Integer(_) | Value::Long(_) | Value::BigInteger(_) => "a number",
            Value::Double(_) | Value::BigDecimal(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}
