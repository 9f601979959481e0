//! A payload that travels beside the scenario, as a string of its own.

use wasm_bindgen::prelude::*;

use super::script::object;
use crate::gateway::Report;

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &Text) -> Vec<u8>;
    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &Text, bytes: &mut [u8]) -> Encoded;

    type Encoded;
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> usize;
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> usize;

    /// A string that stays where it is.
    #[wasm_bindgen(typescript_type = "string")]
    pub type Text;
    #[wasm_bindgen(method, getter)]
    fn length(this: &Text) -> usize;
    #[wasm_bindgen(method)]
    fn substring(this: &Text, from: usize) -> Text;

    type ReportObject;
    #[wasm_bindgen(method, getter)]
    fn response(this: &ReportObject) -> ResponseObject;

    type ResponseObject;
    #[wasm_bindgen(method, setter)]
    fn set_body(this: &ResponseObject, body: &Text);
}

/// A payload that came as a string of its own.
pub(super) struct Payload {
    string: Text,
    /// The two are the same: a string of JavaScript can hold halves of characters, which no text can.
    is_exact: bool,
}

impl Payload {
    /// The payload and its text.
    pub(super) fn of(string: Text) -> (Payload, String) {
        let bytes = utf8(&string);
        let is_ascii = bytes.len() == string.length();
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        let is_exact = is_ascii || !text.contains(char::REPLACEMENT_CHARACTER);
        (Payload { string, is_exact }, text)
    }

    /// The report as an object. A body that is the payload does not cross back: it is the string
    /// that came.
    pub(super) fn report(&self, report: &mut Report) -> Result<JsValue, JsError> {
        let passed = report.response.as_mut().filter(|response| self.is_exact && response.passed_through);
        let Some(body) = passed.and_then(|response| response.body.take()) else { return object(report) };
        drop(body);
        let object: ReportObject = object(report)?.unchecked_into();
        object.response().set_body(&self.string);
        Ok(object.into())
    }
}

/// The string in UTF-8, written where it stays: as a whole where it is ASCII, which is as long in bytes.
fn utf8(string: &Text) -> Vec<u8> {
    let encoder = TextEncoder::new();
    let mut bytes = vec![0; string.length()];
    let encoded = encoder.encode_into(string, &mut bytes);
    bytes.truncate(encoded.written());
    if encoded.read() < string.length() {
        bytes.extend(encoder.encode(&string.substring(encoded.read())));
    }
    bytes
}
