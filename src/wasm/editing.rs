//! What the page's editors ask about the text at hand.

use wasm_bindgen::prelude::*;

use super::panic_hook;
use super::script::object;
use crate::gateway::context;
use crate::languages::java_regex::explain::explain;
use crate::languages::json_path::path_at as path_in;
use crate::languages::text::{Utf16Index, byte_offset};

/// What a selection pattern means, part by part, and why it matches `text` or does not.
/// Offsets count UTF-16 units.
#[wasm_bindgen(js_name = explainPattern, unchecked_return_type = "Explanation")]
pub fn explain_pattern(pattern: &str, text: &str) -> Result<JsValue, JsError> {
    panic_hook::set();
    let mut explanation = explain(pattern, text);
    let [in_pattern, in_text] = [pattern, text].map(Utf16Index::of);
    explanation.map_offsets(|at| in_pattern.offset(at), |at| in_text.offset(at));
    object(&explanation)
}

/// The path to the value at `offset` of a JSON text, or undefined. Offsets count UTF-16 units.
#[wasm_bindgen(js_name = pathAt, unchecked_return_type = "PathTo | undefined")]
pub fn path_at(text: &str, offset: usize) -> Result<JsValue, JsError> {
    panic_hook::set();
    let Some(mut found) = path_in(text, byte_offset(text, offset)) else { return Ok(JsValue::UNDEFINED) };
    let offsets = Utf16Index::of(text);
    found.span = found.span.map(|at| offsets.offset(at));
    object(&found)
}

/// The names of the variables of `$context`.
#[wasm_bindgen(js_name = contextNames)]
pub fn context_names() -> Vec<String> {
    context::names().map(str::to_owned).collect()
}
