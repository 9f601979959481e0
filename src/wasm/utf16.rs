//! Byte offsets to UTF-16 offsets: what JavaScript counts in.

use std::cell::OnceCell;

use crate::findings::Place;
use crate::gateway::Report;
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
    }

    fn convert_place(&self, place: &mut Place) {
        let Some(span) = &mut place.span else { return };
        let mut convert = |offset: &dyn Fn(usize) -> usize| {
            span.start = offset(span.start);
            span.end = offset(span.end);
        };
        match self.payload {
            Some(payload) if PAYLOAD_FIELDS.contains(&place.pointer.as_str()) => {
                let index = self.index.get_or_init(|| Utf16Index::of(payload));
                convert(&|at| index.offset(at));
            }
            _ => {
                if let Some(text) = self.source.text_at(&place.pointer) {
                    convert(&|at| utf16_offset(&text, at));
                }
            }
        }
    }
}
