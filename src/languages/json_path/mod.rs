//! Jayway JsonPath 2.9.0 over json-smart.
