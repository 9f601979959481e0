//! GM329: `##` inside a string begins a comment, and takes the closing quote away.

use super::BadPlace;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

/// How the two signs are written as text.
const AS_TEXT: &str = "#[[##]]#";

pub(super) fn find(bad: &BadPlace) -> Option<Finding> {
    let start = bad.error.span.start;
    let opening = match bad.error.expected.starts_with("a closing") {
        true => start,
        false => bad.output.text.get(..start)?.rfind('"').filter(|_| bad.output.is_in_string(start))?,
    };
    let at = bad.output.in_template(opening)?;
    let line = bad.template.source.value.get(at..)?.lines().next()?;
    let place = Span::new(at + line.find("##")?, at + line.find("##")? + 2);
    Some(
        Finding::new(
            &codes::COMMENT_IN_STRING,
            bad.template.place(place),
            "## begins a comment: the rest of the line is not written",
        )
        .fix(format!("write {AS_TEXT}"), bad.template.write(place, AS_TEXT)),
    )
}
