//! GM306: a string has no closing quote where it was meant to end, and ends at the next quote or at no quote.

use super::BadPlace;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

pub(super) fn find(bad: &BadPlace) -> Option<Finding> {
    let end = end(bad)?;
    let opening = bad.output.string_around(end)?;
    let meant = opening + 1 + meant_end(bad, &bad.output.text[opening + 1..end])?;
    let (start, at) = (bad.output.in_template(opening)?, bad.output.in_template(meant)?);
    let sign = &bad.output.text[meant..=meant];
    let message = format!(
        "what the template writes is not JSON: the string that begins here has no closing quote before its {sign}"
    );
    let place = bad.template.place(Span::new(start, at + 1));
    Some(
        Finding::new(&codes::OUTPUT_NOT_JSON, place, message)
            .note("API Gateway sends it all the same, and says application/json")
            .fix("put a quote", bad.template.write(Span::at(at), "\"")),
    )
}

/// The quote right before the bad place, or the line end inside the string.
fn end(bad: &BadPlace) -> Option<usize> {
    let offset = bad.error.span.start;
    if is_line_end(bad) {
        return Some(offset).filter(|offset| bad.output.is_in_string(*offset));
    }
    bad.output.last_before(offset).filter(|last| bad.output.text[*last..].starts_with('"'))
}

fn is_line_end(bad: &BadPlace) -> bool {
    let offset = bad.error.span.start;
    bad.output.text[offset..].starts_with(['\r', '\n']) && bad.output.in_template(offset).is_some()
}

/// Where in the string its closing quote was meant to stand: before the colon of a name, or before the comma
/// after a value.
fn meant_end(bad: &BadPlace, string: &str) -> Option<usize> {
    if bad.error.expected.starts_with("':'") {
        let mut colons = string.match_indices(':').map(|(at, _)| at);
        return colons.find(|at| matches!(string.as_bytes().get(at + 1), None | Some(b' ')));
    }
    let rest = &bad.output.text[bad.error.span.start..];
    let name = match is_line_end(bad) {
        true => rest.trim_start().strip_prefix('"')?,
        false => Some(rest).filter(|_| bad.error.expected.starts_with("','"))?,
    };
    let before_comma = string.trim_end().strip_suffix(',')?;
    begins_with_name(name).then_some(before_comma.len())
}

/// Whether a name without its opening quote begins here: `b": 1`.
fn begins_with_name(rest: &str) -> bool {
    let after = rest.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'));
    after.strip_prefix('"').is_some_and(|after| after.trim_start().starts_with(':'))
}
