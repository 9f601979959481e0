//! How a body mapping template came to what it wrote, as the report tells it.

use std::collections::HashMap;

use serde::Serialize;

use super::limits::PAYLOAD_NESTING;
use crate::findings::Place;
use crate::languages::json;
use crate::languages::text::Span;
use crate::languages::velocity::{BranchTrace, Piece, ReferenceTrace, StoppedLoop, Trace, UnknownMember};

/// A template that ran. Its lists end at a limit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TemplateRun {
    /// The field that holds the template: spans named `template` count in it.
    pub template: Place,
    /// The field whose text `$input` read, when it read one as it stands: spans in `from` count in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub input: Option<Place>,
    /// What the template wrote, when that is not the body of the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub written: Option<String>,
    /// Which part of the template wrote which part of the output, in the order of the output; none when the
    /// template failed.
    pub pieces: Vec<WrittenPiece>,
    /// The references, each place of the template once.
    pub references: Vec<ReferenceTrace>,
    /// The branches and loops, each place of the template once.
    pub branches: Vec<BranchTrace>,
    /// Methods and properties that the values do not have.
    #[serde(skip)]
    pub(crate) unknown_members: Vec<UnknownMember>,
    /// The loops that were stopped at the limit of rounds.
    #[serde(skip)]
    pub(crate) stopped_loops: Vec<StoppedLoop>,
    /// Whether a list ended at its limit.
    pub truncated: bool,
}

/// A piece of what a template wrote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenPiece {
    /// The text or the reference that wrote it.
    pub template: Span,
    /// The part of the output.
    pub output: Span,
    /// Where in the input it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<InputPlace>,
}

/// A place in the JSON that `$input` read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InputPlace {
    /// The place, as a JSON pointer.
    pub pointer: String,
    /// The text there, when the input is JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub span: Option<Span>,
    /// Whether a function or a method made something else of what stands there.
    pub changed: bool,
}

impl TemplateRun {
    /// The run of the template at `template`, which read `text`, the text of the field `input`.
    pub(super) fn new(template: &Place, input: Option<&Place>, text: &str, trace: &Trace) -> TemplateRun {
        TemplateRun {
            template: template.clone(),
            input: input.cloned(),
            written: None,
            pieces: pieces(&trace.pieces, input.map_or("", |_| text)),
            references: trace.references.clone(),
            branches: trace.branches.clone(),
            unknown_members: trace.unknown_members.clone(),
            stopped_loops: trace.stopped_loops.clone(),
            truncated: trace.truncated,
        }
    }

    /// Replaces every offset by what the functions make of it: one for each text.
    pub fn map_offsets(
        &mut self,
        template: impl Fn(usize) -> usize,
        output: impl Fn(usize) -> usize,
        input: impl Fn(usize) -> usize,
    ) {
        for piece in &mut self.pieces {
            piece.template = piece.template.map(&template);
            piece.output = piece.output.map(&output);
            let from = piece.from.as_mut().and_then(|from| from.span.as_mut());
            from.into_iter().for_each(|span| *span = span.map(&input));
        }
        for reference in &mut self.references {
            reference.template = reference.template.map(&template);
            reference.missing = reference.missing.map(|missing| missing.map(&template));
        }
        self.branches.iter_mut().for_each(|branch| branch.template = branch.template.map(&template));
    }
}

/// Finds the places of all pieces in one pass over the input.
fn pieces(pieces: &[Piece], input: &str) -> Vec<WrittenPiece> {
    let mut places: HashMap<&str, Option<Span>> = HashMap::new();
    let pointers = pieces.iter().filter_map(|piece| Some(piece.origin.as_ref()?.pointer.as_str()));
    places.extend(pointers.map(|pointer| (pointer, None)));
    if !places.is_empty() && !input.is_empty() {
        let pointers: Vec<&str> = places.keys().copied().collect();
        let spans = json::locate(input, pointers.iter().copied(), PAYLOAD_NESTING);
        places.extend(pointers.into_iter().zip(spans));
    }
    let written = pieces.iter().map(|piece| WrittenPiece {
        template: piece.template,
        output: piece.output,
        from: piece.origin.as_ref().map(|origin| InputPlace {
            pointer: origin.pointer.clone(),
            span: places.get(origin.pointer.as_str()).copied().flatten(),
            changed: origin.changed,
        }),
    });
    written.collect()
}
