//! The functions that the page calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::payload::{Payload, Text};
use super::script::object;
use super::utf16::Offsets;
use crate::gateway::Report;
use crate::scenario::{self, Source};
use crate::{Matrix, Scenario, Simulator, share_link};

thread_local! {
    /// What has been compiled so far: losing it loses nothing.
    static SIMULATOR: RefCell<Simulator> = RefCell::default();
}

/// The report on a scenario; `payload`, when given, stands in for the Lambda's payload or the backend's body.
/// Offsets in the report count UTF-16 units. The module without templates answers undefined where the
/// scenario has one.
#[wasm_bindgen(unchecked_return_type = "Report | undefined")]
pub fn simulate(scenario: &str, payload: Option<Text>) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let (mut read, findings) = scenario::read(scenario);
    if scenario::unreadable(&findings).is_some() {
        let mut report = Report { findings, ..Report::default() };
        place(&mut report, scenario, None);
        return object(&report);
    }
    if is_beyond_this_module(&read) {
        return Ok(JsValue::UNDEFINED);
    }
    let payload = payload.map(|string| {
        let (payload, text) = Payload::of(string);
        read = std::mem::take(&mut read).with_payload(text);
        payload
    });
    let mut report = SIMULATOR.with_borrow_mut(|simulator| simulator.report(&read, findings));
    place(&mut report, scenario, read.output.text().filter(|_| payload.is_some()));
    match payload {
        Some(payload) => payload.report(&mut report),
        None => object(&report),
    }
}

/// The rules of a scenario against its cases and the stock payloads; `payload` and
/// undefined as for [`simulate`].
#[wasm_bindgen(unchecked_return_type = "Matrix | undefined")]
pub fn matrix(scenario: &str, payload: Option<String>) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let (mut read, findings) = scenario::read(scenario);
    if scenario::unreadable(&findings).is_some() {
        return object(&Matrix::default());
    }
    if is_beyond_this_module(&read) {
        return Ok(JsValue::UNDEFINED);
    }
    if let Some(payload) = payload {
        read = read.with_payload(payload);
    }
    object(&SIMULATOR.with_borrow_mut(|simulator| simulator.matrix(&read)))
}

/// The findings on a scenario, without its response; undefined as for [`simulate`].
#[wasm_bindgen(unchecked_return_type = "Finding[] | undefined")]
pub fn lint(scenario: &str) -> Result<JsValue, JsError> {
    super::panic_hook::set();
    let (read, mut findings) = scenario::read(scenario);
    if is_beyond_this_module(&read) {
        return Ok(JsValue::UNDEFINED);
    }
    if scenario::unreadable(&findings).is_none() {
        findings.extend(SIMULATOR.with_borrow_mut(|simulator| simulator.lint(&read)));
    }
    let mut report = Report { findings, ..Report::default() };
    place(&mut report, scenario, None);
    object(&report.findings)
}

/// The text of a share link of a scenario, from `#v1=` on; throws where the scenario is no JSON or too long.
#[wasm_bindgen(js_name = encodeLink)]
pub fn encode_link(scenario: &str) -> Result<String, JsError> {
    super::panic_hook::set();
    Ok(share_link::encode(scenario)?)
}

/// The scenario of a share link, or of an address that ends in one; throws where the link is cut or altered.
#[wasm_bindgen(js_name = decodeLink)]
pub fn decode_link(link: &str) -> Result<String, JsError> {
    super::panic_hook::set();
    Ok(share_link::decode(link)?)
}

/// The version of gatemap.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn is_beyond_this_module(scenario: &Scenario) -> bool {
    !cfg!(feature = "templates") && scenario.has_templates()
}

/// Gives findings their line and column in the scenario's text, and turns every offset into UTF-16 units.
fn place(report: &mut Report, scenario: &str, payload: Option<&str>) {
    let source = Source::of(scenario);
    report.findings.iter_mut().for_each(|finding| source.locate(&mut finding.place));
    Offsets::new(&source, payload).convert(report);
}
