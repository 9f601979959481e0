//! JSON values as Java holds them after json-smart has read them.

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

/// The members of an object: each name once, in the order first written, with the value last written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    members: indexmap::IndexMap<String, Value>,
}

impl Object {
    /// An object without members.
    pub fn new() -> Object {
        Object::default()
    }

    /// Sets a member; a name that is there already keeps its place.
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        self.members.insert(name, value)
    }

    /// The member called `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    /// The members in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = indexmap::map::IntoIter<String, Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Object {
        Object { members: members.into_iter().collect() }
    }
}
