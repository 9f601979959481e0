//! GM306: the response says JSON, and what the template wrote is not. Where the cause is known, the finding
//! names it: GM307, GM309 to GM312, GM314 to GM316,
//! GM329.

mod commas;
mod comment;
mod empty_value;
mod escapes;
mod hints;
mod open_string;
mod text;

use super::output::Output;
use super::{Template, in_words, java_map, quoted_input_json};
use crate::findings::{Finding, codes};
use crate::gateway::WrittenPiece;
use crate::gateway::limits::PAYLOAD_NESTING;
use crate::languages::json::{self, SyntaxError};
use crate::languages::text::line_column;
use crate::languages::velocity::UnknownMember;

/// The first place of the output that is not JSON.
pub(super) struct BadPlace<'t> {
    pub(super) template: &'t Template<'t>,
    pub(super) output: &'t Output<'t>,
    pub(super) error: SyntaxError,
    /// The piece that wrote it, and its place among the pieces.
    piece: Option<(usize, &'t WrittenPiece)>,
}

/// Looks for one cause; the first that is found is told.
type Cause = fn(&BadPlace) -> Option<Finding>;

const CAUSES: &[Cause] = &[
    escapes::apostrophe,
    comment::find,
    open_string::find,
    escapes::outside_quotes,
    empty_value::find,
    quoted_input_json::in_text,
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
    if bad.is_told_already() || is_of_loops(template) {
        return;
    }
    findings.push(CAUSES.iter().find_map(|cause| cause(&bad)).unwrap_or_else(|| bad.without_a_cause()));
}

/// A loop was stopped at the limit, or asked `$foreach` for what it does not have: the finding about that tells
/// why a comma is missing or too much.
fn is_of_loops(template: &Template) -> bool {
    let Some(run) = template.run else { return false };
    let of_foreach = |unknown: &UnknownMember| in_words(&unknown.class) == "$foreach";
    !run.stopped_loops.is_empty() || run.unknown_members.iter().any(of_foreach)
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
        let finding = Finding::new(&codes::OUTPUT_NOT_JSON, place, message);
        let finding = match hints::hint(self) {
            None => finding,
            Some(hint) => {
                let finding = finding.note(hint.note);
                match hint.repair {
                    None => finding,
                    Some((span, new)) => {
                        let title = match new.is_empty() {
                            true => format!("take {} away", self.template.written(span)),
                            false => format!("write {new}"),
                        };
                        finding.fix(title, self.template.write(span, &new))
                    }
                }
            }
        };
        finding.note("API Gateway sends it all the same, and says application/json")
    }
}
