//! Byte offsets to UTF-16 offsets: what JavaScript counts in.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::findings::Place;
use crate::gateway::{Report, TemplateRun};
use crate::languages::text::{Utf16Index, utf16_offset};
use crate::scenario::Source;

/// The texts that a report's spans count in.
pub(super) struct Offsets<'s, 't> {
    source: &'s Source<'t>,
    payload: Option<&'s str>,
    /// Of the payload, when a place in it is asked for.
    index: OnceCell<Utf16Index<'s>>,
}

/// The fields that a payload of its own stands in for.
const PAYLOAD_FIELDS: [&str; 3] = ["/lambda/payload", "/lambda/payloadJson", "/backend/body"];

impl<'s, 't> Offsets<'s, 't> {
    /// `payload` is the text that stands in for the scenario's payload.
    pub(super) fn new(source: &'s Source<'t>, payload: Option<&'s str>) -> Offsets<'s, 't> {
        Offsets { source, payload, index: OnceCell::new() }
    }

    /// Converts every span of `report`.
    pub(super) fn convert(&self, report: &mut Report) {
        report.for_each_place(&mut |place| self.convert_place(place));
        let body = report.response.as_ref().and_then(|response| response.body.as_deref());
        report.templates.iter_mut().for_each(|run| self.convert_run(run, body.unwrap_or("")));
    }

    fn convert_run(&self, run: &mut TemplateRun, body: &str) {
        let written = run.written.take();
        let template = self.text(&run.template);
        let input = run.input.as_ref().map_or(Cow::Borrowed(""), |place| self.text(place));
        let [template, output, input] =
            [&template, written.as_deref().unwrap_or(body), &input].map(Utf16Index::of);
        run.map_offsets(|at| template.offset(at), |at| output.offset(at), |at| input.offset(at));
        run.written = written;
    }

    fn convert_place(&self, place: &mut Place) {
        let Some(span) = place.span else { return };
        if let Some(payload) = self.payload_at(place) {
            let index = self.index.get_or_init(|| Utf16Index::of(payload));
            place.span = Some(span.map(|at| index.offset(at)));
        } else if let Some(text) = self.source.text_at(&place.pointer) {
            place.span = Some(span.map(|at| utf16_offset(&text, at)));
        }
    }

    fn payload_at(&self, place: &Place) -> Option<&'s str> {
        self.payload.filter(|_| PAYLOAD_FIELDS.contains(&place.pointer.as_str()))
    }

    /// The text that spans in the field `place` count in.
    fn text(&self, place: &Place) -> Cow<'_, str> {
        match self.payload_at(place) {
            Some(payload) => Cow::Borrowed(payload),
            None => self.source.text_at(&place.pointer).unwrap_or_default(),
        }
    }
}
