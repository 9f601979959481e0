//! GM306: the response says JSON, and what the template wrote is not. Where the cause is known, the finding
//! names it: GM307, GM309 to GM311, GM314 to GM316,
//! GM329.

mod commas;
mod comment;
mod empty_value;
mod escapes;
mod text;

use super::output::Output;
use super::{Template, java_map, quoted_input_json};
use crate::findings::{Finding, codes};
use crate::gateway::WrittenPiece;
use crate::gateway::limits::PAYLOAD_NESTING;
use crate::languages::json::{self, SyntaxError};
use crate::languages::text::line_column;

/// The first place of the output that is not JSON.
struct BadPlace<'t> {
    template: &'t Template<'t>,
    output: &'t Output<'t>,
    error: SyntaxError,
    /// The piece that wrote it, and its place among the pieces.
    piece: Option<(usize, &'t WrittenPiece)>,
}

/// Looks for one cause; the first that is found is told.
type Cause = fn(&BadPlace) -> Option<Finding>;

const CAUSES: &[Cause] = &[
    escapes::apostrophe,
    comment::find,
    escapes::outside_quotes,
    empty_value::find,
    text::unescaped,
    text::unquoted,
    commas::trailing,
    commas::missing,
];

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let Some(output) = &template.json else { return };
    let Err(error) = json::check_strict(output.text, PAYLOAD_NESTING) else { return };
    let piece = output.piece_at(error.span.start);
    let bad = BadPlace { template, output, error, piece };
    if bad.is_told_already() {
        return;
    }
    findings.push(CAUSES.iter().find_map(|cause| cause(&bad)).unwrap_or_else(|| bad.without_a_cause()));
}

impl BadPlace<'_> {
    /// A finding of its own names the reference that wrote this place or what stands right before it.
    fn is_told_already(&self) -> bool {
        let wrote = |span| {
            let pieces = [
                self.piece.map(|(_, piece)| piece),
                self.piece.and_then(|(at, _)| self.output.piece_before(at)),
            ];
            pieces.into_iter().flatten().any(|piece| piece.template == span)
        };
        java_map::printed(self.template).any(|reference| wrote(reference.span))
            || quoted_input_json::quoted(self.template).any(|(reference, _)| wrote(reference.span))
    }

    fn without_a_cause(&self) -> Finding {
        let at = line_column(self.output.text, self.error.span.start);
        let place = match self.piece {
            Some((_, piece)) => self.template.place(match self.output.in_template(self.error.span.start) {
                Some(start) => crate::languages::text::Span::new(start, piece.template.end),
                None => piece.template,
            }),
            None => self.template.source.place.clone(),
        };
        let message = format!(
            "what the template writes is not JSON: {} at line {}, column {} of the body",
            self.error, at.line, at.column
        );
        Finding::new(&codes::OUTPUT_NOT_JSON, place, message)
            .note("API Gateway sends it all the same, and says application/json")
    }
}
