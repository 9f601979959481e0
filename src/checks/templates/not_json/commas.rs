//! GM310: a comma too many, most often the last one of a loop. GM311: one is missing.

use super::BadPlace;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;

/// A comma after every round of a loop but the last.
const BETWEEN: &str = "#if($foreach.hasNext),#end";

pub(super) fn trailing(bad: &BadPlace) -> Option<Finding> {
    let offset = bad.error.span.start;
    let found = bad.output.text.get(offset..)?.chars().next()?;
    let comma = bad.output.last_before(offset).filter(|_| matches!(found, ']' | '}'))?;
    let at = bad.output.in_template(comma).filter(|_| bad.output.text[comma..].starts_with(','))?;
    let span = Span::new(at, at + 1);
    let finding = |message: &str| Finding::new(&codes::TRAILING_COMMA, bad.template.place(span), message);
    if let Some(condition) = branch_after(bad, at) {
        let written = bad.template.written(condition);
        let message = format!("a comma stands before {found}, because {written} wrote nothing after it");
        let moved = format!("{}{written},", bad.template.written(Span::new(at + 1, condition.start)));
        return Some(
            Finding::new(&codes::TRAILING_COMMA, bad.template.place(span), message)
                .fix("put the comma into the #if", bad.template.write(Span::new(at, condition.end), &moved)),
        );
    }
    Some(match bad.output.loop_around(at) {
        Some(_) => finding("the loop writes a comma after its last round too")
            .fix(format!("write {BETWEEN}"), bad.template.write(span, BETWEEN)),
        None => finding(&format!("a comma stands before {found}"))
            .fix("take the comma away", bad.template.write(span, "")),
    })
}

/// The `#if` right after the comma that was never taken.
fn branch_after(bad: &BadPlace, comma: usize) -> Option<Span> {
    let source = &bad.template.source.value;
    let mut branches = bad.template.run?.branches.iter();
    let branch = branches.find(|branch| {
        let between = source.get(comma + 1..branch.template.start);
        between.is_some_and(|between| between.trim().is_empty())
    })?;
    (branch.runs == 0 && bad.template.written(branch.template).starts_with("#if")).then_some(branch.template)
}

pub(super) fn missing(bad: &BadPlace) -> Option<Finding> {
    let offset = bad.error.span.start;
    let found = bad.output.text.get(offset..)?.chars().next()?;
    if !bad.error.expected.starts_with("','") || !matches!(found, '"' | '{' | '[' | '-' | '0'..='9') {
        return None;
    }
    let last = bad.output.last_before(offset)?;
    let at = match bad.output.in_template(last) {
        Some(at) => at + 1,
        None => bad.output.piece_at(last)?.1.template.end,
    };
    let next = bad.output.in_template(offset).or_else(|| Some(bad.piece?.1.template.start))?;
    let place = bad.template.place(Span::new(at, at));
    let goes_round = bad.output.loop_around(at - 1).is_some() && next < at;
    Some(match goes_round {
        true => Finding::new(&codes::MISSING_COMMA, place, "the loop writes no comma between its rounds")
            .fix(format!("write {BETWEEN}"), bad.template.write(Span::at(at), BETWEEN)),
        false => Finding::new(&codes::MISSING_COMMA, place, format!("a comma is missing before {found}"))
            .fix("put a comma", bad.template.write(Span::at(at), ",")),
    })
}
