//! The module that the page loads at the first import or export.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::script::object;
use crate::formats::{self, Form, Import, Wish};
use crate::languages::text::{Span, Utf16Index};

/// Reads a configuration or a function's output; `form` and `method` as on the command line;
/// `as_written` leaves known mistakes as they are. Offsets count UTF-16 units of `text`.
#[wasm_bindgen(js_name = importScenario, unchecked_return_type = "Import")]
pub fn import_scenario(
    text: &str,
    form: Option<String>,
    method: Option<String>,
    as_written: bool,
) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let form = form.map(|name| named(&name)).transpose()?;
    let mut import = formats::import(text, &Wish { form, method: method.as_deref(), as_written });
    convert(text, &mut import);
    object(&import)
}

/// Writes the rules of a scenario in another form.
#[wasm_bindgen(js_name = exportScenario, unchecked_return_type = "Export")]
pub fn export_scenario(scenario: &str, form: &str) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    object(&formats::export(scenario, named(form)?))
}

/// Puts the rules of a scenario into a configuration, of which everything else stays as it is.
#[wasm_bindgen(js_name = editConfiguration, unchecked_return_type = "Edited")]
pub fn edit_configuration(
    scenario: &str,
    file: &str,
    form: Option<String>,
    method: Option<String>,
) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let form = form.map(|name| named(&name)).transpose()?;
    object(&formats::edit(scenario, file, &Wish { form, method: method.as_deref(), as_written: true }))
}

/// A form for a menu.
#[derive(Serialize)]
struct FormChoice {
    name: &'static str,
    title: &'static str,
    written: bool,
}

/// The forms, and whether they are written: all of them are read.
#[wasm_bindgen(unchecked_return_type = "{ name: string; title: string; written: boolean }[]")]
pub fn forms() -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let choice =
        |form: Form| FormChoice { name: form.name(), title: form.title(), written: form.is_written() };
    object(&Vec::from(Form::ALL.map(choice)))
}

fn named(name: &str) -> Result<Form, JsError> {
    Form::named(name).ok_or_else(|| JsError::new(&format!("there is no form called {name}")))
}

fn convert(text: &str, import: &mut Import) {
    // A mark at the start is not part of the text that is read.
    let (mark, text) = text.strip_prefix('\u{feff}').map_or((0, text), |rest| (1, rest));
    let index = Utf16Index::of(text);
    let spans = import.losses.iter_mut().map(|loss| &mut loss.span);
    for span in spans.chain(import.places.iter_mut().map(|place| &mut place.span)) {
        *span = Span::new(mark + index.offset(span.start), mark + index.offset(span.end));
    }
}
